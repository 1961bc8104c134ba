import { screen } from '@testing-library/react';
import { DegreesBar } from '../../admin/src/shared/figures/DegreesBar';
import { partsOf, stretches } from '../../admin/src/shared/figures/degrees';
import { shareOfVisits } from '../../admin/src/shared/figures/share-of-visits';
import { ShareSentence } from '../../admin/src/shared/figures/ShareSentence';
import { sparkPoints } from '../../admin/src/shared/figures/spark-points';
import { Sparkline } from '../../admin/src/shared/figures/Sparkline';
import { renderInPanel } from './panel';

describe('the sentence', () => {
  test('says how much came in private, of the site and of an article', async () => {
    await renderInPanel(
      <>
        <ShareSentence of="site" privateVisits={1255} visits={2780} />
        <ShareSentence of="article" privateVisits={15} visits={30} />
      </>,
    );
    screen.getByText('45% of your visits came in private: 1,255 of 2,780');
    screen.getByText('50% of its visits were sent privately: 15 of 30');
  });

  test('gives no percentage below thirty visits', async () => {
    await renderInPanel(
      <>
        <ShareSentence of="site" privateVisits={28} visits={29} />
        <ShareSentence of="article" privateVisits={0} visits={0} />
      </>,
    );
    screen.getByText('Too few visits to say: 28 of 29 came in private');
    screen.getByText('No visits in this period');
  });

  test('speaks French', async () => {
    await renderInPanel(<ShareSentence of="site" privateVisits={1255} visits={2780} />, 'fr');
    const said = screen.getByText(/de vos visites/).textContent ?? '';
    expect(said.replace(/\s/g, ' ')).toBe(
      '45 % de vos visites sont arrivées en privé : 1 255 sur 2 780',
    );
  });

  test('does not make nothing of something, nor everything of almost everything', async () => {
    expect(shareOfVisits(4, 1000)).toEqual({ kind: 'share', share: 0.004 });
    await renderInPanel(
      <>
        <ShareSentence of="site" privateVisits={4} visits={1000} />
        <ShareSentence of="site" privateVisits={996} visits={1000} />
        <ShareSentence of="site" privateVisits={1} visits={2543} />
      </>,
    );
    screen.getByText(/^0\.4%/);
    screen.getByText(/^0\.04%/);
    screen.getByText(/^99\.6%/);
  });
});

describe('the bar of degrees', () => {
  const counts = { taggedVisits: 30, appVisits: 0, inferredVisits: 10 };

  test('divides its length by the counts, and leaves out what is not there', () => {
    expect(stretches(partsOf(counts), 0)).toEqual([
      { part: 'taggedVisits', start: 0, length: 75 },
      { part: 'inferredVisits', start: 75, length: 25 },
    ]);
  });

  test('leaves room for the visits that are not private', () => {
    expect(stretches(partsOf(counts), 80).map(({ length }) => length)).toEqual([37.5, 12.5]);
  });

  test('has no stretch where nothing was counted', () => {
    expect(stretches(partsOf({ taggedVisits: 0, appVisits: 0, inferredVisits: 0 }), 0)).toEqual([]);
  });

  test('tells screen readers its counts', async () => {
    await renderInPanel(<DegreesBar counts={{ ...counts, taggedVisits: 1234 }} />);
    screen.getByRole('img', {
      name: 'Private visits: 1,234 certain, 0 recognised, 10 likely',
    });
  });

  test('names its degrees where there is room', async () => {
    await renderInPanel(<DegreesBar counts={counts} legend />);
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Certain30',
      'Recognised0',
      'Likely10',
    ]);
    expect(screen.queryByRole('img')).toBeNull();
  });
});

describe('the sparkline', () => {
  test('rises from zero at the bottom to the highest value at the top', () => {
    expect(sparkPoints([0, 5, 10], 96, 26)).toEqual([
      [3, 23],
      [48, 13],
      [93, 3],
    ]);
    expect(sparkPoints([0, 0], 96, 26).map(([, y]) => y)).toEqual([23, 23]);
    expect(sparkPoints([4], 96, 26)).toEqual([[48, 3]]);
  });

  test('reads out a few values, and the range of many', async () => {
    await renderInPanel(
      <>
        <Sparkline values={[1, 0, 1234]} />
        <Sparkline values={[3, 1, 2, 5, 8, 13, 21, 34]} unit="week" />
      </>,
    );
    screen.getByText('Day by day: 1 · 0 · 1,234');
    screen.getByText('Between 1 and 34 a week, 34 in the last week');
  });

  test('is not there without values', async () => {
    await renderInPanel(<Sparkline values={[]} />);
    expect(document.querySelector('polyline')).toBeNull();
  });
});
