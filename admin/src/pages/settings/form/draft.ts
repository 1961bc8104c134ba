import type { MailSettings, OwnRule, RuleMatch, Settings } from '../../../../../core';
import { tidyMessage } from './message-texts';

/** A rule being edited, with a stable key. */
export interface DraftRule extends OwnRule {
  key: number;
}

/** The settings with a field each; numbers as they are typed. */
export type Fields = Omit<Settings, 'rules' | 'sections' | 'eventsDays' | 'statsMonths' | 'mail'> &
  Record<'eventsDays' | 'statsMonths', string> & { mail: MailDraft };

/** The mails as edited: one address per line. */
export type MailDraft = Pick<MailSettings, 'language'> & Record<MailList, string>;

/** The lists of addresses. */
export const MAIL_LISTS = ['weekly', 'takeOff'] as const;
export type MailList = (typeof MAIL_LISTS)[number];

/** The settings as edited in the form. */
export interface Draft {
  fields: Fields;
  rules: DraftRule[];
  /** Paths of section pages, one per line. */
  sections: string;
}

/** The source that fits the example of each kind of rule. */
export const USUAL_SOURCE: Record<RuleMatch, OwnRule['source']> = {
  host: 'campaign',
  'android-app': 'referral',
  agent: 'referral',
  'utm-source': 'campaign',
};

/** A new rule before it is filled in. */
export const NEW_RULE: OwnRule = {
  match: 'host',
  value: '',
  source: USUAL_SOURCE.host,
  channel: '',
};

/** The lines that are not blank, numbered from 1. */
export const filledLines = (text: string): { number: number; text: string }[] =>
  text
    .split('\n')
    .map((line, index) => ({ number: index + 1, text: line.trim() }))
    .filter((line) => line.text !== '');

const linesOf = (text: string): string[] => filledLines(text).map((line) => line.text);

/** The settings to send for a draft. */
export const writeDraft = ({ fields, rules, sections }: Draft): Settings => ({
  ...fields,
  message: tidyMessage(fields.message),
  eventsDays: Number(fields.eventsDays),
  statsMonths: Number(fields.statsMonths),
  rules: rules.map(({ match, value, source, channel }) => ({
    match,
    value: value.trim(),
    source,
    channel: channel.trim(),
  })),
  sections: linesOf(sections),
  mail: {
    weekly: linesOf(fields.mail.weekly),
    takeOff: linesOf(fields.mail.takeOff),
    language: fields.mail.language,
  },
});

/** Paths as edited in the form. */
export const sectionsText = (sections: readonly string[]): string => sections.join('\n');

/** The draft of saved settings. Rules get keys from `firstKey` on. */
export const readDraft = (settings: Settings, firstKey: number): Draft => {
  const { rules, sections, eventsDays, statsMonths, mail, ...fields } = settings;
  return {
    fields: {
      ...fields,
      eventsDays: String(eventsDays),
      statsMonths: String(statsMonths),
      mail: {
        weekly: mail.weekly.join('\n'),
        takeOff: mail.takeOff.join('\n'),
        language: mail.language,
      },
    },
    rules: rules.map((rule, index) => ({ ...rule, key: firstKey + index })),
    sections: sectionsText(sections),
  };
};

/** Each with its fields in one order, so that equal settings are the same text. */
const textOf = (value: Settings[keyof Settings] | undefined): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/** What differs from the saved settings. */
export const changesOf = (settings: Settings, saved: Settings): Partial<Settings> =>
  Object.fromEntries(
    Object.entries(settings).filter(
      ([name, value]) => textOf(value) !== textOf(saved[name as keyof Settings]),
    ),
  );

/** Deep equality. */
export const sameSettings = (a: Settings, b: Settings): boolean =>
  Object.keys(changesOf(a, b)).length === 0;
