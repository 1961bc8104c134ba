import { z } from 'zod';
import { templateProblem, type PathRule } from '../../../core';

const START = 'a path such as "/articles/{slug}": it starts with / and has no query';

/** What is allowed, by the rule that a path breaks. */
const ALLOWED: Record<PathRule, string> = {
  slash: START,
  characters: START,
  braces: 'a path such as "/articles/{slug}", with one attribute in each pair of braces',
  entry: 'a path that tells entries apart, such as "/articles/{slug}"',
  twice: 'a path that names each attribute once',
  crowded: 'a path with at most two attributes between slashes, and a sign between the two',
};

/** The path of a content type, before the type is known. */
export const pathSchema = z.string().superRefine((path, context) => {
  const problem = templateProblem(path);
  if (problem) context.addIssue(ALLOWED[problem.kind]);
});
