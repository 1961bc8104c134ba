import { events } from './events';
import { exportFiles } from './export-files';
import { reports } from './reports';
import { sdk } from './sdk';
import { settings } from './settings';
import { sharing } from './sharing';

export const controllers = { events, 'export-files': exportFiles, reports, sdk, settings, sharing };
