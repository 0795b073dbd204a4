// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Text } from '@mantine/core';
import { figuresIn, type PinnedFigure, readReportText, type ReportView } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { keptTextOf, type TextPlace } from '../write/use-savers.ts';
import classes from '../write/workspace.module.css';
import { FigureDrawing } from './figure-drawing.tsx';
import { FigureMenu } from './figure-menu.tsx';

interface FigureCardProps {
  readonly report: ReportView;
  readonly figure: PinnedFigure;
  readonly place: TextPlace;
  readonly onInsert: (words: string) => void;
}

/** A pinned figure with what can be done with it. */
export function FigureCard({ report, figure, place, onInsert }: FigureCardProps) {
  const { t } = useTranslation('reports');
  const isOwn = figure.sectionKey === place.sectionKey;
  const mentioned = figuresIn(readReportText(keptTextOf(report, place).text)).has(figure.key);
  return (
    <div className={classes.card}>
      <FigureDrawing report={report} figure={figure} language={place.language} />
      <Text size="xs" c="dimmed" mt={4}>
        {t('figures.key', { key: figure.key })}
        {isOwn ? ` · ${t(mentioned ? 'figures.inserted' : 'figures.unplaced')}` : ''}
      </Text>
      {report.may.write ? (
        <Group gap={6} mt="xs">
          <Button size="compact-sm" variant="light" onClick={() => onInsert(`\n\n[figure:${figure.key}]`)}>
            {t('figures.insert')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => onInsert(`[figure:${figure.key}]`)}>
            {t('figures.mention')}
          </Button>
          <FigureMenu report={report} figure={figure} />
        </Group>
      ) : null}
    </div>
  );
}
