// The house rules that a machine can check: types without holes, and one direction of imports.
import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/**
 * Which rooms a room may import from; the direction of data, written down. A room is a folder or a
 * file. Strapi's glue is in none of the lists, so nothing but glue can reach it.
 */
const ROOMS = {
  core: [],
  'sdk/src/privacy.ts': [],
  'sdk/src/consent.ts': [],
  'sdk/src/chains': ['core', 'sdk/src/privacy.ts'],
  'sdk/src/events': ['core', 'sdk/src/consent.ts', 'sdk/src/privacy.ts'],
  'sdk/src/tracker': ['core', 'sdk/src/chains', 'sdk/src/events', 'sdk/src/privacy.ts'],
  'sdk/src/element': ['core', 'sdk/src/chains', 'sdk/src/events', 'sdk/src/tracker'],
  'sdk/src/react': ['core', 'sdk/src/element', 'sdk/src/tracker'],
  'sdk/src/server': ['core', 'sdk/src/element', 'sdk/src/events'],
  'sdk/src/index.ts': ['sdk/src/element', 'sdk/src/tracker'],
  'sdk/src/auto.ts': ['sdk/src/element', 'sdk/src/tracker'],
  'admin/src/plugin.ts': [],
  'admin/src/translations': ['admin/src/plugin.ts'],
  'admin/src/shared': ['core', 'admin/src/translations'],
  'admin/src/builder': [
    'core',
    'admin/src/plugin.ts',
    'admin/src/shared',
    'admin/src/translations',
  ],
  'admin/src/content-manager': [
    'core',
    'admin/src/plugin.ts',
    'admin/src/shared',
    'admin/src/translations',
  ],
  'admin/src/pages/article': [
    'core',
    'admin/src/plugin.ts',
    'admin/src/shared',
    'admin/src/translations',
  ],
  'admin/src/pages/overview': [
    'core',
    'admin/src/plugin.ts',
    'admin/src/shared',
    'admin/src/translations',
  ],
  'admin/src/pages/settings': [
    'core',
    'admin/src/plugin.ts',
    'admin/src/shared',
    'admin/src/translations',
  ],
  'admin/src/pages/index.tsx': ['admin/src/pages/article', 'admin/src/pages/overview'],
  'admin/src/widgets': [
    'core',
    'admin/src/plugin.ts',
    'admin/src/shared',
    'admin/src/translations',
  ],
  'admin/src/index.ts': [
    'admin/src/builder',
    'admin/src/content-manager',
    'admin/src/pages/index.tsx',
    'admin/src/pages/settings',
    'admin/src/plugin.ts',
    'admin/src/translations',
    'admin/src/widgets',
  ],
  'server/src/config': ['core'],
  'server/src/http': [],
  'server/src/attribution': ['core'],
  'server/src/store': ['core'],
  'server/src/content': ['core', 'server/src/config'],
  'server/src/delivery': [
    'core',
    'server/src/attribution',
    'server/src/content',
    'server/src/http',
  ],
  'server/src/operations': ['core'],
  'server/src/settings': ['core', 'server/src/config'],
  'server/src/intake': [
    'core',
    'server/src/attribution',
    'server/src/config',
    'server/src/content',
    'server/src/http',
    'server/src/operations',
    'server/src/store',
  ],
  'server/src/reclassify': [
    'core',
    'server/src/attribution',
    'server/src/content',
    'server/src/store',
  ],
  'server/src/erasure': ['core', 'server/src/config', 'server/src/store'],
  'server/src/transfer': ['server/src/store'],
  'server/src/report': [
    'core',
    'server/src/config',
    'server/src/estimate',
    'server/src/insights',
    'server/src/settings',
    'server/src/store',
  ],
  'server/src/insights': ['core'],
  'server/src/estimate': ['core'],
  'server/src/trial': ['core', 'server/src/attribution', 'server/src/config', 'server/src/content'],
  'server/src/jobs': [
    'core',
    'server/src/config',
    'server/src/intake',
    'server/src/mailing',
    'server/src/operations',
    'server/src/settings',
    'server/src/store',
  ],
  'server/src/mail': ['core'],
  'server/src/mailing': [
    'core',
    'server/src/insights',
    'server/src/mail',
    'server/src/report',
    'server/src/settings',
    'server/src/store',
  ],
  'server/src/permissions': [],
};

/** Strapi's glue, on top of every room of the server. */
const GLUE = [
  'bootstrap.ts',
  'controllers',
  'index.ts',
  'middlewares',
  'plugin.ts',
  'register.ts',
  'routes',
  'services',
].map((name) => `server/src/${name}`);

const OUTSIDE = ['demo', 'tests', 'bench', 'scripts', 'dist'];

/** For each room, everything that it may not import. */
const zones = Object.entries(ROOMS).flatMap(([room, allowed]) =>
  [...Object.keys(ROOMS), ...GLUE, ...OUTSIDE]
    .filter((other) => other !== room && !allowed.includes(other))
    .map((other) => ({
      target: `./${room}`,
      from: `./${other}`,
      message: `${room} may import ${allowed.join(', ') || 'no other room'}; see docs/architecture.md.`,
    })),
);

/** The core is what every side uses, the browser too: not even a package. */
zones.push({ target: './core', from: './node_modules', message: 'core imports no package.' });

const glueZones = GLUE.flatMap((room) =>
  ['sdk/src', 'admin/src', ...OUTSIDE].map((other) => ({
    target: `./${room}`,
    from: `./${other}`,
    message: 'The server imports only itself and core; see docs/architecture.md.',
  })),
);

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      '**/build/',
      '**/.cache/',
      '**/.strapi/',
      '**/.tmp/',
      'coverage/',
      'demo/types/generated/',
      'tests/output/',
      'examples/*/.next/',
      'examples/*/.astro/',
      'examples/next/next-env.d.ts',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'URL',
          property: 'canParse',
          message: 'On Node 20 it is wrong about accents once it is hot; see core/read-url.ts.',
        },
      ],
    },
  },
  {
    // Node programs, configuration and the Strapi app of the tests.
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'AbortController',
          'AbortSignal',
          'Buffer',
          'URL',
          'URLSearchParams',
          'clearInterval',
          'clearTimeout',
          'console',
          'fetch',
          'performance',
          'process',
          'setImmediate',
          'setInterval',
          'setTimeout',
          'structuredClone',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['**/*.js'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: {
        module: 'writable',
        exports: 'writable',
        require: 'readonly',
        __dirname: 'readonly',
      },
    },
  },
  { files: ['tests/patience.js'], languageOptions: { globals: { jest: 'readonly' } } },
  { files: ['strapi-admin.js'], languageOptions: { sourceType: 'module' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './demo/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // `() => stop()` and `return stop()` read well where nothing comes back anyway.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // On a server an element's base class is an empty one.
      '@typescript-eslint/no-extraneous-class': ['error', { allowEmpty: true }],
      // `tell<FailedDetail>('failed', detail)` lets the compiler check the detail.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // Rooms are made by functions and keep their state in closures: no method reads `this`.
      '@typescript-eslint/unbound-method': 'off',
      // An interface that answers promises has implementations that need not wait.
      '@typescript-eslint/require-await': 'off',
      // knex's builders are thenables that are also handed to callbacks.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      // Strapi's and the DOM's types promise more than they keep: what comes from outside is asked
      // whether it is there, and databases answer some numbers as text.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unnecessary-type-conversion': 'off',
      // Values of a row or an attribute are `unknown` and become text at the border.
      '@typescript-eslint/no-base-to-string': 'off',
      // Strapi's services and knex's answers are `any` to the compiler; they get their type at the
      // place where they are read. Our own code may not write `any` (no-explicit-any).
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // knex's newer form of `primary` writes SQL that SQLite and MySQL do not read;
    // `execCommand` copies where the Clipboard API is missing.
    files: [
      'server/src/store/sql/schema/{columns,migrations}.ts',
      'sdk/src/element/press/copy.ts',
      'tests/sdk/**',
    ],
    rules: { '@typescript-eslint/no-deprecated': 'off' },
  },
  {
    files: ['core/**', 'server/**', 'admin/**', 'sdk/**'],
    ignores: ['**/*.json'],
    plugins: { 'import-x': importX },
    settings: {
      // Without these two, no-cycle reads no TypeScript file and finds nothing.
      'import-x/extensions': ['.ts', '.tsx'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: './tsconfig.json' })],
    },
    rules: {
      'no-console': 'error',
      'import-x/no-restricted-paths': ['error', { zones: [...zones, ...glueZones] }],
      'import-x/no-cycle': 'error',
    },
  },
  {
    files: ['admin/src/**'],
    extends: [reactHooks.configs.flat.recommended],
  },
  {
    // Projects of their own, whose packages are not installed when the linter runs: no types to ask.
    files: ['examples/**/*.{ts,tsx}'],
    extends: [tseslint.configs.disableTypeChecked],
  },
);
