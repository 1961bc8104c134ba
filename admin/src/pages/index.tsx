import { lazy, Suspense } from 'react';
import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';

const OverviewPage = lazy(() => import('./overview'));
const ArticlePage = lazy(() => import('./article'));

/** The plugin's pages under `/plugins/dark-social`, each loaded when it is opened. */
export default function Pages() {
  return (
    <Suspense fallback={<Page.Loading />}>
      <Routes>
        <Route index element={<OverviewPage />} />
        <Route path="articles/:uid/:documentId" element={<ArticlePage />} />
        <Route path="*" element={<Page.Error />} />
      </Routes>
    </Suspense>
  );
}
