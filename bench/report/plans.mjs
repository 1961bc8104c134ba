// How a database answers each question: kept beside the bench, so that a change shows in a diff.
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('plans', import.meta.url));
const EXPLAIN = { sqlite: 'explain query plan', postgres: 'explain (costs off)', mysql: 'explain' };

/** The statements that a question asks, in their order. */
async function statementsOf(connection, ask) {
  const asked = [];
  const note = ({ sql, bindings }) => asked.push({ sql, bindings });
  connection.client.on('query', note);
  try {
    await ask();
  } finally {
    connection.client.off('query', note);
  }
  return asked;
}

function linesOf(client, answer) {
  if (client === 'postgres') return answer.rows.map((row) => row['QUERY PLAN']);
  if (client === 'sqlite') return answer.map(({ detail }) => detail);
  return answer[0].map(
    ({ table, type, key, Extra }) => `${table}: ${type} by ${key} ${Extra ?? ''}`,
  );
}

/** Writes the plan of each statement of these questions to `plans/<client>.txt`. */
export async function keepPlans(connection, client, questions) {
  const parts = [];
  for (const [question, ask] of Object.entries(questions)) {
    parts.push(`## ${question}`);
    for (const { sql, bindings = [] } of await statementsOf(connection, ask)) {
      // knex has numbered PostgreSQL's placeholders by now.
      const plain = sql.replace(/\$\d+/g, '?');
      const answer = await connection.raw(`${EXPLAIN[client]} ${plain}`, bindings);
      parts.push(
        `${sql}\n${linesOf(client, answer)
          .map((line) => `    ${line}`)
          .join('\n')}`,
      );
    }
  }
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/${client}.txt`, `${parts.join('\n\n')}\n`);
}
