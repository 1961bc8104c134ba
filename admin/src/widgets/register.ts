import type { StrapiApp, WidgetArgs } from '@strapi/strapi/admin';
import { Feather, TrendUp } from '@strapi/icons';
import { PLUGIN_ID, PLUGIN_PATH, READ_PERMISSIONS } from '../plugin';
import { message } from '../translations/message';

const link = { label: message('widget.link'), href: PLUGIN_PATH };

/** The plugin's widgets on the panel's home page, each loaded when it is shown. */
const WIDGETS: WidgetArgs[] = [
  {
    id: 'movers',
    pluginId: PLUGIN_ID,
    icon: TrendUp,
    title: message('widget.movers.title'),
    link,
    permissions: READ_PERMISSIONS,
    component: async () => (await import('./MoversWidget')).MoversWidget,
  },
  {
    id: 'my-articles',
    pluginId: PLUGIN_ID,
    icon: Feather,
    title: message('widget.mine.title'),
    link,
    permissions: READ_PERMISSIONS,
    component: async () => (await import('./MyArticlesWidget')).MyArticlesWidget,
  },
];

export const registerWidgets = (app: Pick<StrapiApp, 'widgets'>): void =>
  app.widgets.register(WIDGETS);
