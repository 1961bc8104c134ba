#!/usr/bin/env node
'use strict';

/**
 * Commands of the plugin, to be run in the folder of the Strapi app:
 *
 *     npx dark-social reclassify
 */
const { createRequire } = require('node:module');
const { join } = require('node:path');

const USAGE = `Usage, in the folder of a Strapi app that has the plugin:

  dark-social reclassify   Looks at every view that is still kept, by the tables and rules of today,
                           and corrects the statistics. Strapi may be running meanwhile.
`;

/** Strapi as the app has it installed. */
function appStrapi(folder) {
  try {
    return createRequire(join(folder, 'package.json'))('@strapi/strapi');
  } catch (error) {
    throw new Error(`No Strapi app in ${folder}: @strapi/strapi is not installed there.`, {
      cause: error,
    });
  }
}

async function reclassify(folder) {
  const { compileStrapi, createStrapi } = appStrapi(folder);
  const strapi = await createStrapi(await compileStrapi({ appDir: folder })).load();
  try {
    const plugin = strapi.plugin('dark-social');
    if (!plugin) throw new Error('The dark-social plugin is not enabled in this app.');
    const { state, looked, changed } = await plugin.service('attribution').reclassify();
    if (state !== 'done') throw new Error('It failed; the log above says why.');
    process.stdout.write(`${looked} views looked at, ${changed} changed.\n`);
  } finally {
    await strapi.destroy();
  }
}

const COMMANDS = { reclassify };

async function main([name, ...rest]) {
  const command = Object.hasOwn(COMMANDS, name ?? '') ? COMMANDS[name] : undefined;
  if (!command || rest.length > 0) {
    const asked = name === 'help' || name === '--help' || name === '-h';
    process[asked ? 'stdout' : 'stderr'].write(USAGE);
    return asked ? 0 : 2;
  }
  await command(process.cwd());
  return 0;
}

main(process.argv.slice(2)).then(
  // Strapi keeps timers of its own after `destroy`.
  (code) => process.exit(code),
  (error) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
