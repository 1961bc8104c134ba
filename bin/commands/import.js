'use strict';

const { stat } = require('node:fs/promises');
const { resolve } = require('node:path');
const { UsageError, withPlugin } = require('../app');
const { createProgress, linesOf, sayImported, verify } = require('../import-file');

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
  await withPlugin(folder, async (plugin) => {
    const options = { replace, progress: createProgress() };
    const imported = await plugin.service('statistics').import(() => linesOf(file), options);
    sayImported(imported);
    if (imported.state === 'imported') verify(imported);
  });
};
