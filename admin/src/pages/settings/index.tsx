import { Page } from '@strapi/strapi/admin';
import { SETTINGS_PERMISSIONS } from '../../plugin';
import { SettingsPage } from './SettingsPage';

/** The plugin's page in Strapi's Settings, for roles that may change how visits are classified. */
export default function ProtectedSettingsPage() {
  return (
    <Page.Protect permissions={SETTINGS_PERMISSIONS}>
      <SettingsPage />
    </Page.Protect>
  );
}
