import { PROBLEMS, type OwnRule, type Problem } from '../../../../../core';
import type { Text } from '../../../translations/use-text';
import { filledLines, MAIL_LISTS, type Draft, type Fields, type MailList } from './draft';

/** One thing that the server refused. */
export interface Issue {
  /** Where: `['rules', '2', 'value']`. */
  path: string[];
  /** What is allowed, in the server's words. */
  message: string;
  /** For saying it in the language of the panel. */
  code?: Problem;
}

/** What the server refused, by the field where it can be corrected. */
export interface FormErrors {
  /** Errors without a field on screen. */
  form: string[];
  /** By the name of the setting, for those that are one field. */
  field: Partial<Record<keyof Fields, string>>;
  /** About a list of addresses; with the first address that is wrong, if it is one. */
  mail: Partial<Record<MailList, { message: string; given?: string }>>;
  /** About the list of rules as a whole. */
  rules: string[];
  /** By the key of the rule. */
  rule: Record<number, Partial<Record<keyof OwnRule, string>>>;
  /** About section pages; without lines, about the whole list. */
  sections: { lines: number[]; message: string }[];
}

export const NO_ERRORS: FormErrors = {
  form: [],
  field: {},
  mail: {},
  rules: [],
  rule: {},
  sections: [],
};

/** The fields of a rule, in the order of the page. */
export const RULE_FIELDS: readonly (keyof OwnRule)[] = ['match', 'value', 'source', 'channel'];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Strapi writes paths as arrays, others as `rules.2.value` or `rules[2].value`. */
function readPath(raw: unknown): string[] {
  if (Array.isArray(raw)) return raw.map(String);
  return typeof raw === 'string' ? raw.split(/[.[\]]+/).filter((piece) => piece !== '') : [];
}

const isProblem = (code: unknown): code is Problem =>
  typeof code === 'string' && Object.hasOwn(PROBLEMS, code);

/** The issue with its message in the language of the panel, where that knows it. */
export const translated = (issue: Issue, text: Text): Issue =>
  issue.code === undefined ? issue : { ...issue, message: text(`problem.${issue.code}`) };

/** Parses the `details` of a Strapi error; empty if they name no single values. */
export function readIssues(details: unknown): Issue[] {
  if (!isRecord(details) || !Array.isArray(details.errors)) return [];
  return details.errors
    .filter(isRecord)
    .flatMap(({ path, message, code }) =>
      typeof message === 'string'
        ? [{ path: readPath(path), message, ...(isProblem(code) && { code }) }]
        : [],
    );
}

/** Groups lines with the same error. */
function addLine(
  sections: FormErrors['sections'],
  { line, message }: { line?: number; message: string },
): FormErrors['sections'] {
  const lines = line === undefined ? [] : [line];
  const known = sections.find((each) => each.message === message);
  if (known === undefined) return [...sections, { lines, message }];
  return sections.map((each) =>
    each === known ? { message, lines: [...each.lines, ...lines] } : each,
  );
}

const isField = (name: string, { fields }: Draft): name is keyof Fields =>
  Object.hasOwn(fields, name);

function place(errors: FormErrors, { path, message }: Issue, draft: Draft): FormErrors {
  const [list, index = '', name] = path;
  if (list === 'sections') {
    const line = filledLines(draft.sections)[Number.parseInt(index, 10)]?.number;
    return { ...errors, sections: addLine(errors.sections, { line, message }) };
  }
  const mailList = MAIL_LISTS.find((each) => list === 'mail' && each === index);
  if (mailList !== undefined) {
    const line = Number.parseInt(name ?? '', 10);
    const given = filledLines(draft.fields.mail[mailList])[line]?.text;
    const found = errors.mail[mailList] ?? { message, ...(given !== undefined && { given }) };
    return { ...errors, mail: { ...errors.mail, [mailList]: found } };
  }
  if (list !== undefined && isField(list, draft)) {
    const { field } = errors;
    return { ...errors, field: { ...field, [list]: field[list] ?? message } };
  }
  if (list !== 'rules') return { ...errors, form: [...errors.form, message] };
  const key = draft.rules[Number.parseInt(index, 10)]?.key;
  if (key === undefined) return { ...errors, rules: [...errors.rules, message] };
  const known = errors.rule[key] ?? {};
  // An error about the whole rule is shown at its first field.
  const field = RULE_FIELDS.find((each) => each === name) ?? 'match';
  return {
    ...errors,
    rule: { ...errors.rule, [key]: { ...known, [field]: known[field] ?? message } },
  };
}

/** Maps the server's issues to the fields of the draft that was sent. */
export const placeIssues = (issues: readonly Issue[], draft: Draft): FormErrors =>
  issues.reduce((errors, issue) => place(errors, issue, draft), NO_ERRORS);
