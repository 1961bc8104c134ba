import type { MailParts } from './mail-parts';
import { escapeHtml } from './mail-text';

/** Colours are the reader's own, so that light and dark are both readable; links are underlined. */
const LINK = 'color:inherit;text-decoration:underline';
const SMALL = 'margin:0 0 8px;font-size:14px;line-height:20px';
const BODY = 'margin:0 0 16px;font-size:16px;line-height:24px';
const TITLE = 'margin:24px 0 8px;font-size:16px;line-height:24px;font-weight:600';

const link = (text: string, address: string): string =>
  `<a href="${escapeHtml(address)}" style="${LINK}">${escapeHtml(text)}</a>`;

const paragraph = (style: string, html: string): string =>
  html === '' ? '' : `<p style="${style}">${html}</p>`;

function articlesOf({ articlesTitle, articles }: MailParts): string {
  if (articles.length === 0) return '';
  const items = articles.map(
    (article) =>
      `<li style="margin:0 0 8px">${link(article.title, article.link)}<br>${escapeHtml(article.visits)}</li>`,
  );
  return `<h2 style="${TITLE}">${escapeHtml(articlesTitle)}</h2>
<ol style="margin:0;padding:0 0 0 24px;font-size:16px;line-height:24px">
${items.join('\n')}
</ol>`;
}

function findingOf({ finding }: MailParts): string {
  if (!finding) return '';
  return `<h2 style="${TITLE}">${escapeHtml(finding.title)}</h2>
<p style="${BODY}">${escapeHtml(finding.sentence)}<br>${link(finding.action, finding.link)}</p>`;
}

/** The mail as HTML: no script, no image, nothing to load, and every text escaped. */
export function mailHtml(parts: MailParts): string {
  const content = [
    paragraph(SMALL, escapeHtml(parts.heading)),
    `<h1 style="margin:0 0 8px;font-size:20px;line-height:28px;font-weight:600">${escapeHtml(parts.lead)}</h1>`,
    paragraph(SMALL, escapeHtml(parts.estimate)),
    articlesOf(parts),
    findingOf(parts),
    paragraph(`${BODY};margin-top:24px`, link(parts.page.text, parts.page.link)),
    paragraph(
      `${SMALL};margin-top:32px;padding-top:16px;border-top:1px solid #8e8ea9`,
      `${escapeHtml(parts.footer)} ${link(parts.settings.text, parts.settings.link)}`,
    ),
  ].filter(Boolean);
  return `<!doctype html>
<html lang="${escapeHtml(parts.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(parts.subject)}</title>
</head>
<body style="margin:0;padding:24px 16px;color-scheme:light dark">
<div style="max-width:560px;margin:0 auto;overflow-wrap:anywhere;font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif">
${content.join('\n')}
</div>
</body>
</html>
`;
}
