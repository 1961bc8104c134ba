'use strict';

// A Strapi in a process of its own, as `strapi start` runs it: the parent gets its port, and ends it
// with a signal. APP is the app's folder, TEST_DATABASE its connection.
const { createStrapi } = require('@strapi/strapi');

const directory = process.env.APP;

async function serve() {
  const strapi = await createStrapi({
    appDir: directory,
    distDir: directory,
    serveAdminPanel: false,
  }).load();
  strapi.server.mount();
  const server = strapi.server.httpServer;
  server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
}

serve().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
