import { Page } from '@strapi/strapi/admin';
import { READ_PERMISSIONS } from '../../plugin';
import { ArticlePage } from './ArticlePage';

/** The page of one article, for roles that may read the figures. */
export default function ProtectedArticlePage() {
  return (
    <Page.Protect permissions={READ_PERMISSIONS}>
      <ArticlePage />
    </Page.Protect>
  );
}
