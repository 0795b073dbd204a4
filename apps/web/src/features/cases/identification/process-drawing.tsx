// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Text, VisuallyHidden } from '@mantine/core';
import type { IdentificationView } from '@palermo/contract';
import type { IdentificationProcess } from '@palermo/terms';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { DateText } from '../../../ui/date-text.tsx';
import { type DrawnStage, drawProcess } from './draw-process.ts';
import classes from './identification.module.css';

interface ProcessDrawingProps {
  readonly process: IdentificationProcess;
  readonly at: IdentificationView;
  readonly registeredOn: string;
}

/** The country's process as a path, with where the case stands and where it was. */
export function ProcessDrawing({ process, at, registeredOn }: ProcessDrawingProps) {
  const { t } = useTranslation('cases');
  const { path, aside } = drawProcess(process, at, registeredOn);
  return (
    <div>
      <ol className={classes.path} aria-label={t('identification.drawing.path')}>
        {path.map((stages) => (
          <li key={stages.map(({ stage }) => stage.key).join(' ')} className={classes.step}>
            {stages.length === 1 && stages[0] ? (
              <StageMark drawn={stages[0]} />
            ) : (
              <ul className={classes.alternatives} aria-label={t('identification.drawing.oneOf')}>
                {stages.map((drawn) => (
                  <li key={drawn.stage.key}>
                    <StageMark drawn={drawn} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
      <div className={classes.asideLine}>
        <Text size="xs" c="dimmed" id="identification-aside">
          {t('identification.drawing.aside')}
        </Text>
        <ul className={classes.aside} aria-labelledby="identification-aside">
          {aside.map((drawn) => (
            <li key={drawn.stage.key}>
              <StageMark drawn={drawn} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function StageMark({ drawn: { stage, state, on } }: { readonly drawn: DrawnStage }) {
  const { t } = useTranslation('cases');
  const { language } = useLanguage();
  return (
    <div
      className={classes.mark}
      data-state={state}
      {...(state === 'current' ? { 'aria-current': 'step' as const } : {})}
    >
      <span className={classes.label}>{stage.label[language]}</span>
      {state === 'current' ? <span className={classes.here}>{t('identification.drawing.here')}</span> : null}
      {state === 'visited' ? <VisuallyHidden>{t('identification.drawing.visited')}</VisuallyHidden> : null}
      {on === null ? null : (
        <span className={classes.when}>
          <DateText value={on} />
        </span>
      )}
    </div>
  );
}
