'use strict';

const { access, rm } = require('node:fs/promises');
const { resolve } = require('node:path');
const { withPlugin } = require('../app');
const { createProgress, linesOf, sayImported, verify } = require('../import-file');
const { writeLines } = require('../write-lines');

exports.summary = `Moves statistics to the store that the option "store.client" chooses, from
the other one, which it empties at the end: Strapi's database or ClickHouse.
May be stopped and run again. Strapi may keep running.`;
exports.usage = ['dark-social move', 'dark-social move --anyway'];
exports.options = { anyway: { type: 'boolean' } };

const NAMES = { database: "Strapi's database", clickhouse: 'ClickHouse' };
const OTHER = { database: 'clickhouse', clickhouse: 'database' };

/** Kept until all of it is moved, so that an interrupted move continues. */
const fileTo = (store) => `.dark-social-move-to-${store}.jsonl`;

const exists = (path) =>
  access(path).then(
    () => true,
    () => false,
  );

const fileAt = (path) => ({
  isThere: () => exists(path),
  open: () => linesOf(path),
  write: (produce) => writeLines(path, produce),
  remove: () => rm(path, { force: true }),
});

/** What happened, what it means, and what to do. */
function advice(error, { from, to, file }) {
  const nothing = `Nothing was deleted in ${NAMES[from]}.`;
  if (error.cause?.name === 'AlreadyHereError') {
    const over =
      to === 'clickhouse'
        ? ' To start over, drop the database in ClickHouse and start Strapi again; what it has counted since is lost then.'
        : '';
    return `Part of what ${NAMES[from]} holds is in ${NAMES[to]} already: it was imported, or the file of a move was deleted before its end. Added again, it would count twice, so nothing was changed.${over}`;
  }
  if (error.name === 'FileError') return `${file}: ${error.message} ${nothing}`;
  if (error.name === 'MoveError') return `${error.message} ${nothing}`;
  return `${error.message || error}\n${nothing} Run this again to go on.`;
}

exports.run = async (folder, { values: { anyway } }) => {
  await withPlugin(folder, async (plugin) => {
    const statistics = plugin.service('statistics');
    const to = statistics.store();
    const from = OTHER[to];
    const names = { from, to, file: fileTo(to) };
    if (await exists(resolve(folder, fileTo(from)))) {
      throw new Error(
        `A move to ${NAMES[from]} was stopped before its end: ${fileTo(from)} is still here. Start Strapi with store.client: '${from}' and run this to its end; then all of it can be moved back.`,
      );
    }
    process.stdout.write(
      `Moving statistics from ${NAMES[from]} to ${NAMES[to]}, which store.client chooses. Once they are there and the totals agree, they are deleted from ${NAMES[from]}.\n`,
    );
    const options = {
      anyway,
      progress: createProgress(),
      reading(since) {
        process.stdout.write(
          since === undefined
            ? `Reading ${NAMES[from]}.\n`
            : `Going on with ${names.file}: ${NAMES[from]} as it was at ${since}.\n`,
        );
      },
    };
    const moved = await statistics
      .move(fileAt(resolve(folder, names.file)), options)
      .catch((error) => {
        throw new Error(advice(error, names), { cause: error });
      });
    if (!moved.isEnded) {
      const { inFile, here } = moved.counted;
      throw new Error(
        `${NAMES[to]} has ${here} of ${inFile} counts: the others were deleted or classified again meanwhile, or were lost. Nothing was deleted in ${NAMES[from]}. If you know why, "dark-social move --anyway" ends the move.`,
      );
    }
    sayMoved(moved, names);
  });
};

function sayMoved(moved, { from }) {
  const isEmpty = Object.keys(moved.totals).length === 0 && moved.late === 0;
  if (isEmpty) {
    process.stdout.write(
      `${NAMES[from]} holds nothing to move. To move there, set store.client: '${from}'.\n`,
    );
    return;
  }
  sayImported(moved);
  if (moved.counted.here >= moved.counted.inFile) verify(moved);
  if (moved.late > 0) {
    process.stdout.write(
      `Added ${moved.late} events that a Strapi with the former options counted meanwhile.\n`,
    );
  }
  process.stdout.write(
    `Moved: ${NAMES[from]} holds no statistics any more. If pages show nothing now, Strapi still runs with the former options: start it again, and run this again.\n`,
  );
}
