// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Modal, SegmentedControl, Stack, Text } from '@mantine/core';
import type { ReportView } from '@palermo/contract';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isLanguage, type Language, languageNames, useLanguage } from '../../../lib/language.ts';
import { FiguresPanel } from '../figures/figures-panel.tsx';
import { SectionEditor } from './section-editor.tsx';
import { SectionNav } from './section-nav.tsx';
import { insertInto } from './text-marks.ts';
import { keptTextOf, useSavers } from './use-savers.ts';
import classes from './workspace.module.css';

interface WorkspaceProps {
  readonly report: ReportView;
}

/** Sections at the start of the line, the text in the middle, its figures beside; one below the other on a phone. */
export function Workspace({ report }: WorkspaceProps) {
  const place = usePlace(report);
  const { saverOf, blocker } = useSavers(report);
  const area = useRef<HTMLTextAreaElement>(null);
  const saver = saverOf(place, keptTextOf(report, place));
  return (
    <div className={classes.workspace}>
      <div className={classes.nav}>
        <LanguageChoice report={report} />
        <SectionNav report={report} place={place} />
      </div>
      <SectionEditor
        key={`${place.language} ${place.sectionKey}`}
        report={report}
        place={place}
        saver={saver}
        area={area}
      />
      <FiguresPanel
        report={report}
        place={place}
        onInsert={(words) => {
          const { text, caret } = insertInto(saver.view().text, area.current?.selectionStart, words);
          saver.change(text);
          requestAnimationFrame(() => {
            area.current?.focus();
            area.current?.setSelectionRange(caret, caret);
          });
        }}
      />
      {blocker.status === 'blocked' ? <LeaveDialog onStay={blocker.reset} onLeave={blocker.proceed} /> : null}
    </div>
  );
}

/** The section and the language of the address, or the first ones. */
function usePlace({ sections, languages }: ReportView) {
  const { language: own } = useLanguage();
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const written = sections.filter((section) => section.written);
  const section = written.find(({ key }) => key === search['section']) ?? written[1] ?? written[0];
  const asked = isLanguage(search['language']) ? search['language'] : own;
  const language: Language = languages.includes(asked) ? asked : (languages[0] ?? 'en');
  return { sectionKey: section?.key ?? 'introduction', language };
}

function LanguageChoice({ report }: WorkspaceProps) {
  const { t } = useTranslation('reports');
  const navigate = useNavigate();
  const { sectionKey, language } = usePlace(report);
  if (report.languages.length < 2) return null;
  return (
    <SegmentedControl
      aria-label={t('sections.textLanguage')}
      fullWidth
      value={language}
      data={report.languages.map((each) => ({ value: each, label: languageNames[each] }))}
      onChange={(chosen) =>
        void navigate({
          to: '/reports/$reportId',
          params: { reportId: report.id },
          search: { section: sectionKey, language: chosen },
          replace: true,
          resetScroll: false,
        })
      }
    />
  );
}

interface LeaveDialogProps {
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

function LeaveDialog({ onStay, onLeave }: LeaveDialogProps) {
  const { t } = useTranslation('reports');
  return (
    <Modal
      opened
      onClose={onStay}
      title={t('saving.leaveTitle')}
      closeButtonProps={{ 'aria-label': t('about.close') }}
      centered
    >
      <Stack>
        <Text>{t('saving.leaveWhy')}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onLeave}>
            {t('saving.leave')}
          </Button>
          <Button onClick={onStay} data-autofocus>
            {t('saving.stay')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
