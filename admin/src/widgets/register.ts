import type { StrapiApp, WidgetArgs } from '@strapi/strapi/admin';
import { Feather, TrendUp } from '@strapi/icons';
import { PLUGIN_ID, PLUGIN_PATH, READ_PERMISSIONS } from '../plugin';
import { message } from '../translations/message';
import { withTexts } from '../translations/with-texts';

const loadMovers = withTexts(() => import('./MoversWidget'));
const loadMyArticles = withTexts(() => import('./MyArticlesWidget'));

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
    component: async () => (await loadMovers()).default,
  },
  {
    id: 'my-articles',
    pluginId: PLUGIN_ID,
    icon: Feather,
    title: message('widget.mine.title'),
    link,
    permissions: READ_PERMISSIONS,
    component: async () => (await loadMyArticles()).default,
  },
];

export const registerWidgets = (app: Pick<StrapiApp, 'widgets'>): void =>
  app.widgets.register(WIDGETS);
