import type { Core } from '@strapi/strapi';

/** The login that `npm run demo` prints. For local use only. */
const DEMO_ADMIN = {
  firstname: 'Demo',
  lastname: 'Editor',
  email: 'demo@example.com',
  password: 'Demo-1234',
};

/** Creates a super admin if there is no admin user. */
export async function seedAdmin(strapi: Core.Strapi): Promise<void> {
  const users = strapi.service('admin::user');
  if (await users.exists()) return;
  const role = await strapi.service('admin::role').getSuperAdmin();
  await users.create({ ...DEMO_ADMIN, isActive: true, blocked: false, roles: [role.id] });
}
