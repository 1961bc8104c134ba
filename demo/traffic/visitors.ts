import type { Random } from './random';

export interface Visitor {
  /** From the documentation range of RFC 3849. */
  address: string;
  userAgent: string;
  device: 'mobile' | 'desktop';
}

const CHROME = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0';
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const ANDROID = `Mozilla/5.0 (Linux; Android 15; Pixel 8) ${CHROME} Mobile Safari/537.36`;

const BROWSERS = [
  { weight: 30, device: 'mobile', userAgent: `${IPHONE} Version/18.5 Mobile/15E148 Safari/604.1` },
  {
    weight: 28,
    device: 'mobile',
    userAgent: `Mozilla/5.0 (Linux; Android 10; K) ${CHROME} Mobile Safari/537.36`,
  },
  {
    weight: 4,
    device: 'mobile',
    userAgent: 'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0',
  },
  {
    weight: 18,
    device: 'desktop',
    userAgent: `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME} Safari/537.36`,
  },
  {
    weight: 7,
    device: 'desktop',
    userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
  },
  {
    weight: 9,
    device: 'desktop',
    userAgent:
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15',
  },
  {
    weight: 4,
    device: 'desktop',
    userAgent: `Mozilla/5.0 (X11; Linux x86_64) ${CHROME} Safari/537.36`,
  },
] as const;

/** User agents of in-app browsers. */
export const IN_APP = {
  messenger: `${IPHONE} Mobile/15E148 [FBAN/MessengerForiOS;FBAV/512.0.0.38.109;FBDV/iPhone15,2;FBLC/fr_FR]`,
  instagram: `${IPHONE} Mobile/15E148 Instagram 389.0.0.34.84 (iPhone15,2; iOS 18_5; fr_FR; fr; scale=3.00; 1179x2556)`,
  facebook: `${ANDROID} [FB_IAB/FB4A;FBAV/519.0.0.48.85;]`,
  line: `${IPHONE} Mobile/15E148 Safari Line/15.9.0`,
  linkedin: `${IPHONE} Mobile/15E148 [LinkedInApp]/9.31.3154`,
} as const;
export type InApp = keyof typeof IN_APP;

/** Number of possible visitors; fewer than visits, so that some return. */
const POPULATION = 4_000;

/** A random visitor, in the in-app browser of `app` if given. */
export function someVisitor(random: Random, app?: InApp): Visitor {
  // Squared, so that some visitors are frequent and most are not.
  const number = Math.floor(POPULATION * random.next() ** 2);
  const address = `2001:db8:${number.toString(16)}::1`;
  const browser = random.pick(BROWSERS);
  return app === undefined
    ? { address, userAgent: browser.userAgent, device: browser.device }
    : { address, userAgent: IN_APP[app], device: 'mobile' };
}
