import { isbot } from 'isbot';
import { inAppBrowser } from './agents';
import { remembered } from './remembered';

/** Longest piece of a user agent that is looked at; a hostile one may be 10 kB. */
const MAX_AGENT = 1024;

/**
 * Whether a program sent this, not a reader. The list of isbot takes some in-app browsers for bots;
 * a reader inside an app is a reader. An agent that is not known is not judged.
 */
export const isBot = (userAgent: string | undefined): boolean =>
  Boolean(userAgent) && judge(userAgent ?? '');

const judge = remembered(
  (userAgent) => !inAppBrowser(userAgent) && isbot(userAgent.slice(0, MAX_AGENT)),
);
