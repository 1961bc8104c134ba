'use strict';

const { createRequire } = require('node:module');
const { join } = require('node:path');

/** The Strapi that the app has installed. */
function appStrapi(folder) {
  try {
    return createRequire(join(folder, 'package.json'))('@strapi/strapi');
  } catch (error) {
    throw new Error(`No Strapi app in ${folder}: @strapi/strapi is not installed there.`, {
      cause: error,
    });
  }
}

exports.summary = `Classifies every retained view again by the current tables and rules,
               and corrects the statistics. Strapi may keep running.`;

/** Runs in the app's folder. Rejects where there is no app, no plugin, or the run fails. */
exports.run = async (folder) => {
  const { compileStrapi, createStrapi } = appStrapi(folder);
  const strapi = await createStrapi(await compileStrapi({ appDir: folder })).load();
  try {
    const plugin = strapi.plugin('dark-social');
    if (!plugin) throw new Error('The dark-social plugin is not enabled in this app.');
    const { state, looked, changed } = await plugin.service('attribution').reclassify();
    if (state !== 'done') throw new Error('Re-classifying failed; see the log above.');
    process.stdout.write(`${looked} views looked at, ${changed} changed.\n`);
  } finally {
    await strapi.destroy();
  }
};
