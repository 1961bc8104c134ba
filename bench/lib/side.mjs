// A side of a comparison runs in a process of its own, so that no side pays for another's memory.
import { fork } from 'node:child_process';

/**
 * Starts a side, with flags of Node's where it needs some. `ask` sends it a word and resolves to its
 * answer; `stop` ends it.
 */
export async function startSide(script, env = {}, flags = []) {
  const child = fork(script, {
    execArgv: [...process.execArgv, ...flags],
    env: { ...process.env, NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true', ...env },
    // Whatever a side prints must not mix with the table, or with the JSON on standard output.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const message = () =>
    new Promise((resolve, reject) => {
      const ended = (code) => reject(new Error(`a side ended with ${code}`));
      child.once('exit', ended);
      child.once('message', (answer) => {
        child.off('exit', ended);
        resolve(answer);
      });
    });
  // A side must not outlive the bench, however that ends.
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
  const { port, ...facts } = await message();
  return {
    ...facts,
    pid: child.pid,
    origin: `http://127.0.0.1:${port}`,
    ask(word) {
      const answer = message();
      child.send(word);
      return answer;
    },
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', resolve);
        child.kill('SIGTERM');
      }),
  };
}
