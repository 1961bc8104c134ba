/** A word when an article takes off in private, by mail and to webhooks. */
import { articlePath, formatArticleKey, SETTINGS_PATH } from '../../../core';
import { takeOffMail } from '../mail/take-off';
import { movers } from '../report/lists';
import { addDays } from '../store/calendar';
import { isOursThisHour, once } from './once';
import { reportFailures } from './report-failures';
import { EVERYBODY, type MailingSources, type TakeOff } from './sources';

/** Days in which an article is named once. */
const DAYS = 30;

async function takeOffs(sources: MailingSources, now: number): Promise<TakeOff[]> {
  const { rows } = await movers(sources, EVERYBODY, now);
  return rows.flatMap(({ uid, documentId, locale, title, private: privateVisits, usual }) =>
    // What is deleted has no title, and nothing can be done for it.
    title === null ? [] : [{ uid, documentId, locale, title, privateVisits, usual }],
  );
}

/**
 * Names each article whose private visits rise against its own past, at most once in 30 days: by mail
 * and to webhooks. Without addresses and webhooks nothing is looked for. Meant to be called each hour,
 * by every instance.
 *
 * @param now ms since 1970
 */
export async function tellTakeOffs(sources: MailingSources, now = Date.now()): Promise<void> {
  const { calendar, settings, store, webhook, adminUrl, site } = sources;
  await settings.refresh();
  const { takeOff: addresses, language } = settings.current().mail;
  const forWebhook = await webhook.isWanted();
  if (addresses.length === 0 && !forWebhook) return;
  const today = calendar.dayOf(now);
  const hour = calendar.hourOf(now);
  if (!(await isOursThisHour(store.claims, 'take-off-at', { hour, today }))) return;

  const days = { from: today, to: addDays(today, DAYS - 1) };
  const results = [];
  for (const takeOff of await takeOffs(sources, now)) {
    const key = formatArticleKey(takeOff);
    if (forWebhook) {
      const event = { kind: 'take-off-event', subject: [key] };
      results.push(await once(store.claims, event, days, () => webhook.emit(takeOff)));
    }
    const mail = takeOffMail({
      ...{ ...takeOff, language, site },
      links: {
        article: adminUrl + articlePath(takeOff),
        settings: adminUrl + SETTINGS_PATH,
      },
    });
    for (const to of addresses) {
      const message = { kind: 'take-off-mail', subject: [key, to] };
      results.push(await once(store.claims, message, days, () => sources.send(to, mail)));
    }
  }
  reportFailures(sources, 'word of an article that takes off was not sent', results);
}
