/**
 * Headers of every answer. The policy allows this site and the CMS, nothing else: the plugin has to
 * work on sites that are strict, so the demo is one.
 */
export const securityHeaders = (cmsUrl: string): Record<string, string> => ({
  'content-security-policy': [
    "default-src 'none'",
    `script-src 'self' ${cmsUrl}`,
    "style-src 'self'",
    `img-src 'self' ${cmsUrl}`,
    `connect-src 'self' ${cmsUrl}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
});
