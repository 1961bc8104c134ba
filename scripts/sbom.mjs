// npm run sbom: writes `sbom.cdx.json`, the CycloneDX bill of everything that installing the plugin
// installs (its peers are the app's own), and fails on a licence that we do not take.
//
// The lockfile cannot say it: what Strapi needs, too, counts there as Strapi's. So npm resolves the
// dependencies alone, as for somebody who installs the plugin today.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { npm } from './npm.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const REFUSED = /\b(A?GPL|LGPL|SSPL|BUSL)\b|UNLICENSED/i;

function run(folder, ...args) {
  const [command, ...first] = npm();
  const { status, stdout, stderr } = spawnSync(command, [...first, ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (status !== 0) throw new Error(`npm ${args.join(' ')}\n${stderr}`);
  return stdout;
}

const licencesOf = ({ licenses = [] }) =>
  licenses.map(({ license, expression }) => expression ?? license.id ?? license.name);

const { name, version, license, dependencies } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
);
const folder = mkdtempSync(join(tmpdir(), 'dark-social-sbom-'));
try {
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name, version, license, dependencies }),
  );
  run(folder, 'install', '--package-lock-only', '--ignore-scripts');
  const bill = run(folder, 'sbom', '--package-lock-only', '--sbom-format', 'cyclonedx');
  writeFileSync(join(root, 'sbom.cdx.json'), bill);

  const { components } = JSON.parse(bill);
  const refused = components.filter((component) => {
    const licences = licencesOf(component);
    return licences.length === 0 || licences.some((licence) => REFUSED.test(licence));
  });
  const named = new Set(components.map((component) => component.name));
  const missing = Object.keys(dependencies).filter((dependency) => !named.has(dependency));
  for (const component of refused) {
    process.stderr.write(`${component.name}: ${licencesOf(component).join() || 'no licence'}\n`);
  }
  for (const dependency of missing) process.stderr.write(`${dependency} is missing\n`);
  process.stdout.write(`sbom.cdx.json: ${components.length} packages\n`);
  process.exitCode = refused.length + missing.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
