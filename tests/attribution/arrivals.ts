import { classify, type Arrival, type Site, type Verdict } from '../../server/src/attribution';

export const SITE: Site = {
  origins: ['https://www.example.com', 'https://m.example.com'],
  parameter: 'dsl',
  sections: ['/culture', '/sport/'],
};

/** A page that nobody types by hand. */
export const DEEP = 'https://www.example.com/articles/hello';

/** Real agents of ordinary browsers. */
export const SAFARI =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1';
export const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/122.0.0.0 Safari/537.36';

/** A visitor who opens a deep page in Chrome, with what a test changes. */
export function arrive(changes: Partial<Arrival> = {}, site: Site = SITE): Verdict {
  const { signals, ...verdict } = classify({ url: DEEP, userAgent: CHROME, ...changes }, site);
  return verdict;
}
