import type { Core } from '@strapi/strapi';

/** The login that `npm run demo` prints. Of use on a machine of one's own only. */
const DEMO_ADMIN = {
  firstname: 'Demo',
  lastname: 'Editor',
  email: 'demo@example.com',
  password: 'Demo-1234',
};

/** A super admin for the demo, where nobody registered yet. */
export async function seedAdmin(strapi: Core.Strapi): Promise<void> {
  const users = strapi.service('admin::user');
  if (await users.exists()) return;
  const role = await strapi.service('admin::role').getSuperAdmin();
  await users.create({ ...DEMO_ADMIN, isActive: true, blocked: false, roles: [role.id] });
}
