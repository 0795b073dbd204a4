// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { AppShell, Burger, Drawer, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { NoticeBell } from '../features/notifications/notice-bell.tsx';
import { leaveTo } from '../lib/leave.ts';
import { nodeStateQuery } from '../lib/node-state.ts';
import { announceAccount, watchOtherTabs } from '../lib/other-tabs.ts';
import { useSession } from '../lib/session.ts';
import { ConfirmSessionProvider } from '../ui/confirm-session.tsx';
import { LanguageSwitch } from '../ui/language-switch.tsx';
import { AccountMenu } from './account-menu.tsx';
import { Brand } from './brand.tsx';
import { ConnectionBanner } from './connection-banner.tsx';
import { useLanguageChoice } from './language-choice.ts';
import classes from './layout.module.css';
import { Navigation } from './navigation.tsx';
import { NewerVersionBanner } from './newer-version-banner.tsx';
import { SessionDialog } from './session-dialog.tsx';
import { mainId, SkipLink } from './skip-link.tsx';

/** Tabs share one session: when another tab signs in as somebody else, this one must not act in that name. */
function useOneAccountInAllTabs(): void {
  const { account } = useSession();
  useEffect(() => {
    announceAccount(account.id);
    return watchOtherTabs(account.id, () => leaveTo('/'));
  }, [account.id]);
}

function DemonstrationNotice() {
  const { t } = useTranslation('common');
  const { data } = useQuery({ ...nodeStateQuery, staleTime: Number.POSITIVE_INFINITY });
  if (!data?.demonstration) return null;
  return (
    <Text size="sm" className={classes.demonstration}>
      {t('layout.demonstration')}
    </Text>
  );
}

/** Around every page of a signed-in account: navigation, language, connection, and the sign-in dialog. */
export function SignedInLayout() {
  const { t } = useTranslation('common');
  const { organisation } = useSession();
  const chooseLanguage = useLanguageChoice();
  const [menuOpened, menu] = useDisclosure(false);
  useOneAccountInAllTabs();
  return (
    <ConfirmSessionProvider>
      <SkipLink />
      <AppShell
        header={{ height: 60 }}
        navbar={{ width: 232, breakpoint: 'md', collapsed: { mobile: true } }}
        padding="md"
        transitionDuration={0}
      >
        <AppShell.Header>
          <div className={classes.header}>
            <div className={classes.side}>
              <Burger hiddenFrom="md" opened={menuOpened} onClick={menu.open} aria-label={t('layout.openMenu')} />
              <Brand />
            </div>
            <div className={classes.side}>
              <Text size="sm" c="dimmed" className={classes.organisation ?? ''}>
                {organisation.name}
              </Text>
              <NoticeBell />
              <LanguageSwitch onSwitch={chooseLanguage} />
              <AccountMenu />
            </div>
          </div>
        </AppShell.Header>
        <AppShell.Navbar p="sm" visibleFrom="md" component="div">
          <Navigation />
        </AppShell.Navbar>
        <Drawer
          opened={menuOpened}
          onClose={menu.close}
          title={t('layout.navigation')}
          closeButtonProps={{ 'aria-label': t('layout.closeMenu') }}
          size="xs"
          hiddenFrom="md"
        >
          <Navigation onNavigate={menu.close} />
        </Drawer>
        <AppShell.Main id={mainId} tabIndex={-1} className={classes.main ?? ''}>
          <DemonstrationNotice />
          <ConnectionBanner />
          <NewerVersionBanner />
          <div className={classes.content}>
            <Outlet />
          </div>
        </AppShell.Main>
      </AppShell>
      <SessionDialog />
    </ConfirmSessionProvider>
  );
}
