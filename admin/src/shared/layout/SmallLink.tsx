import { Link } from '@strapi/design-system';
import { styled } from 'styled-components';

/** As small as the text around it; the design system's link sets its own font size inside. */
export const SmallLink = styled(Link)`
  &,
  > * {
    font-size: inherit;
  }
`;
