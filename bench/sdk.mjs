// How much a visitor's browser downloads of our front-end package, beside packages for the same: in
// one run, by one bundler, one minifier and one compressor for all (bench/lib/bundle-size.mjs). Ours
// is measured as it is published, so `npm run build` comes first.
import { readFile } from 'node:fs/promises';
import { bundleSize, gzipSize } from './lib/bundle-size.mjs';

const ours = (entry, names) => `export { ${names} } from './sdk/dist/${entry}.mjs'`;

/** Six buttons with their icons, as its documentation has them. */
const REACT_SHARE = ['Email', 'Facebook', 'Linkedin', 'Telegram', 'Whatsapp', 'X']
  .map((name) => `export { ${name}ShareButton, ${name}Icon } from 'react-share';`)
  .join('\n');

const OTHERS = {
  'react-share, six buttons': [REACT_SHARE, { external: ['react', 'react-dom'] }],
  'shareon, script': [`export { init } from 'shareon'`],
  'shareon, styles': [`@import 'shareon/css'`, { loader: 'css' }],
  'sharer.js': [`import 'sharer.js'`],
  '@plausible-analytics/tracker': [`export { init, track } from '@plausible-analytics/tracker'`],
};

export async function run() {
  const tracker = await bundleSize(ours('tracker', 'startTracker'));
  const bar = await bundleSize(ours('index', 'defineSendBar, startTracker'));
  const languages = await bundleSize(ours('languages', 'loadLanguage'));
  const served = await readFile(new URL('../dist/browser/sdk.js', import.meta.url));
  const others = {};
  for (const [name, measured] of Object.entries(OTHERS)) {
    others[name] = (await bundleSize(...measured)).first;
  }

  const row = (metric, value, more = {}) => ({
    bench: 'sdk',
    metric,
    value,
    unit: 'bytes',
    ...more,
  });
  const beside = (name, value) => ({ beside: name, ratio: value / others[name] });
  const atMost = (most, value) => ({ goal: `<= ${most}`, holds: value <= most });
  const { press, other, 'draw-code': code, 'rarely-needed': rare } = bar.later;
  return [
    row('our tracker', tracker.first, {
      ...beside('@plausible-analytics/tracker', tracker.first),
      ...atMost(2_150, tracker.first),
    }),
    row('our bar and tracker, eight icons', bar.first, {
      ...beside('react-share, six buttons', bar.first),
      ...atMost(5_650, bar.first),
    }),
    row('our bar, later: QR code', code, atMost(4_500, code)),
    row('our bar, later: what buttons do', press),
    row('our bar, later: other icons', other),
    row('our bar, later: a language (French)', languages.later.fr),
    row('our tracker, later: what is rarely needed', rare),
    row('the script that Strapi serves', gzipSize(served)),
    ...Object.entries(others).map(([name, value]) => row(name, value)),
  ];
}
