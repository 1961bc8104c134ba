'use strict';

const { stat } = require('node:fs/promises');
const { resolve } = require('node:path');
const { UsageError, withPlugin } = require('../app');
const { writeLines } = require('../write-lines');

exports.summary = `Writes all statistics, and the raw events that are kept, to a file.
Strapi may keep running.`;
exports.usage = ['dark-social export <file>'];
exports.positionals = 1;

exports.run = async (folder, { positionals: [name] }) => {
  if (!name) throw new UsageError('Name the file to write.');
  const file = resolve(folder, name);
  const found = await stat(file).catch(() => undefined);
  if (found) throw new UsageError(`${name} exists already.`);
  const totals = await withPlugin(folder, (plugin) =>
    writeLines(file, (write) => plugin.service('statistics').export(write)),
  );
  process.stdout.write(`${name} holds:\n${JSON.stringify(totals, undefined, 2)}\n`);
};
