import type { ChannelId } from '../channels';

/** Icons of common channels, part of the bar's first script. */
export const COMMON_ICONS = {
  native: 'M12 3v12m4-8-4-4-4 4m-4 5v7a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-7',
  copy: 'M10 13a5 5 0 0 0 7.5.5l3-3a5 5 0 0 0-7-7L12 5m2 6a5 5 0 0 0-7.5-.5l-3 3a5 5 0 0 0 7 7L12 19',
  email:
    'm22 7-9 6a2 2 0 0 1-2 0L2 7m2-3h16a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2',
  sms: 'M22 17a2 2 0 0 1-2 2H7l-5 3V5a2 2 0 0 1 2-2h16a2 2 0 0 1 2 2zM7 11h0m5 0h0m5 0h0',
  whatsapp:
    'm3 21 1.5-5A9 9 0 1 1 8 19.5zM9 8v2a5 5 0 0 0 5 5h2v-1.5l-2-.5-1 1a5 5 0 0 1-3-3l1-1-.5-2z',
  telegram: 'm21.5 3-19 7.5L8 13l1.5 7 3.5-3.5 5 3.5zM8 13l8-5.5-5 6.5',
  messenger: 'M3 21v-4.5A9 9 0 1 1 7 19.5zM7 13.5l3.5-3 3 2.5L17 10',
  facebook: 'M14 21v-8h3l.7-4H14V7.5A1.5 1.5 0 0 1 15.5 6H18V2h-3a5 5 0 0 0-5 5v2H7v4h3v8z',
} as const satisfies Partial<Record<ChannelId, string>>;
