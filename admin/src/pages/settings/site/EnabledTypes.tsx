import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { EnabledTypeState } from '../../../../../core';
import { MONOSPACE } from '../../../shared/layout/Code';
import { useText } from '../../../translations/use-text';
import { Row, Rows } from './Rows';

const Path = styled.code`
  font-family: ${MONOSPACE};
  color: ${({ theme }) => theme.colors.neutral800};
`;

/** One path, or one per locale: `fr: /articles/{slug}`. */
const lines = (path: EnabledTypeState['path']): string[] =>
  typeof path === 'string'
    ? [path]
    : Object.entries(path).map(([locale, own]) => `${locale}: ${own}`);

/** Which content types have share links, where their entries live, and where that is set. */
export function EnabledTypes({ types }: { types: readonly EnabledTypeState[] }) {
  const text = useText();
  return (
    <Rows>
      {types.map(({ uid, name, path, turnedOnBy }) => (
        <Row key={uid}>
          <Typography fontWeight="semiBold" textColor="neutral800">
            {name}
          </Typography>
          <Typography tag="div" variant="pi">
            {lines(path).map((line) => (
              <div key={line}>
                <Path>{line}</Path>
              </div>
            ))}
          </Typography>
          <Typography variant="pi" textColor="neutral600">
            {text(`site.by.${turnedOnBy}`)}
          </Typography>
        </Row>
      ))}
    </Rows>
  );
}
