import { DEMO_ADMIN } from './admin';

/** Asks the admin API. Throws where it refuses. */
export async function ask<Data>(url: string, body: object, token?: string, method = 'POST') {
  const answer = await fetch(url, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
  const { data } = (await answer.json()) as { data: Data };
  return data;
}

/** By Strapi: it takes five logins of one user in five minutes. */
const tokens = new Map<string, Promise<string>>();

/** What the login that the demo prints asks the admin API with. */
export function adminToken(cmsUrl: string): Promise<string> {
  const known =
    tokens.get(cmsUrl) ??
    ask<{ token: string }>(`${cmsUrl}/admin/login`, DEMO_ADMIN).then(({ token }) => token);
  tokens.set(cmsUrl, known);
  return known;
}
