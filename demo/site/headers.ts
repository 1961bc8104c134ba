/** Headers of every response. The policy is as strict as it can be: the plugin must work under it. */
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
