/** Charts of results: one component for screen, projector and PDF. The only place with Recharts. */
export { Chart, type ChartProps } from './Chart';
export { ChartFigure } from './ChartFigure';
export { ChartTableView } from './ChartTableView';
export { chartPicture, picturePng, type Picture } from './picture';
export { renderChartSvg } from './render-svg';
export { canvasMeasure, roughMeasure, wrapText, type Measure } from './measure';
export { layoutChart, type ChartLayout } from './layout';
export { styleOf, type ChartStyle, type ChartTheme, type Density } from './style';
export { useWidth } from './useWidth';
