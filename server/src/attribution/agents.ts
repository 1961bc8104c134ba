import { remembered } from './remembered';
import { IN_APP_BROWSERS, type InAppBrowser } from './tables/in-app-browsers';

export { IN_APP_BROWSERS, type InAppBrowser };

/** Longest piece of a user agent that is looked at; a hostile one may be 10 kB. */
const MAX_AGENT = 1024;

/** All rows at once: most agents are ordinary browsers. */
const ANY = new RegExp(IN_APP_BROWSERS.map(({ mark }) => mark.source).join('|'), 'i');

const BY_ID: ReadonlyMap<string, InAppBrowser> = new Map(
  IN_APP_BROWSERS.map((app) => [app.id, app]),
);

const find = remembered((agent): { app: InAppBrowser | undefined } => ({
  app: ANY.test(agent) ? IN_APP_BROWSERS.find(({ mark }) => mark.test(agent)) : undefined,
}));

/** The app whose own browser sent this user agent. */
export const inAppBrowser = (userAgent: string | undefined): InAppBrowser | undefined =>
  typeof userAgent === 'string' && userAgent !== ''
    ? find(userAgent.slice(0, MAX_AGENT)).app
    : undefined;

/** The row of an app that is kept with an event. */
export const appById = (id: string): InAppBrowser | undefined => BY_ID.get(id);
