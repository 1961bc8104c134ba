import type { LastEvents } from '../intake/last-events';
import type { Misses } from '../intake/misses';
import type { Mailing } from '../mailing';
import type { Operations } from '../operations';
import type { LiveSettings } from '../settings/settings';
import type { Calendar } from '../store/calendar';
import type { EventStore } from '../store/event-store';

/** What jobs may use. */
export interface JobContext {
  misses: Pick<Misses, 'flush'>;
  lastEvents: Pick<LastEvents, 'flush'>;
  settings: Pick<LiveSettings, 'current' | 'refresh'>;
  store: Pick<EventStore, 'retention' | 'claims'>;
  calendar: Calendar;
  mailing: Mailing;
  operations: Pick<Operations, 'job'>;
}
