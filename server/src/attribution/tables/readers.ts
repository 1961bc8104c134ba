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
  /^Mozilla\/5\.0 .* (?:Pocket|Wallabag|Omnivore|Matter|Reader|PocketCasts|Overcast|Castbox|Podcasts)\/\d/,
  /^Mozilla\/5\.0 .* (?:AntennaPod|Spotify|Deezer|TuneIn|Outlook-iOS|Outlook-Android|Thunderbird|K-9)\/\d/,
  // Devices: e-readers, cars, televisions and consoles.
  /\b(?:Kindle|QtCarBrowser|Tesla|Kobo Touch|PocketBook|BOOX)\b/,
  /SMART-TV|Web0S|SmartTV|\bAFT\w{1,4}\)|NetCast|PlayStation|PLAYSTATION|Nintendo|Xbox/,
  /Valve Steam|OculusBrowser/,
  // Feature phones and browsers that load pages by way of their own servers.
  /^UCWEB\/|^Opera\/9\.80 \(|KAIOS\//,
  // A web view of an old Android that only names its runtime, and the phone.
  /^Dalvik\/\d[\d.]{0,10} \(Linux; U; Android [\w.]{1,10}; [^)]{1,80} Build\//,
];
