import type { ClickId } from './tables';

/**
 * Mediums of paid traffic, and of affiliates, who are paid by the sale.
 * From: Google Analytics 4, help page "Default channel group".
 */
const PAID =
  /^(?:.*cp.*|ppc|retargeting|paid.*|display|banner|expandable|interstitial|affiliates?)$/;

/** Whether somebody paid for the click. A click id of an ad proves it, whatever the medium is. */
export const isPaid = (medium: string, click?: ClickId): boolean =>
  click?.means === 'ad' || PAID.test(medium);
