import { z } from 'zod';
import { readUrl } from '../../../core';

const RULE = 'an origin such as "https://www.example.com": http or https, without a path';
const WILDCARD =
  'an origin in full, without *: pages of each origin listed here may record. Preview deployments need none; see "Preview deployments" in docs/options.md';
const FORMS = `${RULE}; a list of them; or one or a list per locale, { fr: "…", en: "…" }`;

function isOrigin(value: string): boolean {
  const url = readUrl(value);
  if (!url) return false;
  const { protocol, pathname, search, hash, username, password } = url;
  return (
    /^https?:$/.test(protocol) &&
    pathname === '/' &&
    [search, hash, username, password].every((part) => part === '')
  );
}

const originOf = (value: string): string => readUrl(value)?.origin ?? value;

/** Why a value is no origin; `undefined` where it is one. */
const problem = (value: string, rule: string): string | undefined =>
  originOf(value).includes('*') ? WILDCARD : isOrigin(value) ? undefined : rule;

const originSchema = (rule: string) =>
  z
    .string(rule)
    .superRefine((value, context) => {
      const message = problem(value, rule);
      if (message) context.addIssue(message);
    })
    .transform(originOf);

const origin = originSchema(RULE);
const origins = z.array(origin).min(1, 'at least one origin');

/** The front end's origin; several; or one or several per locale. The first one writes the links. */
export const siteUrlSchema = z.union(
  [
    originSchema(FORMS),
    origins,
    z
      .record(z.string(), z.union([origin, origins], `${RULE}; or a list of them`))
      .refine((perLocale) => {
        const locales = Object.keys(perLocale);
        return locales.length > 0 && !locales.includes('');
      }, 'at least one locale, each with its code'),
  ],
  FORMS,
);
