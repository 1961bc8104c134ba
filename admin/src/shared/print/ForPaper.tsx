import { useSyncExternalStore, type ReactNode } from 'react';
import { lightTheme } from '@strapi/design-system';
import { ThemeProvider, useTheme } from 'styled-components';
import { PrintStyles } from './PrintStyles';

/** Between `beforeprint` and `afterprint`. */
let printing = false;

function subscribe(onChange: () => void): () => void {
  const begin = () => {
    printing = true;
    onChange();
  };
  const end = () => {
    printing = false;
    onChange();
  };
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  return () => {
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
  };
}

/** A page that can be printed: in light colours, whatever the panel's, and whole. */
export function ForPaper({ children }: { children: ReactNode }) {
  const theme = useTheme();
  const onPaper = useSyncExternalStore(subscribe, () => printing);
  return (
    <ThemeProvider theme={onPaper ? { ...theme, colors: lightTheme.colors } : theme}>
      <PrintStyles />
      {children}
    </ThemeProvider>
  );
}
