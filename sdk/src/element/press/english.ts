import type { PressStrings } from '../strings';

export const english: PressStrings = {
  copied: 'Link copied',
  copiedFor: 'Link copied: paste it in {}',
  byHand: 'Copy this link',
  server: 'Your server on {}, for example mastodon.social',
  go: 'Continue',
  code: 'QR code with the link to this page',
  close: 'Close',
};
