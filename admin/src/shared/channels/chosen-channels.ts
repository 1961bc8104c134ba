/**
 * The value of the field: channel ids in the order in which they are offered. Pure, so that the
 * input only draws it. Ids that the catalogue does not know are kept and shown: they may come from
 * a later version, and an editor can remove them.
 */

/** Reads the stored value: an array, the same as JSON text, or nothing. Each id once. */
export function readChosen(value: unknown): string[] {
  if (typeof value === 'string') {
    try {
      return readChosen(JSON.parse(value));
    } catch {
      // Not a value that this field has stored.
      return [];
    }
  }
  if (!Array.isArray(value)) return [];
  return [...new Set(value.filter((id): id is string => typeof id === 'string'))];
}

/** What is stored: `null` for none, so that a required field sees that it is empty. */
export const writeChosen = (chosen: readonly string[]): string[] | null =>
  chosen.length === 0 ? null : [...chosen];

/** The same channels with the one at `index` moved by `by` places; unchanged where it cannot move. */
export function moveChosen(chosen: readonly string[], index: number, by: number): string[] {
  const target = index + by;
  const moved = chosen[index];
  if (moved === undefined || target < 0 || target >= chosen.length) return [...chosen];
  const rest = chosen.filter((_, at) => at !== index);
  return [...rest.slice(0, target), moved, ...rest.slice(target)];
}
