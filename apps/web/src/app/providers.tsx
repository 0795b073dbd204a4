// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { DirectionProvider, MantineProvider, useDirection } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { useLanguage } from '../lib/language.ts';
import { accessibleColours, theme } from './theme.ts';

/** Keeps the document's language and writing direction those of the messages. */
function DocumentLanguage() {
  const { language, direction } = useLanguage();
  const { setDirection } = useDirection();
  useEffect(() => {
    document.documentElement.lang = language;
    setDirection(direction);
  }, [language, direction, setDirection]);
  return null;
}

interface ProvidersProps {
  readonly queryClient: QueryClient;
  readonly direction: 'ltr' | 'rtl';
  readonly children: ReactNode;
}

export function Providers({ queryClient, direction, children }: ProvidersProps) {
  return (
    <QueryClientProvider client={queryClient}>
      <DirectionProvider initialDirection={direction} detectDirection={false}>
        <MantineProvider theme={theme} cssVariablesResolver={accessibleColours} forceColorScheme="light">
          <DocumentLanguage />
          <Notifications position="bottom-center" />
          {children}
        </MantineProvider>
      </DirectionProvider>
    </QueryClientProvider>
  );
}
