import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import latin from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import latinExt from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2?url';
import { BallotRoot } from './BallotRoot';

/** The whole house font; phones have a small part of it (font.css). */
const FONTS: readonly [string, string][] = [
  [
    latin,
    'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD',
  ],
  [
    latinExt,
    'U+0100-0130, U+0132-0151, U+0154-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1E00-1E9F, U+1EF2-1EFF',
  ],
];

/** Shows the page of the ballot window on the laptop. */
export function showWindow(root: HTMLElement): void {
  for (const [url, unicodeRange] of FONTS)
    document.fonts.add(
      new FontFace('Source Sans 3 Variable', `url(${url})`, {
        weight: '200 900',
        display: 'swap',
        unicodeRange,
      }),
    );
  createRoot(root).render(
    <StrictMode>
      <BallotRoot />
    </StrictMode>,
  );
}
