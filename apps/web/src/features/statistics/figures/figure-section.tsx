// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Paper, Title } from '@mantine/core';
import { type ReactNode, type RefObject, useId } from 'react';
import classes from '../statistics.module.css';

interface FigureSectionProps {
  /** Names the figure to whatever looks for it on the page. */
  readonly id: string;
  readonly title: string;
  /** Where its drawing is found when it is saved as a file. */
  readonly place?: RefObject<HTMLElement | null>;
  readonly isBusy?: boolean;
  readonly children: ReactNode;
}

/** The frame of a figure under its question. */
export function FigureSection({ id, title, place, isBusy, children }: FigureSectionProps) {
  const titleId = useId();
  return (
    <Paper
      ref={place}
      withBorder
      p="md"
      component="section"
      aria-labelledby={titleId}
      aria-busy={isBusy}
      className={classes.figure ?? ''}
      data-figure={id}
    >
      <Title order={2} id={titleId} className={classes.figureTitle ?? ''}>
        {title}
      </Title>
      {children}
    </Paper>
  );
}
