// A Strapi in a process of its own, on a database of its own.
import { rm } from 'node:fs/promises';
import { createApp } from './app.mjs';
import { createDatabase } from './database.mjs';
import { startSide } from './side.mjs';

const script = new URL('../sides/strapi.mjs', import.meta.url).pathname;

/**
 * Starts so many Strapis of one app on one database, with the plugin's options, or with the plugin off
 * (`false`), and with flags of Node's and settings of `config/server` where they need some. Answers the
 * sides, and a `stop` that removes the app and its database.
 */
export async function startStrapis(count, database, options, flags, server) {
  const directory = await createApp(options, server);
  const { connection, drop } = await createDatabase(database, directory);
  const env = { BENCH_APP: directory, TEST_DATABASE: JSON.stringify({ connection }) };
  const sides = [];
  // One after the other: the first one makes the tables.
  for (let index = 0; index < count; index += 1) sides.push(await startSide(script, env, flags));
  return {
    sides,
    async stop() {
      for (const side of sides) await side.stop();
      await drop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** Starts one, as `startStrapis` does. Answers a side, whose `stop` removes the app as well. */
export async function startStrapi(...how) {
  const { sides, stop } = await startStrapis(1, ...how);
  return { ...sides[0], stop };
}
