import type { Login } from './admin';
import { adminToken, ask } from './admin-api';

const PASSWORD = 'Writer-1234';

/** Makes a user of the panel who may read articles, and no figures. */
export async function createEditorWithoutFigures(
  cmsUrl: string,
  email = 'writer@example.com',
): Promise<Login> {
  const token = await adminToken(cmsUrl);
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
