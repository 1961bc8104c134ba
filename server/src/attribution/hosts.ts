/**
 * Referrers that we know, as data. A row is a registrable domain or a host below one; the longest
 * match wins, so `mail.google.com` is Gmail and every other `google.com` host is Google's search.
 * Hosts are compared label by label: `netflix.com` is not `x.com`.
 */
import type { Source } from '../../../core';

export interface KnownReferrer {
  source: Extract<Source, 'private' | 'public' | 'search' | 'assistant'>;
  channel: string;
  /** The mail provider, where the channel is `email`. */
  provider?: string;
}

const messenger = (channel: string): KnownReferrer => ({ source: 'private', channel });
const mail = (provider: string): KnownReferrer => ({
  source: 'private',
  channel: 'email',
  provider,
});
const network = (channel: string): KnownReferrer => ({ source: 'public', channel });
const search = (channel: string): KnownReferrer => ({ source: 'search', channel });
const assistant = (channel: string): KnownReferrer => ({ source: 'assistant', channel });

/** Web clients of messengers and mail, public networks with their shorteners, search, assistants. */
export const HOSTS: ReadonlyMap<string, KnownReferrer> = new Map([
  // Messengers: the web clients' own addresses.
  ['web.whatsapp.com', messenger('whatsapp')],
  ['whatsapp.com', messenger('whatsapp')],
  ['wa.me', messenger('whatsapp')],
  ['web.telegram.org', messenger('telegram')],
  ['telegram.org', messenger('telegram')],
  ['t.me', messenger('telegram')],
  ['messenger.com', messenger('messenger')],
  ['m.me', messenger('messenger')],
  ['web.threema.ch', messenger('threema')],
  ['teams.microsoft.com', messenger('teams')],
  ['teams.live.com', messenger('teams')],
  ['statics.teams.cdn.office.net', messenger('teams')],
  ['slack.com', messenger('slack')],
  ['slack-redir.net', messenger('slack')],
  ['discord.com', messenger('discord')],
  ['discordapp.com', messenger('discord')],
  ['line.me', messenger('line')],
  ['viber.com', messenger('viber')],
  ['chat.google.com', messenger('google-chat')],
  ['messages.google.com', messenger('sms')],
  ['web.skype.com', messenger('skype')],
  ['signal.org', messenger('signal')],
  ['signal.me', messenger('signal')],
  ['wx.qq.com', messenger('wechat')],
  ['web.wechat.com', messenger('wechat')],
  ['weixin.qq.com', messenger('wechat')],
  // Webmail.
  ['mail.google.com', mail('gmail')],
  ['outlook.live.com', mail('outlook')],
  ['outlook.office.com', mail('outlook')],
  ['outlook.office365.com', mail('outlook')],
  ['mail.yahoo.com', mail('yahoo')],
  ['mail.proton.me', mail('proton')],
  ['mail.protonmail.com', mail('proton')],
  ['webmail.free.fr', mail('free')],
  ['zimbra.free.fr', mail('free')],
  ['mail.orange.fr', mail('orange')],
  ['messagerie.orange.fr', mail('orange')],
  ['webmail.sfr.fr', mail('sfr')],
  ['messagerie.sfr.fr', mail('sfr')],
  ['mail02.orange.fr', mail('orange')],
  ['mail.laposte.net', mail('laposte')],
  ['webmail.laposte.net', mail('laposte')],
  ['webmail.bouyguestelecom.fr', mail('bouygues')],
  ['mail.aol.com', mail('aol')],
  ['mail.yandex.ru', mail('yandex')],
  ['mail.yandex.com', mail('yandex')],
  ['navigator.gmx.net', mail('gmx')],
  ['gmx.net', mail('gmx')],
  ['mail.zoho.com', mail('zoho')],
  ['mail.zoho.eu', mail('zoho')],
  ['app.fastmail.com', mail('fastmail')],
  ['icloud.com', mail('icloud')],
  // Public networks and their shorteners.
  ['facebook.com', network('facebook')],
  ['fb.com', network('facebook')],
  ['fb.me', network('facebook')],
  ['instagram.com', network('instagram')],
  ['threads.com', network('threads')],
  ['threads.net', network('threads')],
  ['x.com', network('x')],
  ['twitter.com', network('x')],
  ['t.co', network('x')],
  ['bsky.app', network('bluesky')],
  ['linkedin.com', network('linkedin')],
  ['lnkd.in', network('linkedin')],
  ['reddit.com', network('reddit')],
  ['redd.it', network('reddit')],
  ['pinterest.com', network('pinterest')],
  ['pinterest.fr', network('pinterest')],
  ['pin.it', network('pinterest')],
  ['mastodon.social', network('mastodon')],
  ['piaille.fr', network('mastodon')],
  ['youtube.com', network('youtube')],
  ['youtu.be', network('youtube')],
  ['tiktok.com', network('tiktok')],
  ['snapchat.com', network('snapchat')],
  ['news.ycombinator.com', network('hackernews')],
  ['vk.com', network('vk')],
  // Search engines; country domains of Google, Yahoo and Yandex are matched by name below.
  ['bing.com', search('bing')],
  ['duckduckgo.com', search('duckduckgo')],
  ['qwant.com', search('qwant')],
  ['ecosia.org', search('ecosia')],
  ['search.brave.com', search('brave')],
  ['startpage.com', search('startpage')],
  ['baidu.com', search('baidu')],
  ['search.naver.com', search('naver')],
  ['search.lilo.org', search('lilo')],
  // AI assistants.
  ['chatgpt.com', assistant('chatgpt')],
  ['chat.openai.com', assistant('chatgpt')],
  ['perplexity.ai', assistant('perplexity')],
  ['claude.ai', assistant('claude')],
  ['gemini.google.com', assistant('gemini')],
  ['copilot.microsoft.com', assistant('copilot')],
  ['chat.mistral.ai', assistant('mistral')],
  ['chat.deepseek.com', assistant('deepseek')],
]);

/** Brands with a domain in many countries: matched on the registrable domain without its suffix. */
export const BRANDS: ReadonlyMap<string, KnownReferrer> = new Map([
  ['google', search('google')],
  ['yahoo', search('yahoo')],
  ['yandex', search('yandex')],
]);

/** Android apps that name themselves in the referrer: `android-app://<package>`. */
export const ANDROID_APPS: ReadonlyMap<string, KnownReferrer> = new Map([
  ['com.whatsapp', messenger('whatsapp')],
  ['com.whatsapp.w4b', messenger('whatsapp')],
  ['org.telegram.messenger', messenger('telegram')],
  ['org.telegram.messenger.web', messenger('telegram')],
  ['org.thunderdog.challegram', messenger('telegram')],
  ['com.facebook.orca', messenger('messenger')],
  ['org.thoughtcrime.securesms', messenger('signal')],
  ['ch.threema.app', messenger('threema')],
  ['com.viber.voip', messenger('viber')],
  ['jp.naver.line.android', messenger('line')],
  ['com.microsoft.teams', messenger('teams')],
  ['com.slack', messenger('slack')],
  ['com.discord', messenger('discord')],
  ['com.tencent.mm', messenger('wechat')],
  ['com.google.android.apps.messaging', messenger('sms')],
  ['com.google.android.gm', mail('gmail')],
  ['com.microsoft.office.outlook', mail('outlook')],
  ['com.yahoo.mobile.client.android.mail', mail('yahoo')],
  ['ch.protonmail.android', mail('proton')],
  ['com.facebook.katana', network('facebook')],
  ['com.facebook.lite', network('facebook')],
  ['com.instagram.android', network('instagram')],
  ['com.twitter.android', network('x')],
  ['com.linkedin.android', network('linkedin')],
  ['com.reddit.frontpage', network('reddit')],
  ['com.pinterest', network('pinterest')],
  ['com.zhiliaoapp.musically', network('tiktok')],
  ['com.google.android.googlequicksearchbox', search('google')],
  ['com.openai.chatgpt', assistant('chatgpt')],
]);
