import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The lines of a text table of `data/`, without comments. */
export const linesOf = (name: string): string[] =>
  readFileSync(join(__dirname, 'data', name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

/** Rows of a host and what it is. */
export const pairsOf = (name: string): [host: string, name: string][] =>
  linesOf(name).map((line) => {
    const [host = '', expected = ''] = line.split(' ');
    return [host, expected];
  });
