/** The option `store`: where events and statistics are kept. */
import { z } from 'zod';
import { readUrl } from '../../../core';

const URL_RULE =
  'an address such as "http://127.0.0.1:8123" or "https://clickhouse.example.com:8443", without a path';
const NAME_RULE = 'letters, digits and _, a letter first';
const name = z.string(NAME_RULE).regex(/^[A-Za-z][A-Za-z0-9_]{0,62}$/, NAME_RULE);
const TEXT_RULE = 'a text';

function isServer(text: string): boolean {
  const url = readUrl(text);
  if (!url || !['http:', 'https:'].includes(url.protocol)) return false;
  return url.pathname + url.search + url.hash + url.username + url.password === '/';
}

/**
 * Where ClickHouse is. Beside `client: 'database'` it says where statistics can be moved back from.
 */
export const storeSchema = z
  .strictObject(
    {
      client: z
        .enum(
          ['database', 'clickhouse'],
          '"database", the database that Strapi uses, or "clickhouse"',
        )
        .default('database'),
      url: z.string(URL_RULE).refine(isServer, URL_RULE).optional(),
      database: name.default('dark_social'),
      username: z.string(TEXT_RULE).default('default'),
      password: z.string(TEXT_RULE).default(''),
      /** Cluster whose shards hold the tables. */
      cluster: name.optional(),
      /** Whether tables are replicated; on a cluster they are, unless said otherwise. */
      replicated: z.boolean('true or false').optional(),
    },
    'an object such as { client: "database" }',
  )
  .refine(({ client, url }) => client === 'database' || url !== undefined, {
    path: ['url'],
    message: URL_RULE,
  });
