import type { DayRange } from '../calendar';
import { createDayNotes, type DayNotes } from './day-notes';
import type { Dialect } from './dialect';
import { TABLES } from './tables';

/** Which versions of the attribution's tables and rules counted which days, among others. */
export interface DayRules extends Pick<DayNotes<string>, 'note'> {
  /** Records that these days are counted by these rules alone. */
  replace(days: readonly number[], rules: string): Promise<void>;
  of(range: DayRange): Promise<{ day: number; rules: string }[]>;
}

export function createDayRules(dialect: Dialect): DayRules {
  const { from } = dialect;
  const { note, forget } = createDayNotes<string>(dialect, TABLES.dayRules, 'rules');
  return {
    note,

    async of(range) {
      const rows: { day: number; rules: string }[] = await from(TABLES.dayRules)
        .whereBetween('day', [range.from, range.to])
        .select('day', 'rules')
        .orderBy(['day', 'rules']);
      return rows.map(({ day, rules }) => ({ day: Number(day), rules }));
    },

    async replace(days, rules) {
      await note(days, rules);
      for (const day of days) {
        await from(TABLES.dayRules).where({ day }).whereNot({ rules }).delete();
      }
      forget();
    },
  };
}
