import { errors } from '@strapi/utils';

/** Stops the start of Strapi: the plugin's options, or what they point at, are wrong. */
export class DarkSocialConfigError extends errors.ApplicationError<
  'DarkSocialConfigError',
  string,
  { problems: readonly string[] }
> {
  constructor(problems: readonly string[]) {
    const list = problems.map((each) => `  - ${each}`).join('\n');
    super(`The dark-social plugin cannot start:\n${list}`, { problems });
    this.name = 'DarkSocialConfigError';
  }
}
