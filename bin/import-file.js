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

/**
 * Says what came of an import. Rejects where the totals do not agree.
 *
 * @param advice what to do then
 */
exports.sayImported = ({ state, otherTimeZone, totals, counted }, advice = '') => {
  if (state === 'before') {
    process.stdout.write('All of this was imported before; nothing was changed.\n');
    return;
  }
  process.stdout.write(`Imported:\n${JSON.stringify(totals, undefined, 2)}\n`);
  if (otherTimeZone) {
    process.stdout.write(`Its days are days of ${otherTimeZone}, unlike those of this site.\n`);
  }
  const { inFile, here } = counted;
  if (here < inFile) {
    throw new Error(
      `The file counts ${inFile}, and the statistics here grew by ${here}: something was deleted meanwhile, by hand or as its retention had ended.${advice}`,
    );
  }
  process.stdout.write(
    here === inFile
      ? `Verified: the statistics here have grown by the ${inFile} that the file counts.\n`
      : `Verified: the statistics here have grown by the ${inFile} that the file counts, and by ${here - inFile} that arrived meanwhile.\n`,
  );
};
