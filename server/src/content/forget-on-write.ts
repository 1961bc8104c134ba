import type { Core } from '@strapi/types';
import type { Articles } from './articles';

const WRITES = new Set([
  'create',
  'update',
  'delete',
  'clone',
  'publish',
  'unpublish',
  'discardDraft',
]);

/**
 * Forgets remembered articles when the Document Service writes to their content type. `articles`
 * returns `undefined` until the plugin has started: hooks and other plugins may write before, and
 * nothing is remembered yet.
 */
export function forgetOnWrite(strapi: Core.Strapi, articles: () => Articles | undefined): void {
  strapi.documents.use((context, next) =>
    WRITES.has(context.action) ? next().finally(() => articles()?.forget(context.uid)) : next(),
  );
}
