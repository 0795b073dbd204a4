// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { ScrollArea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './statistics.module.css';

/** Around a table that may be wider than the page: scrolled sideways by touch, mouse or, once focused, the arrow keys. */
export function TableScroll({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('statistics');
  return (
    <ScrollArea
      type="auto"
      className={classes.tableScroll ?? ''}
      viewportProps={{ role: 'region', 'aria-label': t('table.scroll'), tabIndex: 0 }}
    >
      {children}
    </ScrollArea>
  );
}
