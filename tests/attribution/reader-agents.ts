/**
 * User agents of real readers, written from public knowledge of how each browser, app and device
 * forms its agent. Versions vary, since readers do.
 */

const WINDOWS = 'Windows NT 10.0; Win64; x64';
const MAC = 'Macintosh; Intel Mac OS X 10_15_7';
const LINUX = 'X11; Linux x86_64';

const blink = (system: string, version: string | number, rest = ''): string =>
  `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}${String(version).includes('.') ? '' : '.0.0.0'} Safari/537.36${rest}`;
const android = (device: string, chrome: string | number, rest = ''): string =>
  `Mozilla/5.0 (Linux; Android ${device}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${chrome}${String(chrome).includes('.') ? '' : '.0.0.0'} Mobile Safari/537.36${rest}`;
/** Android's WebView, which apps open pages in. */
const webview = (device: string, chrome: string, rest = ''): string =>
  `Mozilla/5.0 (Linux; Android ${device}; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/${chrome} Mobile Safari/537.36${rest}`;
const gecko = (system: string, version: string): string =>
  `Mozilla/5.0 (${system}; rv:${version}) Gecko/20100101 Firefox/${version}`;
const safari = (version: string, system = MAC): string =>
  `Mozilla/5.0 (${system}) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/${version} Safari/605.1.15`;
const iphone = (os: string, rest: string): string =>
  `Mozilla/5.0 (iPhone; CPU iPhone OS ${os} like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) ${rest}`;
const ipad = (os: string, rest: string): string =>
  `Mozilla/5.0 (iPad; CPU OS ${os} like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) ${rest}`;
/** iOS's web view: neither `Version/` nor `Safari/`. */
const inIphone = (os: string, rest: string): string => iphone(os, `Mobile/15E148${rest}`);

const BLINK_VERSIONS = [60, 70, 79, 84, 89, 95, 100, 105, 109, 114, 118, 120, 124, 128, 131, 134];
const DESKTOP_BLINK = [WINDOWS, MAC, LINUX].flatMap((system) =>
  BLINK_VERSIONS.map((version) => blink(system, version)),
);

const DESKTOP_EDGE = [
  ...[90, 96, 103, 110, 115, 119, 122, 125, 130, 135].map((version) =>
    blink(WINDOWS, version, ` Edg/${String(version)}.0.1462.54`),
  ),
  blink(MAC, 121, ' Edg/121.0.2277.106'),
  blink(LINUX, 120, ' Edg/120.0.2210.91'),
  blink(WINDOWS, '64.0.3282.140', ' Edge/18.17763'),
  blink(WINDOWS, '42.0.2311.135', ' Edge/12.246'),
];

const GECKO_SYSTEMS = [
  WINDOWS,
  'Macintosh; Intel Mac OS X 10.15',
  LINUX,
  'X11; Ubuntu; Linux x86_64',
];
const DESKTOP_GECKO = GECKO_SYSTEMS.flatMap((system) =>
  ['78.0', '91.0', '102.0', '109.0', '115.0', '121.0', '128.0', '133.0'].map((version) =>
    gecko(system, version),
  ),
);

const SAFARIS = ['9.1.2', '11.1.2', '12.1.2', '13.1.2', '14.1.2', '15.6.1', '16.6', '17.4', '18.3'];
const DESKTOP_SAFARI = SAFARIS.map((version) => safari(version));

const PHONES = [
  '16_7_8',
  '12_5_7',
  '13_7',
  '14_8_1',
  '15_8_2',
  '17_0_3',
  '17_4_1',
  '17_6_1',
  '18_0',
  '18_3_2',
];
const IPHONES = PHONES.map((os) =>
  iphone(os, `Version/${os.split('_')[0] ?? ''}.0 Mobile/15E148 Safari/604.1`),
);
const IPADS = PHONES.map((os) =>
  ipad(os, `Version/${os.split('_')[0] ?? ''}.0 Mobile/15E148 Safari/604.1`),
);

const ANDROID_DEVICES = [
  '10; K',
  '14; Pixel 8 Pro',
  '13; SM-S918B',
  '12; SM-A525F',
  '11; Redmi Note 9 Pro',
  '9; JKM-LX1',
  '8.1.0; Moto G (5S)',
  '7.0; SM-G930F',
  '6.0.1; SM-G532M',
  '5.1.1; KFSUWI',
  '13; CPH2363',
  '14; 23078PND5G',
  '12; RMX3511',
  '10; VOG-L29',
  '11; M2101K6G',
  '13; motorola edge 30',
  '14; Nothing A065',
  '12; Fairphone FP4',
  '13; XQ-CT54',
  '10; Nokia 7.2',
  '14; ONEPLUS A6003',
  '12; vivo 2015',
  '11; TECNO KG5j',
  '12; Infinix X6819',
  '10; itel L6006',
];
const ANDROIDS = ANDROID_DEVICES.map((device, index) => android(device, 100 + index));

/** The phone's maker ends in "bot". */
const CUBOTS = [
  android('11; CUBOT_NOTE_20', 98),
  android('9; CUBOT_X19', 87),
  android('10; CUBOT KINGKONG CS', 119),
  android('12; Cubot P60', 120),
  android('8.1.0; CUBOT', 74),
  webview('10; CUBOT C30 Build/QP1A.190711.020', '112.0.5615.136'),
  'Mozilla/5.0 (Android 9; Mobile; CUBOT; rv:109.0) Gecko/115.0 Firefox/115.0',
];

const OTHER_BROWSERS = [
  blink(WINDOWS, 118, ' OPR/104.0.0.0'),
  blink(MAC, 119, ' OPR/105.0.0.0'),
  blink(WINDOWS, 116, ' OPR/102.0.0.0 (Edition GX)'),
  blink(WINDOWS, 120, ' Vivaldi/6.5.3206.50'),
  blink(LINUX, 114, ' Vivaldi/6.1.3035.111'),
  blink(WINDOWS, 118, ' YaBrowser/23.11.0.0 Yowser/2.5 Safari/537.36'),
  blink(MAC, 116, ' YaBrowser/23.9.5.0 Yowser/2.5'),
  blink(WINDOWS, '109.0.5414.120', ' Avast/109.0.19987.120'),
  blink(WINDOWS, '114.0.5735.199', ' AVG/114.0.21608.199'),
  blink(WINDOWS, '108.0.0.0', ' Whale/3.18.154.8'),
  blink(WINDOWS, '86.0.4240.198', ' QIHU 360SE'),
  blink(WINDOWS, '78.0.3904.108', ' QQBrowser/10.8.4405.400'),
  blink(WINDOWS, '107.0.0.0', ' MetaSr 1.0'),
  blink(WINDOWS, '120.0.6099.129', ' Brave/120'),
  blink(WINDOWS, '119.0.0.0', ' CCleaner/119.0.23201.200'),
  blink(LINUX, '115.0.5790.170', ' Ubuntu Chromium/115.0.5790.170'),
  blink('X11; CrOS x86_64 14541.0.0', 123),
  blink('X11; CrOS aarch64 15359.58.0', 111),
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.0 Safari/605.1.15 Epiphany/605.1.15',
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Falkon/23.04.3 QtWebEngine/5.15.15 Chrome/87.0.4280.144 Safari/537.36',
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) QtWebEngine/6.5.3 Chrome/108.0.5359.220 Safari/537.36 qutebrowser/3.0.2',
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/538.15 (KHTML, like Gecko) konqueror/5.0 Safari/538.15',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:102.0) Gecko/20100101 Goanna/6.5 Firefox/102.0 PaleMoon/32.5.0',
  'Mozilla/5.0 (Windows NT 6.1; Win64; x64; rv:91.0) Gecko/20100101 Firefox/91.0 SeaMonkey/2.53.18',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:109.0) Gecko/20100101 Firefox/115.0 Waterfox/6.0.5',
  'Mozilla/5.0 (Windows NT 10.0; rv:128.0) Gecko/20100101 Firefox/128.0',
  'Mozilla/5.0 (Android 10; Mobile; rv:128.0) Gecko/128.0 Firefox/128.0',
  'Mozilla/5.0 (Android 14; Mobile; rv:133.0) Gecko/133.0 Firefox/133.0',
  'Mozilla/5.0 (Android 8.1.0; Tablet; rv:68.0) Gecko/68.0 Firefox/68.0',
  'Mozilla/5.0 (Linux; Android 12; SM-G991B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/96.0.4664.45 Mobile Safari/537.36 Klar/8.0.21',
  webview('12; Pixel 5 Build/SP1A.210812.015', '110.0.5481.65', ' Focus/9.0'),
  android('13; SM-S908B', 115, ' EdgA/115.0.1901.196'),
  android('10; K', 122, ' OPR/80.0.0.0'),
  android('11; SM-A715F', 114, ' OPT/4.1.0'),
  android('12; SM-A127F', 119, ' YaBrowser/23.11.1.102.00 SA/3'),
  android('13; SM-A536B', 111, ' DuckDuckGo/5'),
  android('14; Pixel 7', 120, ' Ddg/17.4'),
  safari('17.4', MAC) + ' Ddg/17.4',
  iphone('17_3', 'Version/17.3 Mobile/15E148 DuckDuckGo/7 Safari/605.1.15'),
  iphone('17_4', 'Version/17.4 Mobile/15E148 Safari/604.1 Ddg/17.4'),
  iphone('16_5', 'CriOS/114.0.5735.99 Mobile/15E148 Safari/604.1'),
  iphone('17_2', 'CriOS/120.0.6099.119 Mobile/15E148 Safari/604.1'),
  ipad('17_2', 'CriOS/120.0.6099.119 Mobile/15E148 Safari/604.1'),
  iphone('17_1', 'FxiOS/119.0 Mobile/15E148 Safari/605.1.15'),
  iphone('15_6', 'FxiOS/8.1.6 Mobile/15E148 Safari/605.1.15 Focus'),
  iphone('16_6', 'Version/16.0 EdgiOS/115.0.1901.187 Mobile/15E148 Safari/604.1'),
  iphone('17_0', 'OPiOS/16.0.15.124050 Mobile/15E148 Safari/9537.53'),
  iphone('16_1', 'Version/16.1 Mobile/15E148 Safari/604.1 OPT/4.3.1'),
  iphone('16_3', 'Version/16.3 YaBrowser/23.3.1.270.10 SA/3 Mobile/15E148 Safari/604.1'),
  iphone('17_3', 'Version/17.3 Mobile/15E148 Safari/604.1 (Ecosia ios@10.0.1.1680)'),
  iphone('15_0', 'Brave/1.44 Version/15.0 Mobile/15E148 Safari/604.1'),
  android('13; SM-A146P', '115.0.5790.166', ' (Ecosia android@115.0.5790.166)'),
  'Mozilla/5.0 (Linux; Android 13; SAMSUNG SM-S911B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/23.0 Chrome/115.0.0.0 Mobile Safari/537.36',
  'Mozilla/5.0 (Linux; Android 9; SAMSUNG SM-T510) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/12.1 Chrome/79.0.3945.136 Safari/537.36',
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/26.0 Chrome/122.0.0.0 Mobile Safari/537.36',
  'Mozilla/5.0 (Linux; Android 4.4.4; en-us; SAMSUNG SM-N910T Build/KTU84P) AppleWebKit/537.36 (KHTML, like Gecko) Version/2.0 Chrome/34.0.1847.76 Mobile Safari/537.36',
  'Mozilla/5.0 (Linux; Android 10; HMA-L29; HMSCore 6.11.0.302) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/99.0.4844.88 HuaweiBrowser/13.0.5.303 Mobile Safari/537.36',
  'Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/114.0.0.0 Safari/537.36 ArkWeb/4.1.6.1 Mobile HuaweiBrowser/5.0.4.300',
  'Mozilla/5.0 (Linux; U; Android 13; fr-fr; 2201117TY Build/TKQ1.221114.001) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/100.0.4896.127 Mobile Safari/537.36 XiaoMi/MiuiBrowser/13.34.0-gn',
  'Mozilla/5.0 (Linux; U; Android 11; es-es; CPH2121 Build/RP1A.200720.011) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/90.0.4430.61 Mobile Safari/537.36 HeyTapBrowser/45.9.5.1.1',
  'Mozilla/5.0 (Linux; Android 11; vivo 1935; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/87.0.4280.141 Mobile Safari/537.36 VivoBrowser/10.4.2.0',
  'Mozilla/5.0 (Linux; U; Android 10; en-US; RMX2030 Build/QKQ1.200209.002) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/78.0.3904.108 UCBrowser/13.4.0.1306 Mobile Safari/537.36',
  'UCWEB/2.0 (MIDP-2.0; U; Adr 4.4.2; en-US; GT-I9060I) U2/1.0.0 UCBrowser/10.7.9.856 U2/1.0.0 Mobile',
  'Mozilla/5.0 (Linux; U; Android 12; zh-cn; V2055A Build/SP1A.210812.003) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/89.0.4389.72 MQQBrowser/13.5 Mobile Safari/537.36',
  'Mozilla/5.0 (Linux; Android 10; LM-Q720) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/91.0.4472.120 Mobile Safari/537.36 PHX/5.1',
  'Mozilla/5.0 (Linux; Android 9; KFTRWI) AppleWebKit/537.36 (KHTML, like Gecko) Silk/112.5.1 like Chrome/112.0.5615.213 Safari/537.36',
  'Mozilla/5.0 (Linux; Android 11; KFRAWI) AppleWebKit/537.36 (KHTML, like Gecko) Silk/118.2.2 like Chrome/118.0.5993.80 Safari/537.36',
  'Mozilla/5.0 (Linux; U; en-us; KFAPWI Build/JDQ39) AppleWebKit/535.19 (KHTML, like Gecko) Silk/3.13 Safari/535.19 Silk-Accelerated=true',
  'Opera/9.80 (Android; Opera Mini/36.2.2254/119.132; U; id) Presto/2.12.423 Version/12.16',
  'Opera/9.80 (J2ME/MIDP; Opera Mini/7.1.32052/29.3709; U; en) Presto/2.8.119 Version/11.10',
  'Opera/9.80 (Windows NT 6.1; WOW64) Presto/2.12.388 Version/12.18',
  'Mozilla/5.0 (Linux; U; Android 12; SM-A037F Build/SP1A.210812.016; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/108.0.5359.128 Mobile Safari/537.36 OPR/66.2.2254.64064',
  'Mozilla/5.0 (Linux; Android 13; SM-G781B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/117.0.0.0 Mobile Safari/537.36 Vivaldi/6.2.3110.95',
];

const FB_IOS =
  ' [FBAN/FBIOS;FBAV/440.0.0.29.106;FBBV/535555555;FBDV/iPhone14,5;FBMD/iPhone;FBSN/iOS;FBSV/17.1;FBSS/3;FBID/phone;FBLC/fr_FR;FBOP/5]';
const PIXEL = '14; Pixel 7 Build/UQ1A.240105.004';
const GALAXY = '13; SM-A536B Build/TP1A.220624.014';
const WV = '120.0.6099.144';

export const IN_APPS = [
  inIphone('17_1', FB_IOS),
  inIphone('17_1', ' [FBAN/MessengerForiOS;FBAV/438.0.0.32.109;FBBV/532109876;FBLC/de_DE]'),
  inIphone('16_6', ' [FBAN/MessengerLiteForiOS;FBAV/420.0.0.20;FBLC/en_US]'),
  webview(PIXEL, WV, ' [FB_IAB/FB4A;FBAV/445.0.0.34.118;]'),
  webview(PIXEL, WV, ' [FB_IAB/Orca-Android;FBAV/440.0.0.27.108;]'),
  webview(GALAXY, WV, ' [FB_IAB/MESSENGER;FBAV/440.0.0.27.108;]'),
  webview(GALAXY, WV, ' [FBAN/EMA;FBLC/fr_FR;FBAV/380.0.0.12.113;]'),
  webview('16; Pixel 10 Pro XL Build/CP1A.260305.018', '146.0.7680.174', ' MetaIAB Facebook'),
  webview(GALAXY, '142.0.7444.142', ' Instagram 406.0.0.58.159 Android (35/15; 480dpi; 1080x2400)'),
  webview(PIXEL, WV, ' Instagram 312.1.0.34.111 Android (34/14; 420dpi; 1080x2400; Google/google)'),
  inIphone('17_2', ' Instagram 312.0.1.19.124 (iPhone14,5; iOS 17_2; fr_FR; fr; scale=3.00)'),
  webview(PIXEL, WV, ' Barcelona 312.0.0.36.109 Android (34/14; 420dpi; 1080x2400; Google)'),
  inIphone('17_2', ' Barcelona 310.0.0.18.108 (iPhone14,5; iOS 17_2; en_US; en; scale=3.00)'),
  inIphone('16_6', ' MicroMessenger/8.0.42(0x18002a2f) NetType/WIFI Language/zh_CN'),
  webview(
    '12; V2055A Build/SP1A.210812.003',
    '107.0.5304.141',
    ' XWEB/1070061 MMWEBSDK/20230805 MMWEBID/2308 MicroMessenger/8.0.42.2460(0x28002A58) WeChat/arm64 Weixin NetType/4G Language/zh_CN ABI/arm64',
  ),
  inIphone('17_1', ' wxwork/4.1.12 MicroMessenger/7.0.1 Language/zh'),
  inIphone('17_2', ' Safari Line/13.21.0'),
  webview(PIXEL, WV, ' Line/13.20.1/IAB'),
  inIphone('17_2', ' KAKAOTALK 10.5.0'),
  webview('13; SM-S911N Build/TP1A.220624.014', WV, ';KAKAOTALK 2410450'),
  inIphone('17_2', ' Viber/21.6.0'),
  webview(PIXEL, WV, ' Viber/21.5.0.3'),
  webview(GALAXY, WV, ' imoAndroid/2023.11.1041'),
  inIphone('17_2', ' Snapchat/12.67.0.24 (like Safari/8617.1.17.10.9, panda)'),
  webview(PIXEL, WV, ' Snapchat/12.66.0.36 (Pixel 7; Android 14#11; gzip; )'),
  inIphone('17_2', ' musical_ly_32.5.0 JsSdk/2.0 NetType/WIFI Channel/App Store ByteLocale/fr'),
  webview(
    PIXEL,
    WV,
    ' trill_320503 JsSdk/1.0 NetType/WIFI Channel/googleplay BytedanceWebview/d8a21c6',
  ),
  webview(PIXEL, WV, ' musical_ly_2023205030 BytedanceWebview/d8a21c6'),
  iphone('17_2', 'Mobile/21C62 Twitter for iPhone/10.20'),
  webview(PIXEL, WV, ' TwitterAndroid'),
  inIphone('17_2', ' [LinkedInApp]/9.29.5476'),
  webview(PIXEL, WV, ' [LinkedInApp]/4.1.881'),
  inIphone('17_2', ' [Pinterest/iOS]'),
  webview(PIXEL, WV, ' [Pinterest/Android]'),
  `${blink(WINDOWS, 119)} WhatsApp/2.2348.50`,
  `${webview(PIXEL, WV)} Telegram-Android/11.3.3 (Google Pixel 7; Android 14; SDK 34; HIGH)`,
  webview(PIXEL, WV, ' Zalo android/12110615 ZaloTheme/light ZaloLanguage/vi'),
  inIphone('17_2', ' Zalo iOS/483 ZaloTheme/light ZaloLanguage/vn'),
  inIphone('16_6', ' QQ/8.9.93.605 V1_IPH_SQ_8.9.93_1_APP_A Pixel/1170'),
  inIphone('16_6', ' Weibo (iPhone13,2__weibo__13.12.2__iphone__os16.6)'),
  webview(PIXEL, WV, ' VKAndroidApp/8.58-17890'),
  inIphone('17_2', ' Reddit/Version 2023.49.1/Build 614281/iOS Version 17.2'),
  webview(PIXEL, WV, ' Reddit/Version 2024.02.0/Build 1357/Android 14'),
  'Mozilla/5.0 (Windows NT 10.0; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) discord/1.0.9028 Chrome/108.0.5359.215 Electron/22.3.26 Safari/537.36',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Slack_SSB/4.35.131 Chrome/118 Safari/537.36',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Slack/4.36.136 Chrome/120.0.6099.56 Electron/28.0.0 Safari/537.36',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Teams/1.6.00.29990 Chrome/102.0.5005.196 Electron/19.1.8 Safari/537.36',
  iphone('17_2', 'GSA/295.0.590048842 Mobile/15E148 Safari/604.1'),
  ipad('16_6', 'GSA/280.3.564099828 Mobile/15E148 Safari/604.1'),
  webview(PIXEL, WV, ' GSA/14.50.20.28.arm64'),
  inIphone('17_2', ' BingSapphire/27.0.420118001'),
  inIphone('17_2', ' SP-engine/2.79.0 main/1.0 baiduboxapp/13.50.0.10 (Baidu; P2 17.2)'),
  inIphone('17_2', ' NAVER(inapp; search; 1150; 12.4.3; 14PRO)'),
  webview('14; SM-S928N Build/UP1A', WV, ' NAVER(inapp; search; 2000; 12.5.2)'),
  inIphone('17_2', ' YJApp-IOS jp.co.yahoo.ipn.appli/4.105.1'),
  iphone('17_2', 'Version/17.2 YaSearchBrowser/23.11.6 YaApp_iOS/2311 Mobile/15E148 Safari/604.1'),
  inIphone('17_2', ' ChatGPT/1.2024.052'),
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Claude/0.9.2 Chrome/130.0.6723.191 Electron/33.4.0 Safari/537.36',
  inIphone('17_2', ' Flipboard/4.3.6'),
  webview(PIXEL, WV, ' Flipboard/4.3.15/5258,4.3.15.5258'),
  inIphone('17_2', ' SmartNews 23.11.20'),
  webview(PIXEL, WV, ' SmartNews/23.12.10'),
  inIphone('17_2', ' AppleNews/961 Version/9.2'),
  webview(GALAXY, WV, ' upday/4.9.15'),
  webview(PIXEL, WV, ' NewsBreak/23.51.0'),
  webview(GALAXY, WV, ' NewsArticle/9.6.0 ToutiaoMicroApp/2.80.0'),
];

/** Readers' apps that lists of bots take for programs, since they name news, feeds or a library. */
export const READER_APPS = [
  inIphone('17_2', ' BBCNews/7.12.0'),
  webview(PIXEL, WV, ' SkyNews/7.30.1'),
  webview(PIXEL, WV, ' GoogleNews/5.98.0'),
  inIphone('17_2', ' CNNNews/7.20'),
  inIphone('17_2', ' FoxNews/4.66.0'),
  webview(GALAXY, WV, ' NBCNews/6.0.53'),
  webview(GALAXY, WV, ' N-tv News/5.1'),
  inIphone('17_2', ' tagesschau News/3.4.1'),
  webview(PIXEL, WV, ' 20MinutesNews/7.2'),
  webview(PIXEL, WV, ' LeMonde News'),
  inIphone('16_6', ' FranceinfoNews/6.1'),
  inIphone('17_2', ' Yahoo News/43.0'),
  inIphone('17_2', ' NewsRepublic/12.0'),
  inIphone('17_2', ' Feedly/91.0.1'),
  webview(PIXEL, WV, ' Feedly/73.0'),
  safari('16.6').replace('Version/16.6 Safari', 'NetNewsWire/6.1.4 Safari'),
  inIphone('17_2', ' Reeder/5.4.4'),
  safari('17.1').replace('Version/17.1 Safari', 'ReadKit/3.2 Safari'),
  inIphone('17_2', ' Unread/4.1'),
  inIphone('17_2', ' Pocket/8.1.1'),
  inIphone('17_2', ' Instapaper/8.4'),
  webview(GALAXY, WV, ' Inoreader/7.6.1'),
  webview(GALAXY, WV, ' PocketCasts/7.53'),
  inIphone('17_2', ' Overcast/3.0'),
  inIphone('17_2', ' Spotify/8.8.98 iOS/17.2 (iPhone14,5)'),
  blink(WINDOWS, '108.0.5359.179', '').replace('Chrome/', 'Spotify/1.2.26.1187 Chrome/'),
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:115.0) Gecko/20100101 Thunderbird/115.6.0',
  inIphone('17_2', ' Outlook-iOS/2.0'),
  webview(PIXEL, WV, ' Outlook-Android/4.2348.0'),
  inIphone('17_2', ' Reader/3.1'),
];

const DEVICES = [
  // Televisions.
  'Mozilla/5.0 (SMART-TV; LINUX; Tizen 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Version/5.0 TV Safari/537.36',
  'Mozilla/5.0 (SMART-TV; Linux; Tizen 2.4.0) AppleWebKit/538.1 (KHTML, like Gecko) SamsungBrowser/1.1 TV Safari/538.1',
  'Mozilla/5.0 (Web0S; Linux/SmartTV) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/79.0.3945.79 Safari/537.36 WebAppManager',
  'Mozilla/5.0 (Web0S; Linux/SmartTV) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/87.0.4280.88 Safari/537.36 DMOST/2.0.0 (; LGE; webOSTV; WEBOS6.3.2 03.34.95; W6_lm21a;)',
  'Mozilla/5.0 (Linux; Android 9; AFTKA) AppleWebKit/537.36 (KHTML, like Gecko) Silk/108.4.6 like Chrome/108.0.5359.220 Safari/537.36',
  'Mozilla/5.0 (Linux; Android 10; BRAVIA 4K VH2 Build/QTG3.200305.006.S292) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/118.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Linux; Android 11; MiTV-AYFR0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/112.0.5615.136 Safari/537.36',
  'Mozilla/5.0 (Linux; NetCast; U) AppleWebKit/537.31 (KHTML, like Gecko) Chrome/38.0.2125.122 Safari/537.31 SmartTV/7.0',
  'Mozilla/5.0 (Linux armv7l) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/56.0.2924.87 Safari/537.36 OPR/43.0.2442.0 OMI/4.11.7.30',
  // Consoles.
  'Mozilla/5.0 (PlayStation; PlayStation 5/2.26) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/13.0 Safari/605.1.15',
  'Mozilla/5.0 (PlayStation 4 11.00) AppleWebKit/605.1.15 (KHTML, like Gecko)',
  'Mozilla/5.0 (PLAYSTATION 3 4.90) AppleWebKit/531.22.8 (KHTML, like Gecko)',
  'Mozilla/5.0 (PlayStation Vita 3.73) AppleWebKit/537.73 (KHTML, like Gecko) Silk/3.2',
  'Mozilla/5.0 (Nintendo Switch; WebApplet) AppleWebKit/609.4 (KHTML, like Gecko) NF/6.0.2.21.3 NintendoBrowser/5.1.0.22474',
  'Mozilla/5.0 (Nintendo WiiU) AppleWebKit/536.30 (KHTML, like Gecko) NX/3.0.4.2.13 NintendoBrowser/4.3.2.11274.EU',
  'Mozilla/5.0 (New Nintendo 3DS like iPhone) AppleWebKit/536.30 (KHTML, like Gecko) NX/3.0.0.5.23 Mobile NintendoBrowser/1.10.10166.EU',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; Xbox; Xbox One) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36 Edg/120.0.0.0',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; Xbox; Xbox Series X) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/48.0.2564.82 Safari/537.36 Edge/20.02',
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/117.0.5938.132 Safari/537.36 Valve Steam GameOverlay/1700000000',
  'Mozilla/5.0 (X11; Linux x86_64; Quest 3) AppleWebKit/537.36 (KHTML, like Gecko) OculusBrowser/30.1.0.13.60 Chrome/118.0.5993.159 VR Safari/537.36',
  // E-readers.
  'Mozilla/5.0 (X11; U; Linux armv7l like Android; en-us) AppleWebKit/531.2+ (KHTML, like Gecko) Version/5.0 Safari/533.2+ Kindle/3.0+',
  'Mozilla/5.0 (Linux; U; Android 2.0; en-us;) AppleWebKit/538.1 (KHTML, like Gecko) Version/4.0 Mobile Safari/538.1 (Kobo Touch 0376/4.31.19086)',
  'Mozilla/5.0 (X11; Linux armv7l) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/75.0.3770.145 Safari/537.36 Kindle/5.16',
  'Mozilla/5.0 (Linux; Android 10; BOOX Nova3) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/119.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Linux; U; Android 4.0.3; PocketBook/632) AppleWebKit/534.30 (KHTML, like Gecko) Version/4.0 Safari/534.30',
  // Cars.
  'Mozilla/5.0 (X11; GNU/Linux) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/109.0.0.0 Safari/537.36 Tesla/2023.44.30.8-9bd5c0c',
  'Mozilla/5.0 (X11; GNU/Linux) AppleWebKit/537.36 (KHTML, like Gecko) Chromium/79.0.3945.130 Chrome/79.0.3945.130 Safari/537.36 Tesla/2020.16.2.1-e99c70fff409',
  'Mozilla/5.0 (X11; Linux) AppleWebKit/534.34 (KHTML, like Gecko) QtCarBrowser Safari/534.34',
  'Mozilla/5.0 (Linux; Android 10; Polestar2) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/118.0.0.0 Safari/537.36 Vivaldi/6.4',
  // Old devices.
  'Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 6.1; Trident/4.0; SLCC2; .NET CLR 2.0.50727)',
  'Mozilla/5.0 (compatible; MSIE 9.0; Windows NT 6.1; WOW64; Trident/5.0)',
  'Mozilla/5.0 (compatible; MSIE 10.0; Windows NT 6.2; Trident/6.0)',
  'Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko',
  'Mozilla/5.0 (Windows NT 6.1; WOW64; Trident/7.0; SLCC2; .NET CLR 2.0.50727; Media Center PC 6.0; rv:11.0) like Gecko',
  'Mozilla/5.0 (compatible; MSIE 10.0; Windows Phone 8.0; Trident/6.0; IEMobile/10.0; ARM; Touch; NOKIA; Lumia 920)',
  'Mozilla/5.0 (Windows Phone 10.0; Android 6.0.1; Microsoft; Lumia 950) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/52.0.2743.116 Mobile Safari/537.36 Edge/15.15063',
  'Mozilla/5.0 (BB10; Touch) AppleWebKit/537.10+ (KHTML, like Gecko) Version/10.0.9.2372 Mobile Safari/537.10+',
  'Mozilla/5.0 (BlackBerry; U; BlackBerry 9900; en) AppleWebKit/534.11+ (KHTML, like Gecko) Version/7.1.0.346 Mobile Safari/534.11+',
  'Mozilla/5.0 (Mobile; Nokia_8110_4G; rv:48.0) Gecko/48.0 Firefox/48.0 KAIOS/2.5',
  'Mozilla/5.0 (Mobile; LYF/F220B/LYF-F220B-003-01-15-130718-i; Android; rv:48.0) Gecko/48.0 Firefox/48.0 KAIOS/2.5',
  'Mozilla/5.0 (Linux; U; Android 4.0.4; fr-fr; GT-P5110 Build/IMM76D) AppleWebKit/534.30 (KHTML, like Gecko) Version/4.0 Safari/534.30',
  'Mozilla/5.0 (Linux; U; Android 2.3.6; en-us; GT-S5830i Build/GINGERBREAD) AppleWebKit/533.1 (KHTML, like Gecko) Version/4.0 Mobile Safari/533.1',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 9_3_5 like Mac OS X) AppleWebKit/601.1.46 (KHTML, like Gecko) Version/9.0 Mobile/13G36 Safari/601.1',
  'Mozilla/5.0 (iPad; CPU OS 10_3_3 like Mac OS X) AppleWebKit/603.3.8 (KHTML, like Gecko) Version/10.0 Mobile/14G60 Safari/602.1',
  'Mozilla/5.0 (iPod touch; CPU iPhone OS 12_5_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/12.1.2 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (Windows NT 5.1; rv:52.0) Gecko/20100101 Firefox/52.0',
  'Mozilla/5.0 (Windows NT 6.1; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/49.0.2623.112 Safari/537.36',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_9_5) AppleWebKit/537.78.2 (KHTML, like Gecko) Version/7.0.6 Safari/537.78.2',
  'Mozilla/5.0 (X11; FreeBSD amd64; rv:120.0) Gecko/20100101 Firefox/120.0',
  'Mozilla/5.0 (X11; OpenBSD amd64; rv:115.0) Gecko/20100101 Firefox/115.0',
  'Dalvik/2.1.0 (Linux; U; Android 12; SM-A525F Build/SP1A.210812.016)',
];

export const READERS: readonly string[] = [
  ...new Set([
    ...DESKTOP_BLINK,
    ...DESKTOP_EDGE,
    ...DESKTOP_GECKO,
    ...DESKTOP_SAFARI,
    ...IPHONES,
    ...IPADS,
    ...ANDROIDS,
    ...CUBOTS,
    ...OTHER_BROWSERS,
    ...IN_APPS,
    ...READER_APPS,
    ...DEVICES,
  ]),
];
