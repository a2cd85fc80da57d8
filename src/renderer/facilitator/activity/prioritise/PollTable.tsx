import type { PollModel } from '../../../../shared/voting/chart-model';
import classes from './Prioritise.module.css';

/** The same result with every figure, as a table. */
export function PollTable({ model: { title, table } }: { model: PollModel }) {
  return (
    <table className={classes.table}>
      <caption>{title}</caption>
      <thead>
        <tr>
          {table.head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(({ id, cells: [name, ...figures] }) => (
          <tr key={id}>
            <th scope="row" dir="auto">
              {name}
            </th>
            {figures.map((figure, index) => (
              <td key={index}>{figure}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
