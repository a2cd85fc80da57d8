import { ChartFigure } from '../../charts';
import type { Block, TableBlock } from '../../../shared/report/types';
import classes from './Preview.module.css';

function PreviewTable({ block }: { block: TableBlock }) {
  return (
    <table className={classes.table}>
      {block.caption !== '' && <caption>{block.caption}</caption>}
      <thead>
        <tr>
          {block.columns.map(({ label, align, width }) => (
            <th key={label} scope="col" style={{ textAlign: align, width: `${100 * width}%` }}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row, i) =>
          'heading' in row ? (
            <tr key={i}>
              <th scope="rowgroup" colSpan={block.columns.length}>
                {row.heading}
              </th>
            </tr>
          ) : (
            <tr key={i}>
              {row.cells.map((cell, column) => (
                <td key={column} style={{ textAlign: block.columns[column]?.align }}>
                  {cell}
                </td>
              ))}
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}

function Terms({ items }: { items: { term: string; text: string }[] }) {
  return (
    <dl className={classes.terms}>
      {items.map(({ term, text }, i) => (
        <div key={i}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** One block of the report on screen: the content of the PDF, in a simpler layout. */
export function PreviewBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <h4>{block.text}</h4>;
    case 'lead':
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'note':
      return (
        <p className={classes.note}>
          {block.title !== '' && <strong>{block.title} </strong>}
          {block.text}
        </p>
      );
    case 'list':
      return (
        <ul>
          {block.items.map((item, i) => (
            <li key={i}>{item}</li>
          ))}
        </ul>
      );
    case 'definitions':
      return <Terms items={block.items} />;
    case 'quotes':
      return (
        <ul className={classes.quotes}>
          {block.items.map(({ text, caption }, i) => (
            <li key={i}>
              {text} <span className={classes.note}>{caption}</span>
            </li>
          ))}
        </ul>
      );
    case 'balance':
      return (
        <div className={classes.balance}>
          {block.columns.map(({ title, items, empty, tone }) => (
            <div key={tone}>
              <h4>{title}</h4>
              {items.length === 0 ? (
                <p>{empty}</p>
              ) : (
                <Terms items={items.map((item) => ({ term: item.title, text: item.text }))} />
              )}
            </div>
          ))}
        </div>
      );
    case 'chart':
      return <ChartFigure model={block.model} headingLevel={4} />;
    case 'legend':
      return <p className={classes.note}>{block.entries.map(({ label }) => label).join(' · ')}</p>;
    case 'table':
      return <PreviewTable block={block} />;
    case 'recommendation':
      return (
        <div>
          <h4>{`${block.number}. ${block.title}`}</h4>
          <p>{block.text}</p>
          {block.bar && <p className={classes.note}>{`${block.bar.caption}: ${block.bar.alt}`}</p>}
          <Terms items={block.facts} />
        </div>
      );
  }
}
