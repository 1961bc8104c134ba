import { createRequire } from 'node:module';
import { rememberOpened } from '../../admin/src/builder/address-problem';
import { addressValidator } from '../../admin/src/builder/address-validator';

/** The yup of the Content-Type Builder, as its form builds a schema from those of plugins. */
const yup = createRequire(require.resolve('@strapi/content-type-builder/package.json'))('yup');
const formSchema = yup.object({ displayName: yup.string().required() }).shape({
  pluginOptions: yup
    .object()
    .shape({ i18n: yup.object().shape({ localized: yup.bool() }), ...addressValidator() }),
});

interface Refusal {
  inner: { path: string; message: string }[];
}

/** Why *Finish* refuses this form. */
const refusals = (own: unknown, form: object = {}): Promise<[string, string][]> =>
  formSchema
    .validate(
      {
        displayName: 'Article',
        singularName: 'article',
        kind: 'collectionType',
        pluginOptions: { i18n: { localized: false }, 'dark-social': own },
        ...form,
      },
      { abortEarly: false },
    )
    .then(
      () => [],
      ({ inner }: Refusal) => inner.map(({ path, message }) => [path, message]),
    );

const PATH = 'pluginOptions.dark-social.path';
const refusal = (kind: string) => [[PATH, `dark-social.builder.path.problem.${kind}`]];

beforeEach(() => {
  rememberOpened(
    { singularName: 'article' },
    { attributes: [{ name: 'slug', type: 'uid' }], localized: false },
  );
});

test('refuses a wrong address, with the reason at its field', async () => {
  expect(await refusals({ enabled: true, path: 'articles/{slug}' })).toEqual(refusal('slash'));
  expect(await refusals({ enabled: true, path: '/articles/{slog}' })).toEqual(refusal('field'));
  expect(await refusals({ enabled: true, path: '/{locale}/{slug}' })).toEqual(refusal('field'));
});

test('refuses it beside what else is wrong', async () => {
  const found = await refusals({ enabled: true, path: 'articles' }, { displayName: '' });
  expect(found.map(([path]) => path).sort()).toEqual(['displayName', PATH]);
});

test.each([
  ['a valid address', { enabled: true, path: ' /articles/{slug} ' }],
  ['no address', { enabled: true, path: '' }],
  ['no options of ours', undefined],
  ['an address that is not used', { enabled: false, path: 'articles' }],
  ['an address per locale, as a developer wrote it', { enabled: true, path: { fr: '/{slug}' } }],
])('accepts %s', async (_, own) => {
  expect(await refusals(own)).toEqual([]);
});

test('leaves to the server what only the fields of a type can tell, where it does not know them', async () => {
  const other = { singularName: 'never-opened' };
  expect(await refusals({ enabled: true, path: '/{anything}' }, other)).toEqual([]);
  expect(await refusals({ enabled: true, path: '/{}' }, other)).toEqual(refusal('braces'));
});

test('accepts a form without options', async () => {
  expect(await refusals(undefined, { pluginOptions: undefined })).toEqual([]);
});
