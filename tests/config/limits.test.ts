import { MAX_MAIL_ADDRESSES, MAX_MESSAGE, MAX_RULES, MAX_SECTIONS, PROBLEMS } from '../../core';

test.each([
  ['message-length', MAX_MESSAGE],
  ['mail-addresses', MAX_MAIL_ADDRESSES],
  ['rules-many', MAX_RULES],
  ['sections-many', MAX_SECTIONS],
] as const)('%s names the limit that is checked', (problem, limit) => {
  expect(PROBLEMS[problem]).toMatch(new RegExp(`^at most ${limit} `));
});
