// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ImportView } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import classes from '../imports.module.css';

const steps = ['prepare', 'check', 'import'] as const;
type Step = (typeof steps)[number];

/** Where an import stands. */
export function stepOf({ state, dryRun }: Pick<ImportView, 'state' | 'dryRun'>, isPreparing: boolean): Step {
  if (isPreparing || state === 'uploaded') return 'prepare';
  if (state === 'checking' || state === 'checked') return 'check';
  if (state === 'importing' || state === 'done') return 'import';
  return dryRun ? 'check' : 'import';
}

/** The three steps of an import, the present one marked. */
export function StepLine({ step }: { readonly step: Step }) {
  const { t } = useTranslation('imports');
  return (
    <ol className={classes.steps} aria-label={t('steps.label')}>
      {steps.map((each) => (
        <li key={each} aria-current={each === step ? 'step' : undefined}>
          {t(`steps.${each}`)}
        </li>
      ))}
    </ol>
  );
}
