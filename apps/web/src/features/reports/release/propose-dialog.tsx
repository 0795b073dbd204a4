// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Modal, NativeSelect, Radio, Stack, Text } from '@mantine/core';
import { proposeRelease, type ReportView } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { languageNames, useLanguage } from '../../../lib/language.ts';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { vintagesQuery } from '../report-query.ts';
import { useReportChange } from './use-report-change.ts';

interface ProposeDialogProps {
  readonly report: ReportView;
  readonly onClose: () => void;
}

/** As of when the figures are frozen, and what is still unwritten. */
export function ProposeDialog({ report, onClose }: ProposeDialogProps) {
  const { t } = useTranslation('reports');
  const [when, setWhen] = useState('now');
  const [vintageId, setVintageId] = useState('');
  const vintages = useQuery(vintagesQuery);
  const propose = useReportChange(() => {
    const body = when === 'closed' && vintageId !== '' ? { vintageId } : {};
    return api(proposeRelease, { params: { reportId: report.id }, body });
  }, onClose);
  const vintageMissing = when === 'closed' && vintageId === '';
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('propose.title')}
      closeButtonProps={{ 'aria-label': t('about.close') }}
      size="lg"
      centered
    >
      <Stack>
        <Text>{t('propose.explained')}</Text>
        <EmptySections report={report} />
        <Radio.Group label={t('propose.which')} value={when} onChange={setWhen}>
          <Stack gap="xs" mt="xs">
            <Radio value="now" label={t('propose.now')} />
            <Radio value="closed" label={t('propose.closed')} />
          </Stack>
        </Radio.Group>
        {when === 'closed' ? (
          <QueryState query={vintages}>
            {({ vintages: closed }) => <VintageSelect vintages={closed} value={vintageId} onChange={setVintageId} />}
          </QueryState>
        ) : null}
        <ProblemNotice error={propose.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('about.cancel')}
          </Button>
          <Button loading={propose.isPending} disabled={vintageMissing} onClick={() => propose.mutate(undefined)}>
            {t('propose.confirm')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

interface VintageSelectProps {
  readonly vintages: readonly { readonly id: string; readonly name: string; readonly at: string }[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

function VintageSelect({ vintages, value, onChange }: VintageSelectProps) {
  const { t } = useTranslation('reports');
  const { formatDateTime } = useLanguage();
  return (
    <NativeSelect
      label={t('propose.vintage')}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      data={[
        { value: '', label: t('propose.noVintage') },
        ...vintages.map(({ id, name, at }) => ({ value: id, label: `${name} (${formatDateTime(at)})` })),
      ]}
    />
  );
}

/** Sections without text are no hindrance; the proposer sees them once more. */
function EmptySections({ report }: { readonly report: ReportView }) {
  const { t } = useTranslation('reports');
  const { language: own } = useLanguage();
  const lines = report.languages.flatMap((language) => {
    const written = new Set(
      report.texts.flatMap((text) => (text.language === language && text.text.trim() !== '' ? [text.sectionKey] : [])),
    );
    const empty = report.sections.filter((section) => section.written && !written.has(section.key));
    const sections = empty.map(({ headings, key }) => headings[own] ?? key).join(own === 'ar' ? '، ' : ', ');
    return empty.length === 0 ? [] : [t('propose.empty', { language: languageNames[language], sections })];
  });
  return lines.map((line) => (
    <Text key={line} size="sm" c="dimmed">
      {line}
    </Text>
  ));
}
