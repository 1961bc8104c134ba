/** The few things that the store asks of ClickHouse, over HTTP. */
import { createClient, type ClickHouseSettings } from '@clickhouse/client';

export interface ClickHouseOptions {
  /** Where it answers over HTTP, such as `https://clickhouse.example.com:8443`. */
  url: string;
  database: string;
  username: string;
  password: string;
  /** Cluster whose shards hold the tables; without it, the server that `url` names holds them. */
  cluster?: string | undefined;
  /** Whether tables are replicated; so they are on a cluster, unless said otherwise. */
  replicated?: boolean | undefined;
}

export type Params = Readonly<Record<string, unknown>>;

export interface Connection {
  /** Runs a query; its values are written as `{name:Type}`. */
  rows<Row>(sql: string, params?: Params): Promise<Row[]>;
  /** The same, some rows at a time, for results that may be large. */
  stream<Row>(sql: string, params?: Params): AsyncIterable<readonly Row[]>;
  /** Runs a statement that returns nothing. */
  run(sql: string, params?: Params): Promise<void>;
  /**
   * Inserts rows as one block.
   *
   * @param token a block with a token that ClickHouse has seen lately is not inserted again
   */
  insert(table: string, rows: readonly object[], token?: string): Promise<void>;
  /** Rejects where it does not answer in time. */
  answers(ms: number): Promise<void>;
  close(): Promise<void>;
}

/** Longer than any statement of ours takes. */
const TIMEOUT_MS = 120_000;

const SETTINGS: ClickHouseSettings = {
  // Counts are far below what a JavaScript number holds.
  output_format_json_quote_64bit_integers: 0,
  // A delete has happened when it is answered.
  mutations_sync: '2',
  lightweight_deletes_sync: '2',
  // Events have a partition a day: what a move writes at once may be of any days that are kept.
  max_partitions_per_insert_block: '0',
};

/** What is written on one node is read on every other. */
const ON_A_CLUSTER: ClickHouseSettings = {
  distributed_foreground_insert: 1,
  distributed_product_mode: 'global',
  insert_quorum: 'auto',
  insert_quorum_parallel: 0,
  select_sequential_consistency: '1',
};

export function connect(options: ClickHouseOptions): Connection {
  const { url, username, password, cluster, database } = options;
  const client = createClient({
    ...{ url, username, password, database },
    application: 'dark-social',
    request_timeout: TIMEOUT_MS,
    // Hundreds of ids do not fit an address.
    use_multipart_params_auto: true,
    clickhouse_settings: { ...SETTINGS, ...(cluster !== undefined && ON_A_CLUSTER) },
    // Errors reach whoever called; the client's own log would repeat them.
    log: { level: 127 },
  });
  return {
    async rows<Row>(query: string, query_params: Params = {}): Promise<Row[]> {
      const result = await client.query({ query, query_params, format: 'JSONEachRow' });
      return result.json<Row>();
    },
    async *stream<Row>(query: string, query_params: Params = {}) {
      const result = await client.query({ query, query_params, format: 'JSONEachRow' });
      for await (const rows of result.stream<Row>()) yield rows.map((row) => row.json());
    },
    async run(query, query_params = {}) {
      await client.command({ query, query_params });
    },
    async insert(table, values, token) {
      if (values.length === 0) return;
      await client.insert({
        ...{ table, values: [...values], format: 'JSONEachRow' },
        ...(token !== undefined && {
          clickhouse_settings: { insert_deduplication_token: token },
        }),
      });
    },
    async answers(ms) {
      const late = AbortSignal.timeout(ms);
      try {
        await client.command({ query: 'SELECT 1', abort_signal: late });
      } catch (cause) {
        throw late.aborted ? new Error(`nothing came within ${ms / 1000} s`, { cause }) : cause;
      }
    },
    close: () => client.close(),
  };
}
