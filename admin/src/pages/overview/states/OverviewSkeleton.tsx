import { Box, Flex } from '@strapi/design-system';
import { Bone } from '../../../shared/layout/Bone';
import { FigureGrid } from '../Figures';
import { Panel } from '../../../shared/layout/Panel';

const ROWS = Array.from({ length: 5 }, (_, index) => index);

/** Rows of the table that are still to come. */
export function RowsSkeleton() {
  return (
    <Panel aria-hidden padding={5}>
      <Flex direction="column" alignItems="stretch" gap={5}>
        {ROWS.map((row) => (
          <Flex key={row} gap={6}>
            <Bone flex="1" height="2rem" />
            <Bone width="20%" height="2rem" />
            <Bone width="20%" height="2rem" />
          </Flex>
        ))}
      </Flex>
    </Panel>
  );
}

/** The page's outline before its first figures. Screen readers have the status message instead. */
export function OverviewSkeleton() {
  return (
    <Flex aria-hidden direction="column" alignItems="stretch" gap={6}>
      <FigureGrid as="div">
        {ROWS.slice(0, 4).map((card) => (
          <Panel key={card} padding={5}>
            <Bone width="60%" height="1.6rem" />
            <Box paddingTop={3} paddingBottom={3}>
              <Bone width="40%" height="3.2rem" />
            </Box>
            <Bone width="90%" height="1.4rem" />
          </Panel>
        ))}
      </FigureGrid>
      <Panel>
        <Bone width="20rem" height="2rem" maxWidth="60%" />
        <Box paddingTop={6}>
          <Bone height="28rem" />
        </Box>
      </Panel>
      <RowsSkeleton />
    </Flex>
  );
}
