import type { GroupMark as Mark } from '../../shared/charts';
import { TOKENS } from './tokens';

const FILL = {
  administrative: TOKENS.petrol7,
  economic: TOKENS.plum7,
  social: TOKENS.moss7,
} as const;

type Props = {
  mark: Pick<Mark, 'letter' | 'shape' | 'ecosystem'>;
  /** Height and width in px. */
  size?: number;
};

function Shape({ shape, fill }: { shape: Mark['shape']; fill: string }) {
  if (shape === 'square') return <rect x="1" y="1" width="22" height="22" rx="4" fill={fill} />;
  if (shape === 'circle') return <circle cx="12" cy="12" r="11.5" fill={fill} />;
  return <path d="M12 0.5 22.2 6.2 V17.8 L12 23.5 1.8 17.8 V6.2 Z" fill={fill} />;
}

/** The letter of a group in the shape of its ecosystem. Decoration: the name stands beside it. */
export function GroupMark({ mark, size = 22 }: Props) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <Shape shape={mark.shape} fill={FILL[mark.ecosystem]} />
      <text
        x="12"
        y="16.4"
        textAnchor="middle"
        fontSize={mark.letter.length > 1 ? 10 : 12.5}
        fontWeight="700"
        fill="#fff"
      >
        {mark.letter}
      </text>
    </svg>
  );
}
