import { attribution } from './attribution';
import { sharing } from './sharing';

export const services = { attribution, sharing };
