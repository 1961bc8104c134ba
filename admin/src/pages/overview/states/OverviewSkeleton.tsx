import { Box, Flex } from '@strapi/design-system';
import { Bone } from '../../../shared/layout/Bone';
import { Panel } from '../../../shared/layout/Panel';

const ROWS = Array.from({ length: 5 }, (_, index) => index);

/** Rows of a list that are still to come. Screen readers have the status message instead. */
export function RowsSkeleton() {
  return (
    <Flex aria-hidden direction="column" alignItems="stretch" gap={4} padding={5} paddingTop={2}>
      {ROWS.map((row) => (
        <Flex key={row} gap={6}>
          <Bone flex="1" height="1.6rem" />
          <Bone width="20%" height="1.6rem" />
        </Flex>
      ))}
    </Flex>
  );
}

/** A card that is still to come. */
export function CardSkeleton() {
  return (
    <Panel aria-hidden padding={0}>
      <Box padding={5} paddingBottom={2}>
        <Bone width="14rem" height="2rem" />
      </Box>
      <RowsSkeleton />
    </Panel>
  );
}

/** The page's outline before its first figures. */
export function OverviewSkeleton() {
  return (
    <Flex aria-hidden direction="column" alignItems="stretch" gap={4}>
      <Panel>
        <Bone width="70%" height="2.4rem" />
        <Box paddingTop={4}>
          <Bone height="1.6rem" />
        </Box>
        <Box paddingTop={6}>
          <Bone width="50%" height="4.8rem" />
        </Box>
      </Panel>
      <Panel>
        <Bone width="20rem" height="2rem" maxWidth="60%" />
        <Box paddingTop={6}>
          <Bone height="28rem" />
        </Box>
      </Panel>
    </Flex>
  );
}
