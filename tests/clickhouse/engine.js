'use strict';

/**
 * The ClickHouse engine behind as much of its HTTP interface as the client speaks: `node engine.js
 * <folder> [port]`. Prints its port once it answers. Statements run one after the other.
 *
 * ENGINE_PASSWORD is what the user `default` has to send; with ENGINE_READONLY nobody may write.
 */
const { createServer } = require('node:http');
const { Session } = require('chdb');

const [folder, port = '0'] = process.argv.slice(2);
const session = new Session(folder);
const { ENGINE_PASSWORD: password = '', ENGINE_READONLY: readonly } = process.env;
const PERMITTED = `Basic ${Buffer.from(`default:${password}`).toString('base64')}`;

/** Settings that say how the answer travels, or that the session refuses. */
const OF_THE_CONNECTION = new Set([
  ...['query_id', 'session_id', 'database', 'default_format', 'compress', 'decompress'],
  ...['enable_http_compression', 'send_progress_in_http_headers', 'wait_end_of_query'],
  ...['http_headers_progress_interval_ms', 'role', 'user', 'password', 'query'],
]);

/** A server's default of `http_max_field_value_size`, in bytes. */
const LONGEST_FIELD = 131_072;

const literal = (value) => `'${value.replace(/[\\']/g, '\\$&')}'`;

async function bytesOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** What a request asks for: parameters, wherever they stand, and the rest of its body. */
async function read(request) {
  const { searchParams } = new URL(request.url, 'http://engine');
  const bytes = await bytesOf(request);
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) return [searchParams, bytes.toString('utf8')];
  const form = await new globalThis.Response(bytes, {
    headers: { 'content-type': type },
  }).formData();
  for (const [name, value] of form) if (name !== 'query') searchParams.append(name, String(value));
  return [searchParams, String(form.get('query'))];
}

/** Puts settings where a statement takes them: before its format. */
function withSettings(sql, settings) {
  if (settings.length === 0 || !/\sFORMAT\s+\w+\s*$/i.test(sql) || /\sSETTINGS\s/.test(sql))
    return sql;
  return sql.replace(/(\sFORMAT\s+\w+\s*)$/i, ` SETTINGS ${settings.join(', ')}$1`);
}

let lastDatabase;
async function run(searchParams, body) {
  for (const value of searchParams.values()) {
    if (Buffer.byteLength(value) > LONGEST_FIELD) throw new Error('Field value too long');
  }
  const database = searchParams.get('database') ?? 'default';
  const statements = [];
  if (database !== lastDatabase) statements.push(`USE \`${database}\``);
  for (const [name, value] of searchParams) {
    if (name.startsWith('param_')) statements.push(`SET ${name} = ${literal(value)}`);
  }
  for (const statement of statements) await session.queryAsync(statement);
  lastDatabase = database;
  const settings = [...searchParams]
    .filter(([name]) => !OF_THE_CONNECTION.has(name) && !name.startsWith('param_'))
    .map(([name, value]) => `${name} = ${literal(value)}`);
  const inUrl = searchParams.get('query');
  const sql =
    inUrl === null ? withSettings(body, settings) : `${withSettings(inUrl, settings)}\n${body}`;
  return (await session.queryAsync(sql)).text();
}

let last = readonly ? session.queryAsync('SET readonly = 2') : Promise.resolve();
const server = createServer({ maxHeaderSize: 1_048_576 }, async (request, response) => {
  if (request.url.startsWith('/ping')) return response.end('Ok.\n');
  const asked = await read(request);
  if (request.headers.authorization !== PERMITTED) {
    response.statusCode = 403;
    response.setHeader('X-ClickHouse-Exception-Code', '516');
    return response.end('Code: 516. DB::Exception: Authentication failed. (AUTHENTICATION_FAILED)');
  }
  const next = last.then(() => run(...asked));
  last = next.catch(() => undefined);
  try {
    const text = await next;
    response.setHeader('X-ClickHouse-Summary', '{}');
    response.end(text);
  } catch (error) {
    const message = String(error?.cause?.message ?? error?.message ?? error);
    lastDatabase = undefined;
    response.statusCode = 500;
    response.setHeader('X-ClickHouse-Exception-Code', /Code: (\d+)/.exec(message)?.[1] ?? '0');
    response.end(message);
  }
});
server.listen(Number(port), '127.0.0.1', () => {
  process.stdout.write(`${server.address().port}\n`);
});
process.on('disconnect', () => process.exit());
