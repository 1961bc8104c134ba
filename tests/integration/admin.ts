import { eventId } from './events';
import type { TestApp } from './strapi';

/**
 * A logged-in admin: super admin, or of a role with these permissions alone. By name, or by name
 * with the content type that each is for.
 */
export async function loginTo(
  { strapi, http }: Pick<TestApp, 'strapi' | 'http'>,
  permissions?: readonly string[] | Readonly<Record<string, string>>,
): Promise<string> {
  const name = eventId().toLowerCase();
  const role = permissions
    ? await strapi.service('admin::role').create({ name, description: '' })
    : await strapi.service('admin::role').getSuperAdmin();
  if (permissions) {
    const given = Array.isArray(permissions)
      ? permissions.map((action): [string, null] => [action, null])
      : Object.entries(permissions);
    await strapi.service('admin::role').assignPermissions(
      role.id,
      given.map(([action, subject]) => ({ action, subject, properties: {}, conditions: [] })),
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
