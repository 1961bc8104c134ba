import { unstable_useDocument, useQueryParams, type StrapiApp } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { SHARE_BUTTONS_UID } from '../../plugin';
import { message } from '../../translations/message';
import { lazyPart } from '../../translations/with-texts';

const PanelContent = lazyPart(() => import('./PanelContent'));

/** What Strapi's edit view tells a panel, as far as this one reads it. */
interface PanelProps {
  model: string;
  collectionType: string;
  /** Absent while an entry is made. */
  documentId?: string;
  document?: { status?: string; locale?: string | null };
}

interface Query {
  plugins?: { i18n?: { locale?: string } };
}

/** Name of the attribute that holds the share buttons; types without sharing have none. */
function useShareButtons({ model, collectionType }: PanelProps): string | undefined {
  const { schema } = unstable_useDocument({ model, collectionType }, { skip: true });
  return Object.entries(schema?.attributes ?? {}).find(
    ([, attribute]) => attribute.type === 'component' && attribute.component === SHARE_BUTTONS_UID,
  )?.[0];
}

/** The panel beside an entry. Strapi calls it as a component that returns a description. */
export function SharingPanel(props: PanelProps) {
  const { model, documentId, document } = props;
  const { formatMessage } = useIntl();
  const attribute = useShareButtons(props);
  const [{ query }] = useQueryParams<Query>();
  if (attribute === undefined) return null;

  const isNew = document === undefined || documentId === undefined || documentId === 'create';
  const locale = (isNew ? query.plugins?.i18n?.locale : document.locale) ?? null;
  return {
    title: formatMessage(message('panel.title')),
    content: (
      <PanelContent
        uid={model}
        documentId={isNew ? undefined : documentId}
        locale={locale}
        isPublished={!isNew && document.status !== 'draft'}
        attribute={attribute}
      />
    ),
  };
}

/** Adds the panel to the edit views of the Content Manager. */
export function registerSharingPanel(app: Pick<StrapiApp, 'getPlugin'>): void {
  const { addEditViewSidePanel } = app.getPlugin('content-manager').apis as {
    addEditViewSidePanel(panels: (typeof SharingPanel)[]): void;
  };
  addEditViewSidePanel([SharingPanel]);
}
