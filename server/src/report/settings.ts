/** What may be changed while Strapi runs, and how current the figures are. */
import type { Reclassification, SettingsReport } from '../../../core';
import type { Options } from '../config/options';
import type { LiveSettings } from '../settings/settings';
import type { Calendar } from '../store/calendar';
import type { EventStore } from '../store/event-store';

export interface SettingsSources {
  settings: Pick<LiveSettings, 'current' | 'defaults' | 'fixed'>;
  store: {
    revisions: Pick<EventStore['revisions'], 'oldestDay'>;
    statistics: Pick<EventStore['statistics'], 'rulesOf'>;
  };
  calendar: Calendar;
  options: Pick<Options, 'parameter'>;
  locales(): Promise<string[]>;
  rulesVersion(): string;
  reclassification: { status(): Reclassification };
}

export async function settingsReport(
  { settings, store, calendar, options, locales, rulesVersion, reclassification }: SettingsSources,
  now = Date.now(),
): Promise<SettingsReport> {
  const current = rulesVersion();
  // Before the days are looked at, so that a run which ends meanwhile is not said to have left any out.
  const reclassificationNow = reclassification.status();
  const oldest = await store.revisions.oldestDay();
  const counted =
    oldest === undefined
      ? []
      : await store.statistics.rulesOf({ from: oldest, to: calendar.dayOf(now) });
  return {
    settings: settings.current(),
    defaults: settings.defaults,
    fixed: [...settings.fixed],
    rulesVersion: current,
    outdated: counted.some(({ rules }) => rules !== current),
    locales: await locales(),
    parameter: options.parameter,
    reclassification: reclassificationNow,
  };
}
