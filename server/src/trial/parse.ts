/** What a person enters who wants to know how it would count. */
import { z } from 'zod';
import { PROBLEMS, readUrl } from '../../../core';

const MAX_LENGTH = 2000;
const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;

const entered = z.string('a text').trim().max(MAX_LENGTH, PROBLEMS['trial-length']).default('');

/** As people write addresses: in full, without https://, or from the slash on. */
const inFull = (address: string, origin: string): string => {
  if (address.startsWith('/')) return `${origin}${address}`;
  return SCHEME.test(address) ? address : `https://${address}`;
};

/**
 * Stands for an address where none was entered: nobody types one so deep, which is what most visits
 * from a referrer or an app are to.
 */
const someArticle = (origin: string): string => `${origin}/some/article/of/this/site`;

/** @param origin where a path without a host belongs */
export const trialSchema = (origin: string) =>
  z
    .strictObject(
      { url: entered, referrer: entered, userAgent: entered },
      'an object with url, referrer and userAgent',
    )
    .superRefine(({ url, referrer, userAgent }, context) => {
      if (url === '' && referrer === '' && userAgent === '') {
        context.addIssue({ code: 'custom', path: ['url'], message: PROBLEMS['trial-empty'] });
      }
      const read = readUrl(inFull(url, origin));
      if (url !== '' && !/^https?:$/.test(read?.protocol ?? '')) {
        context.addIssue({ code: 'custom', path: ['url'], message: PROBLEMS['trial-address'] });
      }
    })
    .transform(({ url, referrer, userAgent }) => ({
      hasAddress: url !== '',
      url: url === '' ? someArticle(origin) : inFull(url, origin),
      referrer: referrer === '' ? undefined : inFull(referrer, origin),
      userAgent: userAgent === '' ? undefined : userAgent,
    }));
