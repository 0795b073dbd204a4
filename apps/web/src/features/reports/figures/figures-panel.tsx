// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Stack, Text, Title } from '@mantine/core';
import type { PinnedFigure, ReportView } from '@palermo/contract';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { hasRole, useSession } from '../../../lib/session.ts';
import { ButtonLink } from '../../../ui/links.tsx';
import type { TextPlace } from '../write/use-savers.ts';
import classes from '../write/workspace.module.css';
import { AddTable } from './add-table.tsx';
import { FigureCard } from './figure-card.tsx';

interface FiguresPanelProps {
  readonly report: ReportView;
  readonly place: TextPlace;
  readonly onInsert: (words: string) => void;
}

/** The figures beside the text: those of this section first, then the others of the report. */
export function FiguresPanel({ report, place, onInsert }: FiguresPanelProps) {
  const { t } = useTranslation('reports');
  const session = useSession();
  const headingId = useId();
  const own = report.figures.filter(({ sectionKey }) => sectionKey === place.sectionKey);
  const others = report.figures.filter(({ sectionKey }) => sectionKey !== place.sectionKey);
  const list = (figures: readonly PinnedFigure[]) => (
    <div className={classes.cards}>
      {figures.map((figure) => (
        <FigureCard key={figure.id} report={report} figure={figure} place={place} onInsert={onInsert} />
      ))}
    </div>
  );
  return (
    <aside className={classes.figures} aria-labelledby={headingId}>
      <div>
        <Title order={2} size="h4" id={headingId}>
          {t('figures.title')}
        </Title>
        <Text size="sm" c="dimmed">
          {t(report.figuresAt === null ? 'figures.live' : 'figures.frozen')}
        </Text>
      </div>
      {report.may.write ? <AddTable report={report} sectionKey={place.sectionKey} /> : null}
      {own.length === 0 ? (
        <Stack gap={6} align="flex-start">
          <Text size="sm">{t('figures.none')}</Text>
          {report.may.write && hasRole(session, 'analyst') ? (
            <>
              <Text size="sm" c="dimmed">
                {t('figures.noneTodo')}
              </Text>
              <ButtonLink to="/statistics" variant="default" size="compact-sm">
                {t('figures.toStatistics')}
              </ButtonLink>
            </>
          ) : null}
        </Stack>
      ) : (
        list(own)
      )}
      {others.length === 0 ? null : (
        <Stack gap="sm" mt="sm">
          <Title order={3} size="h5">
            {t('figures.others')}
          </Title>
          {list(others)}
        </Stack>
      )}
    </aside>
  );
}
