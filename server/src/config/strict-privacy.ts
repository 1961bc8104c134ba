/**
 * `privacy: 'strict'`: no identifier of any kind, and retention within what the French authority
 * recommends. A preset in the file and not in Settings, so that nobody who may change settings can
 * leave it by a click, and an auditor finds it in one place.
 */
import type { Settings } from '../../../core';

/** What it sets. */
export const STRICT = {
  visitors: false,
  chains: false,
  privacySignals: ['gpc', 'dnt'],
} satisfies Partial<Settings> & { chains: boolean };

/** The longest retention that it allows. */
const MOST = { eventsDays: 90, statsMonths: 25 } as const;

/** Settings that the file fixes because of it. */
export const STRICT_SETTINGS = [
  'visitors',
  'privacySignals',
  'eventsDays',
  'statsMonths',
] as const satisfies readonly (keyof Settings)[];

const valueIn = (given: unknown, name: string): unknown =>
  typeof given === 'object' && given !== null ? Reflect.get(given, name) : undefined;

/** Options that the site set to something else, as sentences. */
export function strictProblems(
  given: unknown,
  { retention }: { retention: Pick<Settings, 'eventsDays' | 'statsMonths'> },
): string[] {
  const why = `with privacy: "strict"`;
  return [
    ...Object.entries(STRICT).flatMap(([name, needed]) => {
      const value = valueIn(given, name);
      const asked = JSON.stringify(value);
      const same =
        Array.isArray(value) && Array.isArray(needed)
          ? needed.every((each) => value.includes(each))
          : value === needed;
      return value === undefined || same
        ? []
        : [`${name}: given ${asked}; allowed: ${JSON.stringify(needed)}, ${why}`];
    }),
    ...(['eventsDays', 'statsMonths'] as const).flatMap((name) =>
      retention[name] <= MOST[name]
        ? []
        : [`retention.${name}: given ${retention[name]}; allowed: at most ${MOST[name]}, ${why}`],
    ),
  ];
}
