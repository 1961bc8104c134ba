/** Shorter copies are words to look up rather than passages to share. */
const LEAST_CHARACTERS = 25;
const ARTICLE = 'article,main,[role=main],[itemprop=articleBody]';

/** Whether the selection is a passage of an article. Only its length is used. */
export function isPassage(selection: Selection | null): boolean {
  const element = selection?.anchorNode?.parentElement;
  return String(selection).trim().length >= LEAST_CHARACTERS && Boolean(element?.closest(ARTICLE));
}
