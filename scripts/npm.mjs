/** Command and first arguments that start npm: inside `npm run`, the same npm again. */
export function npm() {
  const path = process.env.npm_execpath;
  return path?.endsWith('.js') ? [process.execPath, path] : ['npm'];
}
