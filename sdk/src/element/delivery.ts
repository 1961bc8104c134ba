import type { Delivery } from '../../../core/channels';
import type { SharingLink } from '../../../core/contracts/sharing';
import type { ChainedLink } from '../chains/with-tokens';

/** What the visitor's browser can do. */
export interface Device {
  /** It has a share sheet (`navigator.share`). */
  sheet: boolean;
  /** It is a phone, which may have the messengers' apps. */
  phone: boolean;
}

/** What a link needs to be carried out. */
export type Carried = Exclude<Delivery, 'none'>;

/** Addresses that any browser follows, and those that only an app on a phone answers. */
const WEB = /^https?:/;
const ANYWHERE = /^(https?|mailto):/;
const ON_PHONES = /^(sms|fb-messenger|viber|threema):/;

export const isWeb = (href: string): boolean => WEB.test(href);

/**
 * How a link is carried out here; `undefined` where it cannot be, and is not drawn. Reads only what
 * the link itself says, so that a channel added on the server needs no new script. An address with
 * any scheme but those named here, `javascript:` above all, is not followed.
 */
export function deliveryOf({ channel, href }: SharingLink, device: Device): Carried | undefined {
  if (channel === 'native') return device.sheet ? 'sheet' : undefined;
  if (channel === 'copy') return 'clipboard';
  if (channel === 'qr' || channel === 'wechat') return 'code';
  if (href === null) return 'paste';
  if (isWeb(href) && href.includes('{instance}')) return 'server';
  return ANYWHERE.test(href) || (device.phone && ON_PHONES.test(href)) ? 'link' : undefined;
}

export interface Able {
  link: ChainedLink;
  delivery: Carried;
}

/**
 * The links that can be carried out here, in their order; on a phone its own share sheet comes first,
 * since it holds the apps that this visitor uses.
 */
export function deliveries(links: readonly ChainedLink[], device: Device): Able[] {
  const able: Able[] = [];
  for (const link of links) {
    const delivery = deliveryOf(link, device);
    if (delivery)
      able[device.phone && delivery === 'sheet' ? 'unshift' : 'push']({ link, delivery });
  }
  return able;
}

/**
 * What this browser can do. A phone is told by its finger and its size: 600 px is where Android
 * starts to speak of tablets (`sw600dp`).
 */
export const thisDevice = (): Device => ({
  sheet: 'share' in navigator,
  phone: matchMedia('(pointer: coarse)').matches && Math.min(screen.width, screen.height) < 600,
});
