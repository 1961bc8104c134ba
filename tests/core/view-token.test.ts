import { decodeTag, viewGroup, viewToken } from '../../core';
import { eventId } from '../../sdk/src/events/event-id';

it('is a token that a tag can carry, whatever the id', () => {
  for (let turn = 0; turn < 500; turn += 1) {
    const token = viewToken(eventId());
    expect(decodeTag(`a${token}`)).toEqual({ channel: 'address', token });
  }
});

it('begins with the group of the view', () => {
  const id = eventId();
  expect(viewToken(id).charAt(0)).toBe(viewGroup(id));
});

it('differs from view to view, also at the same moment', () => {
  const tokens = Array.from({ length: 1000 }, () => viewToken(eventId()));
  expect(new Set(tokens).size).toBe(1000);
});
