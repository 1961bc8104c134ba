import { eventId } from './events';
import type { TestApp } from './strapi';

/** A logged-in admin: super admin, or of a role with these permissions alone. */
export async function loginTo(
  { strapi, http }: Pick<TestApp, 'strapi' | 'http'>,
  permissions?: readonly string[],
): Promise<string> {
  const name = eventId().toLowerCase();
  const role = permissions
    ? await strapi.service('admin::role').create({ name, description: '' })
    : await strapi.service('admin::role').getSuperAdmin();
  if (permissions) {
    await strapi.service('admin::role').assignPermissions(
      role.id,
      permissions.map((action) => ({ action, subject: null, properties: {}, conditions: [] })),
    );
  }
  const email = `${name.replace(/[^a-z0-9]/g, '')}@example.com`;
  const password = 'Test-1234';
  await strapi.service('admin::user').create({
    firstname: 'Test',
    email,
    password,
    isActive: true,
    registrationToken: null,
    roles: [role.id],
  });
  const response = await http.post('/admin/login').send({ email, password });
  return `Bearer ${response.body.data.token}`;
}
