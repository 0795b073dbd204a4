// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Modal, NativeSelect, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import {
  changePinned,
  type ChartCode,
  type PinnedFigure,
  ReportTableCode,
  type ReportView,
  type ReportWords,
  unpinFigure,
} from '@palermo/contract';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useLanguage } from '../../../lib/language.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { useReloadReport } from '../release/use-report-change.ts';
import { filledWords, WordsFields } from '../release/words-fields.tsx';

const charts: readonly ChartCode[] = ['bar', 'column', 'line', 'map', 'table'];

interface FigureMenuProps {
  readonly report: ReportView;
  readonly figure: PinnedFigure;
}

/** How a figure is drawn and named, and where it stands. */
export function FigureMenu({ report, figure }: FigureMenuProps) {
  const { t } = useTranslation('reports');
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        onClick={open}
        aria-haspopup="dialog"
        aria-label={t('figures.more', { caption: figure.key })}
      >
        {t('figures.change')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t('figures.more', { caption: figure.key })}
        closeButtonProps={{ 'aria-label': t('about.close') }}
        size="lg"
        centered
      >
        {opened ? <FigureForm report={report} figure={figure} onClose={close} /> : null}
      </Modal>
    </>
  );
}

function FigureForm({ report, figure, onClose }: FigureMenuProps & { readonly onClose: () => void }) {
  const { t } = useTranslation('reports');
  const reload = useReloadReport(report.id);
  const [chart, setChart] = useState(figure.chart);
  const [sectionKey, setSection] = useState(figure.sectionKey);
  const [position, setPosition] = useState(figure.position);
  const [titles, setTitles] = useState<ReportWords>(figure.titles);
  const save = useMutation({
    mutationFn: () =>
      api(changePinned, {
        params: { reportId: report.id, figureId: figure.id },
        body: {
          chart,
          titles: filledWords(titles),
          ...(sectionKey === figure.sectionKey ? { position } : { sectionKey }),
        },
      }),
    onSuccess: async () => {
      await reload();
      onClose();
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        {ReportTableCode.safeParse(figure.by).success ? null : (
          <NativeSelect
            label={t('figures.chart')}
            value={chart}
            onChange={({ currentTarget: { value } }) => setChart(charts.find((code) => code === value) ?? chart)}
            data={charts.map((code) => ({ value: code, label: t(`figures.charts.${code}`) }))}
          />
        )}
        <WordsFields
          languages={report.languages}
          words={titles}
          labelOf={(name) => t('figures.captionIn', { language: name })}
          description={t('figures.captionHint')}
          onChange={setTitles}
        />
        <PlaceFields
          report={report}
          figure={figure}
          sectionKey={sectionKey}
          position={position}
          onSection={setSection}
          onPosition={setPosition}
        />
        <ProblemNotice error={save.error} />
        <Group justify="space-between">
          <Unpin report={report} figure={figure} onDone={onClose} />
          <Group gap="sm">
            <Button variant="default" onClick={onClose}>
              {t('about.cancel')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t('figures.save')}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}

interface PlaceFieldsProps extends FigureMenuProps {
  readonly sectionKey: string;
  readonly position: number;
  readonly onSection: (key: string) => void;
  readonly onPosition: (position: number) => void;
}

/** The section of a figure, and its place among the figures there. */
function PlaceFields({ report, figure, sectionKey, position, onSection, onPosition }: PlaceFieldsProps) {
  const { t } = useTranslation('reports');
  const { language } = useLanguage();
  const siblings = report.figures.filter((each) => each.sectionKey === figure.sectionKey);
  return (
    <>
      <NativeSelect
        label={t('figures.toSection')}
        value={sectionKey}
        onChange={({ currentTarget: { value } }) => onSection(value)}
        data={report.sections
          .filter(({ written }) => written)
          .map(({ key, headings }) => ({ value: key, label: headings[language] ?? key }))}
      />
      {sectionKey === figure.sectionKey && siblings.length > 1 ? (
        <NativeSelect
          label={t('figures.place')}
          value={String(position)}
          onChange={({ currentTarget: { value } }) => onPosition(Number(value))}
          data={siblings.map((_, index) => ({ value: String(index), label: String(index + 1) }))}
        />
      ) : null}
    </>
  );
}

function Unpin({ report, figure, onDone }: FigureMenuProps & { readonly onDone: () => void }) {
  const { t } = useTranslation('reports');
  const reload = useReloadReport(report.id);
  const [opened, { open, close }] = useDisclosure(false);
  const unpin = useMutation({
    mutationFn: () => api(unpinFigure, { params: { reportId: report.id, figureId: figure.id } }),
    onSuccess: async () => {
      onDone();
      await reload();
    },
  });
  return (
    <>
      <Button color="red" variant="subtle" onClick={open} aria-haspopup="dialog">
        {t('figures.unpin')}
      </Button>
      <ConfirmDialog
        opened={opened}
        title={t('figures.unpinTitle')}
        confirmLabel={t('figures.unpin')}
        dangerous
        pending={unpin.isPending}
        error={unpin.error}
        onConfirm={() => unpin.mutate()}
        onClose={close}
      >
        {t('figures.unpinWhy')}
      </ConfirmDialog>
    </>
  );
}
