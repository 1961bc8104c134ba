import type { ComponentType } from 'react';
import type { StrapiApp } from '@strapi/strapi/admin';
import { PLUGIN_ID } from '../plugin';
import { message } from '../translations/message';
import { lazyPart } from '../translations/with-texts';
import { addressValidator } from './address-validator';
import type { BuilderInputProps } from './builder-input';
import type { tidySchema } from './tidy-schema';
import { withoutAdded } from './without-added';

type Tidy = typeof tidySchema;

/** The part of the Content-Type Builder's form API that we use. It exports no types of its own. */
interface BuilderForms {
  components: { add(input: { id: string; component: ComponentType<BuilderInputProps> }): void };
  addContentTypeSchemaMutation(mutation: Tidy): void;
  extendContentType(extension: {
    validator: typeof addressValidator;
    form: { advanced(): FormItem[]; base(): FormItem[] };
  }): void;
}

interface FormItem {
  name: string;
  type: string;
  intlLabel: ReturnType<typeof message>;
}

/**
 * What tidies our options when the builder saves. It comes with the inputs, for only they change
 * the options.
 */
let tidy: Tidy | undefined;

const inputPart = (load: () => Promise<{ default: ComponentType<BuilderInputProps> }>) =>
  lazyPart(async () => {
    const [input, { tidySchema }] = await Promise.all([load(), import('./tidy-schema')]);
    tidy = tidySchema;
    return input;
  });

const SharingSwitch = inputPart(() => import('./SharingSwitch'));
const PathInput = inputPart(() => import('./PathInput'));

const SWITCH = 'dark-social-switch';
const PATH_INPUT = 'dark-social-path';

const isBuilderForms = (forms: unknown): forms is BuilderForms =>
  typeof forms === 'object' &&
  forms !== null &&
  'extendContentType' in forms &&
  'addContentTypeSchemaMutation' in forms &&
  'components' in forms;

/**
 * Adds the switch *Share links* and the address to the advanced settings of every content type.
 * They write `pluginOptions.dark-social`, as a developer may by hand.
 */
export function addSharingSwitch(app: Pick<StrapiApp, 'getPlugin'>): void {
  // The builder is absent where it is disabled, as some run production.
  const builder: ReturnType<StrapiApp['getPlugin']> | undefined =
    app.getPlugin('content-type-builder');
  const forms = builder?.apis.forms;
  if (!isBuilderForms(forms)) return;

  forms.components.add({ id: SWITCH, component: SharingSwitch });
  forms.components.add({ id: PATH_INPUT, component: PathInput });
  forms.addContentTypeSchemaMutation(
    (edited, previous) => tidy?.(edited, previous) ?? withoutAdded(edited),
  );
  forms.extendContentType({
    validator: addressValidator,
    form: {
      advanced: () => [
        {
          name: `pluginOptions.${PLUGIN_ID}.enabled`,
          type: SWITCH,
          intlLabel: message('builder.enabled.label'),
        },
        {
          name: `pluginOptions.${PLUGIN_ID}.path`,
          type: PATH_INPUT,
          intlLabel: message('builder.path.label'),
        },
      ],
      base: () => [],
    },
  });
}
