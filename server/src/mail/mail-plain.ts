import type { MailParts } from './mail-parts';

/** The mail as plain text. */
export function mailText(parts: MailParts): string {
  const { finding, page, settings } = parts;
  const articles = parts.articles.map(
    ({ title, visits, link }, index) => `${index + 1}. ${title}\n   ${visits}\n   ${link}`,
  );
  return [
    parts.heading,
    parts.lead,
    parts.estimate,
    articles.length > 0 ? [parts.articlesTitle, ...articles].join('\n\n') : '',
    finding ? `${finding.title}\n\n${finding.sentence}\n${finding.action}: ${finding.link}` : '',
    `${page.text}: ${page.link}`,
    // The line by which mail programs know where a signature begins.
    `-- \n${parts.footer}\n${settings.text}: ${settings.link}\n`,
  ]
    .filter(Boolean)
    .join('\n\n');
}
