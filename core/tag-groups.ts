/**
 * The 62 groups that views of articles fall into at random, each with a character of its own. Where a
 * site tags m of them, these are the first m, so that fewer groups are always among more. Links with
 * these characters live for years: never change the order.
 */
const GROUPS = 'szTjpDnwX6JVKEqrh8mUo3xFOYfPvRiB5dk7St1gWMQCGe4bLAcyaZHI29N0ul';

/** How many groups there are. */
export const TAG_GROUPS = GROUPS.length;

/** The character of the group in this place, from 0. */
export const groupAt = (place: number): string => GROUPS.charAt(place);

/** The place of a group by its character; -1 for anything else. */
export const placeOfGroup = (character: string): number =>
  character.length === 1 ? GROUPS.indexOf(character) : -1;
