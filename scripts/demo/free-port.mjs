import { createServer } from 'node:net';

/** Tries to listen; resolves to whether the port was free. */
const isFree = (port, host) =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => {
      // Without IPv6, the port is free there.
      if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') resolve(true);
      else if (error.code === 'EADDRINUSE') resolve(false);
      else reject(new Error(`Port ${port} cannot be used: ${error.message}`, { cause: error }));
    });
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });

/** Throws if `port` is in use on either address of `localhost`. */
export async function requireFreePort(port, variable) {
  for (const host of ['127.0.0.1', '::1']) {
    if (!(await isFree(port, host))) {
      throw new Error(
        `Port ${port} is in use. Stop the program that uses it, or choose another port: ${variable}=${port + 1} npm run demo`,
      );
    }
  }
}
