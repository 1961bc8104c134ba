import type { OwnRule, Settings } from '../../../../../core';
import { NEW_RULE, readDraft, sameSettings, writeDraft, type Draft } from './draft';
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

/** Adopts the server's settings, but never discards what the user is typing. */
const takeOver = (state: FormState, settings: Settings, untouched: boolean): FormState =>
  untouched ? reset(state, settings) : { ...state, saved: settings };

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
            rule.key === action.key ? { ...rule, ...action.change } : rule,
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
    case 'discarded':
      return reset(state, saved);
    case 'found':
      return sameSettings(action.settings, saved)
        ? state
        : takeOver(state, action.settings, !isChanged(state));
    case 'saved':
      return takeOver({ ...state, errors: NO_ERRORS }, action.settings, draft === action.sent);
    case 'refused':
      return {
        ...state,
        errors: placeIssues(action.issues, action.sent),
        refusals: state.refusals + 1,
      };
  }
}
