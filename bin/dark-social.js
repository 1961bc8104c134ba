#!/usr/bin/env node
'use strict';

// npx dark-social <command>, in the folder of the Strapi app. A file of `commands` per command.
const { readdirSync } = require('node:fs');
const { basename, join } = require('node:path');

const FOLDER = join(__dirname, 'commands');
const names = readdirSync(FOLDER).map((file) => basename(file, '.js'));
const load = (name) => require(join(FOLDER, name));

const usage = () => `Usage, in the folder of a Strapi app that has the plugin:

${names.map((name) => `  ${name.padEnd(12)} ${load(name).summary}`).join('\n')}
`;

async function main([name, ...rest]) {
  if (names.includes(name) && rest.length === 0) {
    await load(name).run(process.cwd());
    return 0;
  }
  const asked = ['help', '--help', '-h'].includes(name);
  process[asked ? 'stdout' : 'stderr'].write(usage());
  return asked ? 0 : 2;
}

main(process.argv.slice(2)).then(
  // Strapi leaves timers running after `destroy`.
  (code) => process.exit(code),
  (error) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
