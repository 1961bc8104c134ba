import { z } from 'zod';
import { HOST } from './own-rules';

const RULE =
  '"domain", "origins", or a list of hosts such as "shop.example.net", without https:// or a path';

/** Which hosts besides the origins of `siteUrl` are the site itself as referrers. */
export const internalHostsSchema = z.union(
  [
    z.enum(['domain', 'origins']),
    z.array(z.string(RULE).toLowerCase().regex(HOST, RULE)).min(1, RULE),
  ],
  RULE,
);
