/** JSON of unknown shape. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

export const isObject = (value: Json): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The text under `key`, or ''. */
export function text(value: Json, key: string): string {
  const found = isObject(value) ? value[key] : undefined;
  return typeof found === 'string' ? found : '';
}

/** The list under `key`, or []. */
export function list(value: Json, key: string): Json[] {
  const found = isObject(value) ? value[key] : undefined;
  return Array.isArray(found) ? found : [];
}
