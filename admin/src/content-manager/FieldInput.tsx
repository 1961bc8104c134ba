import { PLUGIN_ID } from '../plugin';
import { ChannelsInput, type ChannelsInputProps } from './channels/ChannelsInput';
import { SharingInput } from './sharing/SharingInput';

/** What the Content Manager hands to the custom field, and what `mutateEditLayout` adds. */
interface FieldInputProps extends ChannelsInputProps {
  attribute?: { type?: string; pluginOptions?: Record<string, { uid?: string } | undefined> };
  /** Whether the channels stand for all fields of the component around them. */
  wholeComponent?: boolean;
}

/**
 * Strapi's Content-Type Builder offers every custom field there is, so the card, which is none to
 * choose, shares one with the channels.
 */
export default function FieldInput({ wholeComponent, attribute, ...props }: FieldInputProps) {
  const { name = '', label, labelAction, hint, required, disabled } = props;
  const shared = { label, labelAction, hint, required, disabled };
  if (attribute?.type === 'component') {
    const uid = attribute.pluginOptions?.[PLUGIN_ID]?.uid;
    return <SharingInput component={name} uid={uid} {...shared} />;
  }
  if (wholeComponent === true) {
    const component = name.split('.').slice(0, -1).join('.');
    // Strapi's own heading names the component.
    return <SharingInput component={component} {...shared} isHeaded hint={undefined} />;
  }
  return <ChannelsInput {...props} />;
}
