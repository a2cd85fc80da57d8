const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
// eslint-disable-next-line no-control-regex -- HTML may not hold them, whatever was typed
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g;
/** Half of a pair: not a character. */
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text as HTML, in an element or between quotes of an attribute. */
export function escapeHtml(text: string): string {
  return text
    .replace(FORBIDDEN, '')
    .replace(LONE, '\ufffd')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** Text with its line breaks. */
export function textLines(text: string): string {
  return escapeHtml(text).replace(/\r\n?|\n/g, '<br>');
}
