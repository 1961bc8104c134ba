/**
 * Readers whose agents lists of bots take for programs, since their app names news or feeds, or
 * their phone's maker ends in "bot". In-app browsers with a row of their own need none here.
 * Each mark is linear: no quantifier inside a quantifier.
 */
export const READER_MARKS: readonly RegExp[] = [
  // News apps, as in "BBCNews/7.12": only inside a web view.
  /Mobile(?:\/\w{4,8}| Safari\/537\.36) [\w. /-]{0,80}[Nn]ews/,
  // Meta's browser inside its apps, and the Google app.
  /MetaIAB/,
  / GSA\/\d/,
  // Phones by Cubot.
  /\bcubot(?:_|\b)/i,
  // Apps in which articles, podcasts and mail are read, by the web view that they open; the same
  // name without a browser's agent is a fetcher.
  /^Mozilla\/5\.0 .* (?:Feedly|Inoreader|Reeder|ReadKit|Unread|NetNewsWire|FeedMe|Readwise|Instapaper)\/\d/,
  /^Mozilla\/5\.0 .* (?:Pocket|Wallabag|Omnivore|Matter|\w{0,20}Reader|PocketCasts|Overcast|Castbox|Podcasts)\/\d/,
  /^Mozilla\/5\.0 .* (?:AntennaPod|Spotify|Deezer|TuneIn|Outlook-iOS|Outlook-Android|Thunderbird|K-9)\/\d/,
  // Devices: e-readers, cars, televisions and consoles.
  /\b(?:Kindle|QtCarBrowser|Tesla|Kobo Touch|PocketBook|BOOX)\b/,
  /SMART-TV|Web0S|SmartTV|\bAFT\w{1,4}\)|NetCast|PlayStation|PLAYSTATION|Nintendo|Xbox/,
  /Valve Steam|OculusBrowser/,
  // Feature phones and browsers that load pages by way of their own servers.
  /^UCWEB\/|^Opera\/9\.80 \(|KAIOS\//,
  // A web view of an old Android that only names its runtime, and the phone.
  /^Dalvik\/\d[\d.]{0,10} \(Linux; U; Android [\w.]{1,10}; [^)]{1,80} Build\//,
  // Text browsers, and small ones with an engine of their own.
  /^(?:E?Links|Lynx|w3m|Dillo|NetSurf|NCSA_Mosaic|edbrowse|retawq|Emacs-w3m|URL\/Emacs)(?:[/ (]|$)/,
  // Outlook's windows in which a page is read, drawn by Internet Explorer; Windows's own Mail.
  /^Mozilla\/4\.0 \(compatible; MSIE \d.*(?:Microsoft Outlook|ms-office|MSOffice)/,
  /^Microsoft Office\/[\d.]+ \(Microsoft Outlook Mail /,
  // Sogou's browsers and its app; its crawlers say "spider".
  /\bSE \dX? ?MetaSr|SE 2\.X MetaSr|Sogou(?:MSE|MobileBrowser|Search|Explorer)\b/,
];

/**
 * An engine that draws pages on a phone or in an app's window. Who has one is a reader unless he
 * names a program: lists of bots go by words, and apps' names and makers' proxies hold such words.
 */
export const ENGINES: readonly RegExp[] = [
  /(?:Android|iP(?:hone|ad|od)|Harmony(?:OS)?)\b.*AppleWebKit ?\/ ?\d/,
  /AppleWebKit\/\d.*\bMobile\b/,
  /Android\b.*Gecko\/\d/,
  // Windows of programs: Electron's, Qt's, and those of macOS.
  /AppleWebKit\/\d.*(?:Electron|QtWebEngine)\/\d/,
  /\(Macintosh; [^()]{1,60}\) AppleWebKit\/[\d.]+ \(KHTML, like Gecko\) (?!Chrome|Version|Safari)[A-Z]\w*\/\d/,
];

/**
 * What every reader's agent names: an engine that draws pages, or a phone. An agent that has neither
 * and is no known reader is that of a program that only fetches. Those that begin with Mozilla and are
 * cut off behind it may be anybody's.
 */
export const DRAWS_PAGES: readonly RegExp[] = [
  /AppleWebKit|KHTML|Gecko|Trident|MSIE|Presto|Opera|Dolfin|NetFront|UP\.Browser|UC ?(?:Browser|WEB)/i,
  // Browsers that only name themselves, of old systems.
  /Amiga|NetPositive/i,
  /Android|iPhone|iPad|iPod|BlackBerry|Nokia|MIDP-/i,
  /^Mozilla ?\/ ?\d\.\d\d? (?!\(compatible;)/,
];

/** By what words a program is told where an engine is named: a reader's app has none of them. */
export const PROGRAM_NAMES: readonly RegExp[] = [
  // An app may name its site; a program names the page that explains it, or has a sign in front.
  /[+;,] ?https?:|https?:\/\/[^\s;)/]{1,80}\/[^\s;)]/i,
  /crawl|spider|bots?\b|compatible;|@[\w-]+\.[a-z]{2,3}\b|headless|(?:link|port|security|site|url|vuln\w*|web)[ -]?scan|scrap(?:e|ing)/i,
  // Not any `monitor`: newspapers are called so.
  /\bmonitor|(?:link|net|page|server|service|site|up|url|web)[ -]?monitor|preview|checker|validat|analy[sz]er|archiver|audit|inspection|optimi[sz]er|synthetic/i,
  /lighthouse|page ?speed|duplexweb|dmbrowser|thumbor|hotjar|adbeat|\bAgent\/\d|fetcher|web ?thumb|thumbnail|verif(?:y|ier)/i,
];
