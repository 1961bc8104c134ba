import type { StrapiApp } from '@strapi/strapi/admin';
import { SHARE_BUTTONS_UID } from '../../plugin';
import { message } from '../../translations/message';
import { lazyPart } from '../../translations/with-texts';

const FiguresCell = lazyPart(() => import('./FiguresCell'));

/** The name that the plugin gives to the component's attribute. */
const ATTRIBUTE = 'shareButtons';

/** A row of the list, as far as it is read here. */
interface Row {
  documentId: string;
  locale?: string | null;
}

interface Header {
  name: string;
  label: unknown;
  attribute?: { type?: string; component?: string };
  [property: string]: unknown;
}

/** The part of the list view that Strapi hands to its hook. */
interface ListView {
  displayedHeaders: Header[];
  layout: { metadatas: Partial<Record<string, { label?: unknown }>> };
}

const LABEL = message('column.private');

/** The column in place of the component's own, which would show nothing but a number. */
const column = ({ name, attribute }: Header): Header => ({
  name,
  attribute,
  label: LABEL,
  searchable: false,
  sortable: false,
  cellFormatter: ({ documentId, locale }: Row, _: unknown, { model }: { model: string }) => (
    <FiguresCell uid={model} documentId={documentId} locale={locale ?? null} />
  ),
});

/**
 * Strapi's hook `Admin/CM/pages/ListView/inject-column-in-table`. The column of the component *Share
 * buttons* shows how its entries travel. Strapi itself knows this column, so that it is switched on
 * and off, and kept, as every other is.
 *
 * @param labels the column's name in each language of the panel
 * @param language returns the panel's language
 */
export const figuresColumn =
  (labels: () => Readonly<Record<string, string>>, language: () => string) =>
  <Given extends ListView>(given: Given): Given => {
    const { displayedHeaders, layout } = given;
    const field = layout.metadatas[ATTRIBUTE];
    const names = labels();
    // A name that an admin gave stays. Ours may have been stored in another language.
    if (field && [ATTRIBUTE, ...Object.values(names)].includes(String(field.label))) {
      // Strapi's menu of columns reads this object, and has no hook of its own.
      layout.metadatas[ATTRIBUTE] = {
        ...field,
        label: names[language()] ?? LABEL.defaultMessage,
      };
    }
    return {
      ...given,
      displayedHeaders: displayedHeaders.map((header) =>
        header.attribute?.component === SHARE_BUTTONS_UID ? column(header) : header,
      ),
    };
  };

/** Adds the column to the lists of the Content Manager. */
export function registerFiguresColumn(app: StrapiApp): void {
  const labels = () => {
    const translations: Record<string, Record<string, string>> = app.configurations.translations;
    return Object.fromEntries(
      Object.entries(translations).map(([language, texts]) => [
        language,
        texts[LABEL.id] ?? String(LABEL.defaultMessage),
      ]),
    );
  };
  app.registerHook(
    'Admin/CM/pages/ListView/inject-column-in-table',
    figuresColumn(labels, () => document.documentElement.lang),
  );
}
