import type { MailLanguage } from '../../../core';

/** Numbers, plurals, lists and days in one language. */
export interface Numbers {
  whole(value: number): string;
  /** With at most one decimal. */
  short(value: number): string;
  percent(share: number): string;
  /** The number with the form of the noun that goes with it. */
  count(value: number, one: string, other: string): string;
  list(words: readonly string[]): string;
  /** `23–29 November 2026`, of days as `YYYY-MM-DD`. */
  days(from: string, to: string): string;
}

const REGIONS: Readonly<Record<MailLanguage, string>> = { en: 'en-GB', fr: 'fr-FR' };

export function numbersIn(language: MailLanguage): Numbers {
  const region = REGIONS[language];
  const whole = new Intl.NumberFormat(region, { maximumFractionDigits: 0 });
  const short = new Intl.NumberFormat(region, { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(region, { style: 'percent' });
  const plural = new Intl.PluralRules(region);
  const days = new Intl.DateTimeFormat(region, { dateStyle: 'long', timeZone: 'UTC' });
  const lists = new Intl.ListFormat(region);
  return {
    whole: (value) => whole.format(value),
    short: (value) => short.format(value),
    percent: (share) => percent.format(share),
    count: (value, one, other) =>
      `${whole.format(value)} ${plural.select(value) === 'one' ? one : other}`,
    list: (words) => lists.format(words),
    days: (from, to) => days.formatRange(new Date(from), new Date(to)),
  };
}
