import { PaperPlane } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { addSharingSwitch } from './builder/sharing-switch';
import { channelsField } from './content-manager/channels/field';
import { registerFiguresColumn } from './content-manager/list-column/column';
import { registerSharingPanel } from './content-manager/panel/panel';
import { mutateEditLayout } from './content-manager/sharing/sharing-layout';
import { PLUGIN_ID, READ_PERMISSIONS, SETTINGS_PERMISSIONS } from './plugin';
import { loadTranslations } from './translations/load';
import { message } from './translations/message';
import { withTexts } from './translations/with-texts';
import { registerWidgets } from './widgets/register';

/** The plugin's entry point in the admin panel. */
export default {
  register(app: StrapiApp): void {
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: PaperPlane,
      intlLabel: message('plugin.name'),
      permissions: READ_PERMISSIONS,
      Component: withTexts(() => import('./pages')),
    });
    app.addSettingsLink('global', {
      id: PLUGIN_ID,
      // Relative to Strapi's Settings.
      to: PLUGIN_ID,
      intlLabel: message('plugin.name'),
      permissions: SETTINGS_PERMISSIONS,
      Component: withTexts(() => import('./pages/settings')),
    });
    app.customFields.register(channelsField);
    registerWidgets(app);
    registerFiguresColumn(app);
    registerSharingPanel(app);
    app.registerPlugin({ id: PLUGIN_ID, name: 'Dark social' });
  },

  bootstrap(app: Pick<StrapiApp, 'getPlugin' | 'registerHook'>): void {
    addSharingSwitch(app);
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', mutateEditLayout);
  },

  registerTrads: loadTranslations,
};
