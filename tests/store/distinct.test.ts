import { distinctById } from '../../server/src/store/sql/log/append';
import { storedEvent } from '../store-contract/stored-events';

it('keeps the first event of an id', () => {
  const first = storedEvent({ id: 'a', channel: 'whatsapp' });
  const second = storedEvent({ id: 'a', channel: 'email' });
  const other = storedEvent({ id: 'b' });
  const kept = distinctById([first, other, second]);
  expect(kept).toHaveLength(2);
  expect(kept).toContain(first);
  expect(kept).toContain(other);
});

it('changes nothing where ids differ, and nothing of the list it was given', () => {
  const events = [storedEvent({ id: 'a' }), storedEvent({ id: 'b' })];
  expect(new Set(distinctById(events))).toEqual(new Set(events));
  expect(events.map(({ id }) => id)).toEqual(['a', 'b']);
});
