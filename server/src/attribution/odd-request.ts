import type { Arrival } from './arrival';
import { inAppBrowser } from './agents';
import { remembered } from './remembered';

/** Longest piece of a user agent or of an address that is looked at. */
const MAX = 1024;

/** A whole request of a page carries at least one of these; a list that the site picked does not. */
const WHOLE = ['accept', 'host', 'accept-encoding'];
const FETCH = ['sec-fetch-mode', 'sec-fetch-site', 'sec-fetch-dest', 'sec-fetch-user'];

/** Browsers only send `sec-` headers where the page is safe from eavesdroppers, or on this machine. */
const SECURE =
  /^(?:https:\/\/|http:\/\/(?:localhost|127\.0\.0\.1|\[::1\]|[\w-]{1,63}\.localhost)(?:[:/?#]|$))/i;

/**
 * Agents that are not judged: web views send what their app lets them, other engines and old
 * devices what they like, and a program that says so was found before.
 */
const UNJUDGED =
  /; wv\)|Electron\/|QtWebEngine|Silk|Opera|OPR\/|OPT\/|SamsungBrowser|UCBrowser|MiuiBrowser|HuaweiBrowser|YaBrowser|MQQBrowser|QQBrowser|DuckDuckGo|Ddg\/|SMART-TV|SmartTV|Web0S|Tizen|PlayStation|Nintendo|Xbox|Kindle|Tesla|CriOS|FxiOS|EdgiOS|OPiOS|Goanna|SeaMonkey|Waterfox|Thunderbird|KAIOS|compatible;|Trident|bot\b|crawler|spider/i;

interface Browser {
  /** Only Chromium writes `sec-ch-ua`. */
  chromium: boolean;
}

const versionAfter = (agent: string, mark: RegExp): number => Number(mark.exec(agent)?.[1] ?? NaN);

/** The browser that this agent claims to be, where its headers are known; `undefined` if not. */
function claimed(agent: string): Browser | undefined {
  if (!agent.startsWith('Mozilla/5.0 (') || UNJUDGED.test(agent) || inAppBrowser(agent)) {
    return undefined;
  }
  // Chrome and Edge: both headers since 89 (`sec-fetch-*` since 76).
  const chrome = versionAfter(agent, / Chrome\/(\d{1,4})\./);
  if (!Number.isNaN(chrome)) {
    return chrome >= 89 && agent.includes(' Safari/537.36') ? { chromium: true } : undefined;
  }
  // Firefox: `sec-fetch-*` since 90.
  const firefox = versionAfter(agent, / Firefox\/(\d{1,4})\./);
  if (!Number.isNaN(firefox)) return firefox >= 90 ? { chromium: false } : undefined;
  // Safari: `sec-fetch-*` since 16.4; WebKit elsewhere follows later.
  if (!/^Mozilla\/5\.0 \((?:Macintosh|iPhone|iPad);/.test(agent) || !agent.includes(' Safari/')) {
    return undefined;
  }
  const version = / Version\/(\d{1,3})\.(\d{1,3})/.exec(agent);
  const major = Number(version?.[1] ?? 0);
  const minor = Number(version?.[2] ?? 0);
  return major > 16 || (major === 16 && minor >= 4) ? { chromium: false } : undefined;
}

const browserOf = remembered((agent): { browser: Browser | undefined } => ({
  browser: claimed(agent),
}));

/**
 * Whether a request that claims to come from a current browser lacks what that browser always
 * sends. One sign alone is never enough: privacy tools remove a header, but not several.
 */
export function isOddRequest({
  url,
  userAgent,
  headers,
}: Pick<Arrival, 'url' | 'userAgent' | 'headers'>): boolean {
  if (typeof headers !== 'object' || headers === null) return false;
  const sent = (name: string): boolean => {
    const value: unknown = headers[name];
    const first: unknown = Array.isArray(value) ? value[0] : value;
    return typeof first === 'string' && first.trim() !== '';
  };
  if (!WHOLE.some(sent)) return false;
  if (typeof userAgent !== 'string' || userAgent.trim() === '') return !sent('user-agent');
  if (typeof url !== 'string' || !SECURE.test(url.slice(0, MAX))) return false;

  const { browser } = browserOf(userAgent.slice(0, MAX));
  if (!browser) return false;
  const missing = [
    !sent('accept-language'),
    !FETCH.some(sent),
    browser.chromium && !sent('sec-ch-ua'),
  ].filter(Boolean);
  return missing.length >= 2;
}
