import { SHARE_BUTTONS_UID } from '../../plugin';

/** The custom field whose input draws the card; the component's channels have it anyway. */
const INPUT = 'plugin::dark-social.channels';

interface Field {
  name: string;
  attribute: { type?: string; component?: string; repeatable?: boolean };
  [property: string]: unknown;
}

type Row<Of> = Of[];

/** The part of the edit view's layout that we read. */
export interface EditLayout<Of extends Field = Field> {
  /** Panels, of rows, of fields. */
  layout: Row<Of>[][];
  components: Record<string, { layout: Row<Of>[] }>;
}

/** A component of ours that stands once in its entry: its attribute becomes the card. */
function asCard<Of extends Field>(field: Of): Of {
  const { component, repeatable } = field.attribute;
  return component === SHARE_BUTTONS_UID && repeatable !== true
    ? { ...field, attribute: { ...field.attribute, customField: INPUT } }
    : field;
}

/**
 * Where Strapi draws the component itself, as in a dynamic zone, its channels become the card and
 * stand for all of its fields. Left as it is if the channels were taken off the layout.
 */
function withCard<Of extends Field>(rows: Row<Of>[]): Row<Of>[] {
  const channels = rows.flat().find(({ name }) => name === 'channels');
  return channels ? [[{ ...channels, size: 12, wholeComponent: true }]] : rows;
}

/**
 * Strapi's hook `Admin/CM/pages/EditView/mutate-edit-view-layout`: draws our component as one card,
 * wherever it stands. Only the layout changes: types, permissions and what is saved stay Strapi's.
 */
export function mutateEditLayout<Given extends { layout: EditLayout }>(given: Given): Given {
  const { layout } = given;
  const components = Object.fromEntries(
    Object.entries(layout.components).map(([uid, component]) => {
      const rows = component.layout.map((row) => row.map(asCard));
      return [uid, { ...component, layout: uid === SHARE_BUTTONS_UID ? withCard(rows) : rows }];
    }),
  );
  const panels = layout.layout.map((panel) => panel.map((row) => row.map(asCard)));
  return { ...given, layout: { ...layout, layout: panels, components } };
}
