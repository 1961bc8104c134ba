import { pageUrl, parsePathTemplate, type SharingState } from '../../../../core';

/** The entry on screen, as the form holds it. */
export interface Entry {
  /** Its attributes by name, not yet saved. */
  values: Readonly<Record<string, unknown>>;
  /** Absent while a new one is made. */
  documentId?: string | undefined;
  locale?: string | undefined;
}

const asText = (value: unknown): string | undefined =>
  typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : undefined;

/**
 * The untagged address that the entry will have once it is saved. Attributes of related entries are
 * not at hand, so a path that names one has the address that was saved last. `undefined` where there
 * is none.
 */
export function entryUrl(state: SharingState, entry: Entry): string | undefined {
  const { origin, path, hashRouter, url } = state;
  if (origin === null || path === null) return undefined;
  const template = parsePathTemplate(path);
  const { documentId, locale, values } = entry;
  const known = { ...values, documentId, locale };
  const pathname = template.format(
    Object.fromEntries(template.names.map((name) => [name, asText(Reflect.get(known, name))])),
  );
  return pathname === undefined ? (url ?? undefined) : pageUrl(origin, pathname, hashRouter);
}

/** The title that is shared. */
export const entryTitle = ({ titleField }: SharingState, { values }: Entry): string =>
  (titleField === null ? undefined : asText(values[titleField]))?.trim() ?? '';
