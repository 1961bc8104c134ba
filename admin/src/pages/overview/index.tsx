import { Page } from '@strapi/strapi/admin';
import { READ_PERMISSIONS } from '../../plugin';
import { OverviewPage } from './OverviewPage';

/** The page *Dark social*, for roles that may read the figures. */
export default function ProtectedOverviewPage() {
  return (
    <Page.Protect permissions={READ_PERMISSIONS}>
      <OverviewPage />
    </Page.Protect>
  );
}
