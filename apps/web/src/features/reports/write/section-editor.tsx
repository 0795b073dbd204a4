// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Group, SegmentedControl, Text, Textarea, Title } from '@mantine/core';
import { figuresIn, readReportText, type ReportView } from '@palermo/contract';
import { type RefObject, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { directionOf, useLanguage } from '../../../lib/language.ts';
import { ConflictPanel } from './conflict-panel.tsx';
import { MarkBar } from './mark-bar.tsx';
import { Preview } from './preview.tsx';
import { SavedLine } from './saved-line.tsx';
import type { SectionSaver } from './section-saver.ts';
import { SourceText, useSourceLanguage } from './source-text.tsx';
import { type TextPlace, useSectionView } from './use-savers.ts';
import classes from './workspace.module.css';

interface SectionEditorProps {
  readonly report: ReportView;
  readonly place: TextPlace;
  readonly saver: SectionSaver;
  readonly area: RefObject<HTMLTextAreaElement | null>;
}

/** One section in one language: written in a plain text area, looked at as it will stand in the report. */
export function SectionEditor({ report, place, saver, area }: SectionEditorProps) {
  const { t } = useTranslation('reports');
  const { language } = useLanguage();
  const [mode, setMode] = useState('write');
  const headingId = useId();
  const view = useSectionView(saver);
  const section = report.sections.find(({ key }) => key === place.sectionKey);
  const heading = section?.headings[language] ?? place.sectionKey;
  const writes = report.may.write;
  return (
    <section className={classes.editor} aria-labelledby={headingId}>
      <div>
        <Group justify="space-between" align="center" gap="sm">
          <Title order={2} size="h3" id={headingId}>
            {heading}
          </Title>
          {writes ? (
            <SegmentedControl
              aria-label={t('editor.view')}
              value={mode}
              onChange={setMode}
              data={[
                { value: 'write', label: t('editor.write') },
                { value: 'preview', label: t('editor.preview') },
              ]}
            />
          ) : null}
        </Group>
        <Text size="sm" c="dimmed" mt={4}>
          {writes ? section?.hints[language] : t(report.state === 'draft' ? 'editor.readOnly' : 'editor.closed')}
        </Text>
      </div>
      {view.state.kind === 'conflict' ? (
        <ConflictPanel saver={saver} theirs={view.state.theirs} language={place.language} />
      ) : writes && mode === 'write' ? (
        <WritingArea
          report={report}
          place={place}
          saver={saver}
          area={area}
          label={t('editor.text', { section: heading })}
        />
      ) : (
        <Preview
          report={report}
          text={view.text}
          language={place.language}
          heading={section?.headings[place.language]}
        />
      )}
      {writes ? <SavedLine saver={saver} /> : null}
    </section>
  );
}

function WritingArea({ report, place, saver, area, label }: SectionEditorProps & { readonly label: string }) {
  const { t } = useTranslation('reports');
  const { text } = useSectionView(saver);
  const [source, setSource] = useSourceLanguage(report, place.language);
  const keys = new Set(report.figures.map(({ key }) => key));
  const missing = [...figuresIn(readReportText(text))].filter((key) => !keys.has(key));
  return (
    <>
      <MarkBar
        area={area}
        onChange={({ text: changed, caret }) => {
          saver.change(changed);
          requestAnimationFrame(() => area.current?.setSelectionRange(caret, caret));
        }}
      />
      <div className={classes.beside} data-source={source ?? undefined}>
        <SourceText
          report={report}
          place={place}
          source={source}
          onChoose={setSource}
          canCopy={text.trim() === ''}
          onCopy={(copied) => saver.change(copied)}
        />
        <Textarea
          ref={area}
          className={classes.text ?? ''}
          aria-label={label}
          value={text}
          onChange={({ currentTarget: { value } }) => saver.change(value)}
          onBlur={() => void saver.sendNow()}
          dir={directionOf(place.language)}
          lang={place.language}
          autosize
          minRows={12}
          maxRows={34}
          maxLength={40_000}
          spellCheck
          error={missing.length === 0 ? undefined : t('editor.missing', { keys: missing.join(', ') })}
        />
      </div>
    </>
  );
}
