import { Box, Flex, VisuallyHidden } from '@strapi/design-system';
import { Bone } from '../../shared/layout/Bone';
import { Panel } from '../../shared/layout/Panel';
import { useText } from '../../translations/use-text';

/** The heights of what each of the three sections holds. */
const SECTIONS = ['12rem', '16rem', '8rem'];

/** The page's outline while its settings load. */
export function SettingsSkeleton() {
  const text = useText();
  return (
    <>
      <VisuallyHidden role="status">{text('settings.loading')}</VisuallyHidden>
      <Flex aria-hidden direction="column" alignItems="stretch" gap={6}>
        {SECTIONS.map((height) => (
          <Panel key={height}>
            <Bone width="20rem" height="2rem" maxWidth="60%" />
            <Box paddingTop={3}>
              <Bone width="80%" height="1.4rem" />
            </Box>
            <Box paddingTop={6}>
              <Bone height={height} />
            </Box>
          </Panel>
        ))}
      </Flex>
    </>
  );
}
