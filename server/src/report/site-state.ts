/** What the plugin knows of the site: where it is, what is enabled, and whether events arrive. */
import type { EnabledTypeState, SiteState } from '../../../core';

export interface SiteStateSources {
  /** Every origin of the site. */
  origins: readonly string[];
  lastEvents: { read(): Promise<ReadonlyMap<string, number>> };
  enabled: readonly EnabledTypeState[];
  missing: SiteState['missing'];
}

export async function siteState({
  origins,
  lastEvents,
  enabled,
  missing,
}: SiteStateSources): Promise<SiteState> {
  const last = await lastEvents.read();
  return {
    origins: origins.map((origin) => {
      const at = last.get(origin);
      return { origin, lastEventAt: at === undefined ? null : new Date(at).toISOString() };
    }),
    types: [...enabled],
    missing: [...missing],
  };
}
