// The harness may say where Strapi's own command listens: TEST_PORT.
module.exports = {
  host: '127.0.0.1',
  port: Number(process.env.TEST_PORT ?? 0),
  app: { keys: ['test-key-1', 'test-key-2'] },
};
