import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GROUP_IDS } from '../domain/session.testkit';
import { room } from '../scoring/room.testkit';
import { agreement, inputOf, sessionArbitrary } from './exports.testkit';
import { shareText } from './share';
import { parseShare, type SharePackage } from './share-format';

const trust = Object.fromEntries(
  GROUP_IDS.map((id, index) => [id, [1, 2, 3, 4, 5, 5, 4].slice(0, index === 3 ? 2 : 7)]),
);
const { session } = room(trust);

function made(of = session): SharePackage {
  const text = shareText(inputOf(of));
  if (!text.ok) throw new Error(text.detail);
  const share = parseShare(text.value);
  if (!share.ok) throw new Error(share.detail);
  return share.value;
}

describe('share package', () => {
  it('holds the figures of the room and of groups that may be shown', () => {
    const share = made();
    const factor = share.rounds[0]?.factors.find(({ id }) => id === 'trust');
    expect(share.rounds[0]?.ballots).toBe(23);
    expect(factor?.n).toBe(23);
    // 7, 7, 7 and 2: the two and one of the seven are hidden.
    expect(factor?.groups).toHaveLength(2);
    expect(factor?.groups[0]).toMatchObject({ n: 7, distribution: [1, 1, 1, 2, 2] });
  });

  it('holds no name, no text of people and no id of the app', () => {
    const share = JSON.stringify(
      made({
        ...session,
        title: 'Geheime titel',
        client: 'Geheime klant',
        facilitator: 'Geheime begeleider',
        headline: 'Geheime kop',
        agreements: [agreement('agree-0001', { what: 'Geheime afspraak', who: 'Geheim' })],
      }),
    );
    expect(share).not.toMatch(/geheim/i);
    expect(share).not.toMatch(/group-0|seat-0|round-0|agree-0/);
  });

  it('keeps its rules for any room', () => {
    fc.assert(
      fc.property(sessionArbitrary, (random) => {
        const text = shareText(inputOf(random));
        expect(text.ok).toBe(true);
        if (!text.ok) return;
        expect(text.value).not.toMatch(/geheim|group-0|seat-0|round-0|note-0|poll-0/);
        expect(parseShare(text.value).ok).toBe(true);
      }),
    );
  });

  it.each<[string, (share: SharePackage) => void, string]>([
    [
      'a group that is too small',
      (s) => void (s.rounds[0]!.groups[0]!.ballots = 2),
      'rounds/0/groups',
    ],
    [
      'counts that do not add up',
      (s) => void (s.rounds[0]!.factors[0]!.distribution[0]! += 1),
      'rounds/0/factors/trust',
    ],
    [
      'a rest that gives a small group away',
      (s) => {
        for (const group of s.rounds[0]!.groups) group.ballots = 10;
      },
      'rounds/0/groups',
    ],
  ])('refuses %s', (_name, change, place) => {
    const share = structuredClone(made());
    change(share);
    expect(parseShare(JSON.stringify(share))).toMatchObject({ error: 'invalid', detail: place });
  });

  it('refuses what is no package, a newer one, and fields it does not know', () => {
    expect(parseShare('{')).toMatchObject({ error: 'not-json' });
    expect(parseShare('{"app":"regiotafel"}')).toMatchObject({ error: 'foreign' });
    const share = made();
    expect(parseShare(JSON.stringify({ ...share, formatVersion: 2 }))).toMatchObject({
      error: 'newer-version',
    });
    expect(parseShare(JSON.stringify({ ...share, extra: 1 }))).toMatchObject({ error: 'invalid' });
  });
});
