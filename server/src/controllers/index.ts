import { events } from './events';
import { reports } from './reports';
import { sdk } from './sdk';
import { settings } from './settings';
import { sharing } from './sharing';
import { sharingState } from './sharing-state';

export const controllers = { events, reports, sdk, settings, sharing, sharingState };
