/** A browser whose request headers are known. */
export interface ClaimedBrowser {
  /** Only Chromium sends `sec-ch-ua`. */
  chromium: boolean;
}

/**
 * Agents whose headers are not predictable: web views, other engines, old devices, and programs that
 * name themselves, which are caught elsewhere.
 */
const UNPREDICTABLE =
  /; wv\)|Electron\/|QtWebEngine|Silk|Opera|OPR\/|OPT\/|SamsungBrowser|UCBrowser|MiuiBrowser|HuaweiBrowser|YaBrowser|MQQBrowser|QQBrowser|DuckDuckGo|Ddg\/|SMART-TV|SmartTV|Web0S|Tizen|PlayStation|Nintendo|Xbox|Kindle|Tesla|CriOS|FxiOS|EdgiOS|OPiOS|Goanna|SeaMonkey|Waterfox|Thunderbird|KAIOS|compatible;|Trident|bot\b|crawler|spider/i;

const versionAfter = (agent: string, mark: RegExp): number => Number(mark.exec(agent)?.[1] ?? NaN);

/** The browser that a user agent claims to be; `undefined` if its headers are not known. */
export function claimedBrowser(agent: string): ClaimedBrowser | undefined {
  if (!agent.startsWith('Mozilla/5.0 (') || UNPREDICTABLE.test(agent)) return undefined;
  // Chrome and Edge send all of these headers since 89 (`sec-fetch-*` since 76).
  const chrome = versionAfter(agent, / Chrome\/(\d{1,4})\./);
  if (!Number.isNaN(chrome)) {
    return chrome >= 89 && agent.includes(' Safari/537.36') ? { chromium: true } : undefined;
  }
  // Firefox sends `sec-fetch-*` since 90.
  const firefox = versionAfter(agent, / Firefox\/(\d{1,4})\./);
  if (!Number.isNaN(firefox)) return firefox >= 90 ? { chromium: false } : undefined;
  // Safari sends `sec-fetch-*` since 16.4; other WebKit browsers followed later.
  if (!/^Mozilla\/5\.0 \((?:Macintosh|iPhone|iPad);/.test(agent) || !agent.includes(' Safari/')) {
    return undefined;
  }
  const version = / Version\/(\d{1,3})\.(\d{1,3})/.exec(agent);
  const major = Number(version?.[1] ?? 0);
  const minor = Number(version?.[2] ?? 0);
  return major > 16 || (major === 16 && minor >= 4) ? { chromium: false } : undefined;
}
