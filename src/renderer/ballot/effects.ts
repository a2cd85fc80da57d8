import { options } from 'preact';

/**
 * Preact runs effects after the next picture; React, after a key or a click, at once. The ballot
 * relies on the latter: a second key must meet the page as the first one left it.
 */
options.requestAnimationFrame = (run) => queueMicrotask(run);
