/** Which tables there are, and how they are made on one server or on a cluster. */
import { TABLES } from '../sql/tables';
import type { ClickHouseOptions } from './connection';

export const EVENTS = TABLES.events;
export const VISITORS = TABLES.visitors;
/** How many blocks of events were inserted of each day, and when the last one was. */
export const TOUCHED = 'dark_social_touched_days';
/** How many of these blocks the statistics have counted. */
export const COUNTED = 'dark_social_counted_days';
/** Before which day something is no longer kept. */
export const PRUNED = 'dark_social_pruned';

export interface TableShape {
  name: string;
  columns: readonly string[];
  /** A MergeTree engine with its arguments, such as `ReplacingMergeTree(revision)`. */
  engine: string;
  orderBy: readonly string[];
  partitionBy?: string;
  /** Which shard of a cluster holds a row; rows that replace each other go to the same. */
  shardBy: string;
}

/** Blocks whose tokens a table remembers, so that a repeated insert is not counted twice. */
const REMEMBERED_BLOCKS = 10_000;

const quoted = (name: string): string => `\`${name.replace(/[\\`]/g, '\\$&')}\``;

export type Tables = ReturnType<typeof createTables>;

export function createTables({
  cluster,
  replicated = cluster !== undefined,
  database,
}: ClickHouseOptions) {
  const onCluster = cluster === undefined ? '' : ` ON CLUSTER ${quoted(cluster)}`;
  /** The table that holds the rows: on a cluster, another one than that which is asked. */
  const local = (name: string): string => (cluster === undefined ? name : `${name}_local`);

  return {
    onCluster,
    local,
    createDatabase: `CREATE DATABASE IF NOT EXISTS ${quoted(database)}${onCluster}`,
    dropPartition: (table: string, partition: number): string =>
      `ALTER TABLE ${local(table)}${onCluster} DROP PARTITION ${partition}`,
    truncate: (table: string): string => `TRUNCATE TABLE ${local(table)}${onCluster}`,
    comment: (table: string, text: string): string =>
      `ALTER TABLE ${local(table)}${onCluster} MODIFY COMMENT '${text}'`,
    /** The statements that add what a table of an earlier version lacks. */
    addColumns({ name, columns }: TableShape): string[] {
      const added = columns.map((column) => `ADD COLUMN IF NOT EXISTS ${column}`).join(', ');
      return [...new Set([local(name), name])].map(
        (table) => `ALTER TABLE ${table}${onCluster} ${added}`,
      );
    },
    /** The statements that make a table. */
    create({ name, columns, engine, orderBy, partitionBy, shardBy }: TableShape): string[] {
      const made = `CREATE TABLE IF NOT EXISTS ${local(name)}${onCluster} (${columns.join(', ')})
        ENGINE = ${replicated ? 'Replicated' : ''}${engine}
        ${partitionBy === undefined ? '' : `PARTITION BY ${partitionBy}`}
        ORDER BY (${orderBy.join(', ')})
        SETTINGS ${replicated ? 'replicated' : 'non_replicated'}_deduplication_window = ${REMEMBERED_BLOCKS}`;
      if (cluster === undefined) return [made];
      const places = [quoted(cluster), quoted(database), local(name), shardBy].join(', ');
      return [
        made,
        `CREATE TABLE IF NOT EXISTS ${name}${onCluster} AS ${local(name)} ENGINE = Distributed(${places})`,
      ];
    },
  };
}
