import { Fragment } from 'react';
import type { ChartModel } from '../../shared/charts';
import classes from './ChartFigure.module.css';

/** All numbers of a chart as a table; sections become row groups with their own heading. */
export function ChartTableView({ model }: { model: ChartModel }) {
  const { head, rows } = model.table;
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={model.title}>
      <table className={classes.table}>
        <caption className={classes.sentence}>
          <span>{model.sentence}</span>
        </caption>
        <thead>
          <tr>
            {head.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Fragment key={row.id}>
              {row.section !== '' && row.section !== rows[index - 1]?.section && (
                <tr className={classes.section}>
                  <th scope="rowgroup" colSpan={head.length}>
                    {row.section}
                  </th>
                </tr>
              )}
              <tr>
                {row.cells.map((cell, column) =>
                  column === 0 ? (
                    <th key={column} scope="row">
                      {cell}
                    </th>
                  ) : (
                    <td key={column}>{cell}</td>
                  ),
                )}
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}
