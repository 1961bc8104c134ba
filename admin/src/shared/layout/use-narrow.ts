import { useSyncExternalStore } from 'react';
import { useTheme } from 'styled-components';

/** Whether the window is as narrow as a phone, by the breakpoint of Strapi's theme. */
export function useNarrow(): boolean {
  const { breakpoints } = useTheme();
  const query = `not all and ${breakpoints.medium.replace('@media', '').trim()}`;
  return useSyncExternalStore(
    (onChange) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', onChange);
      return () => media.removeEventListener('change', onChange);
    },
    () => window.matchMedia(query).matches,
  );
}
