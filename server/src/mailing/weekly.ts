/** The mail of Monday morning. */
import type { MailLanguage } from '../../../core';
import { articlePath, changeOfShare, findingLink, PAGE_PATH, SETTINGS_PATH } from '../../../core';
import { shareOfVisits } from '../insights';
import { weeklyMail, type Mail } from '../mail/weekly';
import { articles } from '../report/articles';
import { periodOf, previousRange } from '../report/days';
import { privateVisits, sumOf, visits } from '../report/figures';
import { addDays, numberToDay, type Calendar, type DayRange } from '../store/calendar';
import { isOursThisHour, once } from './once';
import { reportFailures } from './report-failures';
import { EVERYBODY, type MailingSources } from './sources';

/** Hour of the day from which the mail is sent. */
const MORNING = 7;
/** Articles that are looked at for the three of the mail: deleted ones are left out. */
const CANDIDATES = 10;

/** Monday to Sunday of the week before a Monday. */
const weekBefore = (monday: number): DayRange => ({
  from: addDays(monday, -7),
  to: addDays(monday, -1),
});

function isMondayMorning(calendar: Calendar, now: number): boolean {
  const weekday = new Date(numberToDay(calendar.dayOf(now))).getUTCDay();
  return weekday === 1 && calendar.clockOf(now) >= MORNING;
}

/** The mail of a week; `undefined` for a week without visits. */
async function mailOfWeek(
  sources: MailingSources,
  week: DayRange,
  language: MailLanguage,
): Promise<Mail | undefined> {
  const { statistics } = sources.store;
  const period = periodOf(week);
  const [now, before] = (
    await Promise.all([
      statistics.siteSteps(week, 'day'),
      statistics.siteSteps(previousRange(week), 'day'),
    ])
  ).map((steps) => sumOf(steps.map(({ counts }) => counts)));
  if (!now || !before || visits(now) === 0) return undefined;
  const [{ rows }, { findings }] = await Promise.all([
    articles(sources, EVERYBODY, {
      ...period,
      ...{ sort: 'private', order: 'desc', page: 1, pageSize: CANDIDATES },
    }),
    sources.findings.ofSite(EVERYBODY, period),
  ]);
  const link = (path: string): string => sources.adminUrl + path;
  const finding = findings[0] ?? null;
  const whereToAct = finding && findingLink(finding, { settingsPath: SETTINGS_PATH });
  return weeklyMail({
    language,
    site: sources.site,
    period,
    visits: visits(now),
    privateVisits: privateVisits(now),
    inferredVisits: now.inferred,
    share: shareOfVisits(privateVisits(now), visits(now)),
    change: changeOfShare(
      { part: privateVisits(now), total: visits(now) },
      { part: privateVisits(before), total: visits(before) },
    ),
    articles: rows.flatMap(({ title, bySource, ...article }) =>
      title !== null && bySource.private > 0
        ? [
            {
              title,
              privateVisits: bySource.private,
              link: link(articlePath(article, { period: 'custom', ...period })),
            },
          ]
        : [],
    ),
    finding,
    links: {
      page: link(`${PAGE_PATH}?period=custom&from=${period.from}&to=${period.to}`),
      ...(whereToAct && { finding: link(whereToAct) }),
      settings: link(SETTINGS_PATH),
    },
  });
}

/**
 * Sends last week's mail on Mondays from seven o'clock on, to each address once. Meant to be called
 * each hour, by every instance.
 *
 * @param now ms since 1970
 */
export async function sendWeekly(sources: MailingSources, now = Date.now()): Promise<void> {
  const { calendar, settings, store } = sources;
  if (!isMondayMorning(calendar, now)) return;
  // Somebody may just have asked another instance for no more mails.
  await settings.refresh();
  const { weekly: addresses, language } = settings.current().mail;
  if (addresses.length === 0) return;
  const today = calendar.dayOf(now);
  const hour = calendar.hourOf(now);
  if (!(await isOursThisHour(store.claims, 'weekly-mail-at', { hour, today }))) return;

  const days = { from: today, to: addDays(today, 6) };
  let written: Promise<Mail | undefined> | undefined;
  const results = [];
  // One after the other: providers limit how many they take at once.
  for (const to of addresses) {
    results.push(
      await once(store.claims, { kind: 'weekly-mail', subject: [today, to] }, days, async () => {
        const mail = await (written ??= mailOfWeek(sources, weekBefore(today), language));
        if (mail) await sources.send(to, mail);
      }),
    );
  }
  reportFailures(sources, 'the mail of the week was not sent', results);
}
