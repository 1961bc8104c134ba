'use strict';

const { createReadStream } = require('node:fs');
const { stat } = require('node:fs/promises');
const { resolve } = require('node:path');
const { createInterface } = require('node:readline');
const { UsageError, withPlugin } = require('../app');

exports.summary = `Adds what "export" wrote to the statistics here. May be stopped and run again.
Strapi may keep running.`;
exports.usage = ['dark-social import <file>', 'dark-social import --replace <file>'];
exports.options = { replace: { type: 'boolean' } };
exports.positionals = 1;

exports.run = async (folder, { positionals: [name], values: { replace } }) => {
  if (!name) throw new UsageError('Name the file to read.');
  const file = resolve(folder, name);
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) throw new UsageError(`There is no file ${name}.`);
  const open = () => createInterface({ input: createReadStream(file), crlfDelay: Infinity });
  const { state, otherTimeZone, totals, counted } = await withPlugin(folder, (plugin) =>
    plugin.service('statistics').import(open, {
      replace,
      progress: (done, of) => process.stdout.write(`${done} of ${of} lines\n`),
    }),
  );
  if (state === 'before') {
    process.stdout.write('All of this file was imported before; nothing was changed.\n');
    return;
  }
  process.stdout.write(`Imported:\n${JSON.stringify(totals, undefined, 2)}\n`);
  if (otherTimeZone) {
    process.stdout.write(`Its days are days of ${otherTimeZone}, unlike those of this site.\n`);
  }
  const { inFile, here } = counted;
  if (here < inFile) {
    throw new Error(
      `The file counts ${inFile}, and the statistics here grew by ${here}: something was deleted meanwhile, by hand or as its retention had ended.`,
    );
  }
  process.stdout.write(
    here === inFile
      ? `Verified: the statistics here have grown by the ${inFile} that the file counts.\n`
      : `Verified: the statistics here have grown by the ${inFile} that the file counts, and by ${here - inFile} that arrived meanwhile.\n`,
  );
};
