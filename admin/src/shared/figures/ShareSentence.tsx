import { Typography, type TypographyProps } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useText } from '../../translations/use-text';
import { percentFormat, shareOfVisits } from './share-of-visits';

/** What the visits are visits of: words differ. */
export type ShareOf = 'site' | 'article';

/** The sentence of `ShareSentence`, as text. */
export function useShareSentence(): (of: ShareOf, privateVisits: number, visits: number) => string {
  const text = useText();
  const { formatNumber } = useIntl();
  return (of, privateVisits, visits) => {
    const found = shareOfVisits(privateVisits, visits);
    const counts = {
      private: formatNumber(privateVisits),
      visits: formatNumber(visits),
    };
    switch (found.kind) {
      case 'none':
        return text('share.none');
      case 'too-few':
        return text(`share.${of}.few`, counts);
      case 'share':
        return text(`share.${of}`, {
          ...counts,
          share: formatNumber(found.share, percentFormat(found.share)),
        });
    }
  };
}

interface ShareSentenceProps extends Pick<TypographyProps, 'variant'> {
  of: ShareOf;
  privateVisits: number;
  visits: number;
  tag?: 'p' | 'h2';
}

/** How much of the audience came in private, in one sentence; no percentage of a few visits. */
export function ShareSentence(props: ShareSentenceProps) {
  const { of, privateVisits, visits, tag = 'p', variant = 'beta' } = props;
  const sentence = useShareSentence();
  return (
    <Typography tag={tag} variant={variant} textColor="neutral800">
      {sentence(of, privateVisits, visits)}
    </Typography>
  );
}
