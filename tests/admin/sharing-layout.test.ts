import {
  mutateEditLayout,
  type EditLayout,
} from '../../admin/src/content-manager/sharing/sharing-layout';

const CARD = 'plugin::dark-social.channels';
const ours = { type: 'component', component: 'dark-social.share-buttons', repeatable: false };
const field = (name: string, attribute: object) => ({
  name,
  attribute,
  type: 'component',
  size: 6,
});

const OWN_FIELDS = ['enabled', 'channels', 'message', 'campaign'].map((name) =>
  field(name, { type: 'string' }),
);

const layoutWith = (attribute: object): EditLayout => ({
  layout: [[[field('title', { type: 'string' }), field('shareButtons', attribute)]]],
  components: {
    'dark-social.share-buttons': { layout: OWN_FIELDS.map((each) => [each]) },
    'blocks.page': { layout: [[field('sharing', attribute)]] },
  },
});

const mutated = (attribute: object) =>
  mutateEditLayout({ layout: layoutWith(attribute), query: { page: 1 } });

test('draws the component as a card, in the entry and inside another component', () => {
  const { layout, query } = mutated(ours);
  const card = { ...field('x', { ...ours, customField: CARD }), name: expect.any(String) };
  expect(layout.layout).toEqual([[[field('title', { type: 'string' }), card]]]);
  expect(layout.components['blocks.page']?.layout).toEqual([[card]]);
  // By its type Strapi looks up the permissions.
  expect(card.type).toBe('component');
  expect(query).toEqual({ page: 1 });
});

test('stands for all fields where Strapi draws the component itself', () => {
  const { layout } = mutated(ours);
  expect(layout.components['dark-social.share-buttons']?.layout).toEqual([
    [{ ...OWN_FIELDS[1], size: 12, wholeComponent: true }],
  ]);
});

test('leaves other components, and a list of ours, to Strapi', () => {
  for (const other of [
    { ...ours, component: 'blocks.page' },
    { ...ours, repeatable: true },
  ]) {
    expect(mutated(other).layout.layout).toEqual(layoutWith(other).layout);
  }
});

test('leaves a layout without the channels as somebody arranged it', () => {
  const given = layoutWith(ours);
  const [enabled] = OWN_FIELDS;
  const rows = enabled ? [[enabled]] : [];
  given.components['dark-social.share-buttons'] = { layout: rows };
  const { layout } = mutateEditLayout({ layout: given });
  expect(layout.components['dark-social.share-buttons']).toEqual({ layout: rows });
});
