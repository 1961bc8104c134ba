import type { ChannelId } from './channels';

/**
 * Outlines on a grid of 24, by channel; a channel without one shows its name as text. One stroke for
 * all, so that brands and plain signs look like one family and take any colour. `native`, `copy`,
 * `email`, `sms` and `signal` follow Lucide (ISC, © Lucide contributors), `bluesky` follows Simple
 * Icons (CC0-1.0); the others are drawn for this project.
 */
export const CHANNEL_ICONS: Readonly<Partial<Record<ChannelId, string>>> = {
  native: 'M12 3v12m4-8-4-4-4 4m-4 5v7a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-7',
  copy: 'M10 13a5 5 0 0 0 7.5.5l3-3a5 5 0 0 0-7-7L12 5m2 6a5 5 0 0 0-7.5-.5l-3 3a5 5 0 0 0 7 7L12 19',
  email:
    'm22 7-9 6a2 2 0 0 1-2 0L2 7m2-3h16a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2',
  sms: 'M22 17a2 2 0 0 1-2 2H7l-5 3V5a2 2 0 0 1 2-2h16a2 2 0 0 1 2 2zM7 11h0m5 0h0m5 0h0',
  whatsapp:
    'm3 21 1.5-5A9 9 0 1 1 8 19.5zM9 8v2a5 5 0 0 0 5 5h2v-1.5l-2-.5-1 1a5 5 0 0 1-3-3l1-1-.5-2z',
  telegram: 'm21.5 3-19 7.5L8 13l1.5 7 3.5-3.5 5 3.5zM8 13l8-5.5-5 6.5',
  messenger: 'M3 21v-4.5A9 9 0 1 1 7 19.5zM7 13.5l3.5-3 3 2.5L17 10',
  signal:
    'M12 3a9 9 0 0 1 3 .5m3.5 2.3a9 9 0 0 1 2 3.2m.3 4.2a9 9 0 0 1-1.5 3.5m-3.5 3a9 9 0 0 1-4 1.1M8 20l-5 1 1-4.5m-.8-3a9 9 0 0 1 .3-4m2-3.5A9 9 0 0 1 8.8 3.6',
  qr: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2h-2zM20 14v2M18 20h2v-2M14 20h0',
  facebook: 'M14 21v-8h3l.7-4H14V7.5A1.5 1.5 0 0 1 15.5 6H18V2h-3a5 5 0 0 0-5 5v2H7v4h3v8z',
  x: 'm4 4 12 16h4L8 4zM4 20l6.5-7M13.5 11 20 4',
  bluesky:
    'M6 5c3 2 5 5 6 7.5C13 10 15 7 18 5c2-1.5 4-1.5 4 1 0 1-.3 4-.7 5.3-.6 2-2.3 2.7-4.3 2.5 2.5.5 3 2 2 3.5-3.5 5-6 1.5-7-1-1 2.5-3.5 6-7 1-1-1.5-.5-3 2-3.5-2 .2-3.7-.5-4.3-2.5C2.3 10 2 7 2 6c0-2.5 2-2.5 4-1z',
  linkedin:
    'M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2m3 8v6M8 7h0m4 10v-6m0 3a2 2 0 0 1 4 0v3',
};
