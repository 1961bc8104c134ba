import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { TAG_GROUPS } from '../../../../../core';
import { Choice } from '../../../shared/layout/Choice';
import { MONOSPACE } from '../../../shared/layout/Code';
import { useText } from '../../../translations/use-text';
import { SettingField } from '../SettingField';
import { Part } from '../site/Part';

interface AddressBarProps {
  /** How many groups of views get a tag. */
  groups: number;
  /** What the address of such a view looks like. */
  example: string;
  error: string | undefined;
  fixed: boolean;
  onChange(groups: number): void;
}

/** None, a fifth, half, all. The options file may name any other number. */
const OFFERED = [0, 12, 31, TAG_GROUPS];
const NAMES: Readonly<Record<number, 'off' | 'fifth' | 'half' | 'all'>> = {
  0: 'off',
  12: 'fifth',
  31: 'half',
  [TAG_GROUPS]: 'all',
};

const Example = styled.code`
  font-family: ${MONOSPACE};
  overflow-wrap: anywhere;
`;

/** Whether views get a tag in their address bar, and what that does to what readers see. */
export function AddressBar({ groups, example, error, fixed, onChange }: AddressBarProps) {
  const text = useText();
  const values = [...new Set([...OFFERED, groups])].sort((a, b) => a - b).map(String);
  const labelOf = (value: string): string => {
    const name = NAMES[Number(value)];
    return name === undefined
      ? text('sharing.address.some', { count: Number(value) })
      : text(`sharing.address.${name}`);
  };

  return (
    <Part title={text('sharing.address')}>
      <Typography tag="p" textColor="neutral600">
        {text('sharing.address.about')}
      </Typography>
      <Box background="neutral100" hasRadius padding={4}>
        <Typography tag="p" variant="pi" textColor="neutral600" paddingBottom={1}>
          {text('sharing.address.example')}
        </Typography>
        <Typography textColor="neutral800">
          <Example>{example}</Example>
        </Typography>
      </Box>
      <SettingField
        name="addressBar"
        label={text('sharing.address.label')}
        hint={text('sharing.address.hint')}
        error={error}
        fixed={fixed}
      >
        <Choice
          value={String(groups)}
          values={values}
          disabled={fixed}
          labelOf={labelOf}
          onChange={(next) => onChange(Number(next))}
        />
      </SettingField>
    </Part>
  );
}
