// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Text } from '@mantine/core';
import type { ImportView } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { addsUp } from '../import-counts.ts';
import classes from '../imports.module.css';

/** True once every row of the file was dealt with. */
function isWhole({ state }: ImportView): boolean {
  return state === 'checked' || state === 'done';
}

/** The rows of the file and what became of them, as a sum that adds up. */
export function CountSum({ view }: { readonly view: ImportView }) {
  const { t } = useTranslation('imports');
  const { formatNumber } = useLanguage();
  const isPlan = view.dryRun;
  const parts = [
    ['accepted', isPlan ? t('sum.acceptedPlan') : t('sum.accepted')],
    ['rejected', t('sum.rejected')],
    ['unchanged', t('sum.unchanged')],
  ] as const;
  return (
    <div>
      <dl className={classes.sum}>
        <div>
          <dt>{isWhole(view) ? t('sum.rows') : t('sum.rowsSoFar')}</dt>
          <dd>{formatNumber(view.rows)}</dd>
        </div>
        {parts.map(([key, label], place) => (
          <div key={key} data-sign={place === 0 ? '=' : '+'}>
            <dt>{label}</dt>
            <dd>{formatNumber(view[key])}</dd>
          </div>
        ))}
      </dl>
      {addsUp(view) ? null : (
        <Text size="sm" c="dimmed" mt="xs">
          {t('sum.stillCounting')}
        </Text>
      )}
    </div>
  );
}
