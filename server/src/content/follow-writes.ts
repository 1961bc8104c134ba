import type { Core } from '@strapi/types';
import type { AddressHistory } from './address-history';
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
/** Those that can change what is published. */
const MOVES = new Set(['update', 'delete', 'publish', 'unpublish']);

/** Hears how the notes fare. */
interface NotesWatch {
  failed(error: unknown): void;
  worked(): void;
}

/**
 * When the Document Service writes: notes addresses that articles had, and forgets what is
 * remembered of the content type. `rooms` returns `undefined` until the plugin has started: hooks
 * and other plugins may write before, when nothing is remembered yet.
 */
export function followWrites(
  strapi: Core.Strapi,
  rooms: () => { articles: Articles; history: AddressHistory; notes: NotesWatch } | undefined,
): void {
  /** Content is written whatever becomes of our notes. */
  async function orLog<Result>(
    { failed, worked }: NotesWatch,
    run: () => Promise<Result>,
  ): Promise<Result | undefined> {
    try {
      const result = await run();
      worked();
      return result;
    } catch (error) {
      failed(error);
      return undefined;
    }
  }

  strapi.documents.use(async (context, next) => {
    const { action, uid, contentType, params } = context;
    const started = WRITES.has(action) ? rooms() : undefined;
    if (!started) return next();
    const { documentId, status } = params as { documentId?: string; status?: string };
    const isOfDraft =
      action === 'update' && contentType.options?.draftAndPublish && status !== 'published';
    const note =
      MOVES.has(action) && !isOfDraft && documentId !== undefined
        ? await orLog(started.notes, () => started.history.watch({ uid, documentId }))
        : undefined;
    try {
      return await next();
    } finally {
      if (note) await orLog(started.notes, note);
      started.articles.forget(uid);
    }
  });
}
