import { useDarkSocialSharingStateQuery } from '../shared/sharing-state';
import type { SharingState } from '../../../core';
import { SHARE_BUTTONS_UID } from '../plugin';
import { isRecord } from './plugin-options';
import { typeShape } from './type-shape';

/** How the running Strapi has it for the content type in the form. */
export interface TypeState {
  /** Whether this is not known yet. */
  loading: boolean;
  /** Set where the options file decides, whatever this form says. */
  fixed: SharingState | undefined;
  /** Whether the component, added by hand, turns share links on without the switch. */
  byComponent: boolean;
}

/** @param contentType the content type that is edited; nothing while a new one is made */
export function useTypeState(contentType: unknown): TypeState {
  const { uid } = isRecord(contentType) ? contentType : {};
  const known = typeof uid === 'string' && uid !== '';
  const { data, isLoading } = useDarkSocialSharingStateQuery(
    { uid: known ? uid : '' },
    // Strapi has started anew since, if the options changed.
    { skip: !known, refetchOnMountOrArgChange: true },
  );
  return {
    loading: known && isLoading,
    fixed: data?.turnedOnBy === 'options' ? data : undefined,
    byComponent: typeShape(contentType).components.includes(SHARE_BUTTONS_UID),
  };
}
