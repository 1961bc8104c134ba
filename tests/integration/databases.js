'use strict';

/** The databases that the integration tests run on, and where their servers are looked for. */
exports.DATABASES = {
  sqlite: { client: 'sqlite' },
  postgres: {
    client: 'postgres',
    url: process.env.TEST_POSTGRES_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres',
  },
  mysql: {
    client: 'mysql',
    url: process.env.TEST_MYSQL_URL ?? 'mysql://root@127.0.0.1:3306/mysql',
  },
};
