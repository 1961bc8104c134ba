import { OTHERS } from '../../../../core';
import type { Calendar } from '../calendar';
import type { KeptView, Revisions } from '../event-store';
import { base64urlOf, hexOf } from '../sql/bytes';
import { arrivalText } from '../sql/registry/arrivals';
import { splitArrival } from '../sql/revisions/views';
import type { Release } from './carried';
import type { Connection } from './connection';
import type { Counting } from './counting';
import { EVENT_COLUMNS, eventOf, idOf, rowOf } from './event-rows';
import { EVENTS } from './tables';

export function createRevisions(
  connection: Connection,
  calendar: Calendar,
  { counting, release }: { counting: Counting; release: Release },
): Omit<Revisions, 'replaceRules'> {
  return {
    async oldestDay() {
      const [row] = await connection.rows<{ day: number; events: number }>(
        `SELECT min(day) AS day, count() AS events FROM ${EVENTS}`,
      );
      return row && row.events > 0 ? row.day : undefined;
    },

    async views(after, limit) {
      const rows = await connection.rows<Record<string, unknown>>(
        `SELECT ${EVENT_COLUMNS} FROM ${EVENTS} FINAL
          WHERE ${after === '' ? 'true' : 'id > {after:UInt128}'}
            AND ((kind IN ('visit', 'internal') AND tag != '${OTHERS}') OR suspicion != '')
          ORDER BY id LIMIT {limit:UInt32}`,
        { after: idOf(hexOf(after)), limit },
      );
      return rows.map(eventOf).map(
        ({ id, article, arrival }): KeptView => ({
          id: base64urlOf(id),
          article,
          ...splitArrival(arrival),
        }),
      );
    },

    revise: (changes) => {
      const verdicts = new Map(changes.map(({ id, verdict }) => [hexOf(id), verdict]));
      const ids = [...verdicts.keys()].map(idOf);
      // A day that was pruned is not counted again: what came here of it later stays as it was counted.
      const where = 'id IN {ids:Array(UInt128)} AND day >= {from:UInt32}';
      const which = async () => ({ ids, from: await counting.prunedBefore('events') });
      const read = async () => {
        const rows = await connection.rows<Record<string, unknown>>(
          `SELECT ${EVENT_COLUMNS} FROM ${EVENTS} FINAL WHERE ${where}`,
          await which(),
        );
        return rows.map(eventOf).flatMap((event) => {
          const arrival = { ...event.arrival, ...verdicts.get(event.id) };
          return arrivalText(arrival) === arrivalText(event.arrival) ? [] : [{ event, arrival }];
        });
      };
      // What is forgotten between the two would be written again.
      return counting.alone(async () => {
        let revised = await read();
        if (revised.some(({ event }) => event.carried)) {
          await release(where, await which());
          revised = await read();
        }
        await connection.insert(
          EVENTS,
          revised.map(({ event, arrival }) =>
            rowOf({ ...event, arrival, revision: event.revision + 1 }, calendar),
          ),
        );
        return revised.length;
      });
    },
  };
}
