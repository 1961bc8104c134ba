import { encodeTag, tagUrl, type Settings } from '../../../../../core';

/** How a link that WhatsApp's button passes on looks under these settings. */
export const exampleLink = (
  { utm, placement }: Pick<Settings, 'utm' | 'placement'>,
  parameter: string,
): string =>
  tagUrl('https://www.example.com/articles/hello', {
    parameter,
    placement,
    tag: encodeTag({ channel: 'whatsapp' }),
    ...(utm && { utm: { source: 'whatsapp', medium: 'dark_social', campaign: 'hello' } }),
  });
