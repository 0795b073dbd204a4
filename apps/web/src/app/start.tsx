// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import '@fontsource-variable/inter/wght.css';
import '@fontsource/noto-sans-arabic/arabic-400.css';
import '@fontsource/noto-sans-arabic/arabic-600.css';

import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { directionOf } from '../lib/language.ts';
import { reloadWhenBroughtBack } from '../lib/leave.ts';
import { watchForNewerVersion } from '../lib/newer-version.ts';
import './app.css';
import { startMessages } from './messages.ts';
import { Providers } from './providers.tsx';
import { createQueryClient } from './query-client.ts';
import { createAppRouter } from './router.tsx';

const container = document.getElementById('root');
if (!container) throw new Error('The page has no root element');

reloadWhenBroughtBack();
watchForNewerVersion();
const language = await startMessages();
const direction = directionOf(language);
document.documentElement.lang = language;
document.documentElement.dir = direction;
const queryClient = createQueryClient();

createRoot(container).render(
  <StrictMode>
    <Providers queryClient={queryClient} direction={direction}>
      <RouterProvider router={createAppRouter(queryClient)} />
    </Providers>
  </StrictMode>,
);
