import path from 'node:path';
import type { Core } from '@strapi/strapi';

/** The app's folder; this file runs from `dist/config`. */
const root = path.resolve(__dirname, '..', '..');

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Database => ({
  connection: {
    client: 'sqlite',
    connection: {
      // `||`: an empty DATABASE_FILENAME would resolve to the folder.
      filename: path.resolve(root, env('DATABASE_FILENAME') || '.tmp/data.db'),
    },
    useNullAsDefault: true,
  },
});

export default config;
