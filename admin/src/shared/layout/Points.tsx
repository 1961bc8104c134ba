import { styled } from 'styled-components';

/** What to know before something is confirmed, point by point. */
export const Points = styled.ul`
  list-style: disc;
  padding-left: ${({ theme }) => theme.spaces[5]};

  li + li {
    margin-top: ${({ theme }) => theme.spaces[2]};
  }
`;
