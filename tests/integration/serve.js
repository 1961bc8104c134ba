'use strict';

// A Strapi in a process of its own, as `strapi start` runs it: the parent gets its port, and ends it
// with a signal. APP is the app's folder, TEST_DATABASE its connection. `{ clock }` from the parent sets
// this process' clock so many ms ahead.
const { createStrapi } = require('@strapi/strapi');

const directory = process.env.APP;

const RealDate = Date;
let ahead = 0;
globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + ahead);
    else super(...given);
  }

  static now() {
    return RealDate.now() + ahead;
  }
};
process.on('message', ({ clock }) => {
  ahead = clock;
  process.send({ clock });
});

// A limit on files stands in for a full disk, which is an error and no signal.
process.on('SIGXFSZ', () => undefined);

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
