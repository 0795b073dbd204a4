// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Group, Stack, Switch, Text, UnstyledButton } from '@mantine/core';
import type { ReturnFigure, ReturnTable, ReturnView } from '@palermo/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { CommentBox } from './comment-box.tsx';
import { ComparedTable, ComparedTables } from './compared-table.tsx';
import { ExactFigures, type OpenedFigures } from './exact-figures.tsx';
import { Count } from './figure-cells.tsx';
import { TraceDialog } from './trace-dialog.tsx';

function waits(figure: ReturnFigure): boolean {
  return figure.change.kind === 'beyond' && figure.comment === null;
}

interface FiguresProps {
  readonly view: ReturnView;
  readonly opened: OpenedFigures;
  readonly onOpened: (opened: OpenedFigures) => void;
}

/** The figures table by table, those that need a comment first to be seen. */
export function Figures({ view, opened, onOpened }: FiguresProps) {
  const [traced, setTraced] = useState<ReturnFigure | null>(null);
  return (
    <Stack gap="sm">
      {view.figures === 'exact' ? <ExactFigures view={view} opened={opened} onOpened={onOpened} /> : null}
      {view.microdata === null ? null : <Microdata microdata={view.microdata} />}
      {opened.exact === null ? <ShownFigures view={view} onTrace={setTraced} /> : null}
      <TraceDialog returnId={view.id} figure={traced} onClose={() => setTraced(null)} />
    </Stack>
  );
}

interface ShownFiguresProps {
  readonly view: ReturnView;
  readonly onTrace: (figure: ReturnFigure) => void;
}

/** The protected figures; while exact ones are open they would only stand in the way. */
function ShownFigures({ view, onTrace }: ShownFiguresProps) {
  const { t } = useTranslation('returns');
  const [onlyWaiting, setOnlyWaiting] = useState(false);
  const waiting = view.tables.filter(({ figures }) => figures.some(waits)).map(({ key }) => key);
  const tables = onlyWaiting ? view.tables.filter(({ key }) => waiting.includes(key)) : view.tables;
  const unfolded = [view.tables[0]?.key, waiting[0]].filter((key) => key !== undefined);
  return (
    <>
      <Group justify="space-between">
        <Text size="sm">
          {view.commentsMissing.length === 0
            ? t('figures.explained')
            : t('figures.waiting', { count: view.commentsMissing.length })}
        </Text>
        {waiting.length === 0 ? null : (
          <Switch
            label={t('figures.onlyWaiting')}
            checked={onlyWaiting}
            onChange={(event) => setOnlyWaiting(event.currentTarget.checked)}
          />
        )}
      </Group>
      <ComparedTables tables={tables} unfolded={unfolded}>
        {(table) => <FigureTable table={table} view={view} onlyWaiting={onlyWaiting} onTrace={onTrace} />}
      </ComparedTables>
      <Text size="sm" c="dimmed">
        {t('figures.marks')}
      </Text>
    </>
  );
}

function Microdata({ microdata }: { readonly microdata: NonNullable<ReturnView['microdata']> }) {
  const { t } = useTranslation('returns');
  const { formatNumber } = useLanguage();
  const { rows, publishedRows, k } = microdata;
  return (
    <Text size="sm">
      {t(publishedRows === null ? 'figures.microdataToCome' : 'figures.microdata', {
        rows: rows.kind === 'count' ? formatNumber(rows.count) : t('figures.withheld'),
        published: formatNumber(publishedRows ?? 0),
        k: formatNumber(k),
      })}
    </Text>
  );
}

interface FigureTableProps {
  readonly table: ReturnTable;
  readonly view: ReturnView;
  readonly onlyWaiting: boolean;
  readonly onTrace: (figure: ReturnFigure) => void;
}

function FigureTable({ table, view, onlyWaiting, onTrace }: FigureTableProps) {
  return (
    <ComparedTable
      table={table}
      year={view.year}
      figures={onlyWaiting ? table.figures.filter(waits) : table.figures}
      waits={waits}
      count={(figure) => <TracedCount figure={figure} mayTrace={view.may.trace} onTrace={onTrace} />}
      comment={(figure) =>
        figure.change.kind === 'beyond' || figure.comment !== null ? <CommentBox view={view} figure={figure} /> : null
      }
    />
  );
}

interface TracedCountProps extends Pick<FigureTableProps, 'onTrace'> {
  readonly figure: ReturnFigure;
  readonly mayTrace: boolean;
}

/** A number that leads to the records behind it, for those who may see them. */
function TracedCount({ figure, mayTrace, onTrace }: TracedCountProps) {
  const { t } = useTranslation('returns');
  const { cell, label } = figure;
  if (cell.kind !== 'count' || !mayTrace) return <Count cell={cell} />;
  return (
    <UnstyledButton
      td="underline"
      fz="sm"
      onClick={() => onTrace(figure)}
      aria-label={t('figures.traceOf', { figure: label, count: cell.count })}
    >
      <Count cell={cell} />
    </UnstyledButton>
  );
}
