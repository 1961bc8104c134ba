import { tidySchema } from '../../admin/src/builder/tidy-schema';

const attributes = [
  { name: 'slug', type: 'uid' },
  { name: 'author', type: 'relation' },
];
describe('what the Content-Type Builder writes', () => {
  const type = (own?: object) => ({
    attributes,
    pluginOptions: { i18n: { localized: false }, ...(own && { 'dark-social': own }) },
  });

  test('is the switch and the address', () => {
    const next = type({ enabled: true, path: ' /news/{slug} ' });
    expect(tidySchema(next, type())).toEqual(type({ enabled: true, path: '/news/{slug}' }));
  });

  test('is nothing of ours once the switch is off', () => {
    const next = type({ enabled: false, path: '/news/{slug}' });
    expect(tidySchema(next, type({ enabled: true, path: '/news/{slug}' }))).toEqual(type());
    expect(tidySchema(type({ enabled: false }), undefined)).toEqual(type());
  });

  test('leaves out an address that was cleared', () => {
    const next = type({ enabled: true, path: '' });
    const previous = type({ enabled: true, path: '/news/{slug}' });
    expect(tidySchema(next, previous)).toEqual(type({ enabled: true }));
  });

  test('never is an address that would stop the next start', () => {
    const previous = type({ enabled: true, path: '/news/{slug}' });
    const wrong = type({ enabled: true, path: '/news/{slog}' });
    expect(tidySchema(wrong, previous)).toEqual(previous);
    expect(tidySchema(wrong, type())).toEqual(type({ enabled: true }));
  });

  test('keeps what else a developer set', () => {
    const next = type({ enabled: true, path: '/news/{slug}', title: 'slug' });
    expect(tidySchema(next, type({ enabled: true, title: 'slug' }))).toEqual(next);
  });

  test('is an address per locale, as a developer wrote it, though the switch is used', () => {
    const path = { fr: '/articles/{slug}', en: '/en/articles/{slug}' };
    const previous = type({ enabled: false, path });
    expect(tidySchema(type({ enabled: true, path }), previous)).toEqual(
      type({ enabled: true, path }),
    );
    const wrong = type({ enabled: true, path: { fr: '/{slog}', en: '' } });
    expect(tidySchema(wrong, previous)).toEqual(type({ enabled: true, path }));
  });

  test('is an address with an attribute of a related entry, but of one only', () => {
    const relations = ['manyToOne', 'oneToMany'].map((relation) => ({
      name: relation,
      type: 'relation',
      relation,
    }));
    const withPath = (path: string) => ({
      attributes: [...attributes, ...relations],
      pluginOptions: { 'dark-social': { enabled: true, path } },
    });
    const next = withPath('/{manyToOne.slug}/{slug}');
    expect(tidySchema(next, undefined)).toEqual(next);
    expect(tidySchema(withPath('/{oneToMany.slug}/{slug}'), undefined)).not.toHaveProperty(
      'pluginOptions.dark-social.path',
    );
  });

  test('is an address without a field, in a single type', () => {
    const next = { kind: 'singleType', ...type({ enabled: true, path: '/about' }) };
    expect(tidySchema(next, undefined)).toEqual(next);
  });

  test('is untouched where our options did not change', () => {
    const byHand = type({ enabled: false, path: '/later/{slug}' });
    expect(tidySchema(byHand, byHand)).toBe(byHand);
    expect(tidySchema(type(), undefined)).toEqual(type());
  });
});

it('leaves out the attribute that the plugin added by itself, and keeps one added by hand', () => {
  const title = { name: 'title', type: 'string' };
  const shareButtons = { name: 'shareButtons', type: 'component' };
  const added = {
    ...shareButtons,
    pluginOptions: { 'dark-social': { added: true }, i18n: { localized: true } },
  };
  expect(tidySchema({ attributes: [title, added] })).toEqual({ attributes: [title] });
  expect(tidySchema({ attributes: [title, shareButtons] })).toEqual({
    attributes: [title, shareButtons],
  });
});
