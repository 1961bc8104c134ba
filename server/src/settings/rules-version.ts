import { hash } from 'node:crypto';
import type { Settings } from '../../../core';

type Rules = Pick<Settings, 'rules' | 'sections'>;

/**
 * Names the tables and rules that count a visit: the version of the plugin's tables, and after a `+`
 * a digest of the site's own rules and sections where they differ from the defaults.
 */
export function rulesVersion(tables: number, settings: Rules, defaults: Rules): string {
  const own = JSON.stringify([settings.rules, settings.sections]);
  if (own === JSON.stringify([defaults.rules, defaults.sections])) return String(tables);
  return `${tables}+${hash('sha256', own, 'hex').slice(0, 6)}`;
}
