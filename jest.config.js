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
  modulePathIgnorePatterns: ['<rootDir>/tests/output/', '<rootDir>/demo/', '<rootDir>/dist/'],
};

/** A project per kind of test, and the integration tests once per database. */
module.exports = {
  maxWorkers: 2,
  // Strapi keeps timers of its own after `destroy`.
  forceExit: true,
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: [
        '<rootDir>/tests/{core,config,content,attribution,intake,store,report,admin,demo}/**/*.test.ts',
      ],
    },
    { ...base, displayName: 'sdk', testMatch: ['<rootDir>/tests/sdk/**/*.test.ts'] },
    ...Object.keys(DATABASES).map((database) => ({
      ...base,
      displayName: database,
      globals: { DATABASE: database },
      testMatch: ['<rootDir>/tests/integration/**/*.test.ts'],
    })),
    { ...base, displayName: 'browser', testMatch: ['<rootDir>/tests/browser/**/*.test.ts'] },
  ],
};
