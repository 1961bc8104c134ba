import type { Sender } from './tables';
import { SOFTWARE } from './tables/software';
import {
  DEREF,
  DEREF_PROVIDERS,
  MAIL_FIRST,
  MAIL_LABEL,
  MAIL_SOFTWARE,
  NO_MAIL,
  ODD_PORTALS,
} from './tables/mail-hosts';
import { MAIL_PORTALS } from './tables/mail-portals';
import { LINK_CHECKERS, LINK_LABEL } from './tables/mail-protection';
import { SEARCH_LABEL, SEARCH_PORTALS } from './tables/search-hosts';
import { mail, search } from './tables/sender';

const MAX_PROVIDER = 40;

/** A host, as its parts say whose it is. */
export interface HostParts {
  host: string;
  /** The domain that its owner registered. */
  domain: string;
  /** That domain without the suffix of a country; `''` where it has another suffix. */
  brand: string;
}

const of = (table: ReadonlyMap<string, string>, { domain, brand }: HostParts) =>
  table.get(domain) ?? table.get(brand);

const frontOf = ({ host, domain }: HostParts): string => host.slice(0, -domain.length - 1);

/** The mail or the search of a company that does more, by what its host says before the domain. */
export function byPortal(parts: HostParts): Sender | undefined {
  const { host, domain } = parts;
  const deref = DEREF.exec(domain)?.[1];
  if (deref !== undefined) return mail(DEREF_PROVIDERS.get(deref) ?? deref);
  if (host === domain) return undefined;
  const front = frontOf(parts);
  const provider = of(MAIL_PORTALS, parts);
  if (provider !== undefined && (MAIL_LABEL.test(front) || ODD_PORTALS.get(domain)?.test(front))) {
    return mail(provider);
  }
  const checker = of(LINK_CHECKERS, parts);
  if (checker !== undefined && LINK_LABEL.test(front)) return mail(checker);
  const engine = of(SEARCH_PORTALS, parts);
  return engine !== undefined && SEARCH_LABEL.test(front) ? search(engine) : undefined;
}

/** What somebody runs for a domain, by the names that software goes by. */
export function bySoftware(parts: HostParts): Sender | undefined {
  const { host, domain } = parts;
  const labels = host === domain ? [] : frontOf(parts).split('.');
  // Somebody who registered `webmail.com` has no webmail for that.
  const first = labels.find((label) => label !== 'www' && label !== 'm') ?? '';
  if (
    labels.some((label) => MAIL_SOFTWARE.test(label)) ||
    (MAIL_FIRST.test(first) && !NO_MAIL.has(domain))
  ) {
    return mail(domain.slice(0, MAX_PROVIDER));
  }
  // Right before the domain, or its name: further in front it may be the name of another domain.
  const name = domain.slice(0, domain.indexOf('.'));
  return SOFTWARE.get(labels.at(-1) ?? '') ?? SOFTWARE.get(name);
}
