import { useIntl } from 'react-intl';
import type { StatusReport } from '../../../../../core';
import { useText, type Text } from '../../../translations/use-text';
import { Fact, Facts } from '../Facts';
import { AGE_FORMAT, ageOf } from '../site/age';
import { useDuration } from './use-duration';

interface CountsProps {
  report: StatusReport;
  /** When it was read, in ms since 1970. */
  now: number;
}

type Count = [name: string, count: number];

const sum = (counts: readonly Count[]): number => counts.reduce((all, [, count]) => all + count, 0);

/** `bots: 12 · reloads: 3`, the largest first; `undefined` where there are none. */
function parts(counts: readonly Count[], text: Text, write: (count: number) => string) {
  const some = counts.filter(([, count]) => count > 0).sort(([, a], [, b]) => b - a);
  if (some.length === 0) return undefined;
  return some
    .map(([name, count]) => text('status.part', { name, number: write(count) }))
    .join(' · ');
}

/** What became of events and requests. */
export function Counts({ report, now }: CountsProps) {
  const text = useText();
  const { formatDate, formatNumber, formatRelativeTime } = useIntl();
  const duration = useDuration();
  const { startedAt, events, refused, lastCommit } = report;
  const write = (count: number): string => formatNumber(count);
  const dated = (at: string): string => formatDate(at, { dateStyle: 'medium', timeStyle: 'short' });

  const ignored = Object.entries(events.ignored).map(
    ([reason, count]): Count => [
      text(`status.ignored.${reason as keyof typeof events.ignored}`),
      count,
    ],
  );
  const statuses = Object.entries(refused);

  return (
    <Facts>
      <Fact
        name={text('status.accepted')}
        value={write(events.accepted)}
        hint={text('status.duplicates', {
          count: events.duplicates,
          number: write(events.duplicates),
        })}
      />
      <Fact
        name={text('status.ignored')}
        value={write(sum(ignored))}
        hint={parts(ignored, text, write)}
      />
      <Fact
        name={text('status.refused')}
        value={write(sum(statuses))}
        hint={parts(statuses, text, write)}
      />
      <Fact
        name={text('status.waiting')}
        value={write(events.waiting)}
        hint={text('status.waiting.hint')}
      />
      <Fact
        name={text('status.lastCommit')}
        value={
          lastCommit ? (
            <span title={dated(lastCommit.at)}>
              {formatRelativeTime(...ageOf(lastCommit.at, now), AGE_FORMAT)}
            </span>
          ) : (
            text('status.lastCommit.never')
          )
        }
        hint={
          lastCommit
            ? text('status.lastCommit.hint', {
                count: lastCommit.events,
                number: write(lastCommit.events),
                duration: duration(lastCommit.ms),
              })
            : undefined
        }
      />
      <Fact name={text('status.since')} value={dated(startedAt)} hint={text('status.since.hint')} />
    </Facts>
  );
}
