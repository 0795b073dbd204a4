// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { NativeSelect } from '@mantine/core';
import { listVintages } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useLanguage } from '../../lib/language.ts';

interface VintageChoiceProps {
  readonly vintageId: string | undefined;
  readonly onChange: (vintageId: string | undefined) => void;
}

/** The records as they are now, or as they were when a vintage was closed. Shows nothing while there is no vintage. */
export function VintageChoice({ vintageId, onChange }: VintageChoiceProps) {
  const { t } = useTranslation('statistics');
  const { formatDate } = useLanguage();
  const { data } = useQuery({
    queryKey: ['statistics', 'vintages'],
    queryFn: ({ signal }) => api(listVintages, { signal }),
    staleTime: 60_000,
  });
  const vintages = data?.vintages ?? [];
  if (vintages.length === 0 && vintageId === undefined) return null;
  return (
    <NativeSelect
      label={t('vintage.label')}
      value={vintageId ?? ''}
      onChange={(event) => onChange(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
      data={[
        { value: '', label: t('vintage.now') },
        ...vintages.map(({ id, name, at }) => ({ value: id, label: t('vintage.one', { name, date: formatDate(at) }) })),
      ]}
    />
  );
}
