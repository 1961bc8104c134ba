import { fireEvent, screen } from '@testing-library/react';
import { condense } from '../../admin/src/shared/charts/condense';
import { PRIVATE_SERIES } from '../../admin/src/shared/charts/series';
import { TrafficChart } from '../../admin/src/shared/charts/TrafficChart';
import { daysFrom } from './overview-reports';
import { renderInPanel } from './panel';

/** Four days, drawn 500 px wide: the plot is 444 px wide, so that each day has 111 px. */
async function draw(onChoose?: jest.Mock) {
  const { bars } = condense(daysFrom('2026-03-02', 4), 'day', 100);
  const person = await renderInPanel(
    <TrafficChart
      title="Private visits"
      summary="Four days"
      bars={bars}
      shown={PRIVATE_SERIES}
      width={500}
      marks={[]}
      isPartial={() => false}
      shortName={({ start }) => start}
      fullName={({ start }) => `Day ${start}`}
      onChoose={onChoose}
    />,
  );
  return { person, slider: screen.getByRole('slider', { name: 'Private visits' }) };
}

const said = (slider: HTMLElement) => slider.getAttribute('aria-valuetext');

test('goes from bar to bar by the keyboard, and says the numbers of each', async () => {
  const onChoose = jest.fn();
  const { person, slider } = await draw(onChoose);
  slider.focus();
  await person.keyboard('{ArrowLeft}{ArrowLeft}{ArrowRight}{ArrowRight}');
  expect(said(slider)).toBe(
    'Day 2026-03-05: 56 private visits (26 certain, 12 recognised, 18 likely), 68 other visits, 5 shares',
  );
  await person.keyboard('{Home}');
  expect(said(slider)).toContain('Day 2026-03-02: 43 private visits');
  await person.keyboard('{ArrowLeft}{Enter}');
  expect(onChoose.mock.calls).toEqual([[expect.objectContaining({ start: '2026-03-02' })]]);
});

/** jsdom has no pointer events of its own, and lays nothing out: the plot begins at 0. */
const point = (slider: HTMLElement, type: string, pointerType: string, clientX: number) => {
  const event = new MouseEvent(type, { bubbles: true, clientX });
  fireEvent(slider, Object.assign(event, { pointerType }));
};

test('a tap shows a day, and another tap on it chooses it', async () => {
  const onChoose = jest.fn();
  const { slider } = await draw(onChoose);
  const tap = (clientX: number) => {
    point(slider, 'pointerdown', 'touch', clientX);
    fireEvent.click(slider);
  };
  tap(200);
  expect(screen.getByText('Day 2026-03-03')).not.toBeNull();
  expect(screen.getByText('Tap again to show only this')).not.toBeNull();
  tap(400);
  expect(screen.queryByText('Day 2026-03-03')).toBeNull();
  expect(onChoose).not.toHaveBeenCalled();
  tap(400);
  expect(onChoose.mock.calls).toEqual([[expect.objectContaining({ start: '2026-03-05' })]]);
});

test('the mouse chooses with one click, and leaves nothing behind', async () => {
  const onChoose = jest.fn();
  const { slider } = await draw(onChoose);
  point(slider, 'pointermove', 'mouse', 20);
  fireEvent.click(slider);
  expect(onChoose.mock.calls).toEqual([[expect.objectContaining({ start: '2026-03-02' })]]);
});

test('where days cannot be chosen, nothing says that they can', async () => {
  const { person, slider } = await draw();
  slider.focus();
  await person.keyboard('{Home}{Enter}');
  expect(screen.getByText('Day 2026-03-02')).not.toBeNull();
  expect(screen.queryByText('Press Enter to show only this', { ignore: '[id]' })).toBeNull();
});
