import type { ChartModel } from './types';

/** Rows of a chart, by which it is divided over pages. */
export function rowCount(model: ChartModel): number {
  return model.kind === 'diverging'
    ? model.sections.reduce((sum, section) => sum + section.rows.length, 0)
    : model.rows.length;
}

/** Rows `from` up to `to` of a chart; the scale stays that of the whole, so parts can be compared. */
export function sliceRows(model: ChartModel, from: number, to: number): ChartModel {
  switch (model.kind) {
    case 'bars':
      return { ...model, rows: model.rows.slice(from, to) };
    case 'dumbbell':
      return { ...model, rows: model.rows.slice(from, to) };
    case 'quadrants':
      return { ...model, rows: model.rows.slice(from, to) };
    case 'shift':
      return { ...model, rows: model.rows.slice(from, to) };
    case 'counts':
      return { ...model, rows: model.rows.slice(from, to) };
    case 'diverging': {
      let at = 0;
      const sections = model.sections.flatMap((section) => {
        const start = at;
        at += section.rows.length;
        const rows = section.rows.slice(Math.max(0, from - start), Math.max(0, to - start));
        return rows.length > 0 ? [{ ...section, rows }] : [];
      });
      return { ...model, sections };
    }
  }
}
