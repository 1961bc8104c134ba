import { createGlobalStyle } from 'styled-components';

/**
 * Puts a page of the panel on paper. The panel scrolls in a box as high as the screen, of which
 * printers get what is in sight: here every box around the page is as high as its content, and what
 * is not about the figures is left out. Render it in a page that can be printed.
 *
 * `data-noprint` leaves an element out.
 */
export const PrintStyles = createGlobalStyle`
  @media print {
    @page {
      margin: 12mm;
    }

    html,
    body,
    #strapi,
    #strapi *:has(main) {
      display: block;
      height: auto !important;
      min-height: 0 !important;
      overflow: visible !important;
    }

    #strapi nav,
    #strapi header button,
    [data-noprint],
    [data-strapi-header] button {
      display: none !important;
    }

    main {
      overflow: visible !important;
    }

    /* Texts without a colour of their own have the panel's, which may be a dark one's. */
    body,
    main {
      color: black;
      background: none !important;
    }

    main,
    main * {
      box-shadow: none !important;
      min-width: 0 !important;
    }

    main > * {
      padding-inline: 0 !important;
    }

    main section,
    main tr,
    main li {
      break-inside: avoid;
    }

    main section:has(table) {
      break-inside: auto;
    }
  }
`;
