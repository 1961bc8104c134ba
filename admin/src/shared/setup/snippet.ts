/** The two lines that put the send bar on a page. */
export const snippet = (serverUrl: string): string =>
  `<script type="module" src="${serverUrl.replace(/\/$/, '')}/api/dark-social/sdk.js"></script>\n<send-bar></send-bar>`;
