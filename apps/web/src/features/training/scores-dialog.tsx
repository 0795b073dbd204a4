// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Text, TextInput } from '@mantine/core';
import { type CourseSessionView, recordScores, type ScoreLine } from '@palermo/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import classes from './training.module.css';
import { useTrainingChange } from './training-query.ts';

const parts = ['before', 'after', 'followUp'] as const;
type Typed = Readonly<Record<(typeof parts)[number], string>> & { readonly number: number };

function typedOf(session: CourseSessionView): Typed[] {
  const known = new Map((session.scores ?? []).map((score) => [score.number, score]));
  const last = Math.max(5, session.attended, ...known.keys());
  return Array.from({ length: Math.min(last, 1000) }, (_each, index) => {
    const score = known.get(index + 1);
    const text = (value: number | null | undefined) => (value === null || value === undefined ? '' : String(value));
    return {
      number: index + 1,
      before: text(score?.before),
      after: text(score?.after),
      followUp: text(score?.followUp),
    };
  });
}

/** A score from 0 to 100, null where nothing stands, undefined where it is none. */
function scoreOf(text: string): number | null | undefined {
  const written = text.trim().replace(',', '.');
  if (written === '') return null;
  const value = Number(written);
  return value >= 0 && value <= 100 ? Math.round(value * 100) / 100 : undefined;
}

interface ScoresDialogProps {
  readonly session: CourseSessionView;
  readonly onClose: () => void;
}

/** Enters what participants reached, under numbers that stand for nobody. */
export function ScoresDialog({ session, onClose }: ScoresDialogProps) {
  const { t } = useTranslation('training');
  const [typed, setTyped] = useState(() => typedOf(session));
  const [wasTried, setWasTried] = useState(false);
  const save = useTrainingChange(
    (scores: ScoreLine[]) =>
      api(recordScores, { params: { sessionId: session.id }, body: { scores, version: session.version } }),
    onClose,
  );
  const isWrong = typed.some((line) => parts.some((part) => scoreOf(line[part]) === undefined));
  const submit = () => {
    setWasTried(true);
    if (isWrong) return;
    const scores = typed.map(({ number, before, after, followUp }) => ({
      number,
      before: scoreOf(before) ?? null,
      after: scoreOf(after) ?? null,
      followUp: scoreOf(followUp) ?? null,
    }));
    save.mutate(scores.filter((each) => parts.some((part) => each[part] !== null)));
  };
  const change = (number: number, part: (typeof parts)[number], value: string) =>
    setTyped((former) => former.map((line) => (line.number === number ? { ...line, [part]: value } : line)));
  return (
    <FormDialog
      title={t('acts.scores')}
      submitLabel={t('save')}
      isPending={save.isPending}
      error={save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text size="sm">{t('scoresLead')}</Text>
      <ScoreTable typed={typed} wasTried={wasTried} onChange={change} />
      <div>
        <Button
          variant="default"
          size="xs"
          onClick={() =>
            setTyped((former) => [...former, { number: former.length + 1, before: '', after: '', followUp: '' }])
          }
        >
          {t('oneMore')}
        </Button>
      </div>
    </FormDialog>
  );
}

interface ScoreTableProps {
  readonly typed: readonly Typed[];
  readonly wasTried: boolean;
  readonly onChange: (number: number, part: (typeof parts)[number], value: string) => void;
}

function ScoreTable({ typed, wasTried, onChange }: ScoreTableProps) {
  const { t } = useTranslation('training');
  return (
    <table className={classes.scores}>
      <thead>
        <tr>
          <th scope="col">{t('participant')}</th>
          {parts.map((part) => (
            <th key={part} scope="col">
              {t(`scoreParts.${part}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {typed.map((line) => (
          <tr key={line.number}>
            <th scope="row">{line.number}</th>
            {parts.map((part) => (
              <td key={part}>
                <TextInput
                  inputMode="decimal"
                  aria-label={t('scoreOf', { number: line.number, part: t(`scoreParts.${part}`) })}
                  value={line[part]}
                  error={wasTried && scoreOf(line[part]) === undefined ? t('scoreWrong') : undefined}
                  onChange={({ currentTarget }) => onChange(line.number, part, currentTarget.value)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
