/** Default name of the tag's parameter. A file of its own, so that the tracker stays small. */
export const DEFAULT_PARAMETER = 'dsl';
