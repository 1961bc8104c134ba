import type { SharingLink } from '../../../../core';

/** A message as its app shows it before it is sent. */
export interface MessagePreview {
  channel: 'whatsapp' | 'email';
  /** Only of an email. */
  subject?: string;
  /** What stands in front of the link. */
  text: string;
  /** The tagged link. */
  url: string;
}

function previewOf({ channel, href, url }: SharingLink): MessagePreview | undefined {
  if (href === null || (channel !== 'whatsapp' && channel !== 'email')) return undefined;
  const parameters = new URL(href).searchParams;
  const sent = (parameters.get(channel === 'email' ? 'body' : 'text') ?? '').replace(/\r\n/g, '\n');
  const text = sent.endsWith(url) ? sent.slice(0, -url.length) : sent;
  const subject = parameters.get('subject');
  return { channel, url, text, ...(subject !== null && { subject }) };
}

/** What WhatsApp and mail programs get from these links, read back from what the buttons open. */
export const messagePreviews = (links: readonly SharingLink[]): MessagePreview[] =>
  links.flatMap((link) => previewOf(link) ?? []);
