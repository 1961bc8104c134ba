/**
 * The channel catalogue: every way to share a link, as data. To add a channel, add a row and, if there
 * is one, its icon in `channel-icons/` (without one, the bar shows the name).
 *
 * `code` is the first character of the tag in our links. Links live for years in other people's chats,
 * so never change a code and never reuse one.
 */
import { lengthOnBluesky, lengthOnMastodon, lengthOnX } from './post-length';
import { encode, fitText, type ShareText } from './share-text';

/** Languages of labels and of the bar. */
export const LANGUAGES = ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * How a channel is carried out on the visitor's device:
 * - `link`: follow a URL;
 * - `sheet`: open the browser's share sheet, which does not report the chosen app;
 * - `clipboard`: copy the link;
 * - `paste`: copy the link for pasting, since the app has no share URL;
 * - `code`: show a QR code;
 * - `server`: follow a URL on a server that the visitor enters; `href` contains the literal
 *   `{instance}` in its place (Mastodon);
 * - `none`: not a button (a link copied from the address bar).
 */
export type Delivery = 'link' | 'sheet' | 'clipboard' | 'paste' | 'code' | 'server' | 'none';

interface ChannelRow {
  id: string;
  /** One base62 character; never changes. */
  code: string;
  /** `true` for dark channels (messengers, mail, copies), `false` for public networks. */
  private: boolean;
  delivery: Delivery;
  /** A brand, or a text per language. */
  label: string | Readonly<Record<Language, string>>;
  /** Set if the URL works only with the channel's app on a phone. */
  device?: 'mobile';
  /** Returns the URL to open. */
  href?: (share: ShareText) => string;
}

/** Message and link in one text, separated by `gap`. */
const together = (share: ShareText, gap: string): string =>
  share.text === '' ? share.url : `${share.text}${gap}${share.url}`;

/** Normalizes line breaks to CRLF (RFC 6068). */
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
    // Facebook's dialog for desktops requires an app id of the site's own.
    id: 'messenger',
    code: 'm',
    private: true,
    delivery: 'link',
    device: 'mobile',
    label: 'Messenger',
    href: ({ url }) => `fb-messenger://share?link=${encode(url)}`,
  },
  {
    // RFC 6068: spaces are %20, since mail programs show `+` literally.
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
    // `?&body=` is the only form that works on both iOS and Android.
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
      (share) => lengthOnX(together(share, ' ')) <= 280,
    ),
  },
  {
    // There is no URL parameter: the link is part of the post.
    id: 'bluesky',
    code: 'b',
    private: false,
    delivery: 'link',
    label: 'Bluesky',
    href: fitText(
      (share) => `https://bsky.app/intent/compose?text=${encode(together(share, '\n'))}`,
      (share) => lengthOnBluesky(together(share, '\n')) <= 300,
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
      ({ text }) => text.length <= 500,
    ),
  },
  {
    id: 'mastodon',
    code: 'M',
    private: false,
    delivery: 'server',
    label: 'Mastodon',
    href: fitText(
      (share) => `https://{instance}/share?text=${encode(together(share, '\n'))}`,
      // Servers may allow more.
      (share) => lengthOnMastodon(together(share, '\n')) <= 500,
    ),
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
      ({ title }) => title.length <= 300,
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
      ({ text }) => text.length <= 500,
    ),
  },
  {
    // A link copied from the address bar; not a button.
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
] as const satisfies readonly ChannelRow[];

export type ChannelId = (typeof CHANNELS)[number]['id'];
export type Channel = ChannelRow & { id: ChannelId };

const byId = new Map<string, Channel>(CHANNELS.map((channel) => [channel.id, channel]));
const byCode = new Map<string, Channel>(CHANNELS.map((channel) => [channel.code, channel]));

/** The channel with this id, or `undefined`. */
export const channelById = (id: string): Channel | undefined => byId.get(id);

/** The channel that owns this tag code, or `undefined`. */
export const channelByCode = (code: string): Channel | undefined => byCode.get(code);

/** The channels that can be buttons, in the catalogue's order. */
export const OFFERED_CHANNELS: readonly Channel[] = CHANNELS.filter(
  (channel: Channel) => channel.delivery !== 'none',
);

/** Whether this is the id of a channel that can be a button. */
export const isOfferedChannel = (id: string): id is ChannelId =>
  byId.has(id) && byId.get(id)?.delivery !== 'none';

/** The language of a locale (BCP 47, in any case: `fr`, `fr-CA`); English if it is not one of ours. */
export function languageOf(locale: string | null | undefined): Language {
  const wanted = locale?.toLowerCase().split(/[-_]/, 1)[0];
  return LANGUAGES.find((language) => language === wanted) ?? 'en';
}

/** A channel's name in the language of `locale`. */
export const channelLabel = ({ label }: Channel, locale?: string | null): string =>
  typeof label === 'string' ? label : label[languageOf(locale)];
