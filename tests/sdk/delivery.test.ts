import type { SharingLink } from '../../core/contracts/sharing';
import { deliveryOf } from '../../sdk/src/element/delivery';

const desktop = { sheet: false, phone: false };
const phone = { sheet: true, phone: true };
const link = (channel: string, href: string | null): SharingLink =>
  ({
    channel,
    href,
    label: channel,
    private: true,
    url: 'https://www.example.com/a?dsl=w',
  }) as SharingLink;

describe('how a link is carried out', () => {
  it.each([
    ['native', null, undefined, 'sheet'],
    ['copy', null, 'clipboard', 'clipboard'],
    ['slack', null, 'paste', 'paste'],
    ['qr', null, 'code', 'code'],
    ['wechat', null, 'code', 'code'],
    ['whatsapp', 'https://wa.me/?text=a', 'link', 'link'],
    ['a-channel-of-tomorrow', 'https://example.org/', 'link', 'link'],
    ['email', 'mailto:?subject=a', 'link', 'link'],
    ['sms', 'sms:?&body=a', undefined, 'link'],
    ['messenger', 'fb-messenger://share?link=a', undefined, 'link'],
    ['viber', 'viber://forward?text=a', undefined, 'link'],
    ['threema', 'threema://compose?text=a', undefined, 'link'],
    ['mastodon', 'https://{instance}/share?text=a', 'server', 'server'],
  ])('%s with %s: %s on a desktop, %s on a phone', (channel, href, there, here) => {
    expect(deliveryOf(link(channel, href), desktop)).toBe(there);
    expect(deliveryOf(link(channel, href), phone)).toBe(here);
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,a',
    'vbscript:a',
    'file:///etc/passwd',
    'intent://a',
    '//evil.example',
    '/relative',
    '',
  ])('follows no %j', (href) => {
    expect(deliveryOf(link('whatsapp', href), phone)).toBeUndefined();
  });
});
