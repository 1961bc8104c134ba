import {
  moveChosen,
  readChosen,
  writeChosen,
} from '../../admin/src/shared/channels/chosen-channels';

test.each([
  ['an array', ['email', 'copy'], ['email', 'copy']],
  ['JSON text', '["email","copy"]', ['email', 'copy']],
  ['nothing', null, []],
  ['text that is no JSON', 'email,', []],
  ['JSON that is no list', '{"email":true}', []],
  ['things that are no ids', ['email', 3, null], ['email']],
  ['the same channel twice', ['email', 'copy', 'email'], ['email', 'copy']],
  ['a channel of a later version', ['pigeon'], ['pigeon']],
])('reads %s', (_, value, expected) => {
  expect(readChosen(value)).toEqual(expected);
});

test('stores nothing where no channel is chosen, so that a required field sees it', () => {
  expect(writeChosen([])).toBeNull();
  expect(writeChosen(['copy'])).toEqual(['copy']);
});

test.each([
  ['up', 2, -1, ['a', 'c', 'b']],
  ['down', 0, 1, ['b', 'a', 'c']],
  ['past the top', 0, -1, ['a', 'b', 'c']],
  ['past the end', 2, 1, ['a', 'b', 'c']],
  ['what is not there', 5, -1, ['a', 'b', 'c']],
])('moves a channel %s', (_, index, by, expected) => {
  expect(moveChosen(['a', 'b', 'c'], index, by)).toEqual(expected);
});
