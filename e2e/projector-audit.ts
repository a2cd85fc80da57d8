import type { Page } from '@playwright/test';

/**
 * Looks at the picture of the room as it is now, in the page itself.
 * @returns a line for every text that is too small, cut off, outside the window or over another
 */
export function auditPicture(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    // What changed just now is drawn first: a computed style may still be the one before.
    for (let frame = 0; frame < 2; frame += 1)
      await new Promise((resolve) => requestAnimationFrame(resolve));
    const problems: string[] = [];
    const picture = document.querySelector<HTMLElement>('[data-surface]');
    if (!picture) return ['no picture'];
    const s = parseFloat(getComputedStyle(picture).getPropertyValue('--s'));
    const { innerWidth, innerHeight } = window;
    type Seen = { text: string; owner: Element; rect: DOMRect };
    const seen: Seen[] = [];

    const walker = document.createTreeWalker(picture, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const owner = node.parentElement;
      const text = (node.textContent ?? '').trim();
      if (!owner || text === '' || owner.closest('style, title, desc')) continue;
      const style = getComputedStyle(owner);
      const selected = document.createRange();
      selected.selectNodeContents(node);
      const rects = [...selected.getClientRects()].filter((r) => r.width > 0 && r.height > 0);
      if (rects.length === 0 || style.visibility === 'hidden') continue;
      const scale = owner instanceof SVGGraphicsElement ? (owner.getScreenCTM()?.d ?? 1) : 1;
      const size = parseFloat(style.fontSize) * scale;
      const short = text.slice(0, 50);
      if (size < s - 0.5) problems.push(`${size.toFixed(1)} px < ${s.toFixed(1)} px: ${short}`);
      for (const rect of rects) {
        const out =
          rect.left < -1 ||
          rect.top < -1 ||
          rect.right > innerWidth + 1 ||
          rect.bottom > innerHeight + 1;
        if (out) problems.push(`outside the window: ${short}`);
        seen.push({ text: short, owner, rect });
      }
      // A box that cuts off what sticks out of it.
      for (let box: Element | null = owner; box && box !== picture; box = box.parentElement) {
        if (!(box instanceof HTMLElement) || getComputedStyle(box).overflow === 'visible') continue;
        const edge = box.getBoundingClientRect();
        if (rects.some((r) => r.bottom > edge.bottom + 0.25 * size || r.right > edge.right + 1))
          problems.push(`cut off: ${short}`);
      }
    }

    for (const element of picture.querySelectorAll<HTMLElement>('*')) {
      if (!(element instanceof HTMLElement) || element.clientWidth === 0) continue;
      if (element.scrollWidth > element.clientWidth + 1)
        problems.push(`wider than its box: ${(element.textContent ?? '').slice(0, 50)}`);
    }

    // Lines of different texts may touch with their line height, not with their letters.
    const letters = ({ rect }: Seen) => ({
      left: rect.left + 1,
      right: rect.right - 1,
      top: rect.top + rect.height * 0.25,
      bottom: rect.bottom - rect.height * 0.25,
    });
    for (const [index, first] of seen.entries())
      for (const second of seen.slice(index + 1)) {
        if (first.owner === second.owner) continue;
        const [a, b] = [letters(first), letters(second)];
        if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
          problems.push(`over each other: ${first.text} | ${second.text}`);
      }
    return problems;
  });
}
