/**
 * The address of a page on the site.
 *
 * @param hashRouter whether the site keeps paths in the fragment
 */
export const pageUrl = (origin: string, pathname: string, hashRouter: boolean): string =>
  `${origin}${hashRouter ? '/#' : ''}${pathname}`;
