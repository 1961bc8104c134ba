'use strict';

const { access, rm } = require('node:fs/promises');
const { resolve } = require('node:path');
const { withPlugin } = require('../app');
const { createProgress, linesOf, sayImported } = require('../import-file');
const { writeLines } = require('../write-lines');

const HERE_ALREADY = `Part of what the other store holds is here already: it was imported, or the file of a move was deleted before its end. Added again, it would count twice, so nothing was changed.
To have it in place of all that is here, choose the other store in the options and run "dark-social export", choose this one again and run "dark-social import --replace".`;

exports.summary = `Moves statistics to the store that the option "store.client" chooses, from
the other one: Strapi's database or ClickHouse. May be stopped and run again.
Strapi may keep running.`;
exports.usage = ['dark-social move'];

/** Kept until all of it is moved, so that an interrupted move continues. */
function fileAt(path) {
  return {
    isThere: () =>
      access(path).then(
        () => true,
        () => false,
      ),
    open: () => linesOf(path),
    write: (produce) => writeLines(path, produce),
    remove: () => rm(path, { force: true }),
  };
}

exports.run = async (folder) => {
  await withPlugin(folder, async (plugin) => {
    const statistics = plugin.service('statistics');
    const name = `.dark-social-move-to-${statistics.store()}.jsonl`;
    const reading = (since) => {
      process.stdout.write(
        since === undefined
          ? 'Reading what the other store holds.\n'
          : `Going on with ${name}: the other store as it was at ${since}.\n`,
      );
    };
    const moved = await statistics
      .move(fileAt(resolve(folder, name)), { reading, progress: createProgress() })
      .catch((error) => {
        throw error.cause?.name === 'AlreadyHereError'
          ? new Error(HERE_ALREADY, { cause: error })
          : error;
      });
    if (moved.state === 'imported' && Object.keys(moved.totals).length === 0) {
      process.stdout.write('The other store holds nothing to move.\n');
      return;
    }
    sayImported(
      moved,
      ' The other store still holds all of it. If that is why, run "dark-social move" again to end the move.',
    );
    if (moved.late > 0) {
      process.stdout.write(
        `Added ${moved.late} events that were counted there meanwhile, by a Strapi that runs with the former options.\n`,
      );
    }
    process.stdout.write('Moved: the other store holds nothing of it any more.\n');
  });
};
