/**
 * Programs that isbot's list misses, or may miss in its next version: those that stand between a
 * reader and a link are frequent where links are sent in private. Each mark is linear.
 */
export const PROGRAM_MARKS: readonly RegExp[] = [
  // Mail scanners and link checkers, which open every link of a letter.
  /urlsand|mimecast|emailprotection|barracuda|proofpoint|safelinks|trendmicro|messagelabs|fireeye/i,
  /forcepoint|sophos|cloudmark|spamhaus|vadesecure|cofense|ironport|phishtank|urlscan|urlvoid/i,
  /virustotal|safebrowsing|netcraft|avanan|hornetsecurity|checkpoint-url|link-?check|url-?check/i,
  // Office programs look at a link themselves before the browser opens it.
  /ms-office|MSOffice \d|Microsoft Office(?:\/| Existence Discovery| Protocol Discovery)/i,
  // Previews and proxies that fetch no page for a reader.
  /BingPreview|Slack-ImgProxy|Slackbot|facebookcatalog|meta-external|GoogleImageProxy/i,
  /YahooMailProxy|FlipboardProxy|link-?preview|url-?preview|unfurl|page-preview/i,
  // Monitors of speed and health.
  /uptime|pingdom|statuscake|site24x7|datadog|newrelic|new relic|GTmetrix|Lighthouse|PageSpeed/i,
  /PTST\/|webpagetest|SpeedCurve|Catchpoint|Dynatrace|\bYLT\b|monitoring|Miniature\.io|\bDareBoost/i,
  // Browsers without a window, and those that a program drives.
  /headless|phantomjs|slimerjs|puppeteer|playwright|selenium|webdriver|cypress|jsdom|prerender/i,
  /splash\/|wkhtmlto|htmlunit|cutycapt|zombie\.js|nightmare\/|testcafe|browserless|screenshot/i,
  // Editors' own browsers, driven by agents.
  /(?: Code| Cursor| Trae| Windsurf)\/\d[\d.]{0,15} Chrome\//,
  // Libraries that fetch over HTTP.
  /^(?:curl|wget|aria2|httpie|xh|fetch|ruby|rest-client|guzzle|okhttp|axios|got|undici|node|deno|bun)\b/i,
  /python|urllib|aiohttp|httpx|scrapy|^java\/|apache-httpclient|go-http-client|libwww|lwp::|winhttp/i,
  /node-fetch|superagent|php\/|faraday|typhoeus|reqwest|hyper\/|restsharp|postman|insomnia|^k6\//i,
  /^Dart\/|^Java|^Apache-|^PycURL|^GuzzleHttp|^HTTPClient|^Mechanize|^PostmanRuntime/i,
  // Fetchers of feeds.
  /feedfetcher|feedparser|simplepie|magpierss|feedbin|feedburner|newsblur feed|tiny tiny rss/i,
  /freshrss|miniflux|rss-?(?:fetch|reader|parser)|universalfeedparser|nextcloud-news/i,
  // Crawlers of assistants and of their makers.
  /gptbot|chatgpt-user|oai-searchbot|claude-(?:web|user|searchbot)|claudebot|anthropic-ai/i,
  /perplexity(?:bot|-user)|ccbot|bytespider|amazonbot|applebot|google-extended|googleother/i,
  /cohere-ai|mistralai|duckassist|youbot|diffbot|timpibot|petalbot|meta-webindexer|ai2bot/i,
  // What nearly every program says of itself.
  /\+https?:\/\/|\(\+?[\w.-]{1,60}@[\w.-]{1,60}\)/i,
  // The network and media libraries of Apple's systems, which also name the phone.
  /CFNetwork\/|AppleCoreMedia\//,
  // Crawlers with a desktop browser's agent, which the sites' own owners run.
  /Sitebulb|Screaming Frog/i,
  // Offline browsers.
  /HTTrack|Offline Explorer|Teleport|WebCopier|WebZIP|TSM-turingos/i,
];
