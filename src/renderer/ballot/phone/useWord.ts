import { useState } from 'react';
import type { PhoneLink } from '../../transport/phone/PhoneClient';

/**
 * The link as people read it. While the phone tries again it stays what it was: the client calls the
 * line lost only after two seconds, so a hiccup never shows. Good news comes at once.
 */
export function useWord(link: PhoneLink): PhoneLink {
  const [word, setWord] = useState(link);
  // While rendering, as React advises for state that follows a prop.
  if (link !== 'connecting' && link !== word) setWord(link);
  return word;
}
