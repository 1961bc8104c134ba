import { createServer, type Server } from 'node:net';

const listen = (): Promise<{ server: Server; port: number }> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('No port was given.'));
      else resolve({ server, port: address.port });
    });
  });

/** Two different ports on this machine that nobody listens on. */
export async function twoFreePorts(): Promise<[number, number]> {
  // Both at once, so that the system cannot give the same one twice.
  const [one, other] = await Promise.all([listen(), listen()]);
  await Promise.all(
    [one, other].map(({ server }) => new Promise<void>((done) => server.close(() => done()))),
  );
  return [one.port, other.port];
}
