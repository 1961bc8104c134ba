import { isBot } from '../../server/src/attribution';
import { arrive } from './arrivals';
import { linesOf, pairsOf } from './data-rows';

const tell = (line: string) => process.stdout.write(`${line}\n`);
const percent = (part: number, whole: number): number => (100 * part) / whole;

/** Prints the share of a table that is right, with what is wrong; returns it. */
function measure<Row>(what: string, all: readonly Row[], isRight: (row: Row) => boolean): number {
  const wrong = all.filter((row) => !isRight(row));
  const share = percent(all.length - wrong.length, all.length);
  tell(`exam: ${what}: ${share.toFixed(2)} % of ${String(all.length)}`);
  for (const row of wrong) tell(`exam: not ${what}: ${String(row)}`);
  return share;
}

const cameFrom = (host: string) => arrive({ referrer: `https://${host}/` });

it('webmail: at least 95 % of the addresses are mail by their provider', () => {
  const share = measure('webmail', pairsOf('webmail.txt'), ([host, provider]) => {
    const verdict = cameFrom(host);
    return (
      verdict.source === 'private' &&
      verdict.channel === 'email' &&
      verdict.evidence === 'app' &&
      verdict.provider === provider
    );
  });
  expect(share).toBeGreaterThanOrEqual(95);
});

it.each([
  ['readers kept', 'reader-agents.txt'],
  ['app readers kept', 'app-agents.txt'],
])('%s: at most 1 %% are lost', (what, table) => {
  const share = measure(what, linesOf(table), (agent) => !isBot(agent));
  expect(share).toBeGreaterThanOrEqual(99);
});

it.each([
  ['networks named', 'networks.txt', 'public'],
  ['engines named', 'engines.txt', 'search'],
])('%s: at least 99 %% of those that are alive', (what, table, source) => {
  const share = measure(what, pairsOf(table), ([host, channel]) => {
    const verdict = cameFrom(host);
    return verdict.source === source && verdict.channel === channel;
  });
  expect(share).toBeGreaterThanOrEqual(99);
});
