import type { Delivery } from '../../../core/channels';
import type { SharingLink } from '../../../core/contracts/sharing';

/** What the visitor's browser can do. */
export interface Device {
  /** It has a share sheet (`navigator.share`). */
  sheet: boolean;
  /** It is a phone, which may have the messengers' apps. */
  phone: boolean;
}

/** What a link needs to be carried out. */
export type Carried = Exclude<Delivery, 'code' | 'none'>;

const SCHEME = /^([a-z][a-z-]*):/;
/** Schemes that only an app on a phone answers. */
const APP_SCHEMES = ['sms', 'fb-messenger', 'viber', 'threema'];

/** The scheme of an address, lower-case and without the colon; empty where there is none. */
export const schemeOf = (href: string): string => SCHEME.exec(href)?.[1] ?? '';

/**
 * How a link is carried out here; `undefined` where it cannot be, and is not drawn. Reads only what
 * the link itself says, so that a channel added on the server needs no new script. An address with
 * any scheme but those named here, `javascript:` above all, is not followed.
 */
export function deliveryOf({ channel, href }: SharingLink, device: Device): Carried | undefined {
  if (channel === 'native') return device.sheet ? 'sheet' : undefined;
  if (channel === 'copy') return 'clipboard';
  // QR codes are not drawn by this version.
  if (channel === 'qr' || channel === 'wechat') return undefined;
  if (href === null) return 'paste';
  const scheme = schemeOf(href);
  if (scheme === 'https' || scheme === 'http') {
    return href.includes('{instance}') ? 'server' : 'link';
  }
  if (scheme === 'mailto' || (device.phone && APP_SCHEMES.includes(scheme))) return 'link';
  return undefined;
}

/**
 * What this browser can do. A phone is told by its finger and its size: 600 px is where Android
 * starts to speak of tablets (`sw600dp`).
 */
export const thisDevice = (): Device => ({
  sheet: typeof navigator.share === 'function',
  phone: matchMedia('(pointer: coarse)').matches && Math.min(screen.width, screen.height) < 600,
});
