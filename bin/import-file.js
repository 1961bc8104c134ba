'use strict';

const { createReadStream } = require('node:fs');
const { createInterface } = require('node:readline');

/** How often a log that is no terminal hears of progress. */
const SAID_EVERY = 50_000;

/** Returns what says how far it is: in place on a terminal, else now and then. */
exports.createProgress = () => {
  let said = -Infinity;
  return (done, of) => {
    const share = of === 0 ? 100 : Math.floor((100 * done) / of);
    if (process.stdout.isTTY) {
      const bar = '█'.repeat(Math.floor(share / 4)).padEnd(25, '░');
      process.stdout.write(
        `\r${bar} ${share} % (${done} of ${of} lines)${done === of ? '\n' : ''}`,
      );
    } else if (done === of || done - said >= SAID_EVERY) {
      process.stdout.write(`${done} of ${of} lines\n`);
      said = done;
    }
  };
};

exports.linesOf = (file) => createInterface({ input: createReadStream(file), crlfDelay: Infinity });

/** Says what came of an import. */
exports.sayImported = ({ state, otherTimeZone, totals }) => {
  const holds = `${totals.events ?? 0} raw events, and statistics of ${totals.site_days ?? 0} visits, shares and other events`;
  process.stdout.write(
    state === 'before' ? `Imported before: ${holds}.\n` : `Imported: ${holds}.\n`,
  );
  if (otherTimeZone) {
    process.stdout.write(`Its days are days of ${otherTimeZone}, unlike those of this site.\n`);
  }
};

/** Says that all of it is here, or throws. */
exports.verify = ({ counted: { inFile, here } }) => {
  if (here < inFile) {
    throw new Error(
      `The file counts ${inFile}, and the statistics here grew by ${here}: something was deleted or classified again meanwhile, by hand or as its retention had ended.`,
    );
  }
  process.stdout.write('Verified: the totals of all tables agree.\n');
};
