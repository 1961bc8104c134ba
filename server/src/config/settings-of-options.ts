/** Those options of the file that Settings shows, too: which of them the file fixes, and their defaults. */
import type { Settings } from '../../../core';
import type { Options } from './options';
import { SETTING_NAMES } from './run-time';
import { STRICT_SETTINGS } from './strict-privacy';

/** Where each stands among the options. */
const placeOf = (name: keyof Settings): string[] =>
  name === 'eventsDays' || name === 'statsMonths' ? ['retention', name] : [name];

const at = (value: unknown, keys: readonly string[]): unknown =>
  keys.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined,
    value,
  );

/**
 * Those that the options file itself sets.
 *
 * @param given what the site wrote
 * @param options the same, checked and with the defaults
 */
export function settingsInFile(given: unknown, options: Options): Partial<Settings> {
  const fixed: readonly string[] = options.privacy === 'strict' ? STRICT_SETTINGS : [];
  const set = SETTING_NAMES.filter(
    (name) => fixed.includes(name) || at(given, placeOf(name)) !== undefined,
  );
  return Object.fromEntries(set.map((name) => [name, at(options, placeOf(name))]));
}

/** Those of a site that sets none. */
export function settingsDefaults(
  defaults: Options,
  { sections, rules }: Pick<Settings, 'sections' | 'rules'>,
): Settings {
  const { channels, message, utm, placement, visitors, privacySignals, mail } = defaults;
  const { addressBar, excludeSuspicious, retention } = defaults;
  const links = { channels, message, utm, placement, addressBar };
  const counting = { excludeSuspicious, sections, rules };
  return { ...links, visitors, privacySignals, ...counting, ...retention, mail };
}
