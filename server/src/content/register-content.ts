import type { Core } from '@strapi/types';
import { CHANNELS_FIELD, COMPONENT_UID, SHARE_BUTTONS, shareButtonsSchema } from './component';
import { enabledTypes, type EnabledType, type TypeSchema } from './enabled-types';
import { DarkSocialConfigError } from '../config/errors';
import type { Options } from '../config/options';

/** What the component registry stores; Strapi has no public type for it. */
interface ComponentRegistry {
  get(uid: string): unknown;
  set(uid: string, schema: Record<string, unknown>): unknown;
}

interface ContentTypeRegistry {
  extend(uid: string, change: (schema: TypeSchema) => void): unknown;
}

/**
 * The loader's shape of a component. Without `category` or `__filename__` every save in the
 * Content-Type Builder fails, since it groups by the one and writes to the other.
 */
function registeredComponent(): Record<string, unknown> {
  const [category = '', modelName = ''] = COMPONENT_UID.split('.');
  const schema = structuredClone(shareButtonsSchema) as Record<string, unknown>;
  return {
    ...schema,
    __filename__: `${modelName}.json`,
    __schema__: structuredClone(schema),
    uid: COMPONENT_UID,
    category,
    modelType: 'component',
    modelName,
    globalId: 'ComponentDarkSocialShareButtons',
  };
}

const shareButtonsAttribute = ({ uid, localized }: EnabledType) => ({
  type: 'component',
  component: COMPONENT_UID,
  repeatable: false,
  pluginOptions: {
    // By `added` the Content-Type Builder knows that the attribute belongs into no schema file. By
    // `uid` the edit view knows whose it is: in the dialog of a relation the address names another.
    'dark-social': { added: true, uid },
    ...(localized && { i18n: { localized: true } }),
  },
});

/**
 * Registers the component and its custom field, and gives every enabled content type its
 * `shareButtons`. Runs in `register`, before Strapi reads the models. Throws a
 * DarkSocialConfigError where a path or title names an attribute that does not exist.
 */
export function registerContent(strapi: Core.Strapi, options: Options): EnabledType[] {
  strapi.customFields.register({
    name: CHANNELS_FIELD.split('.')[1] ?? '',
    plugin: 'dark-social',
    type: 'json',
    inputSize: { default: 12, isResizable: true },
  });

  const components = strapi.get<ComponentRegistry>('components');
  if (!components.get(COMPONENT_UID)) components.set(COMPONENT_UID, registeredComponent());

  const problems: string[] = [];
  const schemas = (Object.values(strapi.contentTypes) as TypeSchema[]).filter(({ uid }) =>
    /^(api|plugin)::/.test(uid),
  );
  const types = enabledTypes(schemas, options.contentTypes, problems);
  if (problems.length) throw new DarkSocialConfigError(problems);

  const registry = strapi.get<ContentTypeRegistry>('content-types');
  for (const type of types) {
    registry.extend(type.uid, ({ attributes }) => {
      const byHand = Object.values(attributes).some(
        (each) => each.type === 'component' && each.component === COMPONENT_UID,
      );
      // Only `attributes` changes: the builder writes the app's files from `__schema__`.
      if (!byHand) attributes[SHARE_BUTTONS] = shareButtonsAttribute(type);
    });
  }
  return types;
}
