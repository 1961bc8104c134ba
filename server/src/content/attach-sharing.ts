/**
 * Puts `sharing` on the articles of a response. Hooks into the Document Service, which sees a whole
 * list at once, whatever `fields` and `populate` say: row ids are always there, and the rest is
 * read for all articles of the response together.
 */
import type { Core, UID } from '@strapi/types';
import type { Articles, Recalled, RowRef } from './articles';
import { createAnswerWriter } from './write-answer';

/** What the Document Service may answer. */
type Entity = Record<string, unknown>;

interface Attribute {
  type: string;
  target?: string;
  component?: string;
  components?: string[];
}

/** An article of the response, and where it stands. */
interface Found extends RowRef {
  entity: Entity;
}

const SINGLE = new Set(['findOne', 'findFirst', 'create', 'update']);

const isEntity = (value: unknown): value is Entity =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Neither a text nor bytes nor a stream, which a middleware may have made of the answer. */
const isPlain = (body: unknown): body is object =>
  isEntity(body) && Object.getPrototypeOf(body) === Object.prototype;

const NONE: readonly Entity[] = [];

/** The entities that an attribute holds. Asked for each attribute of each entity: it must be quick. */
function listOf(value: unknown): readonly Entity[] {
  if (Array.isArray(value)) return value.filter(isEntity);
  return isEntity(value) ? [value] : NONE;
}

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

/** Finds the articles in an answer, nested ones too, by following the schemas. */
function createFinder(strapi: Core.Strapi, articles: Articles) {
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

  return function find(uid: string, answer: unknown, found: Found[] = []): Found[] {
    let attributes = nested.get(uid);
    if (!attributes) nested.set(uid, (attributes = attributesOf(uid)));
    for (const entity of listOf(answer)) {
      const id = Number(entity['id']);
      if (articles.isEnabled(uid) && Number.isInteger(id)) {
        found.push({ entity, uid, id, updatedAt: entity['updatedAt'] });
      }
      // By what there is: an entity has few objects, and its type may have many attributes.
      for (const name in entity) {
        const value = entity[name];
        const attribute = typeof value === 'object' ? attributes.get(name) : undefined;
        if (!attribute) continue;
        for (const child of listOf(value)) {
          const childUid = uidOf(attribute, child);
          if (childUid) find(childUid, child, found);
        }
      }
    }
    return found;
  };
}

/** Registers the hook, and the query parameter `sharing`. Runs in `register`. */
export function attachSharing(strapi: Core.Strapi, articles: () => Articles): void {
  strapi.contentAPI.addQueryParams({
    sharing: { schema: (z) => z.enum(['true', 'false']).optional() },
  });

  // Outermost of all, so that every other middleware still sees the answer as an object.
  const writeAnswer = createAnswerWriter();
  const carriers = new WeakSet<object>();
  strapi.server.app.middleware.unshift(async (context, next) => {
    await next();
    const { body } = context;
    if (carriers.has(context) && isPlain(body)) {
      context.body = writeAnswer(body, context.url);
    }
  });

  let find: ReturnType<typeof createFinder> | undefined;
  function withLinks<Answer>(
    answer: Answer,
    uid: string,
    request: object,
  ): Answer | Promise<Answer> {
    find ??= createFinder(strapi, articles());
    const found = find(uid, answer);
    if (found.length === 0) return answer;
    carriers.add(request);
    const attach = (recalled: Recalled): Answer => {
      for (const [index, { entity }] of found.entries()) {
        entity['sharing'] = recalled[index]?.sharing ?? null;
      }
      return answer;
    };
    const recalled = articles().byRows(found);
    return recalled instanceof Promise ? recalled.then(attach) : attach(recalled);
  }

  // Calls that want no links go on without a promise of ours.
  strapi.documents.use(({ action, uid }, next) => {
    const request = requestForLinks(strapi, action);
    return request ? next().then((answer) => withLinks(answer, uid, request)) : next();
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
  strapi.documents.use((context, next) => {
    if (!WRITES.has(context.action)) return next();
    return next().finally(() => articles()?.forget(context.uid));
  });
}
