import { styled } from 'styled-components';

export const MONOSPACE = 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace';

/** Lines of code or of paths. */
export const Code = styled.pre`
  font-family: ${MONOSPACE};
  font-size: ${({ theme }) => theme.fontSizes[2]};
  line-height: 1.6;
  color: ${({ theme }) => theme.colors.neutral800};
  /* What scrolls sideways is hidden on a phone, and out of the keyboard's reach. */
  white-space: pre-wrap;
  overflow-wrap: anywhere;
`;
