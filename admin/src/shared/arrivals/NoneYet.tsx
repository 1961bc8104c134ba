import { Box, Typography } from '@strapi/design-system';

/** A card without anything to list. */
export function NoneYet({ text }: { text: string }) {
  return (
    <Box padding={{ initial: 5, medium: 6 }} paddingTop={{ initial: 0, medium: 0 }}>
      <Typography textColor="neutral600">{text}</Typography>
    </Box>
  );
}
