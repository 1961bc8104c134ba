/**
 * What every store has to do, whatever it is made of. A store's own tests call this with a function
 * that opens an empty one.
 */
import { describeAddressGroups } from './address-groups';
import { describeAgreement } from './agreement';
import { describeAppend } from './append';
import { describeBounds } from './bounds';
import { describeChains } from './chains';
import { describeClaims } from './claims';
import { describeErasure } from './erasure';
import { describePortability } from './portability';
import { describePublicLinks } from './public-links';
import { describeRetention } from './retention';
import { describeRevisions } from './revisions';
import { describeStatistics } from './statistics';
import type { OpenSubject } from './subject';

export { describeMonthlyErasure } from './erasure';
export type { OpenSubject, Subject } from './subject';

export function describeStoreContract(open: OpenSubject): void {
  describeAppend(open);
  describeBounds(open);
  describeChains(open);
  describeRevisions(open);
  describeStatistics(open);
  describeAddressGroups(open);
  describePublicLinks(open);
  describeRetention(open);
  describeErasure(open);
  describePortability(open);
  describeClaims(open);
  describeAgreement(open);
}
