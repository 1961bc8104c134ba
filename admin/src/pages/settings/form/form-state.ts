import type { OwnRule, Settings } from '../../../../../core';
import {
  changesOf,
  NEW_RULE,
  readDraft,
  sameSettings,
  USUAL_SOURCE,
  writeDraft,
  type Draft,
  type DraftRule,
  type Fields,
} from './draft';
import { NO_ERRORS, placeIssues, RULE_FIELDS, type FormErrors, type Issue } from './server-errors';

export interface FormState {
  /** What the server has. */
  saved: Settings;
  draft: Draft;
  errors: FormErrors;
  /** The key of the next rule; keys are never reused. */
  nextKey: number;
  /** How often the server refused what was sent. */
  refusals: number;
}

export type FormAction =
  | { type: 'added' }
  | { type: 'removed'; key: number }
  | { type: 'changed'; key: number; change: Partial<OwnRule> }
  | { type: 'sections'; text: string }
  | { type: 'set'; change: Partial<Fields> }
  | { type: 'discarded' }
  /** The server's settings were loaded. */
  | { type: 'found'; settings: Settings }
  /** `sent` was saved, as `settings`. */
  | { type: 'saved'; sent: Draft; settings: Settings }
  | { type: 'refused'; sent: Draft; issues: Issue[] };

/** The form before anything was changed. */
export const startForm = (settings: Settings): FormState => ({
  saved: settings,
  draft: readDraft(settings, 1),
  errors: NO_ERRORS,
  nextKey: 1 + settings.rules.length,
  refusals: 0,
});

/** The form as the server has it, under new keys. */
const reset = (state: FormState, settings: Settings): FormState => ({
  ...state,
  saved: settings,
  draft: readDraft(settings, state.nextKey),
  errors: NO_ERRORS,
  nextKey: state.nextKey + settings.rules.length,
});

/** Whether there is something to save. */
export const isChanged = ({ saved, draft }: FormState): boolean =>
  !sameSettings(writeDraft(draft), saved);

/** Clears the errors of these fields of a rule. */
function withoutErrors(errors: FormErrors, key: number, fields: readonly string[]): FormErrors {
  const { [key]: own = {}, ...others } = errors.rule;
  const left = Object.entries(own).filter(([name]) => !fields.includes(name));
  return {
    ...errors,
    rule: left.length === 0 ? others : { ...others, [key]: Object.fromEntries(left) },
  };
}

/** The fields whose errors a change clears. What is a valid value depends on the match. */
const settled = (change: Partial<OwnRule>): string[] => [
  ...Object.keys(change),
  ...('match' in change ? ['value'] : []),
];

/** Adopts what was saved elsewhere, but never discards what the user is typing. */
function adopt(state: FormState, settings: Settings): FormState {
  const { draft, saved, nextKey } = state;
  const typed = changesOf(writeDraft(draft), saved);
  if (Object.keys(typed).length === 0) return reset(state, settings);
  if (Object.keys(changesOf(settings, saved)).every((name) => name in typed)) {
    return { ...state, saved: settings };
  }
  const fresh = readDraft(settings, nextKey);
  const kept = Object.entries(draft.fields).filter(([name]) => name in typed);
  return {
    ...state,
    saved: settings,
    draft: {
      fields: { ...fresh.fields, ...Object.fromEntries(kept) },
      rules: typed.rules ? draft.rules : fresh.rules,
      sections: typed.sections ? draft.sections : fresh.sections,
    },
    nextKey: nextKey + settings.rules.length,
  };
}

/** A rule after a change. One of which nothing is filled in yet has the source that its kind usually has. */
function changedRule(rule: DraftRule, change: Partial<OwnRule>): DraftRule {
  const next = { ...rule, ...change };
  const isBlank = rule.value === '' && rule.channel === '';
  return change.match !== undefined && isBlank
    ? { ...next, source: USUAL_SOURCE[change.match] }
    : next;
}

export function formReducer(state: FormState, action: FormAction): FormState {
  const { draft, errors, saved, nextKey } = state;
  switch (action.type) {
    case 'added':
      return {
        ...state,
        draft: { ...draft, rules: [...draft.rules, { ...NEW_RULE, key: nextKey }] },
        nextKey: nextKey + 1,
      };
    case 'removed':
      return {
        ...state,
        draft: { ...draft, rules: draft.rules.filter(({ key }) => key !== action.key) },
        errors: withoutErrors({ ...errors, rules: [] }, action.key, RULE_FIELDS),
      };
    case 'changed':
      return {
        ...state,
        draft: {
          ...draft,
          rules: draft.rules.map((rule) =>
            rule.key === action.key ? changedRule(rule, action.change) : rule,
          ),
        },
        errors: withoutErrors(errors, action.key, settled(action.change)),
      };
    case 'sections':
      return {
        ...state,
        draft: { ...draft, sections: action.text },
        errors: { ...errors, sections: [] },
      };
    case 'set': {
      const changed = Object.keys(action.change);
      const left = Object.entries(errors.field).filter(([name]) => !changed.includes(name));
      return {
        ...state,
        draft: { ...draft, fields: { ...draft.fields, ...action.change } },
        errors: {
          ...errors,
          field: Object.fromEntries(left),
          mail: action.change.mail ? {} : errors.mail,
        },
      };
    }
    case 'discarded':
      return reset(state, saved);
    case 'found':
      return sameSettings(action.settings, saved) ? state : adopt(state, action.settings);
    case 'saved':
      return draft === action.sent
        ? reset(state, action.settings)
        : { ...state, errors: NO_ERRORS, saved: action.settings };
    case 'refused':
      return {
        ...state,
        errors: placeIssues(action.issues, action.sent),
        refusals: state.refusals + 1,
      };
  }
}
