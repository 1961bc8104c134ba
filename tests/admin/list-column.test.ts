import { figuresColumn } from '../../admin/src/content-manager/list-column/column';

const labels = { en: 'Private visits, 7 days', fr: 'Visites privées, 7 jours' };
const title = { name: 'title', label: 'title', attribute: { type: 'string' } };
const shareButtons = {
  name: 'shareButtons',
  label: 'shareButtons',
  mainField: { name: 'message' },
  attribute: { type: 'component', component: 'dark-social.share-buttons' },
};

const list = (label = 'shareButtons') => ({
  displayedHeaders: [title, shareButtons],
  layout: { metadatas: { shareButtons: { label } } },
});
const run = (given: ReturnType<typeof list>, language = 'en') =>
  figuresColumn(
    () => labels,
    () => language,
  )(given);

test('takes the place of the component’s own column, and leaves the others alone', () => {
  const [first, second] = run(list()).displayedHeaders;
  expect(first).toBe(title);
  expect(second).toMatchObject({
    name: 'shareButtons',
    label: { id: 'dark-social.column.private' },
    sortable: false,
  });
  expect(second).toHaveProperty('cellFormatter');
  // Strapi would add it to the column's name.
  expect(second).not.toHaveProperty('mainField');
});

test('is not shown where the component’s column is switched off', () => {
  const given = { ...list(), displayedHeaders: [title] };
  expect(run(given).displayedHeaders).toEqual([title]);
});

test('has its name in Strapi’s menu of columns, in the language of the panel', () => {
  expect(run(list()).layout.metadatas.shareButtons.label).toBe(labels.en);
  expect(run(list(), 'fr').layout.metadatas.shareButtons.label).toBe(labels.fr);
  expect(run(list(labels.fr), 'en').layout.metadatas.shareButtons.label).toBe(labels.en);
});

test('keeps the name that an admin gave it', () => {
  expect(run(list('On the move')).layout.metadatas.shareButtons.label).toBe('On the move');
});

test('leaves a type without share buttons as it is', () => {
  const given = { displayedHeaders: [title], layout: { metadatas: {} } };
  expect(
    figuresColumn(
      () => labels,
      () => 'en',
    )(given),
  ).toEqual(given);
});
