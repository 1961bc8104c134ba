/** Shorter copies are a word to look up or a name to search for, not a passage to pass on. */
const LEAST_CHARACTERS = 25;
/** Where an article's own text stands. */
const ARTICLE = 'article,main,[role=main],[itemprop=articleBody]';

/** Whether what is selected is a passage of an article. What it says is not read further. */
export function isPassage(selection: Selection | null): boolean {
  const element = selection?.anchorNode?.parentElement;
  return String(selection).trim().length >= LEAST_CHARACTERS && Boolean(element?.closest(ARTICLE));
}
