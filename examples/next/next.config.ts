import { fileURLToPath } from 'node:url';
import type { NextConfig } from 'next';

// npm links the SDK into this repository (`file:../../sdk`), and Turbopack follows no link out of its
// own root. A site that installs the SDK from a registry needs neither line.
const repository = fileURLToPath(new URL('../..', import.meta.url));

const config: NextConfig = {
  turbopack: { root: repository },
  outputFileTracingRoot: repository,
};

export default config;
