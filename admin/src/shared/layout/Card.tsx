import { useId, type ReactNode } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { Panel } from './Panel';

interface CardProps {
  title: string;
  /** A sentence on what the figures are. */
  about?: string;
  /** What there is to choose, beside the title. */
  controls?: ReactNode;
  /** `id` is that of the title, to name a table by. */
  children(id: string): ReactNode;
}

/** A white sheet with a title. Its content brings its own padding, so that tables reach the edges. */
export function Card({ title, about, controls, children }: CardProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Panel padding={0} overflow="hidden">
        <Box padding={{ initial: 5, medium: 6 }} paddingBottom={{ initial: 3, medium: 3 }}>
          <Flex justifyContent="space-between" alignItems="center" gap={3} wrap="wrap">
            <Typography variant="delta" tag="h2" id={id}>
              {title}
            </Typography>
            {controls}
          </Flex>
          {about !== undefined && (
            <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={1}>
              {about}
            </Typography>
          )}
        </Box>
        {children(id)}
      </Panel>
    </section>
  );
}
