import crawlers from 'crawler-user-agents';
import { previewOf } from '../../core';
import { isBot } from '../../server/src/attribution';
import { READERS } from './reader-agents';

/** Each sample once; entries without samples give none. */
const PROGRAMS = [...new Set(crawlers.flatMap(({ instances }) => instances ?? []))];

const caught = (agent: string): boolean => isBot(agent) || previewOf(agent) !== undefined;
const percent = (part: number, whole: number): number => (100 * part) / whole;
const tell = (line: string) => process.stdout.write(`${line}\n`);

it('recognises at least 99 % of the programs that others list', () => {
  const missed = PROGRAMS.filter((agent) => !caught(agent));
  const share = percent(PROGRAMS.length - missed.length, PROGRAMS.length);
  const entries = crawlers.filter(({ instances }) => (instances ?? []).length > 0).length;
  tell(
    `exam: ${share.toFixed(2)} % of ${PROGRAMS.length} programs recognised (${entries} of ${crawlers.length} entries have samples; ${missed.length} missed)`,
  );
  for (const agent of missed) tell(`exam: missed ${agent}`);
  expect(PROGRAMS.length).toBeGreaterThan(1_000);
  expect(share).toBeGreaterThanOrEqual(99);
});

it('loses at most 0.3 % of the readers', () => {
  const lost = READERS.filter(caught);
  const share = percent(lost.length, READERS.length);
  tell(`exam: ${share.toFixed(2)} % of ${READERS.length} readers lost (${lost.length})`);
  for (const agent of lost) tell(`exam: lost ${agent}`);
  expect(READERS.length).toBeGreaterThanOrEqual(300);
  expect(share).toBeLessThanOrEqual(0.3);
});
