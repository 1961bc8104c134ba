/**
 * `sharing` on REST responses. Hooks into the Document Service, which sees a whole list at once,
 * whatever `fields` and `populate` say: row ids are always there, and the rest is read for all
 * articles of the response together.
 */
import type { Core } from '@strapi/types';
import type { AttachSharing } from './attach-sharing';

const SINGLE = new Set(['findOne', 'findFirst', 'create', 'update']);

/**
 * Whether this call of the Document Service serves a content-API request that wants links: one for a
 * single entry, or a list with `?sharing=true`. Not the admin panel, GraphQL, jobs, or
 * `?sharing=false`.
 */
function wantsLinks(strapi: Core.Strapi, action: string): boolean {
  const request = strapi.requestContext.get();
  const route = request?.state?.['route'] as { info?: { type?: string } } | undefined;
  if (!request || route?.info?.type !== 'content-api') return false;
  const asked = request.query['sharing'];
  return SINGLE.has(action) ? asked !== 'false' : action === 'findMany' && asked === 'true';
}

/** Registers the hook, and the query parameter `sharing`. Runs in `register`. */
export function deliverByRest(strapi: Core.Strapi, attach: () => AttachSharing): void {
  strapi.contentAPI.addQueryParams({
    sharing: { schema: (z) => z.enum(['true', 'false']).optional() },
  });
  strapi.documents.use(({ action, uid }, next) =>
    wantsLinks(strapi, action) ? next().then((result) => attach()(uid, result)) : next(),
  );
}
