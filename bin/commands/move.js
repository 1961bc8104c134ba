'use strict';

const { rm, stat } = require('node:fs/promises');
const { resolve } = require('node:path');
const { withPlugin } = require('../app');
const { importFile } = require('../import-file');
const { writeLines } = require('../write-lines');

/** Kept until all of it is moved, so that an interrupted move continues. */
const fileTo = (store) => `.dark-social-move-to-${store}.jsonl`;

const MOVED_BEFORE = `What the other store holds is here already: it was moved before, or counted here. Nothing was changed.
"dark-social move --replace" deletes all statistics here, also what was counted here since, and takes those of the other store in their place.`;

exports.summary = `Moves statistics to the store that the option "store.client" chooses, from
the other one: Strapi's database or ClickHouse. May be stopped and run again.
Strapi may keep running.`;
exports.usage = ['dark-social move', 'dark-social move --replace'];
exports.options = { replace: { type: 'boolean' } };

exports.run = async (folder, { values: { replace } }) => {
  await withPlugin(folder, async (plugin) => {
    const statistics = plugin.service('statistics');
    const name = fileTo(statistics.store());
    const file = resolve(folder, name);
    const found = await stat(file).catch(() => undefined);
    if (found) {
      process.stdout.write(
        `Going on with ${name}, as the other store was on ${found.mtime.toISOString()}. To read it anew, delete that file and run "dark-social move --replace".\n`,
      );
    } else {
      process.stdout.write('Reading what the other store holds.\n');
      await writeLines(file, (write) => statistics.exportOther(write));
    }
    try {
      await importFile(plugin, file, replace);
    } catch (error) {
      // Refused before anything was written: the next move reads the other store again.
      if (error.name === 'FileError') await rm(file);
      throw error.cause?.name === 'AlreadyHereError'
        ? new Error(MOVED_BEFORE, { cause: error })
        : error;
    }
    await rm(file);
  });
};
