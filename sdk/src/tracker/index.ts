export type { ShareEvent } from '../events/record';
export type { AddressOptions } from './address-tag';
export { startTracker, type Tracker, type TrackerOptions } from './start-tracker';
