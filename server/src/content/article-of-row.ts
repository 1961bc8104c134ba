import { isOfferedChannel } from '../../../core';
import type { Article, ShareButtons } from './article';
import type { EnabledType } from './enabled-types';
import type { PathColumn } from './path-columns';

/** What is read of an article. */
export interface Row extends Record<string, unknown> {
  uid: string;
  id: number;
  document_id: string;
  locale: string | null;
  published_at: unknown;
  updated_at: string | number | Date | null;
  title: string | null;
  former: string | null;
  until: string | null;
  buttons_id: number | null;
  enabled: unknown;
  channels: string | null;
  message: string | null;
  campaign: string | null;
}

/** SQLite and MySQL store booleans as 0 and 1. */
const isTrue = (value: unknown): boolean =>
  value === true || value === 1 || value === '1' || value === 'true';

function channelsOf(stored: string | null): ShareButtons['channels'] {
  if (stored === null) return [];
  let list: unknown;
  try {
    list = JSON.parse(stored);
    // A custom field of type json may hold its JSON as a text in JSON.
    if (typeof list === 'string') list = JSON.parse(list);
  } catch {
    // Written past Strapi's own validation: the site's default channels are drawn.
    return [];
  }
  if (!Array.isArray(list)) return [];
  const known = list.filter((id): id is string => typeof id === 'string').filter(isOfferedChannel);
  return [...new Set(known)];
}

const textOr = (value: string | null): string | null => {
  const trimmed = value?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
};

/** @param path the type's path, whose values the row has as p0, p1, … */
export function articleOf(
  row: Row,
  { localized, draftAndPublish }: EnabledType,
  path: readonly PathColumn[],
): Article {
  const pathValues: Record<string, string | null> = {
    documentId: row.document_id,
    locale: row.locale,
  };
  for (const [index, { name, type: kind }] of path.entries()) {
    const value = row[`p${index}`];
    const text = value === null || value === undefined ? null : String(value);
    pathValues[name] = kind === 'boolean' && text !== null ? String(isTrue(text)) : text;
  }
  return {
    uid: row.uid,
    id: Number(row.id),
    documentId: row.document_id,
    locale: localized ? row.locale : null,
    published: !draftAndPublish || row.published_at !== null,
    updatedAt: row.updated_at === null ? null : new Date(row.updated_at).toISOString(),
    title: textOr(row.title) ?? '',
    pathValues,
    buttons: {
      // A component that was never touched, or a boolean never set, means: on.
      enabled: row.buttons_id === null || row.enabled === null || isTrue(row.enabled),
      channels: channelsOf(row.channels),
      message: textOr(row.message),
      campaign: textOr(row.campaign),
    },
  };
}
