/** How a value in an address and a stored one are compared. */
import { inPath } from '../../../../core';

const BEYOND_ASCII = /[^\x20-\x7e]/;

/**
 * The ways in which a value of an address may be stored: with the slash that is not doubled where
 * it is written, and its accents composed or not.
 */
export function spellings(value: string): string[] {
  const forms = BEYOND_ASCII.test(value)
    ? [value, value.normalize('NFC'), value.normalize('NFD')]
    : [value];
  const slashed = forms.flatMap((form) => [form, `/${form}`, `${form}/`, `/${form}/`]);
  return [...new Set(slashed)].filter((form) => form !== '');
}

/** Whether a stored value is written as this one. */
export const isWritten = (stored: string, value: string): boolean =>
  stored !== '' && inPath(stored) === value;

/** Equal for all values that may be the same, and for few others. */
export const roughly = (value: string): string =>
  value
    .normalize('NFC')
    .toLowerCase()
    .replace(/^\/+|\/+$/g, '');

/** Whether a stored value is meant by this one, as readers may see it. */
export function isMeant(stored: string, value: string, ignoreCase: boolean): boolean {
  const plain = (text: string): string => {
    const composed = inPath(text).normalize('NFC');
    return ignoreCase ? composed.toLowerCase() : composed;
  };
  return stored !== '' && plain(stored) === plain(value);
}
