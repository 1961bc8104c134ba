import { useState } from 'react';
import { screen, within } from '@testing-library/react';
import { StatusSection } from '../../admin/src/pages/settings/status/StatusSection';
import type { StatusReport } from '../../core';
import { createTally } from '../../server/src/operations/tally';
import { statusReport } from '../../server/src/operations/status';
import { renderInPanel } from './panel';

const STARTED = Date.parse('2026-01-31T08:00:00Z');

/** The report of a process that has done this. */
function reportOf(
  done: (tally: ReturnType<typeof createTally>) => void,
  waiting = 0,
): StatusReport {
  const tally = createTally(STARTED);
  done(tally);
  return statusReport(tally, waiting);
}

let respond: () => Response | Promise<Response>;
const asked: string[] = [];
beforeEach(() => {
  asked.length = 0;
  window.fetch = async (address) => {
    asked.push(String(address));
    return respond();
  };
});
const answer = (report: StatusReport) => () => Response.json({ data: report });
const fail = () =>
  Response.json(
    { data: null, error: { status: 500, name: 'InternalServerError', message: 'Down' } },
    { status: 500 },
  );

/** What stands under a name. */
const fact = (name: string): string =>
  screen.getByText(name, { selector: 'dt' }).parentElement?.textContent?.replace(name, '') ?? '';
const job = (name: string): HTMLElement => {
  const row = screen.getByText(name).closest('li');
  if (!row) throw new Error(`No row of ${name}`);
  return row;
};

test('shows what the process has done', async () => {
  const ago = Date.now() - 2 * 3600_000;
  respond = answer(
    reportOf((tally) => {
      const ignored = { bot: 12, 'no-article': 3_000 };
      tally.countBatch({
        requests: 2,
        accepted: { visit: 1_200, copy: 34 },
        duplicates: 1,
        ignored,
      });
      for (const status of [429, 429, 403] as const) tally.countRefusal(status);
      tally.countCommit({ events: 40, ms: 12.4, at: ago });
      tally.countRun('prune', { at: ago, ms: 2_340, failed: false });
      tally.countRun('misses', { at: ago, ms: 3, failed: true });
    }, 7),
  );
  await renderInPanel(<StatusSection />);
  await screen.findByText('Events counted');
  expect(asked).toEqual(['http://cms.example/dark-social/settings/status']);
  expect(fact('Events counted')).toBe('1,2341 was sent again and counts once.');
  expect(fact('Events ignored')).toBe('3,012no article: 3,000 · bots: 12');
  expect(fact('Requests refused')).toBe('3429: 2 · 403: 1');
  expect(fact('Events waiting')).toBe('7Received, and not yet being written.');
  expect(fact('Last written')).toBe('2 hours ago40 events in 13 ms');
  expect(job('Delete what has expired').textContent).toContain('Done2 hours ago, in 2.3 sec');
  expect(job('Save what was not recorded').textContent).toContain('Failed. The server’s log says');
  expect(job('Monday’s mail').textContent).toContain('Has not run yet');
});

test('says that the figures are of this process alone, since its start', async () => {
  respond = answer(reportOf(() => undefined));
  await renderInPanel(<StatusSection />);
  expect(await screen.findByText(/Other processes of the site count for themselves/)).toBeDefined();
  expect(await screen.findByText(/Jan 31, 2026/)).toBeDefined();
  expect(fact('Last written')).toBe('Nothing yet');
  expect(fact('Events counted')).toBe('0None was sent twice.');
  expect(within(screen.getByRole('list')).getAllByRole('listitem')).toHaveLength(6);
});

test('shows nothing in place of figures while they load, and none once they failed to', async () => {
  let end: (response: Response) => void = () => undefined;
  respond = () => new Promise<Response>((resolve) => (end = resolve));
  await renderInPanel(<StatusSection />);
  expect(screen.getByRole('heading', { name: 'This server process' })).toBeDefined();
  expect(screen.queryByText('Events counted')).toBeNull();
  end(fail());
  expect(await screen.findByText('The state of this process could not be loaded')).toBeDefined();
  expect(screen.queryByText('Events counted')).toBeNull();
});

test('can be asked again after a failure', async () => {
  respond = fail;
  const person = await renderInPanel(<StatusSection />);
  const again = await screen.findByRole('button', { name: 'Try again' });
  respond = answer(reportOf(() => undefined));
  await person.click(again);
  expect(await screen.findByText('Events counted')).toBeDefined();
  expect(screen.queryByText('The state of this process could not be loaded')).toBeNull();
});

/** Leaves the section and comes back, which reads the figures again. */
function Return() {
  const [time, setTime] = useState(1);
  return (
    <>
      <button onClick={() => setTime(time + 1)}>Return</button>
      <StatusSection key={time} />
    </>
  );
}

test('keeps the figures of before where newer ones cannot be had, and says so', async () => {
  respond = answer(reportOf(() => undefined, 7));
  const person = await renderInPanel(<Return />);
  await screen.findByText('Events counted');
  respond = fail;
  await person.click(screen.getByRole('button', { name: 'Return' }));
  expect(await screen.findByText('The latest state could not be loaded')).toBeDefined();
  expect(fact('Events waiting')).toContain('7');
});

test('is written in French', async () => {
  respond = answer(
    reportOf((tally) =>
      tally.countBatch({ requests: 1, accepted: { visit: 1 }, duplicates: 0, ignored: { bot: 2 } }),
    ),
  );
  await renderInPanel(<StatusSection />, 'fr');
  await screen.findByText('Événements comptés');
  expect(fact('Événements ignorés')).toBe('2robots\u00a0: 2');
});
