import { defineSendBar, SendBar, startTracker } from '../../sdk/src';

// This file runs in Node, without a document: as a front end that renders on its server does.
it('can be imported and called on a server, where it does nothing', () => {
  expect(typeof SendBar).toBe('function');
  expect(() => {
    defineSendBar();
    const tracker = startTracker({ endpoint: 'https://cms.example.com/api/dark-social' });
    tracker.share({ channel: 'copy' });
    tracker.stop();
  }).not.toThrow();
});
