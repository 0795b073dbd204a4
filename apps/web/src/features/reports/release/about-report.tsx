// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { changeReport, discardReport, type ReportView, type ReportWords } from '@palermo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { isLanguage, languageNames, languages as allLanguages } from '../../../lib/language.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { useReportChange } from './use-report-change.ts';
import { filledWords, WordsFields } from './words-fields.tsx';

/** Title, languages and, of a correction, what it changes; the end of a draft that nobody wants. */
export function AboutReport({ report }: { readonly report: ReportView }) {
  const { t } = useTranslation('reports');
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" onClick={open} aria-haspopup="dialog">
        {t('about.edit')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t('about.title')}
        closeButtonProps={{ 'aria-label': t('about.close') }}
        size="lg"
        centered
      >
        {opened ? <AboutForm report={report} onClose={close} /> : null}
      </Modal>
    </>
  );
}

interface AboutFormProps {
  readonly report: ReportView;
  readonly onClose: () => void;
}

function AboutForm({ report, onClose }: AboutFormProps) {
  const { t } = useTranslation('reports');
  const [titles, setTitles] = useState<ReportWords>(report.titles);
  const [changes, setChanges] = useState<ReportWords>(report.changes);
  const [languages, setLanguages] = useState<readonly string[]>(report.languages);
  const chosen = languages.filter(isLanguage);
  const save = useReportChange(
    () =>
      api(changeReport, {
        params: { reportId: report.id },
        body: { titles: filledWords(titles), changes: filledWords(changes), languages: chosen },
      }),
    onClose,
  );
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (chosen.length > 0) save.mutate(undefined);
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Checkbox.Group
          label={t('about.languages')}
          value={[...languages]}
          onChange={setLanguages}
          error={chosen.length === 0 ? t('create.noLanguage') : undefined}
        >
          <Group gap="md" mt={6}>
            {allLanguages.map((each) => (
              <Checkbox key={each} value={each} label={<span lang={each}>{languageNames[each]}</span>} />
            ))}
          </Group>
        </Checkbox.Group>
        <WordsFields
          languages={chosen}
          words={titles}
          labelOf={(language) => t('about.titleIn', { language })}
          description={t('about.titleHint')}
          onChange={setTitles}
        />
        {report.edition === 1 ? null : (
          <>
            <Text fw={600}>{t('about.changes')}</Text>
            <WordsFields
              languages={chosen}
              words={changes}
              labelOf={(language) => t('correct.changesIn', { language })}
              onChange={setChanges}
            />
          </>
        )}
        <ProblemNotice error={save.error} />
        <Group justify="space-between">
          {report.may.discard ? <Discard report={report} /> : <span />}
          <Group gap="sm">
            <Button variant="default" onClick={onClose}>
              {t('about.cancel')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t('about.save')}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}

function Discard({ report }: { readonly report: ReportView }) {
  const { t } = useTranslation('reports');
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [opened, { open, close }] = useDisclosure(false);
  const discard = useMutation({
    mutationFn: () => api(discardReport, { params: { reportId: report.id } }),
    onSuccess: async () => {
      await navigate({ to: '/reports' });
      await queryClient.invalidateQueries({ queryKey: ['reports', 'list'] });
    },
  });
  return (
    <>
      <Button color="red" variant="subtle" onClick={open} aria-haspopup="dialog">
        {t('about.discard')}
      </Button>
      <ConfirmDialog
        opened={opened}
        title={t('about.discardTitle')}
        confirmLabel={t('about.discardConfirm')}
        dangerous
        pending={discard.isPending}
        error={discard.error}
        onConfirm={() => discard.mutate()}
        onClose={close}
      >
        {t('about.discardWhy')}
      </ConfirmDialog>
    </>
  );
}
