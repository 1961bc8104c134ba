import { lazy, Suspense, type ComponentType } from 'react';

type Load<Props> = () => Promise<{ default: ComponentType<Props> }>;

/**
 * Makes the loader of a part of the plugin that is drawn within the plugin's texts. Every part that
 * Strapi draws is loaded by this or by `lazyPart`: other pages of the panel load neither the part
 * nor its texts.
 */
export const withTexts =
  <Props extends object>(load: Load<Props>): Load<Props> =>
  async () => {
    const [{ default: Part }, { Texts }] = await Promise.all([load(), import('./Texts')]);
    const PartWithTexts = (props: Props) => (
      <Texts>
        <Part {...props} />
      </Texts>
    );
    return { default: PartWithTexts };
  };

/** The same as a component, which draws nothing until it is loaded. */
export function lazyPart<Props extends object>(load: Load<Props>): ComponentType<Props> {
  const Part = lazy(async () => {
    const { default: Loaded } = await withTexts(load)();
    return { default: ({ props }: { props: Props }) => <Loaded {...props} /> };
  });
  const LazyPart = (props: Props) => (
    <Suspense fallback={null}>
      <Part props={props} />
    </Suspense>
  );
  return LazyPart;
}
