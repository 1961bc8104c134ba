/**
 * The options that may also be changed in Settings while Strapi runs: those that say how links are
 * written from now on, what is kept, and who receives mails. What links in the wild, front ends and
 * stored figures rely on (the name of the tag, the site, the paths, the time zone, chains) stands in the
 * file only.
 */
import { z } from 'zod';
import {
  isOfferedChannel,
  MAIL_LANGUAGES,
  MAX_EVENTS_DAYS,
  MAX_MAIL_ADDRESSES,
  MAX_MESSAGE,
  MAX_STATS_MONTHS,
  OFFERED_CHANNELS,
  PROBLEMS,
  TAG_GROUPS,
  type Settings,
} from '../../../core';
import { ownRulesSchema, sectionsSchema } from './own-rules';

const CHANNEL_RULE = `one of ${OFFERED_CHANNELS.map(({ id }) => id).join(', ')}`;
const channel = z.string(CHANNEL_RULE).refine(isOfferedChannel, CHANNEL_RULE);

const wholeNumber = (most: number, rule: string) => z.int(rule).min(1, rule).max(most, rule);

const addresses = z
  .array(
    z
      .string(PROBLEMS['mail-address'])
      .trim()
      .max(254, PROBLEMS['mail-address'])
      .pipe(z.email(PROBLEMS['mail-address'])),
    'a list of addresses',
  )
  .transform((list) => [...new Set(list)])
  .pipe(z.array(z.string()).max(MAX_MAIL_ADDRESSES, PROBLEMS['mail-addresses']));

const messageText = z.string('a text').trim().max(MAX_MESSAGE, PROBLEMS['message-length']);
const MESSAGE_RULE = 'a text, or one per locale, { fr: "…", en: "…" }';

/** What each may be. */
export const runTime = {
  channels: z
    .array(channel, 'a list of channels')
    .min(1, PROBLEMS['no-channel'])
    .refine((list) => new Set(list).size === list.length, 'each channel once'),
  message: z.union(
    [
      messageText,
      z
        .record(z.string(), messageText, MESSAGE_RULE)
        .refine((perLocale) => !Object.keys(perLocale).includes(''), MESSAGE_RULE),
    ],
    MESSAGE_RULE,
  ),
  utm: z.boolean('true or false'),
  placement: z.enum(['query', 'fragment'], '"query" or "fragment"'),
  addressBar: z.strictObject(
    {
      groups: z
        .int(PROBLEMS['tagged-groups'])
        .min(0, PROBLEMS['tagged-groups'])
        .max(TAG_GROUPS, PROBLEMS['tagged-groups']),
    },
    'an object such as { groups: 31 }',
  ),
  visitors: z.boolean('true or false'),
  privacySignals: z.array(z.enum(['gpc', 'dnt'], '"gpc" or "dnt"'), 'a list of "gpc" and "dnt"'),
  excludeSuspicious: z.boolean('true or false'),
  eventsDays: wholeNumber(MAX_EVENTS_DAYS, PROBLEMS['events-days']),
  statsMonths: wholeNumber(MAX_STATS_MONTHS, PROBLEMS['stats-months']),
  sections: sectionsSchema,
  rules: ownRulesSchema,
  mail: z.strictObject(
    {
      weekly: addresses.default([]),
      takeOff: addresses.default([]),
      language: z.enum(MAIL_LANGUAGES, '"en" or "fr"').default('en'),
    },
    'an object such as { weekly: ["editors@example.com"], language: "en" }',
  ),
} satisfies Record<keyof Settings, z.ZodType>;

export const SETTING_NAMES = Object.keys(runTime) as (keyof Settings)[];
