import { attribution } from './attribution';

export const services = { attribution };
