// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Code, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { downloadReport, type ReportFormat, type ReportView } from '@palermo/contract';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { downloadFile } from '../../../lib/api.ts';
import { type Language, languageNames } from '../../../lib/language.ts';
import { ProblemNotice } from '../../../ui/problem.tsx';

const formats: readonly ReportFormat[] = ['pdf', 'docx'];

/** The report's files in each language: the draft as it stands, or those that were made for the release. */
export function Downloads({ report }: { readonly report: ReportView }) {
  const { t } = useTranslation('reports');
  const download = useMutation({
    mutationFn: ({ language, format }: { readonly language: Language; readonly format: ReportFormat }) => {
      const draft = report.state === 'draft' ? '-draft' : '';
      const name = `report-${report.year}-${report.edition}-${language}${draft}.${format}`;
      return downloadFile(downloadReport, { params: { reportId: report.id }, query: { language, format } }, name);
    },
  });
  const { state } = report;
  // A reader who may not write sees no live figures, and so no draft file.
  if (state === 'preparing' || (state === 'draft' && !report.may.write)) return null;
  const pending = download.isPending ? download.variables : undefined;
  return (
    <Paper withBorder radius="md" p="md">
      <Stack gap="sm">
        <div>
          <Title order={2} size="h4">
            {t('files.title')}
          </Title>
          <Text size="sm" c="dimmed">
            {t(`files.${state}`)}
          </Text>
        </div>
        <Group gap="sm" align="flex-start">
          {report.languages.flatMap((language) =>
            formats.map((format) => {
              const file = report.files.find((each) => each.language === language && each.format === format);
              return (
                <Stack key={`${language}-${format}`} gap={2}>
                  <Button
                    variant="default"
                    loading={pending?.language === language && pending.format === format}
                    disabled={pending !== undefined}
                    onClick={() => download.mutate({ language, format })}
                  >
                    {t('files.download', { language: languageNames[language], format: format.toUpperCase() })}
                  </Button>
                  {file === undefined || state !== 'released' ? null : (
                    <Text size="xs" c="dimmed" maw="14rem">
                      {t('files.sum')}{' '}
                      <Code dir="ltr" style={{ overflowWrap: 'anywhere' }}>
                        {file.sha256}
                      </Code>
                    </Text>
                  )}
                </Stack>
              );
            }),
          )}
        </Group>
        <ProblemNotice error={download.error} />
      </Stack>
    </Paper>
  );
}
