/**
 * The composition root: builds every room from the options and hands each the ones it may use.
 * Strapi's glue (routes, controllers, lifecycles) reaches them through `darkSocial(strapi)`.
 */
import type { Core, UID } from '@strapi/types';
import {
  formatArticleKey,
  type ArticleKey,
  type EnabledTypeState,
  type EventsAnswer,
  type OverviewReport,
  type Settings,
  type SiteAnswer,
} from '../../core';
import { appOf, DEFAULT_SECTIONS, TABLES_VERSION, type Site } from './attribution';
import { resolveOptions, type Options } from './config/options';
import { settingsDefaults } from './config/settings-of-options';
import { siteOrigins } from './config/site';
import { createAddressHistory, type AddressHistory } from './content/address-history';
import { createArticleRows } from './content/article-rows';
import { createArticles, type Articles } from './content/articles';
import type { EnabledType } from './content/enabled-types';
import { createEntries, type Entries } from './content/entries';
import { everyOrigin } from './content/every-origin';
import { createFormerAddresses } from './content/former-addresses';
import type { LinkOptions } from './content/sharing';
import { siteLocales } from './content/site-locales';
import { currentTitles, titleAttribute } from './content/titles';
import { createAttachSharing, type AttachSharing } from './delivery/attach-sharing';
import { createBatches, type Batches } from './intake/batches';
import { createLastEvents, type LastEvents } from './intake/last-events';
import { createMisses, type Misses } from './intake/misses';
import type { Recordable } from './intake/recordable';
import { createRecorder } from './intake/recorder';
import { createConversion, type Conversion } from './jobs/conversion';
import { createMailing, type Mailing } from './mailing';
import { createOutbox } from './mailing/outbox';
import { createOperations, type Operations } from './operations';
import type { Watched } from './operations/error-log';
import { reclassify } from './reclassify/reclassify';
import type { EntryState } from './report/article';
import { createFindings, type Findings } from './report/findings';
import { createTypeFigures, type TypeFigures } from './report/type-figures';
import { createRun, type ReclassificationRun } from './reclassify/run';
import { createSiteCheck } from './settings/check-site';
import { createPageTokens, type PageTokens } from './content/page-tokens';
import { rulesVersion } from './settings/rules-version';
import { createSettings, type LiveSettings } from './settings/settings';
import { createCalendar, type Calendar } from './store/calendar';
import type { EventStore } from './store/event-store';
import { GATHERING, openStore } from './store/open-store';
import { createDialect, TABLES, type Client } from './store/sql';

export interface DarkSocial {
  options: Options;
  /** Every origin of the site. */
  origins: readonly string[];
  types: readonly EnabledType[];
  calendar: Calendar;
  store: EventStore;
  /** Opens the store that the options do not choose, to move statistics from; its caller closes it. */
  openOtherStore(): EventStore;
  /** Why the store cannot be used, for people; found when Strapi starts. */
  unusable: string | undefined;
  /** Whether Strapi is being destroyed. */
  isStopping: boolean;
  articles: Articles;
  history: AddressHistory;
  attachSharing: AttachSharing;
  /** How links are written now. */
  links(): LinkOptions;
  /** Where the site requires them. */
  pageTokens: PageTokens | undefined;
  /** Records events, in batches of those that arrive together. */
  batches: Batches<Recordable, EventsAnswer>;
  /** Counts what was not recorded. */
  misses: Misses;
  /** When the site last reported. */
  lastEvents: LastEvents;
  /** Asks for the home page of every origin of the site. */
  checkSite(): Promise<SiteAnswer[]>;
  /** What is enabled, and by what. */
  enabled: readonly EnabledTypeState[];
  settings: LiveSettings;
  /** The site and its rules as they are now. */
  site(): Site;
  /** Version of the tables and rules that count visits now. */
  rulesVersion(): string;
  reclassification: ReclassificationRun;
  titles(keys: readonly ArticleKey[]): Promise<Map<string, string>>;
  /** The attribute that holds the titles of a content type. */
  titleAttribute(uid: string): string;
  isSingleType(uid: string): boolean;
  isLocalized(uid: string): boolean;
  /** Locales of the entries that have share links, the default one first. */
  locales(): Promise<string[]>;
  entries: Entries;
  /** The channel of the Android app with this package. */
  appOf(packageName: string): string | undefined;
  search: Entries['search'];
  entryState(article: ArticleKey): Promise<EntryState>;
  typeFigures: TypeFigures;
  /** What the overview can be filtered by. */
  filters(): Promise<OverviewReport['filters']>;
  findings: Findings;
  conversion: Conversion;
  mailing: Mailing;
  operations: Operations;
  /** Hears how notes of former addresses fare. */
  notes: Watched;
  /** What is still missing before anything can be recorded. */
  missing: OverviewReport['missing'];
}

const instances = new WeakMap<Core.Strapi, DarkSocial>();

/** The plugin's rooms in this Strapi, once `bootstrap` has built them. */
export const startedDarkSocial = (strapi: Core.Strapi): DarkSocial | undefined =>
  instances.get(strapi);

/** The plugin's rooms in this Strapi. Throws before `bootstrap` has built them. */
export function darkSocial(strapi: Core.Strapi): DarkSocial {
  const instance = startedDarkSocial(strapi);
  if (!instance) throw new Error('dark-social has not started');
  return instance;
}

/** A value of the plugin in Strapi's core store, which all instances share. */
function sharedValue(strapi: Core.Strapi, key: string) {
  const saved = strapi.store({ type: 'plugin', name: 'dark-social', key });
  return {
    get: (): Promise<unknown> => saved.get({}),
    set: async (value: unknown): Promise<void> => {
      await saved.set({ value });
    },
  };
}

/** Memoizes what is derived from a value for as long as the value is the same. */
function derived<Value, Made>(value: () => Value, make: (value: Value) => Made): () => Made {
  let last: { value: Value; made: Made } | undefined;
  return () => {
    const current = value();
    if (last?.value !== current) last = { value: current, made: make(current) };
    return last.made;
  };
}

interface Composed {
  options: Options;
  /** What of the settings the options file itself sets. */
  inFile: Partial<Settings>;
  types: readonly EnabledType[];
}

/** Builds the rooms, once the database is there. */
export async function compose(
  strapi: Core.Strapi,
  { options, inFile, types }: Composed,
): Promise<DarkSocial> {
  const origins = everyOrigin(options.siteUrl, types);
  const calendar = createCalendar(options.timeZone);
  const dialect = createDialect(
    strapi.db.connection,
    strapi.db.dialect.client as Client,
    strapi.db.getSchemaName(),
  );
  const isClickHouse = options.store.client === 'clickhouse';
  const store = openStore(options.store.client, options.store, dialect, calendar);

  const operations = createOperations({
    lines: strapi.log,
    answers: store.answers,
    waiting: () => batches.waiting(),
  });

  const titleNames = new Map<string, string>();
  for (const { uid, title } of types) titleNames.set(uid, await titleAttribute(strapi, uid, title));
  const titleOf = (uid: string): string => titleNames.get(uid) ?? 'documentId';

  const rows = createArticleRows(strapi, types, {
    titleOf,
    formerAddresses: TABLES.formerAddresses,
    ignoreCase: options.ignoreCase,
  });
  const settings = createSettings(
    sharedValue(strapi, 'settings'),
    inFile,
    settingsDefaults(resolveOptions({}), { sections: [...DEFAULT_SECTIONS], rules: [] }),
    operations.errors.watch('reading saved settings').failed,
  );
  const { parameter, chains, ignoreCase, hashRouter } = options;
  const linksNow = derived(settings.current, ({ channels, message, utm, placement }) => ({
    channels,
    message,
    utm,
    placement,
    parameter,
    chains,
  }));
  const articles = createArticles(rows, types, siteOrigins(options.siteUrl), {
    parameter,
    ignoreCase,
    hashRouter,
    links: linksNow,
  });
  const history = createAddressHistory(
    rows,
    types,
    createFormerAddresses(strapi, TABLES.formerAddresses),
  );
  const entries = createEntries(strapi, types, titleOf);
  const siteNow = derived(settings.current, ({ sections, rules, excludeSuspicious }) => ({
    origins,
    parameter: options.parameter,
    internalHosts: options.internalHosts,
    sections,
    rules,
    excludeSuspicious,
  }));
  const rulesNow = derived(settings.current, (current) =>
    rulesVersion(TABLES_VERSION, current, settings.defaults),
  );
  const pageTokens = options.pageTokens
    ? createPageTokens(strapi.config.get<string[]>('server.app.keys', []), options.pageTokens.hours)
    : undefined;
  const misses = createMisses(store.log, calendar);
  const lastEvents = createLastEvents(origins, sharedValue(strapi, 'last-events'));
  const recorder = createRecorder(
    {
      ...{ articles, misses, lastEvents, calendar, pageTokens },
      log: { salt: store.log.salt, append: operations.timed(store.log.append) },
      ...{ tally: operations.tally, site: siteNow, rules: rulesNow },
    },
    derived(settings.current, ({ visitors, privacySignals, addressBar }) => ({
      visitors,
      privacySignals,
      chains,
      taggedGroups: addressBar.groups,
      hashRouter,
    })),
  );
  const conversion = createConversion(store, {
    info: (line) => strapi.log.info(`dark-social: ${line}`),
    error: operations.errors.watch('converting the statistics of an earlier version').failed,
  });
  const reclassification = createRun(async (progress) => {
    // Counts can only be moved once they are where they belong.
    await conversion.ended();
    return reclassify(
      { revisions: store.revisions, articles },
      { site: siteNow(), rules: rulesNow(), today: calendar.dayOf(Date.now()) },
      progress,
    );
  }, operations.errors.watch('re-classification').failed);
  const batches = createBatches(
    operations.recording((requests: readonly (readonly Recordable[])[]) =>
      recorder.record(requests),
    ),
    operations.batchFailed,
    isClickHouse ? GATHERING : undefined,
  );

  const titles = (keys: readonly ArticleKey[]) => currentTitles(strapi, titleOf, keys);
  const isSingleType = (uid: string): boolean =>
    strapi.get('content-types').get(uid)?.kind === 'singleType';

  const isLocalized = (uid: string): boolean =>
    types.find((type) => type.uid === uid)?.localized ?? false;
  const findings = createFindings({ store, titles, isSingleType });

  const instance: DarkSocial = {
    options,
    origins,
    types,
    calendar,
    store,
    openOtherStore: () =>
      openStore(isClickHouse ? 'database' : 'clickhouse', options.store, dialect, calendar),
    unusable: undefined,
    isStopping: false,
    articles,
    history,
    attachSharing: createAttachSharing(strapi, articles, pageTokens),
    links: linksNow,
    pageTokens,
    batches,
    misses,
    lastEvents,
    checkSite: createSiteCheck(origins, (...request) => strapi.fetch(...request)),
    enabled: types.map(({ uid, path, turnedOnBy }) => ({
      uid,
      name: strapi.contentType(uid as UID.ContentType).info.displayName,
      path: path.source,
      turnedOnBy,
    })),
    settings,
    site: siteNow,
    rulesVersion: rulesNow,
    reclassification,
    appOf,
    titles,
    titleAttribute: titleOf,
    isSingleType,
    isLocalized,
    locales: () => siteLocales(strapi, types),
    entries,
    search: entries.search,
    async entryState(article) {
      const key = formatArticleKey(article);
      const [moments, found] = await Promise.all([
        entries.moments(article),
        articles.byKeys([key]),
      ]);
      return { ...moments, url: found.get(key)?.sharing?.url ?? null };
    },
    typeFigures: createTypeFigures(store.statistics),
    async filters() {
      const counted = await store.statistics.collections();
      const locales = counted.flatMap(({ locale }) => locale ?? []);
      return {
        types: types.map(({ uid }) => ({
          uid,
          name: strapi.get('content-types').get(uid)?.info.displayName ?? uid,
        })),
        locales: [...new Set(locales)].sort(),
      };
    },
    findings,
    mailing: createMailing({
      ...{ store, titles, isSingleType, findings, calendar, settings },
      search: entries.search,
      ...createOutbox(strapi, origins),
    }),
    conversion,
    operations,
    notes: operations.errors.watch('keeping the former address of an article'),
    missing: [
      ...(origins.length === 0 ? (['siteUrl'] as const) : []),
      ...(types.length === 0 ? (['contentTypes'] as const) : []),
    ],
  };
  instances.set(strapi, instance);
  return instance;
}
