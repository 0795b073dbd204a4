// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Menu } from '@mantine/core';
import { downloadStatistics, type StatisticsTable } from '@palermo/contract';
import { useMutation } from '@tanstack/react-query';
import { type RefObject, use } from 'react';
import { useTranslation } from 'react-i18next';
import { downloadFile } from '../../../lib/api.ts';
import { useLanguage } from '../../../lib/language.ts';
import { saveFile } from '../../../lib/save-file.ts';
import { readFilter } from '../filters/filter.ts';
import { drawingAsPng, drawingAsSvg, type DrawingWords } from '../export/drawing-file.ts';
import type { Query } from '../query-words.ts';
import { useLabels } from '../use-labels.ts';
import { VintageContext, writeQuery } from '../use-statistics.ts';

const tableFormats = ['csv', 'xlsx', 'package'] as const;
const endings = { csv: 'csv', xlsx: 'xlsx', package: 'zip' } as const;

interface FigureMenuProps {
  /** What the figure is called, for the name of the button. */
  readonly title: string;
  readonly tables: readonly StatisticsTable[];
  /** Where the drawing is; absent for a table alone. */
  readonly drawing?: { readonly figure: RefObject<HTMLElement | null>; readonly words: () => DrawingWords };
  readonly onProblem: (error: unknown) => void;
}

/** The files of a figure: its tables from the node with the same counts withheld, its drawing as it stands on the page. */
export function FigureMenu({ title, tables, drawing, onProblem }: FigureMenuProps) {
  const { t } = useTranslation('statistics');
  const { words } = useLabels();
  const table = useTableDownload(onProblem);
  const picture = useDrawingDownload(tables, onProblem);
  return (
    <Menu position="bottom-start" withinPortal shadow="md">
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="default"
          loading={table.isPending || picture.isPending}
          aria-label={t('figure.downloadOf', { title })}
          rightSection={<span aria-hidden>▾</span>}
        >
          {t('figure.download')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {tables.map((each) => (
          <div key={each.where} role="group" aria-label={words(queryOf(each))}>
            {tables.length > 1 ? <Menu.Label>{words(queryOf(each))}</Menu.Label> : null}
            {tableFormats.map((format) => (
              <Menu.Item key={format} onClick={() => table.mutate({ query: queryOf(each), format })}>
                {t(`figure.formats.${format}`)}
              </Menu.Item>
            ))}
          </div>
        ))}
        {drawing === undefined ? null : (
          <>
            <Menu.Divider />
            {(['svg', 'png'] as const).map((format) => (
              <Menu.Item key={format} onClick={() => picture.mutate({ format, ...drawing })}>
                {t(`figure.formats.${format}`)}
              </Menu.Item>
            ))}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The query that a table answers. */
export function queryOf({ by, where, unit }: StatisticsTable): Query {
  return { by, filter: readFilter(where), unit };
}

function useTableDownload(onProblem: (error: unknown) => void) {
  const { language } = useLanguage();
  const vintageId = use(VintageContext);
  return useMutation({
    mutationFn: ({ query, format }: { readonly query: Query; readonly format: (typeof tableFormats)[number] }) =>
      downloadFile(
        downloadStatistics,
        { query: { ...writeQuery(query, vintageId), format, language } },
        `${nameOf(query)}.${endings[format]}`,
      ),
    onMutate: () => onProblem(null),
    onError: onProblem,
  });
}

interface DrawingDownload {
  readonly format: 'svg' | 'png';
  readonly figure: RefObject<HTMLElement | null>;
  readonly words: () => DrawingWords;
}

function useDrawingDownload(tables: readonly StatisticsTable[], onProblem: (error: unknown) => void) {
  return useMutation({
    mutationFn: async ({ format, figure, words }: DrawingDownload) => {
      if (!figure.current) throw new Error('the figure is not on the page');
      const name = `${tables[0] === undefined ? 'known' : nameOf(tables[0])}.${format}`;
      if (format === 'png') return saveFile(await drawingAsPng(figure.current, words()), name);
      const { svg } = await drawingAsSvg(figure.current, words());
      return saveFile(new Blob([svg], { type: 'image/svg+xml' }), name);
    },
    onMutate: () => onProblem(null),
    onError: onProblem,
  });
}

function nameOf({ by, unit = 'victim' }: Pick<Query, 'by' | 'unit'>): string {
  return `${unit === 'victim' ? 'victims' : 'suspects'}-by-${by.join('-')}`;
}
