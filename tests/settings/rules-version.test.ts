import type { Settings } from '../../core';
import { rulesVersion } from '../../server/src/settings/rules-version';

const DEFAULTS: Pick<Settings, 'rules' | 'sections' | 'excludeSuspicious'> = {
  sections: ['/news'],
  rules: [],
  excludeSuspicious: false,
};

it('is the version of the tables where the site has no rules of its own', () => {
  expect(rulesVersion(3, { ...DEFAULTS, sections: ['/news'] }, DEFAULTS)).toBe('3');
});

it('tells different rules apart, and the same ones not', () => {
  const own = (...sections: string[]): string =>
    rulesVersion(3, { ...DEFAULTS, sections }, DEFAULTS);
  expect(own('/culture')).toMatch(/^3\+[0-9a-f]{6}$/);
  expect(own('/culture')).toBe(own('/culture'));
  expect(own('/culture')).not.toBe(own('/sport'));
});

it('is another one where suspicious events are left out', () => {
  expect(rulesVersion(3, { ...DEFAULTS, excludeSuspicious: true }, DEFAULTS)).toMatch(/^3\+/);
});
