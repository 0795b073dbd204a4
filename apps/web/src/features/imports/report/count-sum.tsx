// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Text } from '@mantine/core';
import type { ImportView } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { Counts } from '../../../ui/counts.tsx';
import { addsUp } from '../import-counts.ts';

/** True once every row of the file was dealt with. */
function isWhole({ state }: ImportView): boolean {
  return state === 'checked' || state === 'done';
}

/** The rows of the file and what became of them, as a sum that adds up. */
export function CountSum({ view }: { readonly view: ImportView }) {
  const { t } = useTranslation('imports');
  const isPlan = view.dryRun;
  return (
    <div>
      <Counts
        counts={[
          { label: isWhole(view) ? t('sum.rows') : t('sum.rowsSoFar'), count: view.rows },
          { label: isPlan ? t('sum.acceptedPlan') : t('sum.accepted'), count: view.accepted, sign: '=' },
          { label: t('sum.rejected'), count: view.rejected, sign: '+' },
          { label: t('sum.unchanged'), count: view.unchanged, sign: '+' },
        ]}
      />
      {addsUp(view) ? null : (
        <Text size="sm" c="dimmed" mt="xs">
          {t('sum.stillCounting')}
        </Text>
      )}
    </div>
  );
}
