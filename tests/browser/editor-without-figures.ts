import { DEMO_ADMIN, type Login } from './admin';

/** Asks the admin API. Throws where it refuses. */
async function ask<Data>(url: string, body: object, token?: string, method = 'POST') {
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

const PASSWORD = 'Writer-1234';

/** Makes a user of the panel who may read articles, and no figures. */
export async function createEditorWithoutFigures(
  cmsUrl: string,
  email = 'writer@example.com',
): Promise<Login> {
  const { token } = await ask<{ token: string }>(`${cmsUrl}/admin/login`, DEMO_ADMIN);
  const role = await ask<{ id: number }>(
    `${cmsUrl}/admin/roles`,
    { name: `Role of ${email}`, description: 'Reads articles' },
    token,
  );
  const reading = {
    action: 'plugin::content-manager.explorer.read',
    subject: 'api::article.article',
    properties: {
      fields: [
        'title',
        'slug',
        ...['enabled', 'channels', 'message'].map((each) => `shareButtons.${each}`),
      ],
      locales: ['en'],
    },
    conditions: [],
  };
  const permissions = `${cmsUrl}/admin/roles/${role.id}/permissions`;
  await ask(permissions, { permissions: [reading] }, token, 'PUT');
  const user = await ask<{ registrationToken: string }>(
    `${cmsUrl}/admin/users`,
    { firstname: 'Wren', lastname: 'Writer', email, roles: [role.id] },
    token,
  );
  await ask(`${cmsUrl}/admin/register`, {
    registrationToken: user.registrationToken,
    userInfo: { firstname: 'Wren', lastname: 'Writer', password: PASSWORD },
  });
  return { email, password: PASSWORD };
}
