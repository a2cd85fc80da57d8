/**
 * Watches a window from the inside: its longest frame, and when each count of votes was on screen.
 * Frames are taken twice: as the gap between two animation frames (also waits for a processor that
 * others use), and as what Chromium itself reports as a long frame (above 50 ms).
 */
export async function watch(page) {
  await page.evaluate(() => {
    const { document, PerformanceObserver } = window;
    const seen = { frames: [], long: [], counts: [], isOn: true };
    window.benchSeen = seen;
    new PerformanceObserver((list) => {
      for (const { duration, blockingDuration } of list.getEntries())
        seen.long.push({ duration, blocking: blockingDuration });
    }).observe({ type: 'long-animation-frame' });
    /** The number of votes as people read it: the ring of the projector, the facilitator's sentence. */
    const shown = () => {
      for (const element of document.querySelectorAll('[role="status"], strong')) {
        const [, digits] = /^\s*(\d+)(?:\s|$)/.exec(element.textContent ?? '') ?? [];
        if (digits !== undefined) return Number(digits);
      }
      return 0;
    };
    let [last, count] = [performance.now(), -1];
    const frame = (now) => {
      if (!seen.isOn) return;
      seen.frames.push(now - last);
      last = now;
      const next = shown();
      if (next !== count) seen.counts.push([next, Date.now()]);
      count = next;
      window.requestAnimationFrame(frame);
    };
    window.requestAnimationFrame(frame);
  });
}

/** Ends the watch. @returns gaps between frames and long frames in ms, and [count, ms since 1970] */
export function endWatch(page) {
  return page.evaluate(() => {
    const seen = window.benchSeen;
    seen.isOn = false;
    // The first frame began before the watch.
    return { frames: seen.frames.slice(1), long: seen.long, counts: seen.counts };
  });
}

/**
 * Age of what was on screen: for each confirmation the time until a count that holds it was shown.
 * @param {number[]} confirmed ms since 1970
 * @param {[number, number][]} counts
 */
export function ages(confirmed, counts) {
  return confirmed
    .toSorted((a, b) => a - b)
    .map((at, index) => {
      const shown = counts.find(([count]) => count > index);
      return shown ? Math.max(0, shown[1] - at) : Infinity;
    });
}
