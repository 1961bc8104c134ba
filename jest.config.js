'use strict';

const { DATABASES } = require('./tests/integration/databases');

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
  // Copies of the test app carry a package.json of the same name; jest's map of modules needs none.
  modulePathIgnorePatterns: ['tests/output', 'demo', 'dist', 'examples'].map(
    (folder) => `<rootDir>/${folder}/`,
  ),
  setupFilesAfterEnv: ['<rootDir>/tests/patience.js'],
};

/** A project whose tests may take so many seconds each. */
const project = (displayName, seconds, testMatch, globals = {}) => ({
  ...base,
  displayName,
  testMatch,
  globals: { ...globals, PATIENCE_MS: seconds * 1000 },
});

/** A project per kind of test, and the integration tests once per database. */
module.exports = {
  maxWorkers: 2,
  // Strapi keeps timers of its own after `destroy`.
  forceExit: true,
  projects: [
    project('unit', 10, [
      '<rootDir>/tests/{core,config,content,settings,attribution,intake,store,reclassify,report,demo}/**/*.test.ts',
    ]),
    {
      ...project('admin', 60, ['<rootDir>/tests/admin/**/*.test.{ts,tsx}']),
      testEnvironment: '<rootDir>/tests/admin/environment.js',
      // The panel without its plugins, which take as long to load as all of these tests.
      moduleNameMapper: { '^@strapi/strapi/admin$': '@strapi/admin/strapi-admin' },
      transform: {
        ...base.transform,
        '/fractional-indexing/.+\\.js$': base.transform['^.+\\.tsx?$'],
      },
      transformIgnorePatterns: ['/node_modules/(?!fractional-indexing/)'],
    },
    project('sdk', 60, ['<rootDir>/tests/sdk/**/*.test.ts']),
    ...Object.keys(DATABASES).map((database) =>
      project(database, 60, ['<rootDir>/tests/integration/**/*.test.ts'], { DATABASE: database }),
    ),
    project('browser', 300, ['<rootDir>/tests/browser/**/*.test.ts']),
    project('examples', 300, ['<rootDir>/tests/examples/**/*.test.ts']),
  ],
};
