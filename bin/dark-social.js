#!/usr/bin/env node
'use strict';

// npx dark-social <command>, in the folder of the Strapi app. A file of `commands` per command.
const { readdirSync } = require('node:fs');
const { basename, join } = require('node:path');
const { parseArgs } = require('node:util');
const { UsageError } = require('./app');

const FOLDER = join(__dirname, 'commands');
const names = readdirSync(FOLDER).map((file) => basename(file, '.js'));
const load = (name) => require(join(FOLDER, name));

const INDENT = ' '.repeat(15);
const usage = () => `Usage, in the folder of a Strapi app that has the plugin:

${names
  .map((name) => {
    const { summary, usage: forms = [] } = load(name);
    const lines = [...summary.split('\n').map((line) => line.trim()), ...forms];
    return `  ${name.padEnd(12)} ${lines.join(`\n${INDENT}`)}`;
  })
  .join('\n')}
`;

/** What was given to a command. */
function given({ options = {}, positionals = 0 }, args) {
  try {
    const parsed = parseArgs({ args, options, allowPositionals: positionals > 0 });
    if (parsed.positionals.length > positionals) {
      throw new Error(`Unexpected argument ${parsed.positionals[positionals]}`);
    }
    return parsed;
  } catch (error) {
    throw new UsageError(error.message, { cause: error });
  }
}

async function main([name, ...rest]) {
  const asked = name === 'help' || [name, ...rest].some((each) => ['--help', '-h'].includes(each));
  if (asked || !names.includes(name)) {
    process[asked ? 'stdout' : 'stderr'].write(usage());
    return asked ? 0 : 2;
  }
  const command = load(name);
  await command.run(process.cwd(), given(command, rest));
  return 0;
}

main(process.argv.slice(2)).then(
  // Strapi leaves timers running after `destroy`.
  (code) => process.exit(code),
  (error) => {
    const text = (error instanceof Error && error.message) || String(error);
    const help = error instanceof UsageError ? `\n${usage()}` : '';
    process.stderr.write(`${text}\n${help}`);
    process.exit(error instanceof UsageError ? 2 : 1);
  },
);
