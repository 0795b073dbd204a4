// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { ScrollArea, Stack, Table, Text } from '@mantine/core';
import type { FigureView, PinnedFigure, ReportView } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { directionOf, type Language } from '../../../lib/language.ts';
import { hasProblemCode } from '../../../lib/problem.ts';
import { QueryState } from '../../../ui/query-state.tsx';
import { figureQuery } from '../report-query.ts';
import classes from '../write/workspace.module.css';

interface FigureDrawingProps {
  readonly report: ReportView;
  readonly figure: PinnedFigure;
  readonly language: Language;
}

/** A figure as the report shows it: caption, drawing or numbers, notes. Live while the report is written. */
export function FigureDrawing({ report, figure, language }: FigureDrawingProps) {
  const { t } = useTranslation('reports');
  const query = useQuery(figureQuery(report, figure, language));
  if (hasProblemCode(query.error, 'access.denied')) {
    return (
      <Text size="sm" c="dimmed">
        {t('figures.hidden')}
      </Text>
    );
  }
  return (
    <QueryState query={query}>
      {(view) => (
        <Stack gap={6} dir={directionOf(language)} lang={language} my="xs">
          <Text fw={600} size="sm">
            {view.caption}
          </Text>
          {view.drawing === null ? <Numbers view={view} /> : <Drawing view={view} svg={view.drawing} />}
          <Text size="xs" c="dimmed">
            {view.notes.join(' ')}
          </Text>
        </Stack>
      )}
    </QueryState>
  );
}

function Drawing({ view, svg }: { readonly view: FigureView; readonly svg: string }) {
  return (
    <img
      className={classes.drawing}
      src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`}
      alt={view.alternative}
    />
  );
}

/** The numbers of a figure that is a table. */
function Numbers({ view }: { readonly view: FigureView }) {
  return (
    <ScrollArea
      type="auto"
      className={classes.numbers ?? ''}
      viewportProps={{ role: 'region', 'aria-label': view.caption, tabIndex: 0 }}
    >
      <Table verticalSpacing={4} fz="sm">
        <Table.Thead>
          <Table.Tr>
            {view.grid.head.map((words, index) => (
              <Table.Th key={words} scope="col" ta={index < view.grid.labelCount ? 'start' : 'end'}>
                {words}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {view.grid.rows.map((row) => (
            <Table.Tr key={row.slice(0, view.grid.labelCount).join(' ')}>
              {row.map((words, index) => (
                <Table.Td key={index} ta={index < view.grid.labelCount ? 'start' : 'end'}>
                  {words}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  );
}
