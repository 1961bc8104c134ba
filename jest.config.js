'use strict';

const { DATABASES } = require('./tests/integration/databases');
const { FOLDERS } = require('./tests/folders');

const base = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2022',
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  // Copies of the test app have a package.json of the same name, which jest's module map refuses.
  modulePathIgnorePatterns: ['tests/output', 'demo', 'dist', 'examples'].map(
    (folder) => `<rootDir>/${folder}/`,
  ),
  setupFilesAfterEnv: ['<rootDir>/tests/patience.js'],
};

/** A project whose tests may take so many seconds each. */
const project = (displayName, seconds, globals = {}) => ({
  ...base,
  displayName,
  testMatch: FOLDERS[displayName].map((folder) => `<rootDir>/tests/${folder}/**/*.test.{ts,tsx}`),
  globals: { ...globals, PATIENCE_MS: seconds * 1000 },
});

/** A project per kind of test, and the integration tests once per database. */
module.exports = {
  maxWorkers: 2,
  // Strapi leaves timers running after `destroy`.
  forceExit: true,
  projects: [
    project('unit', 10),
    {
      ...project('admin', 60),
      testEnvironment: '<rootDir>/tests/admin/environment.js',
      // The panel without its plugins, which take as long to load as all of these tests.
      moduleNameMapper: { '^@strapi/strapi/admin$': '@strapi/admin/strapi-admin' },
      transform: {
        ...base.transform,
        '/fractional-indexing/.+\\.js$': base.transform['^.+\\.tsx?$'],
      },
      transformIgnorePatterns: ['/node_modules/(?!fractional-indexing/)'],
    },
    project('sdk', 60),
    ...Object.keys(DATABASES).map((database) => project(database, 60, { DATABASE: database })),
    project('clickhouse', 120, { DATABASE: 'sqlite' }),
    // The database of those that start a Strapi of their own.
    project('browser', 300, { DATABASE: 'sqlite' }),
    project('examples', 300),
  ],
};
