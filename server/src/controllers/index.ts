import { events } from './events';
import { reports } from './reports';
import { sdk } from './sdk';
import { settings } from './settings';
import { sharing } from './sharing';

export const controllers = { events, reports, sdk, settings, sharing };
