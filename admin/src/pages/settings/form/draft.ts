import type { OwnRule, Settings } from '../../../../../core';

/** A rule being edited, with a stable key. */
export interface DraftRule extends OwnRule {
  key: number;
}

/** The settings as edited in the form. */
export interface Draft {
  rules: DraftRule[];
  /** Paths of section pages, one per line. */
  sections: string;
}

/** A new rule before it is filled in. */
export const NEW_RULE: OwnRule = { match: 'host', value: '', source: 'private', channel: '' };

/** The lines that are not blank, numbered from 1. */
export const filledLines = (text: string): { number: number; text: string }[] =>
  text
    .split('\n')
    .map((line, index) => ({ number: index + 1, text: line.trim() }))
    .filter((line) => line.text !== '');

/** The settings to send for a draft. */
export const writeDraft = ({ rules, sections }: Draft): Settings => ({
  rules: rules.map(({ match, value, source, channel }) => ({
    match,
    value: value.trim(),
    source,
    channel: channel.trim(),
  })),
  sections: filledLines(sections).map(({ text }) => text),
});

/** Paths as edited in the form. */
export const sectionsText = (sections: readonly string[]): string => sections.join('\n');

/** The draft of saved settings. Rules get keys from `firstKey` on. */
export const readDraft = ({ rules, sections }: Settings, firstKey: number): Draft => ({
  rules: rules.map((rule, index) => ({ ...rule, key: firstKey + index })),
  sections: sectionsText(sections),
});

const sameRule = (a: OwnRule, b: OwnRule | undefined): boolean =>
  a.match === b?.match && a.value === b.value && a.source === b.source && a.channel === b.channel;

/** Deep equality. */
export const sameSettings = (a: Settings, b: Settings): boolean =>
  a.rules.length === b.rules.length &&
  a.rules.every((rule, index) => sameRule(rule, b.rules[index])) &&
  a.sections.length === b.sections.length &&
  a.sections.every((path, index) => path === b.sections[index]);
