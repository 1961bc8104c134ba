import { Box, type BoxProps } from '@strapi/design-system';

/** The white sheet on which the admin panel puts its content. */
export function Panel({ children, ...rest }: BoxProps) {
  return (
    <Box background="neutral0" shadow="tableShadow" hasRadius padding={6} {...rest}>
      {children}
    </Box>
  );
}
