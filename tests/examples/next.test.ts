import { describeExample } from './behaviour';

describeExample('next', { server: ['node_modules/next/dist/bin/next', 'start'], within: true });
