// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { useTranslation } from 'react-i18next';
import { useEffect, useRef } from 'react';
import { TabLink } from '../../../ui/links.tsx';
import classes from '../statistics.module.css';
import { type DashboardCode, dashboardCodes } from './dashboard-codes.ts';

/** The dashboards as links that keep the filters; on a phone they scroll sideways and the current one is in view. */
export function DashboardTabs({ current }: { readonly current: DashboardCode }) {
  const { t } = useTranslation('statistics');
  const strip = useRef<HTMLElement>(null);
  useEffect(() => {
    const link = strip.current?.querySelector<HTMLElement>('[aria-current="page"]');
    if (!strip.current || !link) return;
    strip.current.scrollTo({ left: link.offsetLeft - strip.current.clientWidth / 2 + link.clientWidth / 2 });
  }, [current]);
  return (
    <nav ref={strip} className={classes.tabs} aria-label={t('dashboards.label')}>
      {dashboardCodes.map((code) => (
        <TabLink
          key={code}
          className={classes.tab ?? ''}
          {...(code === 'overview'
            ? { to: '/statistics' as const }
            : { to: '/statistics/$dashboard' as const, params: { dashboard: code } })}
          search
          activeOptions={{ exact: true, includeSearch: false }}
        >
          {t(`dashboards.${code}.tab`)}
        </TabLink>
      ))}
    </nav>
  );
}
