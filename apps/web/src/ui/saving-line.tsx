// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Text, VisuallyHidden } from '@mantine/core';
import { ProblemNotice } from './problem.tsx';
import classes from './saving-line.module.css';

interface SavingLineProps {
  /** Where what was typed is; undefined while nothing was. */
  readonly state: 'saving' | 'saved' | 'unsent' | 'refused' | 'conflict' | undefined;
  readonly words: string;
  /** Why it was refused. */
  readonly error: unknown;
  readonly tryNowLabel: string;
  readonly onTryNow: () => void;
}

/** One line that says where what was typed is. Screen readers hear what lasts, not each moment of saving. */
export function SavingLine({ state, words, error, tryNowLabel, onTryNow }: SavingLineProps) {
  const isQuiet = state === 'saving';
  return (
    <div>
      <Group gap="xs" wrap="nowrap" mih="1.75rem">
        {state === undefined ? null : <span className={classes.dot} data-state={state} aria-hidden />}
        <Text size="sm" aria-hidden={isQuiet}>
          {words}
        </Text>
        <VisuallyHidden role="status">{isQuiet ? '' : words}</VisuallyHidden>
        {state === 'unsent' || state === 'refused' ? (
          <Button size="xs" variant="default" style={{ flex: 'none' }} onClick={onTryNow}>
            {tryNowLabel}
          </Button>
        ) : null}
      </Group>
      {state === 'refused' ? <ProblemNotice error={error} /> : null}
    </div>
  );
}
