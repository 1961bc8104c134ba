import { fireEvent, screen } from '@testing-library/react';
import type { PeriodChoice } from '../../admin/src/shared/period/period';
import { PeriodPicker } from '../../admin/src/shared/period/PeriodPicker';
import { renderInPanel } from './panel';

const period = { from: '2026-02-14', to: '2026-03-15' };

async function pick(choice: PeriodChoice) {
  const onChange = jest.fn();
  const person = await renderInPanel(
    <PeriodPicker choice={choice} period={period} today="2026-03-15" onChange={onChange} />,
  );
  const choose = async (name: string) => {
    await person.click(screen.getByRole('combobox', { name: 'Period' }));
    await person.click(screen.getByRole('option', { name }));
  };
  return { onChange, choose };
}

test('a preset is counted back from today', async () => {
  const { onChange, choose } = await pick('28d');
  await choose('Last 7 days');
  expect(onChange.mock.calls).toEqual([['7d', { from: '2026-03-09', to: '2026-03-15' }]]);
});

test('a custom period begins with the days on screen', async () => {
  const { onChange, choose } = await pick('28d');
  expect(screen.queryByLabelText('From')).toBeNull();
  await choose('Custom period');
  expect(onChange.mock.calls).toEqual([['custom', period]]);
});

test('a custom period changes at one end at a time', async () => {
  const { onChange } = await pick('custom');
  const from = screen.getByLabelText('From');
  fireEvent.change(from, { target: { value: '02/20/2026' } });
  fireEvent.blur(from);
  expect(onChange.mock.calls.at(-1)).toEqual(['custom', { ...period, from: '2026-02-20' }]);
});
