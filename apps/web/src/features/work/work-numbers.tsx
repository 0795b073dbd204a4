// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.ts';
import { workSummaryQuery } from '../../lib/tasks.ts';
import { AnchorLink } from '../../ui/links.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import classes from './work.module.css';

/** How much waits, in numbers, and the way to one's cases. */
export function WorkNumbers() {
  const { t } = useTranslation('work');
  const { formatNumber } = useLanguage();
  return (
    <QueryState query={useQuery(workSummaryQuery)}>
      {(summary) => (
        <dl className={classes.numbers}>
          {(['overdue', 'soon', 'later', 'cases'] as const).map((key) => (
            <div key={key}>
              <dt>
                {key === 'cases' ? (
                  <AnchorLink to="/cases" search={{ worker: 'me' }}>
                    {t('numbers.cases')}
                  </AnchorLink>
                ) : (
                  t(`numbers.${key}`)
                )}
              </dt>
              <dd>
                <Text span fw={700} size="xl">
                  {formatNumber(summary[key].count)}
                  {summary[key].isMore ? '+' : ''}
                </Text>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </QueryState>
  );
}
