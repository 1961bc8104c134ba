/**
 * The history of our tables. A migration that was released is never edited: a change is a new one.
 */
import type { Knex } from 'knex';
import type { Dialect } from '../dialect';
import { ROLLUPS } from '../rollups';
import { TABLES } from '../tables';
import { bytes, code, createByKey, createRollup } from './columns';
import { FORMER } from './former-tables';

/** Rollups that came later than most. */
const SUSPICIOUS: readonly string[] = [TABLES.suspiciousDays];
const BY_GROUP: readonly string[] = [TABLES.addressDays, TABLES.articleAddresses];
const OF_LINKS: readonly string[] = [TABLES.linkDays];

type Build = (schema: Knex.SchemaBuilder, dialect: Dialect) => Knex.SchemaBuilder;

interface Migration {
  name: string;
  up: Build;
}

export const MIGRATIONS: readonly Migration[] = [
  {
    name: '001-events-and-statistics',
    up: (schema, { client }) =>
      schema
        .createTable(TABLES.articles, (table) => {
          table.increments('id');
          code(table, 'uid', 120, client);
          code(table, 'document_id', 64, client);
          code(table, 'locale', 20, client).comment('Empty where the type is not translated');
          table.unique(['document_id', 'locale', 'uid'], { indexName: 'dark_social_articles_key' });
        })
        .createTable(TABLES.arrivals, (table) => {
          table.increments('id');
          code(table, 'digest', 22, client)
            .unique({ indexName: 'dark_social_arrivals_key' })
            .comment('Hash of all that follows');
          table
            .integer('day')
            .notNullable()
            .index('dark_social_arrivals_day')
            .comment('20260131, local');
          code(table, 'kind', 10, client);
          code(table, 'source', 12, client);
          code(table, 'channel', 100, client);
          code(table, 'evidence', 10, client);
          code(table, 'reason', 40, client);
          code(table, 'referrer_host', 255, client);
          code(table, 'referrer_kind', 12, client);
          code(table, 'app', 40, client);
          code(table, 'utm_source', 40, client);
          code(table, 'utm_medium', 40, client);
          code(table, 'click_id', 40, client);
          code(table, 'tag', 40, client).comment('Channel that the tag named');
          table.boolean('campaign_named').notNullable();
          code(table, 'page', 8, client).comment('home, section or deep');
          code(table, 'visitor_state', 10, client).comment('Seen here before?');
          table.boolean('sample').notNullable();
        })
        .createTable(TABLES.events, (table) => {
          code(table, 'id', 22, client).primary();
          table.bigInteger('batch').notNullable();
          table.bigInteger('at').notNullable().comment('ms since 1970');
          table
            .integer('day')
            .notNullable()
            .index('dark_social_events_day')
            .comment('20260131, local');
          table.integer('article').notNullable();
          table.integer('arrival').notNullable();
        })
        .createTable(FORMER.siteHours, (table) => {
          table.integer('day').notNullable();
          table
            .integer('hour')
            .notNullable()
            .comment('seconds since 1970 at the start of the local hour');
          code(table, 'kind', 10, client);
          code(table, 'source', 12, client);
          code(table, 'channel', 100, client);
          code(table, 'evidence', 10, client);
          table.bigInteger('count').notNullable();
          table.primary(
            ['day', 'hour', 'kind', 'source', 'channel', 'evidence'],
            'dark_social_site_hours_key',
          );
        })
        .createTable(FORMER.articleDays, (table) => {
          table.integer('day').notNullable();
          table.integer('article').notNullable();
          code(table, 'kind', 10, client);
          code(table, 'source', 12, client);
          code(table, 'channel', 100, client);
          code(table, 'evidence', 10, client);
          table.bigInteger('count').notNullable();
          table.primary(
            ['day', 'article', 'kind', 'source', 'channel', 'evidence'],
            'dark_social_article_days_key',
          );
        })
        .createTable(FORMER.visitors, (table) => {
          code(table, 'visitor', 22, client).primary();
          table.bigInteger('batch').notNullable();
          table.integer('day').notNullable().index('dark_social_visitors_day');
        })
        .createTable(FORMER.visitorDays, (table) => {
          table.integer('day').notNullable();
          table.integer('article').notNullable();
          table.bigInteger('count').notNullable();
          table.primary(['day', 'article'], 'dark_social_visitor_days_key');
        })
        .createTable(TABLES.facts, (table) => {
          code(table, 'name', 40, client).primary();
          code(table, 'value', 100, client);
        })
        .createTable(TABLES.dayRules, (table) => {
          table.integer('day').notNullable();
          code(table, 'rules', 40, client);
          table.primary(['day', 'rules'], 'dark_social_day_rules_key');
        })
        .createTable(TABLES.salts, (table) => {
          table.integer('day').primary();
          code(table, 'salt', 44, client);
          table.bigInteger('created_at').notNullable().comment('ms since 1970');
        }),
  },
  {
    name: '002-chains',
    up: (schema, { client }) =>
      schema
        .alterTable(TABLES.arrivals, (table) => {
          table.integer('generation').notNullable().defaultTo(0);
        })
        .createTable(TABLES.tokens, (table) => {
          code(table, 'token', 9, client).primary();
          table.integer('day').notNullable().index('dark_social_tokens_day');
          table.integer('generation').notNullable();
        })
        .createTable(FORMER.generationDays, (table) => {
          table.integer('day').notNullable();
          code(table, 'kind', 10, client);
          table.integer('generation').notNullable();
          table.bigInteger('count').notNullable();
          table.primary(['day', 'kind', 'generation'], 'dark_social_generation_days_key');
        }),
  },
  {
    name: '003-ids-byte-by-byte',
    // On PostgreSQL ids were compared by the rules of the database's language, at each step down an
    // index: in a French database a quarter of the time that a group takes.
    up: (schema, { client }) => {
      if (client !== 'postgres') return schema;
      for (const [name, column, length] of [
        [TABLES.events, 'id', 22],
        [FORMER.visitors, 'visitor', 22],
        [TABLES.arrivals, 'digest', 22],
        [TABLES.tokens, 'token', 9],
      ] as const) {
        schema.alterTable(name, (table) => {
          // knex has no word for a collation here.
          table
            .specificType(column, `varchar(${length}) collate "C"`)
            .alter({ alterNullable: false });
        });
      }
      return schema;
    },
  },
  {
    name: '004-channels',
    up: (schema, { client, table: quoted }) =>
      schema
        .alterTable(TABLES.arrivals, (table) => {
          code(table, 'provider', 40, client).defaultTo('');
          code(table, 'shared_by', 20, client).defaultTo('');
          table.boolean('paid').notNullable().defaultTo(false);
        })
        .createTable(FORMER.channelDays, (table) => {
          table.integer('day').notNullable();
          code(table, 'kind', 10, client);
          code(table, 'source', 12, client);
          code(table, 'channel', 100, client);
          code(table, 'provider', 40, client);
          code(table, 'shared_by', 20, client);
          table.boolean('paid').notNullable();
          table.bigInteger('count').notNullable();
          table.primary(
            ['day', 'kind', 'source', 'channel', 'provider', 'shared_by', 'paid'],
            'dark_social_channel_days_key',
          );
        })
        // Of what was counted before, provider and the like are not known.
        .raw(
          `insert into ${quoted(FORMER.channelDays)}
           (day, kind, source, channel, provider, shared_by, paid, count)
           select day, kind, source, channel, '', '', ${client === 'postgres' ? 'false' : '0'}, sum(count)
           from ${quoted(FORMER.siteHours)} group by day, kind, source, channel`,
        ),
  },
  {
    name: '005-misses',
    up: (schema, { client }) =>
      schema.createTable(TABLES.misses, (table) => {
        table.integer('day').notNullable();
        code(table, 'kind', 12, client);
        code(table, 'what', 120, client);
        table.bigInteger('count').notNullable();
        table.primary(['day', 'kind', 'what'], 'dark_social_misses_key');
      }),
  },
  {
    name: '006-former-addresses',
    up: (schema, { client }) =>
      schema.createTable(TABLES.formerAddresses, (table) => {
        code(table, 'path', 22, client).comment('Hash of the path');
        code(table, 'uid', 120, client);
        code(table, 'document_id', 64, client);
        code(table, 'locale', 20, client).comment('Empty where the type is not translated');
        table.bigInteger('until').notNullable().comment('ms since 1970');
        table.primary(['path', 'uid', 'document_id', 'locale'], 'dark_social_former_addresses_key');
        table.index(['document_id', 'locale', 'uid'], 'dark_social_former_addresses_article');
      }),
  },
  {
    name: '007-wide-statistics',
    // What the former tables hold is converted by and by: see `conversion`.
    up(schema, dialect) {
      const { client } = dialect;
      void schema
        .createTable(TABLES.collections, (table) => {
          table.increments('id');
          code(table, 'uid', 120, client);
          code(table, 'locale', 20, client).comment('Empty where the type is not translated');
          table.unique(['uid', 'locale'], { indexName: 'dark_social_collections_key' });
        })
        .createTable(TABLES.channels, (table) => {
          table.increments('id');
          code(table, 'digest', 22, client)
            .unique({ indexName: 'dark_social_channels_key' })
            .comment('Hash of all that follows');
          code(table, 'source', 12, client);
          code(table, 'channel', 100, client);
          code(table, 'provider', 40, client);
          code(table, 'shared_by', 20, client);
          table.boolean('paid').notNullable();
        })
        .renameTable(TABLES.events, FORMER.events);
      createByKey(schema, dialect, TABLES.events, (table) => {
        bytes(table, 'id', 16, client);
        // PostgreSQL says which rows it inserted; elsewhere they are marked.
        if (client !== 'postgres') table.bigInteger('batch').notNullable();
        table.bigInteger('at').notNullable().comment('ms since 1970');
        table.integer('day').notNullable().index('dark_social_events_by_day');
        table.integer('article').notNullable();
        table.integer('arrival').notNullable();
        table.primary(['id'], 'dark_social_events_key');
      });
      createByKey(schema, dialect, TABLES.visitors, (table) => {
        bytes(table, 'visitor', 8, client);
        if (client !== 'postgres') table.bigInteger('batch').notNullable();
        table.integer('day').notNullable();
        table.primary(['day', 'visitor'], 'dark_social_daily_visitors_key');
      });
      for (const rollup of ROLLUPS) {
        if ([...SUSPICIOUS, ...BY_GROUP, ...OF_LINKS].includes(rollup.table)) continue;
        createRollup(schema, dialect, rollup);
      }
      return schema.alterTable(TABLES.articleDays, (table) => {
        table.index(['article'], 'dark_social_stats_article_days_article');
      });
    },
  },
  {
    name: '008-suspicious-events',
    up(schema, dialect) {
      for (const rollup of ROLLUPS) {
        if (SUSPICIOUS.includes(rollup.table)) createRollup(schema, dialect, rollup);
      }
      return schema.alterTable(TABLES.arrivals, (table) => {
        code(table, 'suspicion', 12, dialect.client).defaultTo('');
        table.boolean('excluded').notNullable().defaultTo(false);
      });
    },
  },
  {
    name: '009-address-groups',
    up(schema, dialect) {
      for (const rollup of ROLLUPS) {
        if (BY_GROUP.includes(rollup.table)) createRollup(schema, dialect, rollup);
      }
      return schema
        .alterTable(TABLES.articleAddresses, (table) => {
          table.index(['article'], 'dark_social_stats_article_addresses_article');
        })
        .alterTable(TABLES.arrivals, (table) => {
          code(table, 'tag_group', 1, dialect.client).defaultTo('');
        })
        .createTable(TABLES.taggedGroups, (table) => {
          table.integer('day').notNullable();
          table.integer('tagged').notNullable();
          table.primary(['day', 'tagged'], 'dark_social_tagged_groups_key');
        });
    },
  },
  {
    name: '010-public-links',
    up(schema, dialect) {
      for (const rollup of ROLLUPS) {
        if (OF_LINKS.includes(rollup.table)) createRollup(schema, dialect, rollup);
      }
      return schema;
    },
  },
];
