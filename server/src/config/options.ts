/**
 * The plugin's options: one schema, and the one place for defaults. Whatever a site writes under
 * `config` in `config/plugins.ts` passes through `resolveOptions` once, at the start.
 */
import { z } from 'zod';
import { DEFAULT_PARAMETER, type ChannelId } from '../../../core';
import { DarkSocialConfigError } from './errors';
import { internalHostsSchema } from './internal-hosts';
import { pathSchema } from './path';
import { runTime } from './run-time';
import { STRICT, strictProblems } from './strict-privacy';
import { siteUrlSchema } from './site-url';
import { isTimeZone } from './time-zone';

const DEFAULT_CHANNELS: ChannelId[] = [
  'native',
  'whatsapp',
  'telegram',
  'messenger',
  'email',
  'sms',
  'copy',
];

/** Names that other tools write. */
const TAKEN = /^(utm_.*|.*clid|ref|ref_src|referrer|referer|source|via)$/;
const TAKEN_RULE = 'a name that other tools do not write, such as utm_…, …clid, ref, source or via';
const PARAMETER_RULE = '1 to 20 lower-case letters, digits or _, a letter first';
const TITLE_RULE = 'the name of a text attribute, of 1 or more characters';
const TIME_ZONE_RULE = 'an IANA time zone such as "Europe/Paris"';

/** Settings of one content type, in the options or in a schema's `pluginOptions`. */
export const typeOptionsSchema = z.strictObject(
  {
    /** Address on the site: attributes, those of a related entry, `{documentId}` and `{locale}` in braces. */
    path: pathSchema.optional(),
    /** Where its entries live, if not on the site that the option `siteUrl` names. */
    siteUrl: siteUrlSchema.optional(),
    /** Attribute that holds the title; by default the entry's main field. */
    title: z.string(TITLE_RULE).min(1, TITLE_RULE).optional(),
  },
  'an object such as { path: "/articles/{slug}" }',
);

const optionsSchema = z.strictObject(
  {
    siteUrl: siteUrlSchema.optional(),
    contentTypes: z
      .record(
        z.string(),
        typeOptionsSchema,
        'an object such as { "api::article.article": { path: "/articles/{slug}" } }',
      )
      .default({}),
    /** Whether letter case in a path says nothing. */
    ignoreCase: z.boolean('true or false').default(false),
    /** Whether the front end's router keeps the path in the fragment: `/#/articles/hello`. */
    hashRouter: z.boolean('true or false').default(false),
    /** Name of the tag. Short and our own, since cleaners remove utm_* and the like. */
    parameter: z
      .string(PARAMETER_RULE)
      .regex(/^[a-z][a-z0-9_]{0,19}$/, PARAMETER_RULE)
      .refine((name) => !TAKEN.test(name), TAKEN_RULE)
      .default(DEFAULT_PARAMETER),
    placement: runTime.placement.default('query'),
    utm: runTime.utm.default(true),
    /** In how many of 62 groups of views the address bar gets a tag. */
    addressBar: runTime.addressBar.default({ groups: 0 }),
    channels: runTime.channels.default(DEFAULT_CHANNELS),
    /** Text in front of the link where the editor wrote none, or one per locale; `{title}` stands for the title. */
    message: runTime.message.default(''),
    /** Whether each share gets a token of its own, by which a share that follows from it is known. */
    chains: z.boolean('true or false').default(false),
    /** Whether shares, copies and visits by a tagged link look made up without their page's token. */
    pageTokens: z
      .union(
        [
          z.literal(false),
          z.strictObject({
            /** How old a token may be: longer than any cache keeps a page. */
            hours: z
              .int('a whole number')
              .min(1, '1 or more')
              .max(8_784, '8784 or less, which is a year')
              .default(48),
          }),
        ],
        'false, or { hours: 48 }',
      )
      .default(false),
    /** Fixes everything that touches on privacy to its strictest: see `strict-privacy.ts`. */
    privacy: z.literal('strict', '"strict", or nothing').optional(),
    visitors: runTime.visitors.default(true),
    privacySignals: runTime.privacySignals.default(['gpc', 'dnt']),
    /** Whether events that look made up are left out of the figures. */
    excludeSuspicious: runTime.excludeSuspicious.default(false),
    retention: z
      .strictObject(
        {
          /** Days for which raw events are kept. */
          eventsDays: runTime.eventsDays.default(90),
          /** Months for which statistics are kept. */
          statsMonths: runTime.statsMonths.default(25),
        },
        'an object such as { eventsDays: 90, statsMonths: 25 }',
      )
      .prefault({}),
    timeZone: z.string(TIME_ZONE_RULE).refine(isTimeZone, TIME_ZONE_RULE).default('UTC'),
    /** Own rows of the attribution tables. */
    rules: runTime.rules.optional(),
    /** Paths of section pages, where a visit without referrer is direct. */
    sections: runTime.sections.optional(),
    /** Who receives mails, and in which language. */
    mail: runTime.mail.prefault({}),
    /** Other hosts of the site, from which a view is internal; those of its domains by default. */
    internalHosts: internalHostsSchema.optional(),
    /** Requests to the intake per address; `false` where a proxy limits them already. */
    rateLimit: z
      .union(
        [
          z.literal(false),
          z.strictObject({
            requests: z.int('a whole number').min(1, '1 or more').default(600),
            seconds: z
              .int('a whole number')
              .min(1, '1 or more')
              .max(3600, '3600 or less')
              .default(60),
          }),
        ],
        'false, or { requests: 600, seconds: 60 }',
      )
      .prefault({}),
    store: z
      .strictObject(
        {
          client: z
            .literal('database', '"database": the database that Strapi uses')
            .default('database'),
        },
        'an object such as { client: "database" }',
      )
      .prefault({}),
  },
  'an object with the options of this plugin',
);

export type Options = z.infer<typeof optionsSchema>;
export type TypeOptions = z.infer<typeof typeOptionsSchema>;

function at(value: unknown, keys: readonly PropertyKey[]): unknown {
  return keys.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined,
    value,
  );
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

const nameOf = (keys: readonly PropertyKey[]): string =>
  keys.reduce<string>(
    (name, key) =>
      typeof key === 'number'
        ? `${name}[${key}]`
        : name === ''
          ? String(key)
          : `${name}.${String(key)}`,
    '',
  );

/** Whether a value is of another shape than the one that found this issue. */
const isOtherShape = ({ code, path }: z.core.$ZodIssue): boolean =>
  path.length === 0 && (code === 'invalid_type' || code === 'invalid_value');

/** Of an option with several forms, what is wrong with the form that was meant. */
function ofFormMeant(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const [meant, ...others] = issue.errors.filter((form) => !form.some(isOtherShape));
  if (!meant || others.length > 0) return [issue];
  return meant
    .flatMap(ofFormMeant)
    .map((each) => ({ ...each, path: [...issue.path, ...each.path] }));
}

/** Zod's issues as sentences that name the option, what was given and what is allowed. */
export function describeIssues(issues: readonly z.core.$ZodIssue[], given: unknown): string[] {
  return issues.flatMap(ofFormMeant).flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map(
        (key) =>
          `${nameOf([...issue.path, key])} is no option of this plugin; docs/options.md lists those that are`,
      );
    }
    return `${nameOf(issue.path) || 'config'}: given ${show(at(given, issue.path))}; allowed: ${issue.message}`;
  });
}

/** Checks what a site wrote and fills in the defaults. Throws a DarkSocialConfigError that lists every problem. */
export function resolveOptions(given: unknown): Options {
  const result = optionsSchema.safeParse(given ?? {});
  if (!result.success) throw new DarkSocialConfigError(describeIssues(result.error.issues, given));
  if (result.data.privacy !== 'strict') return result.data;
  const problems = strictProblems(given, result.data);
  if (problems.length > 0) throw new DarkSocialConfigError(problems);
  return { ...result.data, ...structuredClone(STRICT) };
}
