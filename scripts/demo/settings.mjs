// Environment variables and flags of `npm run demo`.

function port(name, fallback) {
  const text = process.env[name] || String(fallback);
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 65_535) {
    throw new Error(`${name} must be a port, 1 to 65535, not "${text}".`);
  }
  return value;
}

/** Reads ports and flags; throws on unknown flags. */
export function readSettings(args) {
  const unknown = args.filter((arg) => arg !== '--traffic');
  if (unknown.length > 0) {
    throw new Error(
      `Unknown option: ${unknown.join(' ')}. Allowed: --traffic (npm run demo -- --traffic).`,
    );
  }
  const cmsPort = port('PORT', 1337);
  const sitePort = port('SITE_PORT', 4321);
  if (cmsPort === sitePort) {
    throw new Error(`PORT and SITE_PORT are both ${cmsPort}; they must differ.`);
  }
  return {
    cmsPort,
    sitePort,
    cmsUrl: `http://localhost:${cmsPort}`,
    siteUrl: `http://localhost:${sitePort}`,
    traffic: args.includes('--traffic'),
  };
}

/** Throws if this Node is older than `engines` allows. */
export function requireNode(engines) {
  const wanted = Number(/\d+/.exec(engines.node)?.[0]);
  const major = Number(process.versions.node.split('.')[0]);
  if (major < wanted) {
    throw new Error(`Node ${wanted} or newer is required; this is ${process.version}.`);
  }
}
