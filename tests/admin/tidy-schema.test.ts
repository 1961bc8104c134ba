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

  test('is untouched where our options did not change', () => {
    const byHand = type({ enabled: false, path: '/later/{slug}' });
    expect(tidySchema(byHand, byHand)).toBe(byHand);
    expect(tidySchema(type(), undefined)).toEqual(type());
  });
});
