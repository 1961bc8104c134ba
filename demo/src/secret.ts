import type { Core } from '@strapi/strapi';

type Env = Core.Config.Shared.ConfigParams['env'];

/** A secret from the environment. Throws if it is missing: a default would be known to everyone. */
export function secret(env: Env, name: string): string {
  const value = env(name);
  if (value) return value;
  throw new Error(
    `${name} is not set. Run \`npm run demo\` in the repository, which writes demo/.env with secrets ` +
      'of its own, or copy demo/.env.example to demo/.env and fill it in.',
  );
}
