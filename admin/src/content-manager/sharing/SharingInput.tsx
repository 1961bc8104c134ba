import type { ReactNode } from 'react';
import { useDocumentRBAC, useField, useForm, useQueryParams } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { useAnswer } from '../../shared/answer/use-answer';
import { useDarkSocialSharingStateQuery } from '../../shared/sharing-state';
import { useText } from '../../translations/use-text';
import { UNTOUCHED, type ShareButtons, type ShareButtonsField } from './share-buttons';
import { useChannelYields } from './use-channel-yields';
import { SharingCard, type Access } from './SharingCard';

export interface SharingInputProps {
  /** Path of the component in the form. */
  component: string;
  /** The content type, where the attribute says it; else that of the page. */
  uid?: string | undefined;
  /** Whether Strapi names the component above the card. */
  isHeaded?: boolean;
  /** The field's name as Strapi writes it. */
  label?: ReactNode;
  labelAction?: ReactNode;
  hint?: ReactNode;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
}

/** Of each attribute the type, by which Strapi looks up permissions. */
const TYPES = {
  enabled: 'boolean',
  channels: 'json',
  message: 'text',
  campaign: 'string',
} as const satisfies Record<ShareButtonsField, string>;

/** A component in a dynamic zone says which it is. */
interface Value extends ShareButtons {
  __component?: string;
}

/** What a person may do, by Strapi's permissions for the fields of this content type. */
function useAccess(component: string, isNew: boolean, inZone: boolean) {
  const readable = useDocumentRBAC('SharingInput', (rbac) => rbac.canReadFields);
  const creatable = useDocumentRBAC('SharingInput', (rbac) => rbac.canCreateFields);
  const updatable = useDocumentRBAC('SharingInput', (rbac) => rbac.canUpdateFields);
  const may = useDocumentRBAC('SharingInput', (rbac) => rbac.canUserAction);
  return (field: ShareButtonsField): Access => {
    // Strapi has no permissions for what stands inside a dynamic zone.
    if (inZone) return 'edit';
    const path = `${component}.${field}`;
    if (may(path, isNew ? creatable : updatable, TYPES[field])) return 'edit';
    return may(path, isNew ? creatable : readable, TYPES[field]) ? 'read' : 'none';
  };
}

/** What is wrong with each attribute. */
function useErrors(component: string) {
  const errors: Record<ShareButtonsField | 'component', string | undefined> = {
    component: useField(component).error,
    enabled: useField(`${component}.enabled`).error,
    channels: useField(`${component}.channels`).error,
    message: useField(`${component}.message`).error,
    campaign: useField(`${component}.campaign`).error,
  };
  return (field?: ShareButtonsField) => errors[field ?? 'component'];
}

/** The card in Strapi's edit view: reads the entry from its form, and writes into it. */
export function SharingInput(props: SharingInputProps) {
  const { component, label, labelAction, hint, required = false, disabled = false } = props;
  const text = useText();
  const { slug = '', id } = useParams<{ slug: string; id: string }>();
  const { uid = slug, isHeaded = false } = props;
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  const locale = query.plugins?.i18n?.locale;
  // In the dialog of a relation, the page's id is that of another entry.
  const isNew = uid === slug && id === 'create';
  const documentId = uid === slug && !isNew ? id : undefined;

  const { value, onChange } = useField<Value | null>(component);
  const values = useForm('SharingInput', (form) => form.values as Record<string, unknown>);
  const answer = useAnswer(
    useDarkSocialSharingStateQuery(
      {
        uid,
        ...(locale !== undefined && { locale }),
        ...(documentId !== undefined && { documentId }),
      },
      // The options may have changed since, and the entry been saved.
      { refetchOnMountOrArgChange: true },
    ),
  );

  const change = (changes: ShareButtons): void => {
    if (!value) onChange(component, { ...UNTOUCHED, ...changes });
    for (const [field, next] of Object.entries(value ? changes : {})) {
      onChange(`${component}.${field}`, next);
    }
  };
  const isUnnamed = label === undefined || label === component.split('.').at(-1);

  return (
    <SharingCard
      name={component}
      // A field that nobody named has its attribute's name.
      label={isUnnamed || isHeaded ? text('sharing.name') : label}
      isHeaded={isHeaded}
      labelAction={labelAction}
      hint={hint}
      required={required}
      disabled={disabled}
      value={value}
      access={useAccess(component, isNew, value?.__component !== undefined)}
      error={useErrors(component)}
      onChange={change}
      answer={answer}
      entry={{ values, documentId, locale }}
      yields={useChannelYields()}
    />
  );
}
