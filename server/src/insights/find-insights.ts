/** What is worth a look, judged by numbers alone. */
import { formatArticleKey, type Finding } from '../../../core';
import { farChannels } from './far-channels';
import { fewShares } from './few-shares';
import type { InsightInput } from './insight-input';
import { tookOff } from './took-off';
import { unmatchedVisits } from './unmatched-visits';
import { unopenedPreviews } from './unopened-previews';

/** Nobody acts on more at once. */
const MOST = 3;

const LOOKED_FOR: readonly ((input: InsightInput) => Finding[])[] = [
  unmatchedVisits,
  tookOff,
  fewShares,
  unopenedPreviews,
  farChannels,
];

/** What a finding is about, for an order that is the same every time. */
function subjectOf(finding: Finding): string {
  if ('article' in finding) return formatArticleKey(finding.article);
  return 'channel' in finding ? finding.channel : '';
}

const nameOf = (finding: Finding): string => `${finding.kind} ${subjectOf(finding)}`;

const byStrength = (a: Finding, b: Finding): number =>
  b.strength - a.strength || (nameOf(a) < nameOf(b) ? -1 : 1);

/** Everything that can be found, strongest first. */
export const everyFinding = (input: InsightInput): Finding[] =>
  LOOKED_FOR.flatMap((look) => look(input)).sort(byStrength);

/** The first of these findings: at most three, each of another kind and about another article. */
export function strongest(findings: readonly Finding[]): Finding[] {
  const chosen: Finding[] = [];
  for (const finding of findings) {
    const subject = subjectOf(finding);
    const known = chosen.some(
      (other) => other.kind === finding.kind || (subject !== '' && subjectOf(other) === subject),
    );
    if (!known) chosen.push(finding);
    if (chosen.length === MOST) break;
  }
  return chosen;
}

/**
 * The strongest findings: at most three, each of another kind and about another article, and often
 * none. What could be chance is not found.
 *
 * @throws {RangeError} if a count is negative or not a number
 */
export const findInsights = (input: InsightInput): Finding[] => strongest(everyFinding(input));
