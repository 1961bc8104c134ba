import type { ReactNode } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { Information, WarningCircle } from '@strapi/icons';

const TONES = {
  info: { icon: Information, fill: 'primary600', background: 'primary100', border: 'primary200' },
  warning: {
    icon: WarningCircle,
    fill: 'warning600',
    background: 'warning100',
    border: 'warning200',
  },
  danger: { icon: WarningCircle, fill: 'danger600', background: 'danger100', border: 'danger200' },
} as const;

interface NoticeProps {
  tone: 'info' | 'warning' | 'danger';
  title: string;
  children?: ReactNode;
}

/** A permanent remark on the content below. The design system's Alert would need a close button. */
export function Notice({ tone, title, children }: NoticeProps) {
  const { icon: Icon, fill, background, border } = TONES[tone];
  return (
    <Flex
      role={tone === 'danger' ? 'alert' : 'note'}
      alignItems="flex-start"
      gap={3}
      padding={4}
      hasRadius
      background={background}
      borderColor={border}
    >
      <Box paddingTop="2px">
        <Icon aria-hidden width="1.6rem" height="1.6rem" fill={fill} />
      </Box>
      <Box flex="1" minWidth={0}>
        <Typography tag="p" fontWeight="bold" textColor="neutral800">
          {title}
        </Typography>
        {children !== undefined && (
          <Typography tag="div" textColor="neutral800" paddingTop={1}>
            {children}
          </Typography>
        )}
      </Box>
    </Flex>
  );
}
