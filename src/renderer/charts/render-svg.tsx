import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { ChartModel } from '../../shared/charts';
import { Chart } from './Chart';
import type { ChartTheme } from './style';

/**
 * Draws a chart off screen, at once, and returns its own SVG element (not in the document).
 * `width` and `height` attributes are in the unit of the theme. Wait for `document.fonts.ready`
 * first, else texts are measured with another font.
 * @throws Error when nothing was drawn.
 */
export function renderChartSvg(model: ChartModel, width: number, theme: ChartTheme): SVGSVGElement {
  const holder = document.createElement('div');
  holder.style.position = 'absolute';
  holder.style.left = '-10000px';
  document.body.append(holder);
  const root = createRoot(holder);
  try {
    flushSync(() => root.render(<Chart model={model} width={width} theme={theme} />));
    const svg = holder.querySelector<SVGSVGElement>('.recharts-wrapper > svg');
    if (!svg) throw new Error(`no drawing of chart "${model.kind}"`);
    const copy = svg.cloneNode(true) as SVGSVGElement;
    copy.removeAttribute('style');
    copy.removeAttribute('class');
    return copy;
  } finally {
    root.unmount();
    holder.remove();
  }
}
