// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Stack } from '@mantine/core';
import type { CaseView } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { BasisFields } from '../releases/basis-fields.tsx';
import { ClassChoices } from '../releases/class-choices.tsx';
import type { ReleaseDraft, ReleaseProblem } from '../releases/release-draft.ts';
import { DayField } from './fields.tsx';

interface SharedFieldsProps {
  readonly isAdult: boolean;
  readonly classes: CaseView['dataClasses'];
  readonly draft: ReleaseDraft;
  /** Shown once somebody tried to go on. */
  readonly problem: ReleaseProblem | undefined;
  readonly onChange: (draft: ReleaseDraft) => void;
}

/** What the other organisation sees of the case once it accepts, on which basis and until when. */
export function SharedFields({ isAdult, classes, draft, problem, onChange }: SharedFieldsProps) {
  const { t } = useTranslation('services');
  const { t: words } = useTranslation('cases');
  const change = (changes: Partial<ReleaseDraft>) => onChange({ ...draft, ...changes });
  const said = (...problems: readonly ReleaseProblem[]) =>
    problem !== undefined && problems.includes(problem) ? words(`releases.problems.${problem}`) : undefined;
  return (
    <Stack gap="md">
      <ClassChoices
        label={t('support.classes')}
        value={draft.dataClasses}
        onChange={(dataClasses) => change({ dataClasses })}
        offered={classes}
        error={said('dataClasses')}
      />
      <BasisFields draft={draft} onChange={change} isAdult={isAdult} problem={problem} />
      <DayField
        label={t('support.until')}
        value={draft.until}
        onChange={(until) => change({ until })}
        error={said('untilMissing', 'untilPast', 'untilLate')}
      />
    </Stack>
  );
}
