/**
 * Tags that this page has put into its address bar. A step back within the page finds one there, and
 * it names nobody whom the visitor came by.
 */
export const ownTags = new Set<string>();
