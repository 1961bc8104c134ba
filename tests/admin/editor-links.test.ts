import {
  defaultCampaign,
  editorLink,
  PURPOSES,
} from '../../admin/src/content-manager/panel/editor-links';
import type { LinkOptions } from '../../core';

const page = { url: 'https://e.com/articles/soup', documentId: 'doc1' };
const options: LinkOptions = { parameter: 'dsl', placement: 'query', utm: true };

test('tags a link for each purpose as the buttons on the site do', () => {
  expect(PURPOSES.map((purpose) => editorLink(purpose, page, 'spring', options))).toEqual([
    'https://e.com/articles/soup?dsl=w&utm_source=whatsapp&utm_medium=dark_social&utm_campaign=spring',
    'https://e.com/articles/soup?utm_source=newsletter&utm_medium=email&utm_campaign=spring',
    'https://e.com/articles/soup?dsl=k&utm_source=slack&utm_medium=dark_social&utm_campaign=spring',
    'https://e.com/articles/soup?dsl=q&utm_source=qr&utm_medium=dark_social&utm_campaign=spring',
  ]);
});

test('has the campaign of the site’s links where the editor names none', () => {
  expect(defaultCampaign(page, { ...options, utm: false })).toBe('soup');
  expect(editorLink('newsletter', page, ' ', options)).toMatch(/utm_campaign=soup$/);
});

test('carries no utm parameters where the site’s links have none, unless a campaign is named', () => {
  const plain = { ...options, utm: false };
  expect(editorLink('whatsapp', page, '', plain)).toBe('https://e.com/articles/soup?dsl=w');
  expect(editorLink('whatsapp', page, 'spring', plain)).toMatch(/utm_campaign=spring$/);
});

test('keeps a newsletter free of our tag in the fragment, too', () => {
  const fragment = { ...options, placement: 'fragment' as const };
  expect(editorLink('slack', page, '', fragment)).toMatch(/#dsl=k$/);
  expect(editorLink('newsletter', page, '', fragment)).not.toContain('dsl');
});
