import { loginTo } from './admin';
import { removeApp, startApp, type TestApp } from './strapi';

const READ = 'plugin::dark-social.read';

let app: TestApp;
afterAll(async () => {
  await app.stop();
  await removeApp(app);
});

const roleOf = (code: string): Promise<{ id: number }> =>
  app.strapi.service('admin::role').findOne({ code });

/** The plugin's actions that a role may do. */
async function actionsOf(code: string): Promise<string[]> {
  const permissions: { action: string }[] = await app.strapi.db
    .query('admin::permission')
    .findMany({ where: { role: { id: (await roleOf(code)).id } } });
  return permissions
    .map(({ action }) => action)
    .filter((action) => action.startsWith('plugin::dark-social.'))
    .sort();
}

it('let editors read the page in a new app, and authors nothing', async () => {
  app = await startApp();
  expect(await actionsOf('strapi-editor')).toEqual([READ]);
  expect(await actionsOf('strapi-author')).toEqual([]);
  expect(await actionsOf('strapi-super-admin')).toEqual([
    'plugin::dark-social.export',
    'plugin::dark-social.forget',
    READ,
    'plugin::dark-social.settings',
  ]);
}, 120_000);

it('stay taken away once somebody took them away', async () => {
  const { id } = await roleOf('strapi-editor');
  await app.strapi.service('admin::role').assignPermissions(id, []);
  expect(await actionsOf('strapi-editor')).toEqual([]);
  await app.stop();
  app = await startApp({ from: app });
  expect(await actionsOf('strapi-editor')).toEqual([]);
}, 120_000);

it('are granted to the editors of an app that has run without them', async () => {
  await app.strapi.store({ type: 'plugin', name: 'dark-social', key: 'granted' }).delete({});
  await app.stop();
  app = await startApp({ from: app });
  expect(await actionsOf('strapi-editor')).toEqual([READ]);
}, 120_000);

it('can be given for files of the figures, apart from reading them', async () => {
  const { status } = await app.http
    .get('/dark-social/overview?from=2026-01-01&to=2026-01-02')
    .set('Authorization', await loginTo(app, ['plugin::dark-social.export']));
  expect(status).toBe(403);
});
