/**
 * The channel catalogue: every way to pass a link on, as data.
 *
 * To add a channel, add one row here and, if it has one, its icon in `channel-icons/`
 * (without an icon the bar writes its name); nothing else in the project lists channels.
 *
 * `code` is the first character of the tag that our links carry. Links live for years in other
 * people's chats, so a code is fixed for ever: never change one, never give one to another channel.
 */
import { encode, fitText, type ShareText } from './share-text';

/** Languages in which visitors are spoken to. */
export const LANGUAGES = ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

export type ChannelId =
  | 'native'
  | 'copy'
  | 'whatsapp'
  | 'telegram'
  | 'messenger'
  | 'email'
  | 'sms'
  | 'threema'
  | 'viber'
  | 'line'
  | 'teams'
  | 'wechat'
  | 'qr'
  | 'signal'
  | 'slack'
  | 'discord'
  | 'facebook'
  | 'x'
  | 'bluesky'
  | 'threads'
  | 'mastodon'
  | 'linkedin'
  | 'reddit'
  | 'pinterest'
  | 'address';

/**
 * How a channel is carried out on the visitor's device:
 * - `link`: follow an address;
 * - `sheet`: the browser's own share sheet, which never tells which app was chosen;
 * - `clipboard`: put the link on the clipboard;
 * - `paste`: the app offers no address to open, so the link is copied for the visitor to paste;
 * - `code`: show a QR code;
 * - `server`: follow an address on a server that the visitor names; it stands in `href` as the
 *   literal `{instance}` (Mastodon);
 * - `none`: nobody presses it (a link copied from the address bar).
 */
export type Delivery = 'link' | 'sheet' | 'clipboard' | 'paste' | 'code' | 'server' | 'none';

export interface Channel {
  id: ChannelId;
  /** One base62 character, fixed for ever. */
  code: string;
  /** `true` for dark channels (messengers, mail, copies), `false` for public networks. */
  private: boolean;
  delivery: Delivery;
  /** A proper name, or a name per language where it is a word rather than a brand. */
  label: string | Readonly<Record<Language, string>>;
  /** Present where the address only works with the channel's app on a phone. */
  device?: 'mobile';
  /** The address to open. */
  href?: (share: ShareText) => string;
}

/** Message and link in one text, separated by `gap`, as messengers take them. */
const together = (share: ShareText, gap: string): string =>
  share.text === '' ? share.url : `${share.text}${gap}${share.url}`;

/** Line breaks as mail has them. */
const mailLines = (text: string): string => text.replace(/\r\n|\r|\n/g, '\r\n');

export const CHANNELS = [
  {
    id: 'native',
    code: 'n',
    private: true,
    delivery: 'sheet',
    label: {
      en: 'Apps on this device',
      fr: 'Applications de cet appareil',
      de: 'Apps auf diesem Gerät',
      es: 'Aplicaciones de este dispositivo',
      it: 'App su questo dispositivo',
      pt: 'Aplicações neste dispositivo',
      nl: 'Apps op dit apparaat',
      ar: 'تطبيقات هذا الجهاز',
    },
  },
  {
    id: 'copy',
    code: 'c',
    private: true,
    delivery: 'clipboard',
    label: {
      en: 'Copy link',
      fr: 'Copier le lien',
      de: 'Link kopieren',
      es: 'Copiar enlace',
      it: 'Copia link',
      pt: 'Copiar link',
      nl: 'Link kopiëren',
      ar: 'نسخ الرابط',
    },
  },
  {
    id: 'whatsapp',
    code: 'w',
    private: true,
    delivery: 'link',
    label: 'WhatsApp',
    href: fitText((share) => `https://wa.me/?text=${encode(together(share, '\n'))}`),
  },
  {
    id: 'telegram',
    code: 't',
    private: true,
    delivery: 'link',
    label: 'Telegram',
    href: fitText(
      ({ url, text }) => `https://t.me/share/url?url=${encode(url)}&text=${encode(text)}`,
    ),
  },
  {
    // On a desktop Facebook asks for an app id of the site's own, so only the app's address is here.
    id: 'messenger',
    code: 'm',
    private: true,
    delivery: 'link',
    device: 'mobile',
    label: 'Messenger',
    href: ({ url }) => `fb-messenger://share?link=${encode(url)}`,
  },
  {
    // RFC 6068: line breaks are %0D%0A, and a space is %20, since mail programs show a `+` as it is.
    id: 'email',
    code: 'e',
    private: true,
    delivery: 'link',
    label: {
      en: 'Email',
      fr: 'E-mail',
      de: 'E-Mail',
      es: 'Correo',
      it: 'Email',
      pt: 'E-mail',
      nl: 'E-mail',
      ar: 'البريد الإلكتروني',
    },
    href: fitText(
      (share) =>
        `mailto:?subject=${encode(share.title.replace(/[\r\n]+/g, ' '))}&body=${encode(mailLines(together(share, '\n\n')))}`,
    ),
  },
  {
    // `?&body=` is the one spelling that both iOS and Android read.
    id: 'sms',
    code: 's',
    private: true,
    delivery: 'link',
    device: 'mobile',
    label: {
      en: 'Text message',
      fr: 'SMS',
      de: 'SMS',
      es: 'SMS',
      it: 'SMS',
      pt: 'SMS',
      nl: 'Sms',
      ar: 'رسالة نصية',
    },
    href: fitText((share) => `sms:?&body=${encode(together(share, ' '))}`),
  },
  {
    id: 'threema',
    code: 'h',
    private: true,
    delivery: 'link',
    device: 'mobile',
    label: 'Threema',
    href: fitText((share) => `threema://compose?text=${encode(together(share, '\n'))}`),
  },
  {
    id: 'viber',
    code: 'v',
    private: true,
    delivery: 'link',
    device: 'mobile',
    label: 'Viber',
    href: fitText((share) => `viber://forward?text=${encode(together(share, '\n'))}`),
  },
  {
    id: 'line',
    code: 'l',
    private: true,
    delivery: 'link',
    label: 'LINE',
    href: fitText((share) => `https://line.me/R/share?text=${encode(together(share, '\n'))}`),
  },
  {
    id: 'teams',
    code: 'T',
    private: true,
    delivery: 'link',
    label: 'Teams',
    href: fitText(
      ({ url, text }) =>
        `https://teams.microsoft.com/share?href=${encode(url)}&msgText=${encode(text)}`,
    ),
  },
  { id: 'wechat', code: 'W', private: true, delivery: 'code', label: 'WeChat' },
  {
    id: 'qr',
    code: 'q',
    private: true,
    delivery: 'code',
    label: {
      en: 'QR code',
      fr: 'QR code',
      de: 'QR-Code',
      es: 'Código QR',
      it: 'Codice QR',
      pt: 'Código QR',
      nl: 'QR-code',
      ar: 'رمز QR',
    },
  },
  { id: 'signal', code: 'g', private: true, delivery: 'paste', label: 'Signal' },
  { id: 'slack', code: 'k', private: true, delivery: 'paste', label: 'Slack' },
  { id: 'discord', code: 'd', private: true, delivery: 'paste', label: 'Discord' },
  {
    id: 'facebook',
    code: 'f',
    private: false,
    delivery: 'link',
    label: 'Facebook',
    href: ({ url }) => `https://www.facebook.com/sharer/sharer.php?u=${encode(url)}`,
  },
  {
    id: 'x',
    code: 'x',
    private: false,
    delivery: 'link',
    label: 'X',
    href: fitText(
      ({ url, text }) => `https://x.com/intent/tweet?url=${encode(url)}&text=${encode(text)}`,
    ),
  },
  {
    // No parameter for the address, and a post is at most 300 graphemes, link included.
    id: 'bluesky',
    code: 'b',
    private: false,
    delivery: 'link',
    label: 'Bluesky',
    href: fitText(
      (share) => `https://bsky.app/intent/compose?text=${encode(together(share, '\n'))}`,
      (share) => together(share, '\n'),
      300,
    ),
  },
  {
    id: 'threads',
    code: 'r',
    private: false,
    delivery: 'link',
    label: 'Threads',
    href: fitText(
      ({ url, text }) =>
        `https://www.threads.com/intent/post?text=${encode(text)}&url=${encode(url)}`,
    ),
  },
  {
    id: 'mastodon',
    code: 'M',
    private: false,
    delivery: 'server',
    label: 'Mastodon',
    href: fitText((share) => `https://{instance}/share?text=${encode(together(share, '\n'))}`),
  },
  {
    id: 'linkedin',
    code: 'i',
    private: false,
    delivery: 'link',
    label: 'LinkedIn',
    href: ({ url }) => `https://www.linkedin.com/sharing/share-offsite/?url=${encode(url)}`,
  },
  {
    id: 'reddit',
    code: 'R',
    private: false,
    delivery: 'link',
    label: 'Reddit',
    href: fitText(
      ({ url, title }) => `https://www.reddit.com/submit?url=${encode(url)}&title=${encode(title)}`,
    ),
  },
  {
    id: 'pinterest',
    code: 'p',
    private: false,
    delivery: 'link',
    label: 'Pinterest',
    href: fitText(
      ({ url, text }) =>
        `https://www.pinterest.com/pin/create/button/?url=${encode(url)}&description=${encode(text)}`,
    ),
  },
  {
    // A link copied from the address bar. No button: the code is what such links carry.
    id: 'address',
    code: 'a',
    private: true,
    delivery: 'none',
    label: {
      en: 'Address bar',
      fr: 'Barre d’adresse',
      de: 'Adresszeile',
      es: 'Barra de direcciones',
      it: 'Barra degli indirizzi',
      pt: 'Barra de endereço',
      nl: 'Adresbalk',
      ar: 'شريط العنوان',
    },
  },
] as const satisfies readonly Channel[];

const byId = new Map<string, Channel>(CHANNELS.map((channel) => [channel.id, channel]));
const byCode = new Map<string, Channel>(CHANNELS.map((channel) => [channel.code, channel]));

/** The channel with this id, or `undefined`. */
export const channelById = (id: string): Channel | undefined => byId.get(id);

/** The channel that owns this tag code, or `undefined`. */
export const channelByCode = (code: string): Channel | undefined => byCode.get(code);

/** The channels that can be offered to a visitor, in the catalogue's order. */
export const OFFERED_CHANNELS: readonly Channel[] = CHANNELS.filter(
  (channel: Channel) => channel.delivery !== 'none',
);

/** Whether a visitor can be offered the channel with this id. */
export const isOfferedChannel = (id: string): id is ChannelId =>
  byId.has(id) && byId.get(id)?.delivery !== 'none';

/** The language of a locale (BCP 47, any case: `fr`, `fr-CA`); English where it is none of ours. */
export function languageOf(locale: string | null | undefined): Language {
  const wanted = locale?.toLowerCase().split(/[-_]/, 1)[0];
  return LANGUAGES.find((language) => language === wanted) ?? 'en';
}

/** A channel's name for a reader of `locale`. */
export const channelLabel = ({ label }: Channel, locale?: string | null): string =>
  typeof label === 'string' ? label : label[languageOf(locale)];
