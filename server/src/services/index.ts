import { attribution } from './attribution';
import { sharing } from './sharing';
import { statistics } from './statistics';

export const services = { attribution, sharing, statistics };
