// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Outlet } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { LanguageSwitch } from '../ui/language-switch.tsx';
import { Brand } from './brand.tsx';
import { ConnectionBanner } from './connection-banner.tsx';
import { useLanguageChoice } from './language-choice.ts';
import classes from './layout.module.css';
import { NewerVersionBanner } from './newer-version-banner.tsx';
import { mainId, SkipLink } from './skip-link.tsx';

/** Around the pages that need no sign-in. */
export function PublicLayout() {
  return (
    <PublicShell>
      <Outlet />
    </PublicShell>
  );
}

/** Mark, language and connection around a page outside the signed-in part. */
export function PublicShell({ children }: { readonly children: ReactNode }) {
  const chooseLanguage = useLanguageChoice();
  return (
    <>
      <SkipLink />
      <header className={classes.publicHeader}>
        <Brand />
        <LanguageSwitch onSwitch={chooseLanguage} />
      </header>
      <ConnectionBanner />
      <NewerVersionBanner />
      <main id={mainId} tabIndex={-1} className={classes.publicMain}>
        {children}
      </main>
    </>
  );
}
