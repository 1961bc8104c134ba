/**
 * Puts `sharing` on the articles of a response. Hooks into the Document Service, which sees a whole
 * list at once, whatever `fields` and `populate` say: row ids are always there, and the rest is
 * read for all articles of the response together.
 */
import type { Core, UID } from '@strapi/types';
import type { Articles, RowRef } from './articles';
import { writeAnswer } from './write-answer';

/** What the Document Service may answer. */
type Entity = Record<string, unknown>;

interface Attribute {
  type: string;
  target?: string;
  component?: string;
  components?: string[];
}

/** An article of the response that is not remembered, and where it stands. */
interface Unread extends RowRef {
  entity: Entity;
}

/** What a walk through an answer came to. */
interface Walk {
  /** Whether there is an article. */
  found: boolean;
  unread: Unread[];
}

const SINGLE = new Set(['findOne', 'findFirst', 'create', 'update']);

const isEntity = (value: unknown): value is Entity =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Neither a text nor bytes nor a stream, which a middleware may have made of the answer. */
const isPlain = (body: unknown): body is object =>
  isEntity(body) && Object.getPrototypeOf(body) === Object.prototype;

/**
 * The request that this call of the Document Service answers, where that wants links: a content-API
 * request for one entry, or a list that asks with `?sharing=true`. Not the admin panel, GraphQL,
 * jobs, or `?sharing=false`.
 */
function requestForLinks(strapi: Core.Strapi, action: string): object | undefined {
  const request = strapi.requestContext.get();
  const route = request?.state?.['route'] as { info?: { type?: string } } | undefined;
  if (!request || route?.info?.type !== 'content-api') return undefined;
  const asked = request.query['sharing'];
  const wanted = SINGLE.has(action) ? asked !== 'false' : action === 'findMany' && asked === 'true';
  return wanted ? request : undefined;
}

/**
 * Walks through an answer, nested entities too, by following the schemas. Puts `sharing` on the
 * articles that are remembered, and answers which are not.
 */
function createWalk(strapi: Core.Strapi, articles: Articles) {
  const attributesOf = (uid: string): Map<string, Attribute> =>
    new Map(
      Object.entries<Attribute>(strapi.getModel(uid as UID.Schema).attributes).filter(
        ([, { type }]) => ['relation', 'component', 'dynamiczone'].includes(type),
      ),
    );
  const nested = new Map<string, Map<string, Attribute>>();

  const uidOf = (attribute: Attribute, child: Entity): string | undefined => {
    const marked = child['__type'] ?? child['__component'];
    if (typeof marked === 'string') return marked;
    return attribute.target ?? attribute.component;
  };

  function visit(uid: string, entity: Entity, walk: Walk): void {
    let attributes = nested.get(uid);
    if (!attributes) nested.set(uid, (attributes = attributesOf(uid)));
    // By what there is: an entity has few objects, and its type may have many attributes.
    for (const name in entity) {
      const value = entity[name];
      if (typeof value !== 'object' || value === null) continue;
      const attribute = attributes.get(name);
      if (attribute) visitAll(value, (child) => uidOf(attribute, child), walk);
    }
    const id = Number(entity['id']);
    if (!articles.isEnabled(uid) || !Number.isInteger(id)) return;
    walk.found = true;
    const row = { entity, uid, id, updatedAt: entity['updatedAt'] };
    const article = articles.remembered(row);
    if (article) entity['sharing'] = article.sharing;
    else walk.unread.push(row);
  }

  function visitAll(
    value: unknown,
    uidOfEntity: (entity: Entity) => string | undefined,
    walk: Walk,
  ): void {
    for (const entity of Array.isArray(value) ? value : [value]) {
      const uid = isEntity(entity) ? uidOfEntity(entity) : undefined;
      if (uid !== undefined) visit(uid, entity as Entity, walk);
    }
  }

  return (uid: string, answer: unknown): Walk => {
    const walk: Walk = { found: false, unread: [] };
    visitAll(answer, () => uid, walk);
    return walk;
  };
}

/** Registers the hook, and the query parameter `sharing`. Runs in `register`. */
export function attachSharing(strapi: Core.Strapi, articles: () => Articles): void {
  strapi.contentAPI.addQueryParams({
    sharing: { schema: (z) => z.enum(['true', 'false']).optional() },
  });

  // Outermost of all, so that every other middleware still sees the answer as an object.
  const carriers = new WeakSet<object>();
  strapi.server.app.middleware.unshift(async (context, next) => {
    await next();
    const { body } = context;
    if (carriers.has(context) && isPlain(body)) context.body = writeAnswer(body);
  });

  let walk: ReturnType<typeof createWalk> | undefined;
  strapi.documents.use(async (context, next) => {
    const answer = await next();
    const request = requestForLinks(strapi, context.action);
    if (!request) return answer;
    walk ??= createWalk(strapi, articles());
    const { found, unread } = walk(context.uid, answer);
    if (!found) return answer;
    if (unread.length > 0) {
      const read = await articles().byRows(unread);
      for (const [index, { entity }] of unread.entries()) {
        entity['sharing'] = read[index]?.sharing ?? null;
      }
    }
    carriers.add(request);
    return answer;
  });
}

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
 * answers `undefined` until the plugin has started: hooks and other plugins may write before, and
 * nothing is remembered yet.
 */
export function forgetOnWrite(strapi: Core.Strapi, articles: () => Articles | undefined): void {
  strapi.documents.use(async (context, next) => {
    if (!WRITES.has(context.action)) return next();
    try {
      return await next();
    } finally {
      articles()?.forget(context.uid);
    }
  });
}
