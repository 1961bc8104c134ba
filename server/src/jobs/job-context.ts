import type { Options } from '../config/options';
import type { LastEvents } from '../intake/last-events';
import type { Misses } from '../intake/misses';
import type { LiveSettings } from '../settings/settings';
import type { Calendar } from '../store/calendar';
import type { EventStore } from '../store/event-store';

/** What jobs may use. */
export interface JobContext {
  options: Pick<Options, 'retention'>;
  misses: Pick<Misses, 'flush'>;
  lastEvents: Pick<LastEvents, 'flush'>;
  settings: Pick<LiveSettings, 'refresh'>;
  store: Pick<EventStore, 'retention'>;
  calendar: Calendar;
}
