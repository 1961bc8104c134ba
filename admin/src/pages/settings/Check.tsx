import { useId } from 'react';
import { Box, Checkbox, Typography } from '@strapi/design-system';
import { FixedHere } from './SettingField';

interface CheckProps {
  label: string;
  hint: string;
  checked: boolean;
  fixed: boolean;
  onChange(checked: boolean): void;
}

/** A setting that is on or off, with what that means. */
export function Check({ label, hint, checked, fixed, onChange }: CheckProps) {
  const id = useId();
  return (
    <div>
      <Checkbox
        checked={checked}
        disabled={fixed}
        aria-describedby={id}
        onCheckedChange={(next) => onChange(next === true)}
      >
        {label}
      </Checkbox>
      {/* Below the label, not below the box. */}
      <Box paddingLeft={7} paddingTop={1}>
        <Typography tag="p" variant="pi" textColor="neutral600" id={id}>
          {hint}
        </Typography>
        {fixed && <FixedHere />}
      </Box>
    </div>
  );
}
