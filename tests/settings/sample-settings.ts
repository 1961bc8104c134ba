import type { Settings } from '../../core';

/** Settings as a site may have them. */
export const sampleSettings = (changes: Partial<Settings> = {}): Settings => ({
  channels: ['whatsapp', 'email', 'copy'],
  message: '',
  utm: true,
  placement: 'query',
  addressBar: { groups: 0 },
  visitors: true,
  privacySignals: ['gpc', 'dnt'],
  excludeSuspicious: false,
  eventsDays: 90,
  statsMonths: 25,
  sections: ['/news'],
  rules: [],
  mail: { weekly: [], takeOff: [], language: 'en' },
  ...changes,
});
