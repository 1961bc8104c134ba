/** Tags that this page put into its address bar: going back finds one there that is no sharer's. */
export const ownTags = new Set<string>();
