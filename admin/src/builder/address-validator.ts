import { PLUGIN_ID } from '../plugin';

/** What the form's validation hands to the schema of a plugin's options. */
interface Context {
  path?: string;
  /** Everything around the value, the whole form last. */
  from?: readonly { value: unknown }[];
}

type Done = (error: object | null, value?: unknown) => void;

/**
 * The schema of our options in a content type's form, by which *Finish* refuses a wrong address. The
 * builder asks for a schema of yup 0.32, which the panel does not share with plugins; this is the
 * part of yup's interface that an object calls on the schemas of its keys.
 */
const ownOptions = {
  __isYupSchema__: true,
  deps: [],
  spec: {},
  resolve: () => ownOptions,
  cast: (value: unknown) => value,
  getDefault: () => undefined,
  validate(value: unknown, { path = PLUGIN_ID, from = [] }: Context, done: Done): void {
    import('./address-refusal')
      .then(({ addressRefusal }) => done(addressRefusal(from.at(-1)?.value, path, value), value))
      .catch(done);
  },
};

/** The builder's `validator` for content types: a schema per plugin. */
export const addressValidator = () => ({ [PLUGIN_ID]: ownOptions });
