'use strict';

const { createInterface } = require('node:readline/promises');
const { UsageError, withPlugin } = require('../app');

exports.summary = `Deletes the statistics of an article or of days from every table, for good.
Shows what would go and asks before it does. Strapi may keep running.`;
exports.usage = [
  'dark-social forget --article api::article.article:<documentId>[:<locale>]',
  'dark-social forget --from 2026-01-01 --to 2026-01-31',
  '... --yes    does not ask',
];
exports.options = {
  article: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  yes: { type: 'boolean' },
};

function requestOf({ article, from, to }) {
  if (article && !from && !to) return { article };
  if (!article && from && to) return { from, to };
  throw new UsageError('Name either an article, or the first and the last day.');
}

async function confirmed() {
  if (!process.stdin.isTTY) throw new UsageError('Nobody is there to be asked: add --yes.');
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await asking.question('Type "forget" to delete this for good: ');
  asking.close();
  return answer.trim() === 'forget';
}

const sentences = ({ rawEvents, counted, staysInTotals }, { article }) => [
  `${counted} visits, shares and other events are counted, and ${rawEvents} raw events kept.`,
  ...(article
    ? [
        `The site's totals lose those ${counted - staysInTotals} of which raw events are kept; the other ${staysInTotals} stay in them, without the article.`,
        "The site's unique visitors stay: whether they also read something else is not kept.",
      ]
    : ['The totals of the site and of its articles lose them.']),
  'This cannot be undone.',
];

exports.run = async (folder, { values }) => {
  const request = requestOf(values);
  await withPlugin(folder, async (plugin) => {
    const statistics = plugin.service('statistics');
    const preview = await statistics.previewForget(request);
    if (preview.refusal) throw new Error(preview.refusal);
    if (preview.counted === 0 && preview.rawEvents === 0) {
      process.stdout.write('Nothing is counted of it, so nothing was deleted.\n');
      return;
    }
    process.stdout.write(`${sentences(preview, request).join('\n')}\n`);
    if (!values.yes && !(await confirmed())) {
      process.stdout.write('Nothing was deleted.\n');
      return;
    }
    const { rawEvents, counted } = await statistics.forget(request);
    process.stdout.write(`Forgotten: ${counted} counted, ${rawEvents} raw events.\n`);
  });
};
