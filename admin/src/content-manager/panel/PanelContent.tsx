import { Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useDarkSocialSharingStateQuery } from '../../shared/sharing-state';
import { useText } from '../../translations/use-text';
import { textOrNull, type ShareButtons } from '../sharing/share-buttons';
import { SharingPreview } from '../sharing/SharingPreview';
import { readChosen } from '../../shared/channels/chosen-channels';
import { useMayRead } from '../use-may-read';
import { CopyLink } from './CopyLink';
import { Week } from './Week';

interface PanelContentProps {
  uid: string;
  /** Absent while an entry is made. */
  documentId?: string;
  locale: string | null;
  isPublished: boolean;
  /** Name of the attribute that holds the share buttons. */
  attribute: string;
}

/** What the panel shows: how the entry travels, and links to send it by. */
export default function PanelContent(props: PanelContentProps) {
  const { uid, documentId, locale, isPublished, attribute } = props;
  const text = useText();
  const mayRead = useMayRead();
  const values = useForm('PanelContent', (form) => form.values as Record<string, unknown>);
  const { data: state } = useDarkSocialSharingStateQuery({
    uid,
    ...(locale !== null && { locale }),
    ...(documentId !== undefined && { documentId }),
  });
  const buttons = (values[attribute] ?? {}) as ShareButtons;
  const isOff = buttons.enabled === false;

  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      {mayRead && documentId !== undefined && isPublished && (
        <Week uid={uid} documentId={documentId} locale={locale} />
      )}
      {mayRead && (
        <Typography tag="p" variant="pi" textColor="neutral700">
          {text(stateOf(isOff, readChosen(buttons.channels).length > 0))}
        </Typography>
      )}
      {mayRead && !isPublished && !isOff && state !== undefined && (
        <SharingPreview
          state={state}
          entry={{ values, documentId, locale: locale ?? undefined }}
          buttons={buttons}
        />
      )}
      {documentId !== undefined && state?.url != null && (
        <CopyLink
          page={{ url: state.url, documentId }}
          campaign={textOrNull(buttons.campaign) ?? ''}
          options={state.links}
          isPublished={isPublished}
        />
      )}
    </Flex>
  );
}

function stateOf(isOff: boolean, hasOwnChannels: boolean) {
  if (isOff) return 'panel.off';
  return hasOwnChannels ? 'panel.own' : 'panel.site';
}
