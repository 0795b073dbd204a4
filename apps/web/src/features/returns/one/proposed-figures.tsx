// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Radio, Stack, TextInput } from '@mantine/core';
import { figuresOfReturn, ReturnFigures, type ReturnKind } from '@palermo/contract';
import { useTranslation } from 'react-i18next';

export interface ProposedChoice {
  readonly figures: ReturnFigures;
  readonly recipient: string;
}

/** What is usually proposed of a kind of return. */
export function usualChoice(kind: ReturnKind, recipient: string): ProposedChoice {
  return { figures: figuresOfReturn[kind][0] ?? 'protected', recipient };
}

/** Who receives the return, named well enough to be written in its files. */
export function isComplete({ figures, recipient }: ProposedChoice): boolean {
  return figures === 'protected' || recipient.trim().length >= 2;
}

interface ProposedFiguresProps {
  readonly kind: ReturnKind;
  readonly choice: ProposedChoice;
  readonly onChoice: (choice: ProposedChoice) => void;
}

/** Exact figures for one recipient, or protected ones that may be published: asked where a kind may have either. */
export function ProposedFigures({ kind, choice, onChoice }: ProposedFiguresProps) {
  const { t } = useTranslation('returns');
  const options = figuresOfReturn[kind];
  if (options.length === 1) return null;
  return (
    <Stack gap="sm">
      <Radio.Group
        label={t('exact.which')}
        value={choice.figures}
        onChange={(value) => onChoice({ ...choice, figures: ReturnFigures.parse(value) })}
      >
        <Stack gap="xs" mt="xs">
          {options.map((figures) => (
            <Radio
              key={figures}
              value={figures}
              label={t(`exact.choices.${figures}.name`)}
              description={t(`exact.choices.${figures}.what`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {choice.figures === 'exact' ? (
        <TextInput
          label={t('exact.recipient')}
          description={t('exact.recipientWhy')}
          value={choice.recipient}
          maxLength={200}
          required
          onChange={(event) => onChoice({ ...choice, recipient: event.currentTarget.value })}
        />
      ) : null}
    </Stack>
  );
}
