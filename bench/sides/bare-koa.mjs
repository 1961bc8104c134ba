// Side (a): a bare Koa server that reads the body, parses it and answers 202. It stores nothing.
import Koa from 'koa';
import bodyParser from 'koa-bodyparser';

const app = new Koa();
app.use(bodyParser({ enableTypes: ['json', 'text'], jsonLimit: '16kb', textLimit: '16kb' }));
app.use((context) => {
  const { body } = context.request;
  const { events } = typeof body === 'string' ? JSON.parse(body) : body;
  context.status = 202;
  context.body = { accepted: events.length, duplicates: 0, ignored: 0 };
});

const server = app.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.on('SIGTERM', () => process.exit(0));
