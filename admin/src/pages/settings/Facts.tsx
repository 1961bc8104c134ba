import type { ReactNode } from 'react';
import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

/** Names and values, side by side where there is room. */
export const Facts = styled.dl`
  display: grid;
  gap: ${({ theme }) => `${theme.spaces[5]} ${theme.spaces[8]}`};
  grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr));

  dd {
    margin: 0;
  }
`;

export function Fact({
  name,
  value,
  hint,
}: {
  name: string;
  value: ReactNode;
  hint?: string | undefined;
}) {
  return (
    <div>
      <Typography tag="dt" variant="pi" fontWeight="bold" textColor="neutral600">
        {name}
      </Typography>
      <dd>
        <Box paddingTop={1} paddingBottom={1}>
          <Typography tag="div" variant="omega" fontWeight="semiBold" textColor="neutral800">
            {value}
          </Typography>
        </Box>
        {hint !== undefined && (
          <Typography tag="p" variant="pi" textColor="neutral600">
            {hint}
          </Typography>
        )}
      </dd>
    </div>
  );
}
