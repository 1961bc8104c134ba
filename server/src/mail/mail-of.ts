import { mailHtml } from './mail-html';
import type { MailParts } from './mail-parts';
import { mailText } from './mail-plain';
import type { Mail } from './weekly-input';

export const mailOf = (parts: MailParts): Mail => ({
  subject: parts.subject,
  text: mailText(parts),
  html: mailHtml(parts),
});
