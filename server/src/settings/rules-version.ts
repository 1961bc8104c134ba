import { hash } from 'node:crypto';
import type { Settings } from '../../../core';

type Rules = Pick<Settings, 'rules' | 'sections' | 'excludeSuspicious'>;

/** As text; what is not set keeps the versions of sites that never set it. */
const textOf = ({ rules, sections, excludeSuspicious }: Rules): string =>
  JSON.stringify([rules, sections, ...(excludeSuspicious ? ['exclude-suspicious'] : [])]);

/**
 * Names the tables and rules that count a visit: the version of the plugin's tables, and after a `+`
 * a digest of what the site decides itself, where that differs from the defaults.
 */
export function rulesVersion(tables: number, settings: Rules, defaults: Rules): string {
  const own = textOf(settings);
  if (own === textOf(defaults)) return String(tables);
  return `${tables}+${hash('sha256', own, 'hex').slice(0, 6)}`;
}
