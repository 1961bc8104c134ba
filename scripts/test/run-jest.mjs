// Runs jest and counts its results.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** `run` starts a program and rejects if it fails. */
export async function runJest(root, { run, projects, paths, options, env }) {
  const folder = mkdtempSync(join(tmpdir(), 'dark-social-test-'));
  const outputFile = join(folder, 'result.json');
  const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  // Paths first: `--selectProjects` consumes every word after it.
  const args = [...paths, '--silent', '--json', `--outputFile=${outputFile}`, ...options];
  try {
    let succeeded = true;
    try {
      await run(process.execPath, [jest, ...args, '--selectProjects', ...projects], {
        cwd: root,
        env,
        // The report goes to standard error.
        stdio: ['ignore', 'ignore', 'inherit'],
      });
    } catch {
      // The result file says what failed; without one, jest itself did.
      succeeded = false;
    }
    if (!existsSync(outputFile)) return { passed: 0, failed: 1, skipped: 0 };
    const result = JSON.parse(readFileSync(outputFile, 'utf8'));
    const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
    return {
      passed: result.numPassedTests,
      failed: failed === 0 && !succeeded ? 1 : failed,
      skipped: result.numPendingTests + result.numTodoTests,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
