// A Strapi in a process of its own, on a database of its own.
import { rm } from 'node:fs/promises';
import { createApp } from './app.mjs';
import { createDatabase } from './database.mjs';
import { startSide } from './side.mjs';

const script = new URL('../sides/strapi.mjs', import.meta.url).pathname;

/**
 * Starts a Strapi with the plugin's options, or with the plugin off (`false`), and with flags of
 * Node's and settings of `config/server` where it needs some. Answers a side, whose `stop` removes the
 * app and its database.
 */
export async function startStrapi(database, options, flags, server) {
  const directory = await createApp(options, server);
  const { connection, drop } = await createDatabase(database, directory);
  const env = { BENCH_APP: directory, TEST_DATABASE: JSON.stringify({ connection }) };
  const strapi = await startSide(script, env, flags);
  return {
    ...strapi,
    async stop() {
      await strapi.stop();
      await drop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
