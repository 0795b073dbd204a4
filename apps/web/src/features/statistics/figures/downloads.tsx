// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button } from '@mantine/core';
import { downloadStatistics } from '@palermo/contract';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { downloadFile } from '../../../lib/api.ts';
import { useLanguage } from '../../../lib/language.ts';
import { ProblemNotice } from '../../../ui/problem.tsx';
import type { Query } from '../query-words.ts';
import { useLabels } from '../use-labels.ts';
import { writeQuery } from '../use-statistics.ts';

type Format = 'csv' | 'xlsx';
const formats: readonly Format[] = ['csv', 'xlsx'];

/** The same table as a file, with the same counts withheld. */
export function Downloads({ query }: { readonly query: Query }) {
  const { t } = useTranslation('statistics');
  const { language } = useLanguage();
  const { words } = useLabels();
  const download = useMutation({
    mutationFn: (format: Format) =>
      downloadFile(
        downloadStatistics,
        { query: { ...writeQuery(query), format, language } },
        `victims-by-${query.by.join('-')}.${format}`,
      ),
  });
  return (
    <>
      {formats.map((format) => (
        <Button
          key={format}
          size="compact-sm"
          variant="default"
          loading={download.isPending && download.variables === format}
          onClick={() => download.mutate(format)}
          aria-label={t('figure.downloadAs', { format: t(`figure.${format}`), words: words(query) })}
        >
          {t(`figure.${format}`)}
        </Button>
      ))}
      <ProblemNotice error={download.error} />
    </>
  );
}
