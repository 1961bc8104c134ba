// Figures and how they are shown.

/** The middle value: machines are noisy, and one slow round says nothing. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The value below which such a part of all values lies, such as 0.99. */
export function percentile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

const shown = (value, digits = 2) =>
  value === undefined ? '' : Number(value.toFixed(value >= 100 ? 0 : digits)).toLocaleString('en');

/** Prints rows `{ bench, metric, value, unit, beside, ratio, goal, holds }` as a table, or as JSON. */
export function report(rows, json) {
  if (json) {
    process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
    return;
  }
  console.table(
    rows.map(({ metric, value, unit, beside, ratio, goal, holds }) => ({
      metric,
      value: shown(value),
      unit,
      beside: beside ?? '',
      ratio: shown(ratio, 3),
      goal: goal ?? '',
      holds: holds === undefined ? '' : holds ? 'yes' : 'NO',
    })),
  );
}
