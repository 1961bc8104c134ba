import type { Core } from '@strapi/types';
import type { MailingSources, TakeOff } from './sources';

/** The event of a webhook when an article takes off in private. */
export const TAKE_OFF_EVENT = 'dark-social.take-off';

/** How mails and events leave Strapi, and what they say of the site. */
export function createOutbox(
  strapi: Core.Strapi,
  origins: readonly string[],
): Pick<MailingSources, 'site' | 'adminUrl' | 'send' | 'webhook' | 'log'> {
  const [origin] = origins;
  const adminUrl = String(strapi.config.get('admin.absoluteUrl', ''));
  return {
    site: origin === undefined ? 'Strapi' : new URL(origin).host,
    adminUrl: adminUrl.replace(/\/$/, ''),
    async send(to, mail) {
      await strapi
        .plugin('email')
        .service('email')
        .send({ to, ...mail });
    },
    webhook: {
      async isWanted() {
        const webhooks: { isEnabled: boolean; events: string[] }[] = await strapi
          .get('webhookStore')
          .findWebhooks();
        return webhooks.some(
          ({ isEnabled, events }) => isEnabled && events.includes(TAKE_OFF_EVENT),
        );
      },
      async emit(takeOff: TakeOff) {
        await strapi.eventHub.emit(TAKE_OFF_EVENT, { ...takeOff });
      },
    },
    log: { error: (error) => void strapi.log.error(error) },
  };
}

/** Lets webhooks name the event. */
export const allowTakeOffEvent = (strapi: Core.Strapi): void =>
  strapi.get('webhookStore').addAllowedEvent('DARK_SOCIAL_TAKE_OFF', TAKE_OFF_EVENT);
