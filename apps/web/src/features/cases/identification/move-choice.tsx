// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import fieldClasses from '../fields/fields.module.css';
import type { OfferedMove } from './arrange-moves.ts';

interface MoveChoiceProps {
  readonly moves: readonly OfferedMove[];
  readonly value: string | null;
  readonly onChange: (key: string) => void;
  readonly isMissing: boolean;
}

/** The answers of one decision, none of them chosen beforehand. */
export function MoveChoice({ moves, value, onChange, isMissing }: MoveChoiceProps) {
  const { t } = useTranslation('cases');
  const { language } = useLanguage();
  return (
    <Radio.Group
      label={t('identification.decision')}
      value={value}
      onChange={onChange}
      error={isMissing ? t('identification.problems.move') : undefined}
      withAsterisk
    >
      <div className={fieldClasses.options}>
        {moves.map(({ move }) => (
          <Radio key={move.key} value={move.key} label={move.label[language]} className={fieldClasses.option ?? ''} />
        ))}
      </div>
    </Radio.Group>
  );
}
