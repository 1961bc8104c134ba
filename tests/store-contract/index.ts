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

/** Each a block of its own, so that its tests open the store that they use, and no others. */
const PARTS: Readonly<Record<string, (open: OpenSubject) => void>> = {
  'writes events': describeAppend,
  'is bounded': describeBounds,
  'follows chains': describeChains,
  'classifies again': describeRevisions,
  'answers reports': describeStatistics,
  'counts copied addresses': describeAddressGroups,
  'counts links of networks': describePublicLinks,
  'ends with its retention': describeRetention,
  'forgets on demand': describeErasure,
  travels: describePortability,
  'is shared by instances': describeClaims,
  'agrees with a recount': describeAgreement,
};

export function describeStoreContract(open: OpenSubject): void {
  for (const [name, part] of Object.entries(PARTS)) describe(name, () => part(open));
}
