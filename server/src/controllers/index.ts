import { events } from './events';
import { exportFiles } from './export-files';
import { forgetting } from './forget';
import { operations } from './operations';
import { reports } from './reports';
import { sdk } from './sdk';
import { settings } from './settings';
import { sharing } from './sharing';
import { sharingState } from './sharing-state';

export const controllers = {
  events,
  exportFiles,
  forgetting,
  operations,
  reports,
  sdk,
  settings,
  sharing,
  sharingState,
};
