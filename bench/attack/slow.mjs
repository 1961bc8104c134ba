// How long senders that dawdle are borne, what they take of memory, and what Strapi's own requests wait
// meanwhile. An upload to Strapi over a slow line has all the time that it needs.
import { once } from 'node:events';
import { Agent, get, request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { median } from '../lib/figures.mjs';
import { startStrapi } from '../lib/strapi.mjs';
import { SITE } from '../lib/browser.mjs';
import { OPTIONS, post, visit } from './send.mjs';

/** Seconds that an upload to Strapi takes, and a reader stays. */
const LONG = 17;
const MOST_MB = 64;
/** Strapi's own requests beside slow senders may take so many times as long. */
const MOST_OF_LATENCY = 1.5;

const HEADERS = `POST /api/dark-social/events HTTP/1.1\r\nhost: x\r\norigin: ${SITE}\r\n`;
/** What each kind of sender begins with; then comes a byte every second. */
const KINDS = {
  'nothing at all': '',
  'slow headers': HEADERS,
  'slow bodies': `${HEADERS}content-length: 16000\r\n\r\n${'{"events":'.padEnd(15_000)}`,
  'slow bodies with a token': `${HEADERS}authorization: Bearer x\r\ncontent-length: 16000\r\n\r\n`,
  'slow bodies that are refused': `${HEADERS.replace(SITE, 'https://evil.example')}content-length: 16000\r\n\r\n`,
};

/** Opens connections that send slowly and answers the seconds after which each was closed. */
function dawdle({ origin }, count, start) {
  const { port } = new URL(origin);
  return Array.from({ length: count }, async () => {
    const socket = connect(Number(port), '127.0.0.1');
    // Those that are cut off while they write.
    socket.on('error', () => undefined);
    socket.resume();
    await new Promise((resolve) => socket.once('connect', resolve));
    const began = performance.now();
    if (start) socket.write(start);
    const timer = start ? setInterval(() => socket.write('x'), 1_000) : undefined;
    // Not `once`, which an error rejects.
    await new Promise((resolve) => socket.once('close', resolve));
    clearInterval(timer);
    return (performance.now() - began) / 1000;
  });
}

const timed = ({ origin, token }, path, agent) =>
  new Promise((resolve, reject) => {
    const began = performance.now();
    get(origin + path, { agent, headers: { authorization: `Bearer ${token}` } }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(performance.now() - began));
    }).on('error', reject);
  });

/** The median time of Strapi's own reads, one after the other, in ms. */
async function latency(side, times) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const found = [];
  for (let time = 0; time < times; time += 1) {
    found.push(await timed(side, '/api/articles?pagination[pageSize]=5', agent));
  }
  agent.destroy();
  return median(found);
}

/** Sends an entry to Strapi over a line that takes so many seconds; answers the status. */
async function upload({ origin, token }, seconds) {
  const body = JSON.stringify({ data: { name: 'A'.repeat(200) } });
  const sent = request(`${origin}/api/authors`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'content-length': body.length,
    },
  });
  const answer = once(sent, 'response');
  const step = Math.ceil(body.length / seconds);
  for (let at = 0; at < body.length; at += step) {
    sent.write(body.slice(at, at + step));
    await pause(1_000);
  }
  sent.end();
  const [response] = await answer;
  response.resume();
  return response.statusCode;
}

/** Sends events over one connection for so many seconds; answers how many connections that took. */
async function reader(side, seconds) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const sockets = new Set();
  agent.on('free', (socket) => sockets.add(socket));
  for (let second = 0; second < seconds; second += 1) {
    const { status } = await post({ ...side, agent }, visit());
    if (status !== 202) return Infinity;
    await pause(1_000);
  }
  agent.destroy();
  return sockets.size;
}

export async function slow({ isShort, database }) {
  // On a busy machine, closing takes its time.
  const [many, reads, most] = isShort ? [100, 50, 40] : [1_000, 300, 20];
  const side = await startStrapi(database, OPTIONS, ['--expose-gc']);
  try {
    await latency(side, 50);
    const quiet = await latency(side, reads);
    const before = await side.ask('heap');
    const uploaded = upload(side, LONG);
    const connections = reader(side, LONG);
    const kinds = Object.entries(KINDS).map(([kind, start]) => ({
      kind,
      held: Promise.all(dawdle(side, many, start)),
    }));
    await pause(1_000);
    const memory = await side.ask('heap');
    const busy = await latency(side, reads);
    const { status } = await post(side, visit());
    const rows = [];
    for (const { kind, held } of kinds) {
      const seconds = Math.max(...(await held));
      rows.push({
        metric: `${many} × ${kind}: held at most`,
        value: seconds,
        unit: 's',
        goal: `≤ ${most}`,
        holds: seconds <= most,
      });
    }
    const of = ({ heapUsed, external }) => (heapUsed + external) / 1e6;
    const taken = of(memory) - of(before);
    const created = await uploaded;
    const used = await connections;
    return [
      ...rows,
      {
        metric: 'memory of all of them',
        value: taken,
        unit: 'MB',
        goal: `≤ ${MOST_MB}`,
        holds: taken <= MOST_MB,
      },
      { metric: 'a reader’s event meanwhile', value: status, goal: '202', holds: status === 202 },
      {
        metric: `connections of a reader in ${LONG} s`,
        value: used,
        goal: '1',
        holds: used === 1,
      },
      {
        metric: `an upload to Strapi of ${LONG} s`,
        value: created,
        goal: '201',
        holds: created === 201,
      },
      { metric: 'Strapi’s own read, before', value: quiet, unit: 'ms' },
      {
        metric: 'Strapi’s own read, meanwhile',
        value: busy,
        unit: 'ms',
        beside: 'before',
        ratio: busy / quiet,
        // A busy machine tells nothing in a few reads.
        ...(!isShort && { goal: `≤ ${MOST_OF_LATENCY} ×`, holds: busy / quiet <= MOST_OF_LATENCY }),
      },
    ];
  } finally {
    await side.stop();
  }
}
