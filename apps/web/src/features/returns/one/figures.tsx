// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Accordion, Group, Stack, Switch, Text, UnstyledButton } from '@mantine/core';
import type { ReturnFigure, ReturnTable, ReturnView } from '@palermo/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import classes from '../returns.module.css';
import { CommentBox } from './comment-box.tsx';
import { ExactFigures, type OpenedFigures } from './exact-figures.tsx';
import { Change, Count } from './figure-cells.tsx';
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
      <Accordion multiple variant="separated" defaultValue={unfolded}>
        {tables.map((table) => (
          <Accordion.Item key={table.key} value={table.key}>
            <Accordion.Control>
              <Text fw={600}>{table.title}</Text>
            </Accordion.Control>
            <Accordion.Panel>
              <FigureTable table={table} view={view} onlyWaiting={onlyWaiting} onTrace={onTrace} />
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
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
  const { t } = useTranslation('returns');
  const rates = table.figures.some(({ rate }) => rate !== null);
  const figures = onlyWaiting ? table.figures.filter(waits) : table.figures;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- What scrolls must be reached with the keyboard.
    <div className={classes.scroll} role="group" aria-label={table.title} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('figures.row')}</th>
            <th scope="col" data-numeric="">
              {view.year}
            </th>
            <th scope="col" data-numeric="">
              {view.year - 1}
            </th>
            <th scope="col" data-numeric="">
              {t('figures.change')}
            </th>
            {rates ? (
              <th scope="col" data-numeric="">
                {t('figures.rate')}
              </th>
            ) : null}
            <th scope="col" className={classes.words}>
              {t('figures.comment')}
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <FigureRow key={figure.key} figure={figure} view={view} rates={rates} onTrace={onTrace} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface FigureRowProps {
  readonly figure: ReturnFigure;
  readonly view: ReturnView;
  readonly rates: boolean;
  readonly onTrace: (figure: ReturnFigure) => void;
}

function FigureRow({ figure, view, rates, onTrace }: FigureRowProps) {
  const { t } = useTranslation('returns');
  return (
    <tr data-waits={waits(figure) ? '' : undefined}>
      <th scope="row">{figure.label}</th>
      <td data-numeric="">
        {figure.cell.kind === 'count' && view.may.trace ? (
          <UnstyledButton
            td="underline"
            fz="sm"
            onClick={() => onTrace(figure)}
            aria-label={t('figures.traceOf', { figure: figure.label, count: figure.cell.count })}
          >
            <Count cell={figure.cell} />
          </UnstyledButton>
        ) : (
          <Count cell={figure.cell} />
        )}
      </td>
      <td data-numeric="">
        <Count cell={figure.lastYear} />
      </td>
      <td data-numeric="">
        <Change figure={figure} />
      </td>
      {rates ? <td data-numeric="">{figure.rate?.per100000?.toFixed(2) ?? '–'}</td> : null}
      <td>
        {figure.change.kind === 'beyond' || figure.comment !== null ? <CommentBox view={view} figure={figure} /> : null}
      </td>
    </tr>
  );
}
