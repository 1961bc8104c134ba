import { Box, Flex } from '@strapi/design-system';
import { Bone } from '../../shared/layout/Bone';
import { Panel } from '../../shared/layout/Panel';

/** The page's outline before its figures. Screen readers have the status message instead. */
export function ArticleSkeleton() {
  return (
    <Flex aria-hidden direction="column" alignItems="stretch" gap={6}>
      <Panel>
        <Bone width="50rem" maxWidth="90%" height="2.4rem" />
        <Box paddingTop={4}>
          <Bone height="1.2rem" />
        </Box>
        <Box paddingTop={6}>
          <Bone width="70%" height="3.2rem" />
        </Box>
      </Panel>
      <Panel>
        <Bone width="20rem" maxWidth="60%" height="2rem" />
        <Box paddingTop={6}>
          <Bone height="28rem" />
        </Box>
      </Panel>
    </Flex>
  );
}
