import { z } from 'zod';
import { templateProblem, type PathRule } from '../../../core';

const START =
  'a path such as "/articles/{slug}": it starts with /, and has no query, fragment, \\ or ..';

/** What is allowed, by the rule that a path breaks. */
const ALLOWED: Record<PathRule, string> = {
  slash: START,
  characters: START,
  braces:
    'a path such as "/articles/{slug}" or "/{category.slug}/{slug}", with one attribute in each pair of braces',
  entry: 'a path that tells entries apart, such as "/articles/{slug}"',
  twice: 'a path that names each attribute once',
  crowded: 'a path with at most two attributes between slashes, and a sign between the two',
};

export const allowedPath = (rule: PathRule): string => ALLOWED[rule];

const path = z.string(START).superRefine((value, context) => {
  const problem = templateProblem(value);
  if (problem) context.addIssue(allowedPath(problem.kind));
});

/** The path of a content type, or one per locale, before the type is known. */
export const pathSchema = z.union(
  [
    path,
    z
      .record(z.string(), path)
      .refine((perLocale) => Object.keys(perLocale).length > 0, 'at least one locale'),
  ],
  `${START}; or one per locale, { fr: "…", en: "…" }`,
);
