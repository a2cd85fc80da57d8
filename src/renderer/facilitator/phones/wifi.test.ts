import { describe, expect, it } from 'vitest';
import { wifiProblems } from './wifi';

const wifi = (name: string, password: string) => wifiProblems({ name, password, hidden: false });

describe('a network as typed', () => {
  it('may be open, or have a password of 8 to 63 characters', () => {
    for (const password of ['', 'a'.repeat(8), 'a'.repeat(63)])
      expect(wifi('Zaal', password)).toEqual({});
    for (const password of ['a', 'a'.repeat(7), 'a'.repeat(64)])
      expect(wifi('Zaal', password)).toEqual({ password: 'passwordLength' });
  });

  it('needs a name of at most 32 bytes', () => {
    expect(wifi('  ', '')).toEqual({ name: 'needName' });
    expect(wifi('a'.repeat(32), '')).toEqual({});
    expect(wifi('a'.repeat(33), '')).toEqual({ name: 'nameLong' });
    expect(wifi('é'.repeat(17), '')).toEqual({ name: 'nameLong' });
  });
});
