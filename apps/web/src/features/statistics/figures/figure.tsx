// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Paper, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { StatisticsTable, StatisticsUnit } from '@palermo/contract';
import { type RefObject, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { isAllWithheld, isNothingCounted } from '../counted-rows.ts';
import { type Filter, narrow, writeFilter } from '../filters/filter.ts';
import { PinButton } from '../pin/pin-button.tsx';
import classes from '../statistics.module.css';
import { useLabels } from '../use-labels.ts';
import { useTables } from '../use-statistics.ts';
import { FigureChart } from './figure-chart.tsx';
import { type FigureDefinition, isComparable, selectionsOf } from './figure-definition.ts';
import { FigureMenu } from './figure-menu.tsx';
import { useFigureNotes, useFigureWords, useSourceNote } from './figure-notes.ts';
import { FigureProblem, FigureSkeleton } from './figure-state.tsx';
import { FigureTable } from './figure-table.tsx';
import { GroupFigure } from './group-figure.tsx';
import { useGroupColumns } from './use-group-columns.ts';

export interface FigureProps {
  readonly figure: FigureDefinition;
  readonly unit?: StatisticsUnit;
  readonly filter: Filter;
  /** The other side of a comparison; undefined for none. */
  readonly compared: Filter | undefined;
  readonly onFilter: (filter: Filter) => void;
  /** Narrows the filter to what was chosen in a drawing or table. */
  readonly onChoose: (further: Filter) => void;
}

/** One question with its answer: the query in words, a drawing, what it is of, its table and its files. */
export function Figure(props: FigureProps) {
  const { figure, unit = 'victim', filter, compared, onFilter } = props;
  const { t } = useTranslation('statistics');
  const titleId = useId();
  const place = useRef<HTMLElement>(null);
  const selections = selectionsOf(figure, { filter, compared });
  const { tables, error, isFetching, retry } = useTables(
    selections.map((selection) => ({ by: figure.by, filter: selection.filter, unit })),
  );
  const title = t(`figures.${figure.id}`);
  return (
    <Paper
      ref={place}
      withBorder
      p="md"
      component="section"
      aria-labelledby={titleId}
      aria-busy={isFetching}
      className={classes.figure ?? ''}
      data-figure={figure.id}
    >
      <Title order={2} id={titleId} className={classes.figureTitle ?? ''}>
        {title}
      </Title>
      {selections.length === 0 ? <Text>{t('figure.filteredAway')}</Text> : null}
      {error === null ? null : <FigureProblem error={error} {...{ filter, onFilter }} onRetry={retry} />}
      {tables === undefined && error === null ? <FigureSkeleton /> : null}
      {tables !== undefined && tables.length > 0 ? (
        <FigureContent {...props} title={title} place={place} tables={tables} ids={selections.map(({ id }) => id)} />
      ) : null}
    </Paper>
  );
}

interface FigureContentProps extends FigureProps {
  readonly title: string;
  readonly place: RefObject<HTMLElement | null>;
  readonly tables: readonly StatisticsTable[];
  readonly ids: readonly string[];
}

function FigureContent({
  figure,
  unit = 'victim',
  filter,
  title,
  place,
  tables,
  ids,
  compared,
  onChoose,
}: FigureContentProps) {
  const { t } = useTranslation('statistics');
  const { direction } = useLanguage();
  const [first] = tables;
  const wordsOf = useFigureWords();
  const { words: wordsOfQuery } = useLabels();
  const columnsOf = useGroupColumns();
  const notesOf = useFigureNotes();
  const sourceOf = useSourceNote();
  const [problem, setProblem] = useState<unknown>(null);
  const [isTableOpen, { toggle }] = useDisclosure(false);
  const words = wordsOf(tables);
  const columns = useMemo(() => columnsOf(tables, ids), [columnsOf, tables, ids]);
  if (first === undefined) return null;
  if (tables.every((table) => isAllWithheld(table))) {
    return <Text>{t('figure.tooFew', { threshold: first.threshold })}</Text>;
  }
  if (tables.every((table) => isNothingCounted(table))) return <Text>{t('figure.nobody')}</Text>;
  const notes = notesOf(
    tables,
    columns.map(({ label }) => label),
  );
  const chosen = narrow(filter, figure.only ?? []) ?? filter;
  const subtitle = figure.groups ? wordsOfQuery({ by: figure.by, filter: chosen, unit }) : (words[0] ?? '');
  const isMap = tables.length === 1 && (figure.drawing === 'map' || figure.drawing === 'flows');
  const boundaries = isMap ? [t('map.boundaries')] : [];
  const drawing = {
    figure: place,
    words: () => ({
      title,
      subtitle: figure.groups ? subtitle : words.join(' · '),
      notes: [...notes, ...boundaries, sourceOf(first)],
      direction,
    }),
  };
  const pinned = { by: figure.by.join(','), where: writeFilter(chosen) ?? '', unit };
  return (
    <>
      <Text size="sm" c="dimmed" data-words>
        {subtitle}
      </Text>
      {tables.length === 1 ? (
        <FigureChart figure={figure} table={first} words={subtitle} onChoose={onChoose} />
      ) : (
        <GroupFigure {...{ figure, tables, columns, onChoose }} words={subtitle} />
      )}
      {compared !== undefined && !isComparable(figure) ? (
        <Text size="sm" c="dimmed">
          {t('compare.notHere')}
        </Text>
      ) : null}
      <ul className={classes.notes}>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      {isTableOpen ? <FigureTable {...{ figure, tables, columns, onChoose }} caption={subtitle} /> : null}
      <ProblemNotice error={problem} />
      <div className={classes.figureFoot}>
        <Button size="compact-sm" variant="default" aria-expanded={isTableOpen} onClick={toggle}>
          {isTableOpen ? t('figure.hideTable') : t('figure.showTable')}
        </Button>
        <FigureMenu {...{ title, tables, drawing }} onProblem={setProblem} />
        <PinButton drawing={figure.drawing} title={title} query={pinned} />
      </div>
    </>
  );
}
