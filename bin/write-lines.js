'use strict';

const { createWriteStream } = require('node:fs');
const { rename, rm } = require('node:fs/promises');
const { once } = require('node:events');
const { finished } = require('node:stream/promises');

/**
 * Writes lines beside a file and renames at the end: whatever has its name is whole. Resolves to what
 * `produce` returns.
 */
exports.writeLines = async (file, produce) => {
  const part = `${file}.part`;
  // On disk before it has its name; and it is nobody else's to read.
  const stream = createWriteStream(part, { flush: true, mode: 0o600 });
  const failed = finished(stream);
  // Awaited below; until then, a failure must not end the process.
  failed.catch(() => undefined);
  try {
    const produced = await produce(async (line) => {
      if (stream.write(`${line}\n`)) return;
      await Promise.race([once(stream, 'drain'), failed]);
    });
    stream.end();
    await failed;
    await rename(part, file);
    return produced;
  } catch (error) {
    stream.destroy();
    await rm(part, { force: true });
    throw error;
  }
};
