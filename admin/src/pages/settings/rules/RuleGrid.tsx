import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useText } from '../../../translations/use-text';
import { RULE_FIELDS } from '../form/server-errors';

/**
 * Lays the rules out as a table or, in a narrow container, as blocks with a label per field. Not
 * Strapi's `Table`: its cells are navigated by arrow keys, so Tab does not reach fields in them.
 */
export const RuleGrid = styled.div`
  container-type: inline-size;
`;

/** Widths of match, value, source, channel and the button. */
const TRACKS = 'minmax(0, 14fr) minmax(0, 15fr) minmax(0, 11fr) minmax(0, 12fr) 3.2rem';
const WIDE = '(min-width: 680px)';
const MEDIUM = '(min-width: 440px)';

const Heads = styled.div`
  display: none;

  @container ${WIDE} {
    display: grid;
    gap: ${({ theme }) => theme.spaces[3]};
    grid-template-columns: ${TRACKS};
    padding-bottom: ${({ theme }) => theme.spaces[2]};
  }
`;

/** One rule: its four fields, and its button in the class `remove`. */
export const RuleFields = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.spaces[3]};
  grid-template-columns: minmax(0, 1fr) 3.2rem;
  align-items: start;
  padding: ${({ theme }) => theme.spaces[4]} 0;
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};

  > * {
    grid-column: 1 / -1;
  }

  > :first-child {
    grid-column: 1;
  }

  /* Beside the first row of fields, below the height of their labels. */
  > .remove {
    grid-row: 1;
    grid-column: -2;
    padding-top: 2.8rem;
  }

  @container ${MEDIUM} {
    grid-template-columns: repeat(2, minmax(0, 1fr)) 3.2rem;

    > :not(.remove) {
      grid-column: auto;
    }
  }

  @container ${WIDE} {
    grid-template-columns: ${TRACKS};
    /* The hidden labels leave their distance to the fields behind. */
    padding: ${({ theme }) => `${theme.spaces[1]} 0 ${theme.spaces[2]}`};

    > .remove {
      padding-top: ${({ theme }) => theme.spaces[2]};
    }

    /* The heads above say it for the eye; each field keeps its label for screen readers. */
    label {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
`;

/** The column heads, hidden from screen readers: each field has its label. */
export function RuleHeads() {
  const text = useText();
  return (
    <Heads aria-hidden>
      {RULE_FIELDS.map((field) => (
        <Typography key={field} variant="sigma" textColor="neutral600">
          {text(`rules.${field}`)}
        </Typography>
      ))}
    </Heads>
  );
}
