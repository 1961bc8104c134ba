import { createTally, FileError, readParts, VERSION } from '../../server/src/transfer/file';
import type { CarriedRow } from '../../server/src/store/carried-rows';

const HEAD = {
  'dark-social': VERSION,
  export: 'e'.repeat(22),
  origins: ['o'.repeat(22)],
  timeZone: 'Europe/Paris',
  exportedAt: '2026-03-10T11:00:00.000Z',
  sample: false,
};
const DAY = {
  in: 'site_days',
  day: 20260310,
  collection: ['api::article.article', 'fr'],
  counts: { tagged: 3, shares: 1 },
};
const RULES: CarriedRow = { in: 'day_rules', day: 20260310, rules: '1' };

/** A file of these rows, as it is exported. */
function fileOf(rows: readonly CarriedRow[], head: object = HEAD): string[] {
  const tally = createTally();
  const lines = [head, ...rows].map((row) => JSON.stringify(row));
  for (const line of lines) tally.text(line);
  for (const row of rows) tally.row(row);
  return [...lines, JSON.stringify(tally.end())];
}

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

async function read(lines: readonly string[]) {
  const parts = [];
  for await (const part of readParts(each(lines))) parts.push(part);
  return parts;
}

const refusal = (lines: readonly string[]): Promise<unknown> =>
  read(lines).then(
    () => 'none',
    (error: unknown) => (error instanceof FileError ? error.message : error),
  );

const WHOLE = fileOf([DAY, RULES]);
const [FIRST = '', SECOND = '', THIRD = '', LAST = ''] = WHOLE;

it('reads what was written', async () => {
  expect(await read(WHOLE)).toEqual([
    { head: HEAD },
    { row: DAY },
    { row: RULES },
    { end: { totals: { site_days: 4, day_rules: 1 }, lines: 2 } },
  ]);
  expect(await read(fileOf([]))).toHaveLength(2);
});

it.each<[string, readonly string[], RegExp]>([
  ['an empty file', [], /is empty/],
  ['another file', ['{"name":"something"}'], /no export of dark-social/],
  ['a file that is no JSON', ['\u0000\u0001'], /Line 1 is damaged: it is no JSON/],
  [
    'a file of a newer version',
    fileOf([], { ...HEAD, 'dark-social': VERSION + 1 }),
    /newer version of the plugin \(format 2; this one reads 1\)/,
  ],
  [
    'a table of a newer version',
    [FIRST, '{"in":"site_years","counts":{"tagged":1}}', LAST],
    /Line 2 is of a table "site_years"/,
  ],
  [
    'a measure of a newer version',
    [FIRST, JSON.stringify({ ...DAY, counts: { telepathy: 1 } }), LAST],
    /Line 2 is damaged, at counts: /,
  ],
  ['a file that is cut off between lines', WHOLE.slice(0, -1), /cut off after line 3/],
  ['a file that is cut off within a line', [FIRST, SECOND.slice(0, 40)], /Line 2 is damaged/],
  ['a line that is missing', [FIRST, SECOND, LAST], /should count 1 in day_rules, and counts 0/],
  [
    'a line that is there twice',
    [FIRST, SECOND, SECOND, THIRD, LAST],
    /should count 4 in site_days/,
  ],
  [
    'a count that was changed',
    [FIRST, SECOND.replace(':3', ':8'), THIRD, LAST],
    /should count 4 in site_days, and counts 9/,
  ],
  ['a name that was changed', [FIRST, SECOND.replace('"fr"', '"en"'), THIRD, LAST], /checksum/],
  ['a negative count', [FIRST, SECOND.replace(':3', ':-3'), THIRD, LAST], /at counts.tagged/],
  ['lines after the last', [...WHOLE, SECOND], /Line 5 follows the last line/],
  [
    'an article that is none',
    [FIRST, '{"in":"article_days","day":20260310,"article":"x","counts":{"tagged":1}}', LAST],
    /at article/,
  ],
])('refuses %s', async (_, lines, why) => {
  expect(await refusal(lines)).toMatch(why);
});
