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

/** What the login that the demo prints asks the admin API with. */
export async function adminToken(cmsUrl: string): Promise<string> {
  const { token } = await ask<{ token: string }>(`${cmsUrl}/admin/login`, DEMO_ADMIN);
  return token;
}
