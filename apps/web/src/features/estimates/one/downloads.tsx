// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Text } from '@mantine/core';
import { downloadEstimate, type EstimateTold, type EstimateView } from '@palermo/contract';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { downloadFile } from '../../../lib/api.ts';
import { useLanguage } from '../../../lib/language.ts';
import { ProblemNotice } from '../../../ui/problem.tsx';

interface DownloadsProps {
  readonly view: EstimateView;
  readonly told: EstimateTold;
}

type Format = 'json' | 'html' | 'svg';

/** What is shown, as files for the analyst's own work. Each is kept in the audit. */
export function Downloads({ view, told }: DownloadsProps) {
  const { t } = useTranslation('estimates');
  const { language } = useLanguage();
  const download = useMutation({
    mutationFn: (format: Format) => {
      const query = { format, language, figure: 'methods' as const };
      return downloadFile(downloadEstimate, { params: { estimateId: view.id }, query }, `estimate.${format}`);
    },
  });
  const drawn = told.figures.some(({ name }) => name === 'methods');
  const formats: readonly Format[] = drawn ? ['html', 'json', 'svg'] : ['html', 'json'];
  return (
    <section aria-label={t('download.title')}>
      <Text size="sm" c="dimmed" maw="75ch" mb="xs">
        {t('download.lead')}
      </Text>
      <Group gap="sm">
        {formats.map((format) => (
          <Button key={format} variant="default" loading={download.isPending} onClick={() => download.mutate(format)}>
            {t(`download.${format}`)}
          </Button>
        ))}
      </Group>
      <ProblemNotice error={download.error} />
    </section>
  );
}
