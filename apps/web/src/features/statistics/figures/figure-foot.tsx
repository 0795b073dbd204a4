// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { StatisticsTable } from '@palermo/contract';
import { type ReactNode, type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../ui/problem.tsx';
import type { DrawingWords } from '../export/drawing-file.ts';
import classes from '../statistics.module.css';
import { FigureMenu } from './figure-menu.tsx';

interface FigureFootProps {
  readonly title: string;
  readonly notes: readonly string[];
  /** Tables that the node hands out as files. */
  readonly tables: readonly StatisticsTable[];
  readonly drawing: { readonly figure: RefObject<HTMLElement | null>; readonly words: () => DrawingWords };
  readonly renderTable: () => ReactNode;
  /** Further buttons. */
  readonly children?: ReactNode;
}

/** What stands beneath a drawing: how to read it, its table when it is asked for, its files. */
export function FigureFoot({ title, notes, tables, drawing, renderTable, children }: FigureFootProps) {
  const { t } = useTranslation('statistics');
  const [problem, setProblem] = useState<unknown>(null);
  const [isTableOpen, { toggle }] = useDisclosure(false);
  return (
    <>
      <ul className={classes.notes}>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      {isTableOpen ? renderTable() : null}
      <ProblemNotice error={problem} />
      <div className={classes.figureFoot}>
        <Button size="compact-sm" variant="default" aria-expanded={isTableOpen} onClick={toggle}>
          {isTableOpen ? t('figure.hideTable') : t('figure.showTable')}
        </Button>
        <FigureMenu {...{ title, tables, drawing }} onProblem={setProblem} />
        {children}
      </div>
    </>
  );
}
