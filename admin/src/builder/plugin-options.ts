export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One plugin's options in a content type, whatever else the Content-Type Builder holds. */
export function optionsOf(schema: unknown, plugin: string): Record<string, unknown> | undefined {
  const options = isRecord(schema) ? schema.pluginOptions : undefined;
  const own = isRecord(options) ? options[plugin] : undefined;
  return isRecord(own) ? own : undefined;
}
