// Reads answers over one connection, into memory that it has already: what a client does with an
// answer is not what a server costs, and fresh memory for 60 kB costs as much as sending them.
import { once } from 'node:events';
import { connect } from 'node:net';

const END_OF_HEAD = '\r\n\r\n';
/** More than any head, and as much as the kernel hands out at once. */
const MOST_BYTES = 64 * 1024;

/** Opens a connection to `origin`. `read` resolves when the last byte of an answer is there. */
export async function openReader(origin) {
  const { hostname, port, host } = new URL(origin);
  let waiting;
  let left;

  function fail(error) {
    waiting?.reject(error);
    waiting = undefined;
  }

  /** How many bytes of the body are still to come, by the head that a chunk starts with. */
  function afterHead(bytes, chunk) {
    const end = chunk.indexOf(END_OF_HEAD);
    const head = chunk.toString('latin1', 0, Math.max(end, 0));
    const length = /^content-length: (\d+)$/im.exec(head);
    if (!head.startsWith('HTTP/1.1 200 ') || !length) throw new Error(`${waiting.path}: ${head}`);
    return Number(length[1]) - (bytes - end - END_OF_HEAD.length);
  }

  function onChunk(bytes, memory) {
    try {
      left = left === undefined ? afterHead(bytes, memory.subarray(0, bytes)) : left - bytes;
    } catch (error) {
      fail(error);
      return false;
    }
    if (left > 0) return true;
    left = undefined;
    waiting.resolve();
    return true;
  }

  const onread = { buffer: Buffer.allocUnsafeSlow(MOST_BYTES), callback: onChunk };
  const socket = connect({ host: hostname, port: Number(port), noDelay: true, onread });
  await once(socket, 'connect');
  socket.on('error', fail);
  socket.on('close', () => fail(new Error('the server closed the connection')));

  return {
    /** Reads `path` to its end; rejects when the answer is not a 200 of a known length. */
    read: (path, headers) =>
      new Promise((resolve, reject) => {
        waiting = { path, resolve, reject };
        const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
        socket.write(`GET ${path} HTTP/1.1\r\nhost: ${host}\r\n${lines.join('')}\r\n`);
      }),
    close: () => socket.destroy(),
  };
}
