import type { MessageKey } from '../../translations/message';
import type { FailureKind } from './failure';

/** What to say of each kind of failure. */
export const FAILURE_REASONS: Record<FailureKind, MessageKey> = {
  blocked: 'failed.blocked',
  session: 'failed.session',
  forbidden: 'failed.forbidden',
  invalid: 'failed.invalid',
  server: 'failed.server',
};
