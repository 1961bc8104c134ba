import { styled } from 'styled-components';

/** A list of facts in columns; in a narrow container each row is a block. */
export const Rows = styled.ul`
  container-type: inline-size;
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
`;

export const Row = styled.li`
  display: grid;
  gap: ${({ theme }) => `${theme.spaces[1]} ${theme.spaces[5]}`};
  padding: ${({ theme }) => `${theme.spaces[3]} ${theme.spaces[4]}`};
  align-items: center;

  & + & {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }

  > * {
    min-width: 0;
    overflow-wrap: anywhere;
  }

  @container (min-width: 640px) {
    grid-template-columns: minmax(0, 5fr) minmax(0, 5fr) minmax(0, 4fr);
  }
`;
