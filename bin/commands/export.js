'use strict';

const { createWriteStream } = require('node:fs');
const { rename, rm, stat } = require('node:fs/promises');
const { once } = require('node:events');
const { resolve } = require('node:path');
const { finished } = require('node:stream/promises');
const { UsageError, withPlugin } = require('../app');

exports.summary = `Writes all statistics, and the raw events that are kept, to a file.
Strapi may keep running.`;
exports.usage = ['dark-social export <file>'];
exports.positionals = 1;

const exists = (file) =>
  stat(file).then(
    () => true,
    () => false,
  );

/** Writes beside the file and renames at the end: whatever has its name is whole. */
exports.run = async (folder, { positionals: [name] }) => {
  if (!name) throw new UsageError('Name the file to write.');
  const file = resolve(folder, name);
  if (await exists(file)) throw new UsageError(`${name} exists already.`);
  const part = `${file}.part`;
  const totals = await withPlugin(folder, async (plugin) => {
    const stream = createWriteStream(part);
    const failed = finished(stream);
    // Awaited below; until then, a failure must not end the process.
    failed.catch(() => undefined);
    try {
      const written = await plugin.service('statistics').export(async (line) => {
        if (stream.write(`${line}\n`)) return;
        await Promise.race([once(stream, 'drain'), failed]);
      });
      stream.end();
      await failed;
      return written;
    } catch (error) {
      stream.destroy();
      await rm(part, { force: true });
      throw error;
    }
  });
  await rename(part, file);
  process.stdout.write(`${name} holds:\n${JSON.stringify(totals, undefined, 2)}\n`);
};
