import { Box, Flex, Typography } from '@strapi/design-system';
import { DEGREES, ESTIMATED_PARTS, type VisitsPart } from '../../shared/figures/degrees';
import { DegreeSwatch } from '../../shared/figures/DegreeSwatch';
import { SmallLink } from '../../shared/layout/SmallLink';
import { useText } from '../../translations/use-text';

/** The method in full. */
const METHOD_URL =
  'https://github.com/dark-social-labs/strapi-plugin-dark-social/blob/main/docs/method.md';

const ESTIMATED: readonly VisitsPart[] = ['taggedVisits', 'appVisits', ...ESTIMATED_PARTS];

interface MethodProps {
  id: string;
  /** Whether an estimate stands in the place of likely visits. */
  estimated: boolean;
}

/** How it is known that a visit is private, in a few lines. */
export function Method({ id, estimated }: MethodProps) {
  const text = useText();
  const degrees: readonly VisitsPart[] = estimated ? ESTIMATED : DEGREES;
  return (
    <Box id={id} marginTop={3} padding={4} background="neutral100" hasRadius>
      <Flex tag="dl" direction="column" alignItems="stretch" gap={2}>
        {degrees.map((degree) => (
          <Box key={degree}>
            <Flex tag="dt" gap={2}>
              <DegreeSwatch degree={degree} />
              <Typography fontWeight="semiBold">{text(`degree.${degree}`)}</Typography>
            </Flex>
            <Typography tag="dd" textColor="neutral700" paddingLeft={5} marginLeft={0}>
              {text(
                estimated && degree === 'taggedVisits'
                  ? 'method.taggedVisits.address'
                  : `method.${degree}`,
              )}
            </Typography>
          </Box>
        ))}
      </Flex>
      <Typography tag="p" variant="pi" textColor="neutral700" paddingTop={3}>
        {estimated && <>{text('method.rule')} </>}
        {text('method.limits')}{' '}
        <SmallLink href={METHOD_URL} isExternal>
          {text('method.more')}
        </SmallLink>
      </Typography>
    </Box>
  );
}
