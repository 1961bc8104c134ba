/**
 * The plugin's options: one schema, and the one place for defaults. Whatever a site writes under
 * `config` in `config/plugins.ts` passes through `resolveOptions` once, at the start.
 */
import { z } from 'zod';
import {
  DEFAULT_PARAMETER,
  isOfferedChannel,
  OFFERED_CHANNELS,
  readUrl,
  type ChannelId,
} from '../../../core';
import { DarkSocialConfigError } from './errors';
import { internalHostsSchema } from './internal-hosts';
import { ownRulesSchema, sectionsSchema } from './own-rules';
import { pathSchema } from './path';
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

const ORIGIN_RULE = 'an origin such as "https://www.example.com": http or https, without a path';

function isOrigin(value: string): boolean {
  const url = readUrl(value);
  if (!url) return false;
  const { protocol, pathname, search, hash } = url;
  return /^https?:$/.test(protocol) && pathname === '/' && search === '' && hash === '';
}

const origin = z
  .string(ORIGIN_RULE)
  .refine(isOrigin, ORIGIN_RULE)
  .transform((value) => new URL(value).origin);

const channel = z
  .string()
  .refine(isOfferedChannel, `one of ${OFFERED_CHANNELS.map(({ id }) => id).join(', ')}`);

/** Settings of one content type, in the options or in a schema's `pluginOptions`. */
export const typeOptionsSchema = z.strictObject({
  /** Address on the site: scalar attributes, `{documentId}` and `{locale}` in braces. */
  path: pathSchema.optional(),
  /** Attribute that holds the title; by default the entry's main field. */
  title: z.string().min(1).optional(),
});

const optionsSchema = z.strictObject({
  /** The front end's origin; several; or one per locale. The first one writes the links. */
  siteUrl: z
    .union(
      [origin, z.array(origin).min(1), z.record(z.string(), origin)],
      `${ORIGIN_RULE}; a list of them; or one per locale, { fr: "…", en: "…" }`,
    )
    .optional(),
  contentTypes: z.record(z.string(), typeOptionsSchema).default({}),
  /** Name of the tag. Short and our own, since cleaners remove utm_* and the like. */
  parameter: z
    .string()
    .regex(/^[a-z][a-z0-9_]{0,19}$/, '1 to 20 lower-case letters, digits or _, a letter first')
    .refine((name) => !name.startsWith('utm_'), 'a name that does not start with utm_')
    .default(DEFAULT_PARAMETER),
  placement: z.enum(['query', 'fragment'], '"query" or "fragment"').default('query'),
  utm: z.boolean('true or false').default(true),
  channels: z
    .array(channel, 'a list of channels')
    .min(1, 'at least one channel')
    .refine((list) => new Set(list).size === list.length, 'each channel once')
    .default(DEFAULT_CHANNELS),
  /** Whether each share gets a token of its own, by which a share that follows from it is known. */
  chains: z.boolean('true or false').default(false),
  visitors: z.boolean('true or false').default(true),
  privacySignals: z
    .array(z.enum(['gpc', 'dnt'], '"gpc" or "dnt"'), 'a list of "gpc" and "dnt"')
    .default(['gpc', 'dnt']),
  retention: z
    .strictObject({
      /** Days for which raw events are kept. */
      eventsDays: z.int('a whole number').min(1, '1 or more').max(3650, '3650 or less').default(90),
      /** Months for which statistics are kept. */
      statsMonths: z.int('a whole number').min(1, '1 or more').max(240, '240 or less').default(25),
    })
    .prefault({}),
  timeZone: z
    .string()
    .refine(isTimeZone, 'an IANA time zone such as "Europe/Paris"')
    .default('UTC'),
  /** Own rows of the attribution tables; set here, they cannot be changed in Settings. */
  rules: ownRulesSchema.optional(),
  /** Paths of section pages, where a visit without referrer is direct; the same holds. */
  sections: sectionsSchema.optional(),
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
    .strictObject({
      client: z
        .literal('database', '"database": the database that Strapi uses')
        .default('database'),
    })
    .prefault({}),
});

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

/** Zod's issues as sentences that name the option, what was given and what is allowed. */
export function describeIssues(issues: readonly z.core.$ZodIssue[], given: unknown): string[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map(
        (key) =>
          `${nameOf([...issue.path, key])} is no option of this plugin; docs/options.md lists those that are`,
      );
    }
    return `${nameOf(issue.path)}: given ${show(at(given, issue.path))}; allowed: ${issue.message}`;
  });
}

/** Checks what a site wrote and fills in the defaults. Throws a DarkSocialConfigError that lists every problem. */
export function resolveOptions(given: unknown): Options {
  const result = optionsSchema.safeParse(given ?? {});
  if (!result.success) throw new DarkSocialConfigError(describeIssues(result.error.issues, given));
  return result.data;
}
