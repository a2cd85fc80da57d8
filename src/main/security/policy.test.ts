import { describe, expect, it } from 'vitest';
import { assetPath, contentSecurityPolicy, isAllowedRequest, isPageOf } from './policy';

describe('assetPath', () => {
  it.each([
    ['app://regiotafel/facilitator/index.html', 'facilitator/index.html'],
    ['app://regiotafel/assets/index-abc.js?x=1#y', 'assets/index-abc.js'],
  ])('%s -> %s', (url, path) => expect(assetPath(url)).toBe(path));

  it.each([
    'app://other/facilitator/index.html',
    'https://regiotafel/facilitator/index.html',
    'app://regiotafel/',
    'app://regiotafel//etc/passwd',
    'app://regiotafel/%2e%2e%2f%2e%2e%2fetc/passwd',
    'app://regiotafel/a%5c..%5cb',
    'app://regiotafel/a%00.js',
    'app://regiotafel/%252e%252e/x',
    'app://regiotafel/.git/config',
    'app://regiotafel/C:/windows',
    'app://regiotafel/%zz',
    'not a url',
  ])('refuses %s', (url) => expect(assetPath(url)).toBeNull());

  it('resolves dots before they can leave the folder', () => {
    expect(assetPath('app://regiotafel/a/../../../etc/passwd')).toBe('etc/passwd');
  });
});

describe('isPageOf', () => {
  it('knows the page of a role and nothing else', () => {
    expect(isPageOf('ballot', 'app://regiotafel/ballot/index.html')).toBe(true);
    expect(isPageOf('ballot', 'app://regiotafel/ballot/index.html#x')).toBe(true);
    expect(isPageOf('ballot', 'app://regiotafel/facilitator/index.html')).toBe(false);
    expect(isPageOf('ballot', 'app://regiotafel.evil/ballot/index.html')).toBe(false);
    expect(isPageOf('ballot', 'https://regiotafel/ballot/index.html')).toBe(false);
    expect(isPageOf('ballot', 'nonsense')).toBe(false);
  });
});

describe('isAllowedRequest', () => {
  it.each(['app://regiotafel/x.js', 'data:image/png;base64,AA==', 'blob:app://regiotafel/1'])(
    'lets %s through',
    (url) => expect(isAllowedRequest(url)).toBe(true),
  );
  it.each([
    'https://example.org/',
    'http://127.0.0.1:80/',
    'ws://127.0.0.1/',
    'file:///etc/passwd',
    'app://regiotafel.evil/',
    'blob:https://example.org/1',
  ])('stops %s', (url) => expect(isAllowedRequest(url)).toBe(false));
});

describe('contentSecurityPolicy', () => {
  it('allows no inline script and no eval', () => {
    const policy = contentSecurityPolicy('abc');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
  });
});
