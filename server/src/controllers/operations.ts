import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import { darkSocial } from '../plugin';

const RETRY_AFTER_SECONDS = 5;

/** For those who run Strapi, and for their machines. */
export const operations = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /api/dark-social/metrics`: what this process has done, as OpenMetrics. */
  async metrics(context: Context): Promise<void> {
    const { metrics } = darkSocial(strapi).operations;
    context.body = await metrics.text();
    context.set('Content-Type', metrics.contentType);
    context.set('Cache-Control', 'no-store');
  },

  /** `GET /api/dark-social/health`: 200 where the store answers, else 503. For anybody, so no more is told. */
  async health(context: Context): Promise<void> {
    const { operations: watched, unusable } = darkSocial(strapi);
    const healthy = unusable === undefined && (await watched.isHealthy());
    context.set('Cache-Control', 'no-store');
    if (!healthy) context.set('Retry-After', String(RETRY_AFTER_SECONDS));
    context.status = healthy ? 200 : 503;
    context.body = { status: healthy ? 'ok' : 'unavailable' };
  },
});
