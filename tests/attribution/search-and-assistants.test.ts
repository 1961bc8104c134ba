import { arrive } from './arrivals';

it.each([
  ['https://www.google.com/', 'google'],
  ['https://google.com/search?q=x', 'google'],
  ['https://www.google.fr/', 'google'],
  ['https://www.google.co.uk/', 'google'],
  ['https://www.google.com.br/', 'google'],
  ['https://news.google.com/', 'google-news'],
  ['https://www.bing.com/search?q=x', 'bing'],
  ['https://duckduckgo.com/', 'duckduckgo'],
  ['https://www.qwant.com/', 'qwant'],
  ['https://www.ecosia.org/', 'ecosia'],
  ['https://search.brave.com/', 'brave'],
  ['https://www.startpage.com/', 'startpage'],
  ['https://search.yahoo.com/', 'yahoo'],
  ['https://fr.search.yahoo.com/', 'yahoo'],
  ['https://search.yahoo.co.jp/', 'yahoo'],
  ['https://yandex.ru/search/', 'yandex'],
  ['https://yandex.com.tr/', 'yandex'],
  ['https://www.baidu.com/link?url=x', 'baidu'],
  ['https://search.naver.com/', 'naver'],
  ['https://search.lilo.org/', 'lilo'],
  ['android-app://com.google.android.googlequicksearchbox/', 'google'],
])('%s is the search engine %s', (referrer, channel) => {
  expect(arrive({ referrer })).toEqual({
    kind: 'visit',
    source: 'search',
    evidence: 'none',
    channel,
    reason: 'known-referrer',
  });
});

it.each([
  ['https://chatgpt.com/', 'chatgpt'],
  ['https://chat.openai.com/', 'chatgpt'],
  ['https://www.perplexity.ai/search', 'perplexity'],
  ['https://claude.ai/chat/x', 'claude'],
  ['https://gemini.google.com/app', 'gemini'],
  ['https://copilot.microsoft.com/', 'copilot'],
  ['https://chat.mistral.ai/chat', 'mistral'],
  ['https://chat.deepseek.com/', 'deepseek'],
  ['https://www.deepseek.com/', 'deepseek'],
  ['https://www.blackbox.ai/', 'blackbox'],
  ['https://lmarena.ai/', 'lmarena'],
  ['https://chat.groq.com/', 'groq'],
  ['https://venice.ai/', 'venice'],
  ['https://app.writesonic.com/', 'writesonic'],
  ['android-app://com.openai.chatgpt/', 'chatgpt'],
])('%s is the assistant %s', (referrer, channel) => {
  expect(arrive({ referrer })).toEqual({
    kind: 'visit',
    source: 'assistant',
    evidence: 'none',
    channel,
    reason: 'known-referrer',
  });
});

it.each([
  'https://google.evil.com/',
  'https://www.google.com.evil.org/',
  'https://mygoogle.com/',
  'https://notbing.com/',
  'https://openai.com/',
  'https://mistral.ai/',
])('%s is neither', (referrer) => {
  expect(arrive({ referrer }).source).toBe('referral');
});
