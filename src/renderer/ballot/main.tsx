import './effects';
import './font.css';
import './base.css';
import './frame.css';
import './neutral.css';
import './question.css';
import './groups.css';
import './review.css';
import './poll.css';
import './phone/phone.css';
import './old-engines.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { DARK_TOKENS, TOKENS } from '../ui/tokens';
import { phone } from './client';
import { PhoneRoot } from './phone/PhoneRoot';

/** The colours of the house as custom properties, so that they are written in one place only. */
function applyTokens(): void {
  const { style } = document.documentElement;
  for (const [name, value] of Object.entries(TOKENS)) style.setProperty(`--${name}`, value);
  for (const [name, value] of Object.entries(DARK_TOKENS))
    style.setProperty(`--dark-${name}`, value);
}

const root = document.getElementById('root');
if (!root) throw new Error('page has no #root');
applyTokens();
if (phone)
  createRoot(root).render(
    <StrictMode>
      <PhoneRoot phone={phone} />
    </StrictMode>,
  );
// A part of its own: phones need not load what only the laptop shows.
else void import('./window').then(({ showWindow }) => showWindow(root));
