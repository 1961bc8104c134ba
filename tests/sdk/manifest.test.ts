import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SendBar } from '../../sdk/src';

interface Named {
  name: string;
}
interface Declaration {
  tagName: string;
  attributes: Named[];
  events: Named[];
  cssParts: Named[];
  cssProperties: Named[];
  members: Named[];
}

const manifest = JSON.parse(
  readFileSync(join(__dirname, '../../dist/custom-elements.json'), 'utf8'),
) as { modules: { path: string; declarations: Declaration[] }[] };
const [first] = manifest.modules;
const names = (list: readonly Named[] = []): string[] => list.map(({ name }) => name).sort();

/** The bar's sources as one text. */
const sources = [
  'control',
  'row',
  'icons',
  'styles',
  'press/panel',
  'press/copy',
  'press/draw-code',
]
  .map((name) => readFileSync(join(__dirname, `../../sdk/src/element/${name}.ts`), 'utf8'))
  .join('');

it('documents the element as it is', () => {
  const bar = first?.declarations[0];
  expect(first?.path).toBe('dist/sdk/element.mjs');
  expect(bar?.tagName).toBe('send-bar');
  expect(names(bar?.attributes)).toEqual([...SendBar.observedAttributes].sort());
  expect(names(bar?.events)).toEqual(['copy', 'error', 'send']);
  expect(names(bar?.members)).toEqual(expect.arrayContaining(['sharing', 'strings']));
  for (const part of names(bar?.cssParts)) {
    expect(sources).toMatch(new RegExp(`part['"]?[:=, ]+['"\u0060]${part}\\b`));
  }
  const properties = new Set(sources.match(/--send-bar-[a-z-]+/g));
  expect(names(bar?.cssProperties)).toEqual([...properties].sort());
});
