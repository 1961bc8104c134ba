'use strict';

const { withPlugin } = require('../app');

exports.summary = `Classifies every retained view again by the current tables and rules,
and corrects the statistics. Strapi may keep running.`;

/** Runs in the app's folder. Rejects where there is no app, no plugin, or the run fails. */
exports.run = (folder) =>
  withPlugin(folder, async (plugin) => {
    const { state, looked, changed } = await plugin.service('attribution').reclassify();
    if (state !== 'done') throw new Error('Re-classifying failed; see the log above.');
    process.stdout.write(`${looked} views looked at, ${changed} changed.\n`);
  });
