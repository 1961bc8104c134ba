'use strict';

const { existsSync } = require('node:fs');
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

/**
 * Loads the app's Strapi, without its server, and hands over the plugin. Rejects where there is no app or
 * no plugin.
 */
exports.withPlugin = async (folder, act) => {
  const { compileStrapi, createStrapi } = appStrapi(folder);
  if (!existsSync(join(folder, 'config'))) {
    throw new Error(`No Strapi app in ${folder}: it has no folder config.`);
  }
  const strapi = await createStrapi(await compileStrapi({ appDir: folder })).load();
  try {
    const plugin = strapi.plugin('dark-social');
    if (!plugin) throw new Error('The dark-social plugin is not enabled in this app.');
    return await act(plugin);
  } finally {
    // It would say that Strapi is shut down, which goes on elsewhere.
    strapi.log.level = 'warn';
    await strapi.destroy();
  }
};

/** What was asked for cannot be; said with the usage. */
exports.UsageError = class UsageError extends Error {};
