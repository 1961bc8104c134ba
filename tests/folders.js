'use strict';

const { readdirSync } = require('node:fs');
const { DATABASES } = require('./integration/databases');

/** Folders of `tests` whose tests need a database or a browser, by project of jest.config.js. */
const SPECIAL = {
  admin: ['admin'],
  sdk: ['sdk'],
  ...Object.fromEntries(Object.keys(DATABASES).map((database) => [database, ['integration']])),
  clickhouse: ['clickhouse'],
  browser: ['browser'],
  examples: ['examples'],
};
/** Folders without tests: the Strapi app that tests start, and what they write. */
const WITHOUT_TESTS = ['app', 'output'];

const others = new Set([...Object.values(SPECIAL).flat(), ...WITHOUT_TESTS]);

/** The folders of each project of jest.config.js. Every folder not named above is a unit test's. */
exports.FOLDERS = {
  unit: readdirSync(__dirname, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !others.has(entry.name))
    .map(({ name }) => name),
  ...SPECIAL,
};
