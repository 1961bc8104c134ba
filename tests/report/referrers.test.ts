import { appOf } from '../../server/src/attribution';
import { withApps } from '../../server/src/report/referrers';

it('names the apps among referrers, and leaves sites as they are', () => {
  const rows = [
    'com.google.android.googlequicksearchbox',
    'org.telegram.messenger',
    'www.google.com',
    'com.nobody.knows',
    '…',
  ].map((host) => ({ host, visits: 1 }));
  expect(withApps(rows, appOf).map(({ host, app }) => [host, app])).toEqual([
    ['com.google.android.googlequicksearchbox', 'google'],
    ['org.telegram.messenger', 'telegram'],
    ['www.google.com', undefined],
    ['com.nobody.knows', undefined],
    ['…', undefined],
  ]);
});
