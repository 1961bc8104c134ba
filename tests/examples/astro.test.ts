import { describeExample } from './behaviour';

describeExample('astro', { server: ['dist/server/entry.mjs'], within: false });
