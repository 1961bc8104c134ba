/** Where the integration tests look for each database; see `databases.js`. */
export const DATABASES: {
  sqlite: { client: 'sqlite' };
  postgres: { client: 'postgres'; url: string };
  mysql: { client: 'mysql'; url: string };
};
