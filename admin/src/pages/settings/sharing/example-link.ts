import { encodeTag, groupAt, tagUrl, type Settings } from '../../../../../core';

const PAGE = 'https://www.example.com/articles/hello';

/** How a link that WhatsApp's button passes on looks under these settings. */
export const exampleLink = (
  { utm, placement }: Pick<Settings, 'utm' | 'placement'>,
  parameter: string,
): string =>
  tagUrl(PAGE, {
    parameter,
    placement,
    tag: encodeTag({ channel: 'whatsapp' }),
    ...(utm && { utm: { source: 'whatsapp', medium: 'dark_social', campaign: 'hello' } }),
  });

/** How the address bar of a view looks whose group has a tag. */
export const exampleAddress = (
  { placement }: Pick<Settings, 'placement'>,
  parameter: string,
): string =>
  tagUrl(PAGE, {
    parameter,
    placement,
    tag: encodeTag({ channel: 'address', tagGroup: groupAt(0) }),
  });
