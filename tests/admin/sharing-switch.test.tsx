import type { ComponentType } from 'react';
import { screen } from '@testing-library/react';
import type { BuilderInputProps } from '../../admin/src/builder/builder-input';
import { addSharingSwitch } from '../../admin/src/builder/sharing-switch';
// What the input loads, transformed by Jest before a test waits for it.
import '../../admin/src/builder/SharingSwitch';
import '../../admin/src/builder/tidy-schema';
import '../../admin/src/translations/Texts';
import '../../admin/src/translations/en.json';
import { renderInPanel } from './panel';

type Schema = Record<string, unknown>;

/** What the plugin adds to the Content-Type Builder. */
function added() {
  const inputs: Record<string, ComponentType<BuilderInputProps>> = {};
  const mutations: ((edited: Schema, previous?: Schema) => Schema)[] = [];
  const forms = {
    components: {
      add: ({ id, component }: { id: string; component: ComponentType<BuilderInputProps> }) => {
        inputs[id] = component;
      },
    },
    addContentTypeSchemaMutation: (mutation: (typeof mutations)[number]) =>
      mutations.push(mutation),
    extendContentType: () => undefined,
  };
  addSharingSwitch({ getPlugin: () => ({ apis: { forms } }) } as never);
  return { inputs, tidy: (edited: Schema) => mutations.map((mutate) => mutate(edited))[0] };
}

test('a save before our inputs were drawn removes the attribute that the plugin added', () => {
  const own = { name: 'slug', type: 'uid' };
  const ours = { name: 'shareButtons', pluginOptions: { 'dark-social': { added: true } } };
  expect(added().tidy({ attributes: [own, ours] })).toEqual({ attributes: [own] });
});

test('a save after they were drawn tidies what they wrote', async () => {
  const { inputs, tidy } = added();
  const Switch = inputs['dark-social-switch'];
  if (Switch === undefined) throw new Error('There is no switch.');
  await renderInPanel(<Switch name="enabled" value={false} onChange={() => undefined} />);
  await screen.findByRole('checkbox', { name: 'Share links' });

  const options = { 'dark-social': { enabled: false }, i18n: { localized: true } };
  expect(tidy({ attributes: [], pluginOptions: options })).toEqual({
    attributes: [],
    pluginOptions: { i18n: { localized: true } },
  });
});
