// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Text } from '@mantine/core';
import type { StatisticsTable, StatisticsUnit } from '@palermo/contract';
import { type RefObject, use, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { hasProblemCode } from '../../../lib/problem.ts';
import { isAllWithheld, isNothingCounted } from '../counted-rows.ts';
import { type Filter, narrow, writeFilter } from '../filters/filter.ts';
import type { GroupColumn } from '../group-rows.ts';
import { PinButton } from '../pin/pin-button.tsx';
import { useLabels } from '../use-labels.ts';
import { useTables, VintageContext } from '../use-statistics.ts';
import { FigureChart } from './figure-chart.tsx';
import { type FigureDefinition, isComparable, selectionsOf } from './figure-definition.ts';
import { FigureFoot } from './figure-foot.tsx';
import { queryOf } from './figure-menu.tsx';
import { useFigureNotes, useSourceNote } from './figure-notes.ts';
import { FigureProblem, FigureSkeleton } from './figure-state.tsx';
import { FigureSection } from './figure-section.tsx';
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

/** One question with its answer; counted less finely where the node refuses the first way as too detailed. */
export function Figure(props: FigureProps) {
  const { figure, filter } = props;
  const vintageId = use(VintageContext);
  const [refused, setRefused] = useState<string>();
  // What was refused with one filter may be counted with another.
  const asked = `${vintageId ?? ''} ${writeFilter(filter) ?? ''}`;
  if (refused !== asked || figure.coarser === undefined) {
    return <CountedFigure {...props} onRefused={figure.coarser === undefined ? undefined : () => setRefused(asked)} />;
  }
  return <CountedFigure {...props} figure={{ ...figure, by: figure.coarser }} isCoarser />;
}

interface CountedFigureProps extends FigureProps {
  /** Called where the question is too detailed and there is a coarser one. */
  readonly onRefused?: (() => void) | undefined;
  readonly isCoarser?: boolean;
}

/** The query in words, a drawing, what it is of, its table and its files. */
function CountedFigure({ onRefused, isCoarser = false, ...props }: CountedFigureProps) {
  const { figure, unit = 'victim', filter, compared, onFilter } = props;
  const { t } = useTranslation('statistics');
  const place = useRef<HTMLElement>(null);
  const selections = selectionsOf(figure, { filter, compared });
  const { tables, error, isFetching, retry } = useTables(
    selections.map((selection) => ({ by: figure.by, filter: selection.filter, unit })),
  );
  const title = t(`figures.${figure.id}`);
  const isTooDetailed = onRefused !== undefined && hasProblemCode(error, 'statistics.too-detailed');
  useEffect(() => {
    if (isTooDetailed) onRefused();
  }, [isTooDetailed, onRefused]);
  return (
    <FigureSection id={figure.id} title={title} place={place} isBusy={isFetching}>
      {selections.length === 0 ? <Text>{t('figure.filteredAway')}</Text> : null}
      {isCoarser ? (
        <Text size="sm">{t(filter.length === 0 ? 'tooDetailed.coarser' : 'tooDetailed.coarserFiltered')}</Text>
      ) : null}
      {error === null || isTooDetailed ? null : (
        <FigureProblem error={error} {...{ filter, onFilter }} onRetry={retry} />
      )}
      {tables === undefined && (error === null || isTooDetailed) ? <FigureSkeleton /> : null}
      {tables !== undefined && tables.length > 0 ? (
        <FigureContent {...props} title={title} place={place} tables={tables} ids={selections.map(({ id }) => id)} />
      ) : null}
    </FigureSection>
  );
}

interface FigureContentProps extends FigureProps {
  readonly title: string;
  readonly place: RefObject<HTMLElement | null>;
  readonly tables: readonly StatisticsTable[];
  readonly ids: readonly string[];
}

function FigureContent(props: FigureContentProps) {
  const { t } = useTranslation('statistics');
  const { tables, ids } = props;
  const columnsOf = useGroupColumns();
  const columns = useMemo(() => columnsOf(tables, ids), [columnsOf, tables, ids]);
  const [first] = tables;
  if (first === undefined) return null;
  if (tables.every((table) => isAllWithheld(table))) {
    return <Text>{t('figure.tooFew', { threshold: first.threshold })}</Text>;
  }
  if (tables.every((table) => isNothingCounted(table))) return <Text>{t('figure.nobody')}</Text>;
  return <FigureBody {...props} first={first} columns={columns} />;
}

interface FigureBodyProps extends FigureContentProps {
  readonly first: StatisticsTable;
  readonly columns: readonly GroupColumn[];
}

function FigureBody({ figure, unit = 'victim', filter, compared, onChoose, ...shown }: FigureBodyProps) {
  const { title, place, tables, first, columns } = shown;
  const { t } = useTranslation('statistics');
  const { direction } = useLanguage();
  const { words } = useLabels();
  const notesOf = useFigureNotes();
  const sourceOf = useSourceNote();
  const names = columns.map(({ label }) => label);
  const notes = notesOf(tables, names);
  const chosen = narrow(filter, figure.only ?? []) ?? filter;
  const caption = figure.groups ? words({ by: figure.by, filter: chosen, unit }) : words(queryOf(first));
  const isMap = tables.length === 1 && (figure.drawing === 'map' || figure.drawing === 'flows');
  const beside = figure.groups ? [] : tables.slice(1).map((table) => words(queryOf(table)));
  const drawing = {
    figure: place,
    words: () => ({
      title,
      subtitle: [caption, ...beside].join(' · '),
      notes: [...notes, ...(isMap ? [t('map.boundaries')] : []), sourceOf(first)],
      direction,
    }),
  };
  return (
    <>
      <Text size="sm" c="dimmed" data-words>
        {caption}
      </Text>
      {tables.length === 1 ? (
        <FigureChart figure={figure} table={first} words={caption} onChoose={onChoose} />
      ) : (
        <GroupFigure {...{ figure, tables, columns, onChoose }} words={caption} />
      )}
      {compared !== undefined && !isComparable(figure) ? (
        <Text size="sm" c="dimmed">
          {t('compare.notHere')}
        </Text>
      ) : null}
      <FigureFoot
        {...{ title, notes, tables, drawing }}
        renderTable={() => <FigureTable {...{ figure, tables, columns, onChoose, caption }} />}
      >
        <PinButton
          drawing={figure.drawing}
          title={title}
          query={{ by: figure.by.join(','), where: writeFilter(chosen) ?? '', unit }}
        />
      </FigureFoot>
    </>
  );
}
