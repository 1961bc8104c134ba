/** The parts of the plugin that judge a world; `loadServer` takes paths below `server/src`. */
export const PLUGIN = {
  estimate: 'splitPrivate',
  attribution: 'classify',
  'intake/known-visitors': 'createKnownVisitors',
  'store/measures': 'countsForGroup, measureOf',
  '../../core/tag': 'encodeTag',
  '../../core/tag-groups': 'placeOfGroup',
  '../../core/view-token': 'viewGroup',
  '../../sdk/src/tracker/address-tag': 'addressWith',
};
