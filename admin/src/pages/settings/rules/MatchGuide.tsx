import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { RULE_MATCHES } from '../../../../../core';
import { MONOSPACE } from '../../../shared/layout/Code';
import { useText } from '../../../translations/use-text';
import { EXAMPLES } from './examples';

const Guide = styled.dl`
  display: grid;
  gap: ${({ theme }) => `${theme.spaces[4]} ${theme.spaces[6]}`};
  /* Two by two, or one below the other. */
  grid-template-columns: repeat(auto-fit, minmax(max(22rem, 40%), 1fr));

  dd {
    margin: 0;
  }
`;

const Example = styled.code`
  font-family: ${MONOSPACE};
  color: ${({ theme }) => theme.colors.neutral800};
  overflow-wrap: anywhere;
`;

/** Explains each kind of rule, once for all rows, whose fields refer to it by `idOf`. */
export function MatchGuide({ idOf }: { idOf(match: (typeof RULE_MATCHES)[number]): string }) {
  const text = useText();
  return (
    <Box background="neutral100" hasRadius padding={4}>
      <Guide>
        {RULE_MATCHES.map((match) => (
          <div key={match}>
            <Typography tag="dt" variant="pi" fontWeight="bold" textColor="neutral800">
              {text(`rules.match.${match}`)}
            </Typography>
            <Typography
              tag="dd"
              variant="pi"
              textColor="neutral600"
              id={idOf(match)}
              paddingTop={1}
            >
              {text(`rules.match.${match}.about`)} <Example>{EXAMPLES[match]}</Example>
            </Typography>
          </div>
        ))}
      </Guide>
    </Box>
  );
}
