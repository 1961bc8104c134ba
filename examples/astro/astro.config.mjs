import { fileURLToPath } from 'node:url';
import node from '@astrojs/node';
import { defineConfig, envField } from 'astro/config';

const text = (given) => envField.string({ context: 'server', access: 'secret', ...given });

export default defineConfig({
  output: 'server',
  adapter: node({ mode: 'standalone' }),
  devToolbar: { enabled: false },
  // Read when the site runs, so that one build works with any Strapi.
  env: {
    schema: {
      // Strapi's origin, which browsers use too.
      CMS_URL: text({ default: 'http://localhost:1337' }),
      // This site's public origin, as in the plugin's option `siteUrl`.
      SITE_URL: text({ default: 'http://localhost:4321' }),
      // An API token that may read articles, if Strapi's public role may not.
      CMS_TOKEN: text({ optional: true }),
      // An API token that may record on behalf of a visitor. Without it, link previews are not counted.
      DARK_SOCIAL_TOKEN: text({ optional: true }),
    },
  },
  vite: {
    // npm links the SDK into this repository (`file:../../sdk`), and Vite's development server serves
    // no file from outside of the site's folder. A site that installs it from a registry needs no line.
    server: { fs: { allow: [fileURLToPath(new URL('../..', import.meta.url))] } },
  },
});
