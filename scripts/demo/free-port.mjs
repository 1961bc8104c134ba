import { createServer } from 'node:net';

/** Listens for a moment on one address; says whether the port was free there. */
const isFree = (port, host) =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => {
      // A machine without IPv6 has nobody on it either.
      if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') resolve(true);
      else if (error.code === 'EADDRINUSE') resolve(false);
      else reject(new Error(`Port ${port} cannot be used: ${error.message}`, { cause: error }));
    });
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });

/** Throws where somebody listens on `port`, on either of the addresses that `localhost` may mean. */
export async function requireFreePort(port, variable) {
  for (const host of ['127.0.0.1', '::1']) {
    if (!(await isFree(port, host))) {
      throw new Error(
        `Port ${port} is busy. Stop what uses it, or choose another: ${variable}=${port + 1} npm run demo`,
      );
    }
  }
}
