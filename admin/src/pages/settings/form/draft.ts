import type { OwnRule, Settings } from '../../../../../core';

/** A rule while it is edited. Its key stays with it, whatever is added or removed above. */
export interface DraftRule extends OwnRule {
  key: number;
}

/** The settings as a person edits them. */
export interface Draft {
  rules: DraftRule[];
  /** Paths of section pages, one a line. */
  sections: string;
}

/** What a new rule says before it is filled in. */
export const NEW_RULE: OwnRule = { match: 'host', value: '', source: 'private', channel: '' };

/** The lines that hold something, with their numbers from 1. */
export const filledLines = (text: string): { number: number; text: string }[] =>
  text
    .split('\n')
    .map((line, index) => ({ number: index + 1, text: line.trim() }))
    .filter((line) => line.text !== '');

/** The settings that a draft stands for: what is sent. */
export const writeDraft = ({ rules, sections }: Draft): Settings => ({
  rules: rules.map(({ match, value, source, channel }) => ({
    match,
    value: value.trim(),
    source,
    channel: channel.trim(),
  })),
  sections: filledLines(sections).map(({ text }) => text),
});

/** Paths as a person edits them. */
export const sectionsText = (sections: readonly string[]): string => sections.join('\n');

/** The draft of settings that nobody has touched. Its keys are those from `firstKey` on. */
export const readDraft = ({ rules, sections }: Settings, firstKey: number): Draft => ({
  rules: rules.map((rule, index) => ({ ...rule, key: firstKey + index })),
  sections: sectionsText(sections),
});

const sameRule = (a: OwnRule, b: OwnRule | undefined): boolean =>
  a.match === b?.match && a.value === b.value && a.source === b.source && a.channel === b.channel;

/** Whether two settings say the same. */
export const sameSettings = (a: Settings, b: Settings): boolean =>
  a.rules.length === b.rules.length &&
  a.rules.every((rule, index) => sameRule(rule, b.rules[index])) &&
  a.sections.length === b.sections.length &&
  a.sections.every((path, index) => path === b.sections[index]);
