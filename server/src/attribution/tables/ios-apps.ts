/**
 * iOS apps, by what a referrer may name: the scheme that opens the app, or its number in the App
 * Store. Each stands for the app's Android half, whose row says whose it is (android-apps.ts).
 * From: the apps' own documentation of their schemes, and their pages in the App Store.
 */
const PAIRS: readonly (readonly [android: string, ios: string])[] = [
  ['com.whatsapp', 'whatsapp whatsapp-business 310633997'],
  ['org.telegram.messenger', 'tg telegram 686449807'],
  ['com.facebook.orca', 'fb-messenger fb-messenger-api 454638411'],
  ['org.thoughtcrime.securesms', 'sgnl signal 874139669'],
  ['ch.threema.app', 'threema 578665578'],
  ['com.viber.voip', 'viber 382617920'],
  ['jp.naver.line.android', 'line 443904275'],
  ['com.microsoft.teams', 'msteams ms-teams 1113153706'],
  ['com.slack', 'slack 618783545'],
  ['com.discord', 'discord 985746746'],
  ['com.skype.raider', 'skype 304878510'],
  ['com.tencent.mm', 'weixin wechat 414478124'],
  ['com.tencent.mobileqq', 'mqq mqqapi 444934666'],
  ['com.kakao.talk', 'kakaotalk kakaolink 362057947'],
  ['com.zing.zalo', 'zalo 579523206'],
  ['com.snapchat.android', 'snapchat 447188370'],
  ['com.groupme.android', 'groupme 392796698'],
  ['com.google.android.apps.messaging', 'sms imessage messages'],
  ['com.google.android.gm', 'googlegmail 422689480'],
  ['com.microsoft.office.outlook', 'ms-outlook 951937596'],
  ['com.yahoo.mobile.client.android.mail', 'ymail 577586159'],
  ['ch.protonmail.android', 'protonmail 979659905'],
  ['com.readdle.spark', 'readdle-spark 997102246'],
  ['com.apple.mobilemail', 'message 1108187098'],
  ['com.facebook.katana', 'fb fbapi facebook 284882215'],
  ['com.instagram.android', 'instagram 389801252'],
  ['com.instagram.barcelona', 'barcelona 6446901002'],
  ['com.twitter.android', 'twitter twitterrific tweetbot 333903271'],
  ['com.linkedin.android', 'linkedin voyager 288429040'],
  ['com.reddit.frontpage', 'reddit apollo 1064216828'],
  ['com.pinterest', 'pinterest 429047995'],
  ['com.zhiliaoapp.musically', 'snssdk1233 tiktok musically 835599320'],
  ['com.tumblr', 'tumblr 305343404'],
  ['com.google.android.youtube', 'youtube vnd.youtube 544007664'],
  ['com.vkontakte.android', 'vk vkauthorize 564177498'],
  ['xyz.blueskyweb.app', 'bluesky 6444370199'],
  ['org.joinmastodon.android', 'mastodon 1571998974'],
  ['com.google.android.googlequicksearchbox', 'google googleapp 284815942'],
  ['com.microsoft.bing', 'bing bingsapphire 345323231'],
  ['flipboard.app', 'flipboard 358801284'],
  ['com.openai.chatgpt', 'chatgpt 6448311069'],
  ['ai.perplexity.app.android', 'perplexity-app 1668000334'],
  ['com.anthropic.claude', 'claude 6473753684'],
];

/** The package that stands for an app of iOS. */
export const IOS_APPS: ReadonlyMap<string, string> = new Map(
  PAIRS.flatMap(([android, ios]) => ios.split(' ').map((name) => [name, android] as const)),
);

/** Browsers: whoever sent the link, it was not they. From: their packages' and bundles' names. */
export const BROWSER_APPS: ReadonlySet<string> = new Set(
  `com.android.chrome com.chrome.beta com.chrome.dev com.chrome.canary com.google.chrome.ios
   com.android.browser com.sec.android.app.sbrowser com.sec.android.app.sbrowser.beta
   org.mozilla.firefox org.mozilla.firefox_beta org.mozilla.fenix org.mozilla.focus org.mozilla.klar
   org.mozilla.ios.firefox com.microsoft.emmx com.microsoft.msedge com.opera.browser
   com.opera.mini.native com.opera.gx com.brave.browser com.vivaldi.browser com.ucmobile.intl
   com.mi.globalbrowser com.huawei.browser com.heytap.browser com.vivo.browser
   com.kiwibrowser.browser com.yandex.browser com.apple.mobilesafari com.google.android.webview
   com.android.webview`.split(/\s+/),
);
