/** A site's own rows of the attribution tables, in the options or in Settings. */
import { z } from 'zod';
import {
  MAX_RULES,
  MAX_SECTIONS,
  PROBLEMS,
  RULE_MATCHES,
  RULE_SOURCES,
  type OwnRule,
  type RuleMatch,
} from '../../../core';

/** A host with a dot in it, in lower case or not. */
export const HOST =
  /^(?=.{4,253}$)([\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u;

/** What a value may be, by what it is compared with. */
const VALUES: Readonly<Record<RuleMatch, { allowed: RegExp; rule: string }>> = {
  host: { allowed: HOST, rule: PROBLEMS.host },
  'android-app': {
    allowed: /^(?=.{3,100}$)[a-z][a-z0-9_]*(\.[a-z0-9_]+)+$/,
    rule: PROBLEMS['android-app'],
  },
  agent: {
    allowed: /^[\x21-\x7e]([\x20-\x7e]{1,98}[\x21-\x7e])$/,
    rule: PROBLEMS.agent,
  },
  'utm-source': {
    allowed: /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,39}$/u,
    rule: PROBLEMS['utm-source'],
  },
};

/** Letter case says nothing in all but user agents. */
const normal = ({ match, value }: Pick<OwnRule, 'match' | 'value'>): string =>
  match === 'agent' ? value : value.toLowerCase();

/** Whether a row has what its value's check needs, though something else in it may be wrong. */
const isComparable = (row: unknown): row is Pick<OwnRule, 'match' | 'value'> => {
  const { match, value } = (row ?? {}) as Partial<Record<keyof OwnRule, unknown>>;
  return RULE_MATCHES.some((known) => known === match) && typeof value === 'string';
};

const rule = z
  .strictObject(
    {
      match: z.enum(RULE_MATCHES, `one of ${RULE_MATCHES.join(', ')}`),
      value: z.string('a text').trim(),
      source: z.enum(RULE_SOURCES, `one of ${RULE_SOURCES.join(', ')}`),
      channel: z.string('a text').regex(/^[a-z0-9][a-z0-9._-]{0,39}$/, PROBLEMS['rule-channel']),
    },
    'an object with match, value, source and channel',
  )
  .refine((row) => VALUES[row.match].allowed.test(normal(row)), {
    path: ['value'],
    error: ({ input }) => (isComparable(input) ? VALUES[input.match].rule : undefined),
    // Beside a wrong channel, too: who mends one error should not meet the next only then.
    when: ({ value }) => isComparable(value),
  })
  .transform((row) => ({ ...row, value: normal(row) }));

export const ownRulesSchema = z
  .array(rule, 'a list of rules')
  .max(MAX_RULES, PROBLEMS['rules-many'])
  .superRefine((rules, context) => {
    const seen = new Set<string>();
    for (const [index, each] of rules.entries()) {
      const key = `${each.match} ${each.value}`;
      if (seen.has(key)) {
        context.addIssue({
          code: 'custom',
          path: [index, 'value'],
          message: PROBLEMS['rule-twice'],
        });
      }
      seen.add(key);
    }
  });

const SECTION_RULE = PROBLEMS.section;

/** `/a//b/` is `/a/b`. */
const tidy = (path: string): string => path.replace(/\/+/g, '/').replace(/(.)\/$/, '$1');

const isSection = (path: string): boolean =>
  /^\/[^\s?#\\]*$/.test(path) &&
  path.length <= 200 &&
  path.split('/').every((piece) => piece === '*' || !piece.includes('*'));

export const sectionsSchema = z
  .array(
    z.string(SECTION_RULE).trim().refine(isSection, SECTION_RULE).transform(tidy),
    'a list of paths',
  )
  .max(MAX_SECTIONS, PROBLEMS['sections-many'])
  .transform((paths) => [...new Set(paths)]);
