import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import type { Finding } from '../../../../core';
import { useText } from '../../translations/use-text';
import { Card } from '../layout/Card';
import { findingLink, type FindingPlaces } from './finding-link';
import { useFindingText } from './use-finding-text';

interface FindingListProps extends FindingPlaces {
  /** Strongest first. */
  findings: readonly Finding[];
}

/** What is worth a look: each finding with its numbers and one thing to do. Nothing without any. */
export function FindingList({ findings, ...places }: FindingListProps) {
  const text = useText();
  const sentence = useFindingText();
  if (findings.length === 0) return null;
  return (
    <Card title={text('findings.title')}>
      {() => (
        <Box tag="ul" padding={{ initial: 5, medium: 6 }} paddingTop={{ initial: 0, medium: 0 }}>
          {findings.map((finding) => {
            const link = findingLink(finding, places);
            const said = sentence(finding);
            return (
              <Flex
                tag="li"
                key={said}
                gap={3}
                paddingTop={2}
                paddingBottom={2}
                justifyContent="space-between"
                alignItems="flex-start"
                direction={{ initial: 'column', medium: 'row' }}
              >
                <Typography textColor="neutral800">{said}</Typography>
                {link !== undefined && (
                  <Box shrink={0} data-noprint>
                    <Link tag={RouterLink} to={link}>
                      {text(`finding.${finding.kind}.action`)}
                    </Link>
                  </Box>
                )}
              </Flex>
            );
          })}
        </Box>
      )}
    </Card>
  );
}
