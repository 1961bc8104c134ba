import { readDraft, type Draft } from '../../admin/src/pages/settings/form/draft';
import {
  NO_ERRORS,
  placeIssues,
  readIssues,
} from '../../admin/src/pages/settings/form/server-errors';
import { sampleSettings } from '../settings/sample-settings';
import type { OwnRule } from '../../core';

const rule: OwnRule = { match: 'host', value: 'x', source: 'private', channel: 'x' };
const draft: Draft = {
  ...readDraft(sampleSettings({ rules: [rule, rule, rule], sections: [] }), 11),
  sections: '/a\n\nb\n/c\nd',
};

describe('the details of an error', () => {
  test.each([
    ['text with dots', 'rules.2.value'],
    ['text with brackets', 'rules[2].value'],
    ['a list of names', ['rules', '2', 'value']],
    ['a list with numbers', ['rules', 2, 'value']],
  ])('name a place by %s', (_, path) => {
    const details = { errors: [{ path, message: 'a domain', name: 'ValidationError' }] };
    expect(readIssues(details)).toEqual([{ path: ['rules', '2', 'value'], message: 'a domain' }]);
  });

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['text', 'errors'],
    ['no list', { errors: 'many' }],
    ['messages by field', { rules: ['wrong'] }],
    ['entries that are no issues', { errors: [null, 'no', { path: 'rules' }, { message: 4 }] }],
  ])('say nothing of single values where they are %s', (_, details) => {
    expect(readIssues(details)).toEqual([]);
  });

  test('may name no place', () => {
    expect(readIssues({ errors: [{ message: 'no' }, { path: {}, message: 'no' }] })).toEqual([
      { path: [], message: 'no' },
      { path: [], message: 'no' },
    ]);
  });
});

const placed = (...issues: [string, string][]) =>
  placeIssues(
    issues.map(([path, message]) => ({ path: path.split('.'), message })),
    draft,
  );

describe('what the server refused stands', () => {
  test('at the field of the rule, by the rule’s key', () => {
    expect(placed(['rules.2.value', 'a domain'], ['rules.2.channel', 'a name'])).toEqual({
      ...NO_ERRORS,
      rule: { 13: { value: 'a domain', channel: 'a name' } },
    });
  });

  test('at the rule’s first field where it is about the rule, or a field that is not on screen', () => {
    expect(placed(['rules.0', 'an object'], ['rules.1.colour', 'unknown']).rule).toEqual({
      11: { match: 'an object' },
      12: { match: 'unknown' },
    });
  });

  test('once at each field, the first of several', () => {
    expect(placed(['rules.0.value', 'first'], ['rules.0.value', 'second']).rule).toEqual({
      11: { value: 'first' },
    });
  });

  test.each(['rules', 'rules.3.value', 'rules.-1', 'rules.length', 'rules.__proto__'])(
    'at the list of rules for %s',
    (path) => {
      expect(placed([path, 'at most 100'])).toEqual({ ...NO_ERRORS, rules: ['at most 100'] });
    },
  );

  test('at the line of the path, blank lines counted, and lines of one fault together', () => {
    expect(placed(['sections.1', 'a path'], ['sections.3', 'a path'])).toEqual({
      ...NO_ERRORS,
      sections: [{ lines: [3, 5], message: 'a path' }],
    });
  });

  test('at the list of paths where no line is known', () => {
    expect(placed(['sections', 'at most 200'], ['sections.9', 'a path']).sections).toEqual([
      { lines: [], message: 'at most 200' },
      { lines: [], message: 'a path' },
    ]);
  });

  test('above the form where it belongs to no field', () => {
    expect(placed(['settings', 'an object'], ['', 'odd']).form).toEqual(['an object', 'odd']);
  });
});

test('carry a code that the panel knows how to say, and no other', () => {
  const errors = ['host', 'nonsense', 7].map((code) => ({ path: 'rules', message: 'x', code }));
  expect(readIssues({ errors }).map(({ code }) => code)).toEqual(['host', undefined, undefined]);
});
