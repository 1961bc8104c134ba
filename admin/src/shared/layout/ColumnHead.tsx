import { Th, Typography } from '@strapi/design-system';

/** The head of a table's column that cannot be sorted. */
export function ColumnHead({ label, className }: { label: string; className?: string }) {
  return (
    <Th role="columnheader" className={className}>
      <Typography variant="sigma" textColor="neutral600">
        {label}
      </Typography>
    </Th>
  );
}
