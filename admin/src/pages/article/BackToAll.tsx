import { Link } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Link as RouterLink } from 'react-router-dom';
import { PLUGIN_PATH } from '../../plugin';
import { useText } from '../../translations/use-text';

/** Leads to the page of the whole site; the browser's own button leads to where one came from. */
export function BackToAll() {
  const text = useText();
  return (
    <Link tag={RouterLink} to={PLUGIN_PATH} startIcon={<ArrowLeft />} data-noprint>
      {text('article.all')}
    </Link>
  );
}
