import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Bar, BarChart, LabelList, Legend, Tooltip, XAxis, YAxis } from 'recharts';

const FACTORS = 40;
const STEPS = ['1', '2', '3', '4', '5'];
const COLOURS = ['#b35806', '#f1a340', '#d8d8d8', '#998ec3', '#542788'];
const data = Array.from({ length: FACTORS }, (_, i) => ({
  name: `Bestuurders vertrouwen elkaar, ook als belangen botsen (${i + 1})`,
  ...Object.fromEntries(STEPS.map((step, k) => [step, 100 + ((i * 37 + k * 53) % 120)])),
}));

/** The answers to forty factors as the documentation of Recharts draws stacked bars: no layout of ours. */
function Peer() {
  const [on, setOn] = useState(false);
  return (
    <>
      <h1>Peer</h1>
      <button onClick={() => setOn(!on)}>Draw</button>
      {on && (
        <BarChart layout="vertical" width={820} height={1600} data={data}>
          <XAxis type="number" />
          <YAxis type="category" dataKey="name" width={320} />
          <Tooltip />
          <Legend />
          {STEPS.map((step, index) => (
            <Bar
              key={step}
              dataKey={step}
              stackId="answers"
              fill={COLOURS[index]}
              isAnimationActive={false}
            >
              <LabelList dataKey={step} />
            </Bar>
          ))}
        </BarChart>
      )}
    </>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Peer />);
