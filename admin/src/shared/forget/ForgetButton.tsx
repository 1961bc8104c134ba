import { useId, useState } from 'react';
import { Button, Dialog, Loader, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { ForgetRequest } from '../../../../core';
import { CancelButton } from '../layout/CancelButton';
import { Points } from '../layout/Points';
import { useText } from '../../translations/use-text';
import { Notice } from '../layout/Notice';
import { useForgetDarkSocialMutation, usePreviewDarkSocialForgetMutation } from './forget-api';

interface ForgetButtonProps {
  request: ForgetRequest;
  label: string;
  disabled?: boolean;
}

/** Deletes figures for good, once it has said which and somebody has confirmed it. */
export function ForgetButton({ request, label, disabled = false }: ForgetButtonProps) {
  const text = useText();
  const { formatNumber, formatDate } = useIntl();
  const { toggleNotification } = useNotification();
  const { _unstableFormatAPIError: explain } = useAPIErrorHandler();
  const [look, { data, error, isLoading: looking }] = usePreviewDarkSocialForgetMutation();
  const [forget, { isLoading: forgetting }] = useForgetDarkSocialMutation();
  const body = useId();
  const [asking, setAsking] = useState(false);

  const open = (asked: boolean) => {
    setAsking(asked);
    if (asked) void look(request);
  };
  const confirm = async () => {
    const answer = await forget(request);
    setAsking(false);
    if ('error' in answer) {
      toggleNotification({ type: 'danger', message: explain(answer.error) });
      return;
    }
    const { counted } = answer.data;
    const count = { count: counted, number: formatNumber(counted) };
    toggleNotification({ type: 'success', message: text('forget.done', count) });
  };
  // Days of the site, which are no moments in the browser's time zone.
  const day = (value: string): string => formatDate(value, { dateStyle: 'long', timeZone: 'UTC' });

  const refused = data?.refused;
  return (
    <Dialog.Root open={asking} onOpenChange={open}>
      <Dialog.Trigger>
        <Button variant="danger-light" startIcon={<Trash />} disabled={disabled}>
          {label}
        </Button>
      </Dialog.Trigger>
      <Dialog.Content aria-describedby={body}>
        <Dialog.Header>{text('forget.question')}</Dialog.Header>
        <Dialog.Body>
          <Typography tag="div" textColor="neutral800" id={body}>
            {looking && <Loader small>{text('forget.looking')}</Loader>}
            {error !== undefined && (
              <Notice tone="danger" title={text('forget.failed')}>
                {explain(error)}
              </Notice>
            )}
            {refused && (
              <Notice tone="warning" title={text('forget.refused')}>
                {text('forget.refused.months', {
                  from: day(refused.wholeMonths.from),
                  to: day(refused.wholeMonths.to),
                })}
                {refused.singleDaysFrom !== undefined &&
                  ` ${text('forget.refused.days', { from: day(refused.singleDaysFrom) })}`}
              </Notice>
            )}
            {data && !refused && (
              <Points>
                <li>
                  {text('forget.counted', {
                    count: data.counted,
                    number: formatNumber(data.counted),
                    events: formatNumber(data.rawEvents),
                  })}
                </li>
                {'article' in request ? (
                  <>
                    <li>
                      {text('forget.article.totals', {
                        gone: formatNumber(data.counted - data.staysInTotals),
                        count: data.staysInTotals,
                        stay: formatNumber(data.staysInTotals),
                      })}
                    </li>
                    <li>{text('forget.article.visitors')}</li>
                  </>
                ) : (
                  <li>{text('forget.days.totals')}</li>
                )}
                <li>{text('forget.final')}</li>
              </Points>
            )}
          </Typography>
        </Dialog.Body>
        <Dialog.Footer>
          <CancelButton />
          <Button
            variant="danger"
            fullWidth
            loading={forgetting}
            disabled={looking || data === undefined || refused !== undefined}
            onClick={() => void confirm()}
          >
            {text('forget.confirm')}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
