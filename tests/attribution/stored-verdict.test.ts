import { storedVerdict } from '../../server/src/attribution';

it('fills in what a verdict leaves open', () => {
  expect(storedVerdict({ reason: 'from-the-site-itself' })).toEqual({
    source: 'direct',
    channel: '',
    evidence: 'none',
    reason: 'from-the-site-itself',
    provider: '',
    paid: false,
    sharedBy: '',
    excluded: false,
  });
});

it('keeps the details, and no channel longer than its column', () => {
  const details = {
    source: 'private',
    evidence: 'tagged',
    reason: 'our-tag-in-a-messenger',
    provider: 'gmail',
    paid: true,
    sharedBy: 'copy',
  } as const;
  const stored = storedVerdict({ channel: 'x'.repeat(253), ...details });
  expect(stored).toEqual({ ...details, channel: 'x'.repeat(100), excluded: false });
});
