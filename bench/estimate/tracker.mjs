// The parts of the plugin that a world needs: what the SDK does to the address bar, and the judgement.

/** What `loadServer` loads; paths are below `server/src`. */
export const PLUGIN = {
  estimate: 'splitPrivate',
  attribution: 'classify',
  'intake/known-visitors': 'createKnownVisitors',
  'store/measures': 'measureOf',
  '../../core/tag': 'decodeTag, encodeTag',
  '../../core/tagged-url': 'tagUrl',
};
const CHARACTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

export const createTracker = ({ encodeTag, tagUrl }) => ({
  drawGroup: (random) => Math.floor(random() * CHARACTERS.length),
  addressTag: (place) => encodeTag({ channel: 'address', tagGroup: CHARACTERS[place] }),
  tagged: (url, tag) => tagUrl(url, { parameter: 'dsl', placement: 'query', tag }),
});
export const placeOf = (character) => (character === '' ? -1 : CHARACTERS.indexOf(character));
