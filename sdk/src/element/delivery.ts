import type { Delivery } from '../../../core/channels';
import type { SharingLink } from '../../../core/contracts/sharing';
import type { ChainedLink } from '../chains/with-tokens';

export interface Device {
  /** Whether there is a share sheet (`navigator.share`). */
  sheet: boolean;
  /** Whether it is a phone, which may have the messengers' apps. */
  phone: boolean;
}

/** How a link is carried out. */
export type Carried = Exclude<Delivery, 'none'>;

const WEB = /^https?:/;
/** Schemes that any browser follows, and those that need an app on a phone. */
const ANYWHERE = /^(https?|mailto):/;
const ON_PHONES = /^(sms|fb-messenger|viber|threema):/;

export const isWeb = (href: string): boolean => WEB.test(href);

/**
 * How a link is carried out on this device; `undefined` if it cannot be. Depends on the link alone, so
 * that a channel added on the server needs no new script. Schemes other than those listed, such as
 * `javascript:`, are rejected.
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

/** The links that work on this device, in order; on a phone the share sheet comes first. */
export function deliveries(links: readonly ChainedLink[], device: Device): Able[] {
  const able: Able[] = [];
  for (const link of links) {
    const delivery = deliveryOf(link, device);
    if (delivery)
      able[device.phone && delivery === 'sheet' ? 'unshift' : 'push']({ link, delivery });
  }
  return able;
}

/** Detects the device. A phone has a coarse pointer and less than 600 px, Android's limit for tablets (`sw600dp`). */
export const thisDevice = (): Device => ({
  sheet: 'share' in navigator,
  phone: matchMedia('(pointer: coarse)').matches && Math.min(screen.width, screen.height) < 600,
});
