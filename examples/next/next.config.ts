import { fileURLToPath } from 'node:url';
import type { NextConfig } from 'next';

// npm links the plugin to this repository's root (`file:../..`), and Turbopack follows no link out of
// its own root. A site that installs the plugin from a registry or a tarball needs neither line.
const repository = fileURLToPath(new URL('../..', import.meta.url));

const config: NextConfig = {
  turbopack: { root: repository },
  outputFileTracingRoot: repository,
};

export default config;
