// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Accordion, Text } from '@mantine/core';
import type { ReturnFigure, ReturnTable } from '@palermo/contract';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../returns.module.css';
import { Change, Count } from './figure-cells.tsx';

interface ComparedTablesProps {
  readonly tables: readonly ReturnTable[];
  /** Keys of the tables that are open at first. */
  readonly unfolded: readonly string[];
  readonly children: (table: ReturnTable) => ReactNode;
}

/** The tables of a return, each to be folded and unfolded. */
export function ComparedTables({ tables, unfolded, children }: ComparedTablesProps) {
  return (
    <Accordion multiple variant="separated" defaultValue={[...unfolded]}>
      {tables.map((table) => (
        <Accordion.Item key={table.key} value={table.key}>
          <Accordion.Control>
            <Text fw={600}>{table.title}</Text>
          </Accordion.Control>
          <Accordion.Panel>{children(table)}</Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  );
}

interface ComparedTableProps {
  readonly table: ReturnTable;
  readonly year: number;
  /** The rows that are shown; all of the table where it is not given. */
  readonly figures?: readonly ReturnFigure[];
  readonly waits: (figure: ReturnFigure) => boolean;
  /** The number of the year itself, where it is more than a number. */
  readonly count?: (figure: ReturnFigure) => ReactNode;
  readonly comment: (figure: ReturnFigure) => ReactNode;
}

/** One table of a return beside the year before, with room for what is said about the changes. */
export function ComparedTable({ table, year, figures = table.figures, waits, count, comment }: ComparedTableProps) {
  const { t } = useTranslation('returns');
  const rates = table.figures.some(({ rate }) => rate !== null);
  const heads = [String(year), String(year - 1), t('figures.change'), ...(rates ? [t('figures.rate')] : [])];
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- What scrolls must be reached with the keyboard.
    <div className={classes.scroll} role="group" aria-label={table.title} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('figures.row')}</th>
            {heads.map((head) => (
              <th key={head} scope="col" data-numeric="">
                {head}
              </th>
            ))}
            <th scope="col" className={classes.words}>
              {t('figures.comment')}
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <tr key={figure.key} data-waits={waits(figure) ? '' : undefined}>
              <th scope="row">{figure.label}</th>
              <td data-numeric="">{count === undefined ? <Count cell={figure.cell} /> : count(figure)}</td>
              <td data-numeric="">
                <Count cell={figure.lastYear} />
              </td>
              <td data-numeric="">
                <Change figure={figure} />
              </td>
              {rates ? <td data-numeric="">{figure.rate?.per100000?.toFixed(2) ?? '–'}</td> : null}
              <td>{comment(figure)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
