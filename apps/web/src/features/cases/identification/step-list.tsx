// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Text } from '@mantine/core';
import type { StepView } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { useLanguage } from '../../../lib/language.ts';
import { useProcesses } from '../../../lib/process.ts';
import { DateText } from '../../../ui/date-text.tsx';
import caseClasses from '../case/case-page.module.css';
import classes from './identification.module.css';
import { elementsAsked } from './move-draft.ts';

type Step = z.infer<typeof StepView>;

/** How the case came to stand where it stands, newest first, in the words of the process of that time. */
export function StepList({ steps }: { readonly steps: readonly Step[] }) {
  const { t } = useTranslation('cases');
  const processOf = useProcesses(steps.map(({ processId }) => processId));
  const { language } = useLanguage();
  if (steps.length === 0) return null;
  const wordsOf = ({ processId, move }: Step) =>
    processOf(processId)?.moves.find(({ key }) => key === move)?.label[language] ?? '';
  return (
    <details className={classes.steps}>
      <summary>{t('identification.steps.title', { count: steps.length })}</summary>
      <ol className={caseClasses.entries}>
        {steps.map((step) => (
          <StepItem key={step.at} step={step} words={wordsOf(step)} />
        ))}
      </ol>
    </details>
  );
}

function StepItem({ step, words }: { readonly step: Step; readonly words: string }) {
  const { t } = useTranslation('cases');
  const { language } = useLanguage();
  const { elements, explainedIn } = step;
  const found = elements
    ? elementsAsked(elements.means ? 'adult' : 'child').map((element) => {
        const finding = t(`identification.elements.${elements[element] === 'shown' ? 'shown' : 'notShown'}`);
        return t('identification.steps.element', { element: t(`identification.elements.${element}`), finding });
      })
    : [];
  return (
    <li className={caseClasses.entry}>
      <Text size="sm" fw={600}>
        {words}
      </Text>
      <Text size="xs" c="dimmed">
        <DateText value={step.on} />
        {step.account === null ? null : (
          <>
            {' · '}
            <bdi>{step.account}</bdi>
          </>
        )}
        {' · '}
        <bdi>{step.organisation}</bdi>
      </Text>
      {found.map((line) => (
        <Text key={line} size="sm">
          {line}
        </Text>
      ))}
      {explainedIn === null ? null : (
        <Text size="sm">
          {t('identification.steps.explainedIn', { language: labelOf('language', explainedIn, language) })}
        </Text>
      )}
      {(['reason', 'evidence', 'destination'] as const).map((key) =>
        step[key] === null ? null : (
          <Text key={key} size="sm" className={caseClasses.answer ?? ''}>
            <span className={classes.wordsOf}>{t(`identification.fields.${key}`)}:</span> <bdi>{step[key]}</bdi>
          </Text>
        ),
      )}
    </li>
  );
}
