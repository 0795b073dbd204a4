// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { correctReport, type ReportView, type ReportWords } from '@palermo/contract';
import { useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { useReportChange } from './use-report-change.ts';
import { filledWords, WordsFields } from './words-fields.tsx';

interface CorrectDialogProps {
  readonly report: ReportView;
  readonly onClose: () => void;
}

/** A mistake in a released report: a new edition says what it changes. */
export function CorrectDialog({ report, onClose }: CorrectDialogProps) {
  const { t } = useTranslation('reports');
  const navigate = useNavigate();
  const [changes, setChanges] = useState<ReportWords>({});
  const correct = useReportChange(
    (words: ReportWords) => api(correctReport, { params: { reportId: report.id }, body: { changes: words } }),
    ({ id }) => void navigate({ to: '/reports/$reportId', params: { reportId: id } }),
  );
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    correct.mutate(filledWords(changes));
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('correct.title')}
      closeButtonProps={{ 'aria-label': t('about.close') }}
      centered
    >
      <form onSubmit={submit}>
        <Stack>
          <Text>{t('correct.explained')}</Text>
          <WordsFields
            languages={report.languages}
            words={changes}
            labelOf={(language) => t('correct.changesIn', { language })}
            isRequired
            onChange={setChanges}
          />
          <ProblemNotice error={correct.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('about.cancel')}
            </Button>
            <Button type="submit" loading={correct.isPending}>
              {t('correct.confirm')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
