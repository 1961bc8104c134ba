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

/** What is to be known of a content type or component to look for articles in it. */
interface Searched {
  isArticle: boolean;
  /** Attributes that hold entities, and of which type; `undefined` where each entity says so itself. */
  holders: Map<string, string | undefined>;
}

/** Finds the articles in an answer, nested ones too, by following the schemas. */
function createFinder(strapi: Core.Strapi, articles: Articles) {
  const searched = new Map<string, Searched>();

  function searchedType(uid: string): Searched {
    const attributes = Object.entries<Attribute>(strapi.getModel(uid as UID.Schema).attributes);
    const holders = attributes
      .filter(([, { type }]) => ['relation', 'component', 'dynamiczone'].includes(type))
      .map(([name, { target, component }]) => [name, target ?? component] as const);
    const type = { isArticle: articles.isEnabled(uid), holders: new Map(holders) };
    searched.set(uid, type);
    return type;
  }

  function search(value: unknown, uid: string | undefined, found: Found[]): void {
    if (Array.isArray(value)) {
      for (const each of value) search(each, uid, found);
      return;
    }
    if (!isEntity(value)) return;
    const own = uid ?? value['__type'] ?? value['__component'];
    if (typeof own !== 'string') return;
    const { isArticle, holders } = searched.get(own) ?? searchedType(own);
    const id = Number(value['id']);
    if (isArticle && Number.isInteger(id)) {
      found.push({ entity: value, uid: own, id, updatedAt: value['updatedAt'] });
    }
    // By what there is: an entity has few objects, and its type may have many attributes.
    for (const name in value) {
      const inner = value[name];
      if (typeof inner === 'object' && holders.has(name)) search(inner, holders.get(name), found);
    }
  }

  return (uid: string, answer: unknown): readonly Found[] => {
    const found: Found[] = [];
    search(answer, uid, found);
    return found;
  };
}

/** Registers the hook, and the query parameter `sharing`. Runs in `register`. */
export function attachSharing(strapi: Core.Strapi, articles: () => Articles): void {
  strapi.contentAPI.addQueryParams({
    sharing: { schema: (z) => z.enum(['true', 'false']).optional() },
  });

  // Outermost of all, so that every other middleware still sees the answer as an object. An article
  // alone is left to Koa: to write its links takes less than to send bytes, apart from the headers.
  const writeAnswer = createAnswerWriter();
  const lists = new WeakSet<object>();
  strapi.server.app.middleware.unshift(async (context, next) => {
    await next();
    const { body } = context;
    if (lists.has(context) && isPlain(body)) {
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
    if (found.length > 1) lists.add(request);
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
