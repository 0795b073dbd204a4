// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, NumberInput, Radio, Stack, Text, Textarea } from '@mantine/core';
import { type AssessmentView, Recommendation, saveScore, submitScore } from '@palermo/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useLanguage } from '../../lib/language.ts';
import { useLocalWords } from '../../lib/local-words.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { callsKey, useCallsAct } from './calls-query.ts';

interface Sheet {
  readonly points: Readonly<Record<string, number>>;
  readonly recommendation: Recommendation | null;
  readonly comment: string;
}

const pauseMs = 900;

/** Keeps a sheet as it is filled in: one save at a time, the last state last. */
function useKeptSheet(view: AssessmentView) {
  const [sheet, setSheet] = useState<Sheet>({
    points: view.sheet?.points ?? {},
    recommendation: view.sheet?.recommendation ?? null,
    comment: view.sheet?.comment ?? '',
  });
  const [error, setError] = useState<unknown>(null);
  const [isKept, setIsKept] = useState(true);
  const version = useRef(view.sheet?.version ?? 0);
  const latest = useRef(sheet);
  const saving = useRef<Promise<void>>(Promise.resolve());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const params = { applicationId: view.applicationId };

  const keepAfter = async (former: Promise<void>): Promise<void> => {
    await former;
    const sent = latest.current;
    try {
      const body = { ...sent, points: { ...sent.points }, comment: sent.comment === '' ? null : sent.comment };
      version.current = (await api(saveScore, { params, body: { ...body, version: version.current } })).version;
      setError(null);
      if (latest.current === sent) setIsKept(true);
    } catch (failure) {
      setError(failure);
    }
  };
  const keep = (): Promise<void> => {
    clearTimeout(timer.current);
    saving.current = keepAfter(saving.current);
    return saving.current;
  };
  const change = (next: Partial<Sheet>): void => {
    latest.current = { ...latest.current, ...next };
    setSheet(latest.current);
    setIsKept(false);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void keep(), pauseMs);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return { sheet, change, keep, error, isKept, version };
}

/** The scoring sheet, filled in from line to line with the keyboard. */
export function SheetPanel({ view }: { readonly view: AssessmentView }) {
  const { t } = useTranslation('calls');
  const { formatNumber } = useLanguage();
  const queryClient = useQueryClient();
  const { sheet, change, keep, error, isKept, version } = useKeptSheet(view);
  const [isAsked, setIsAsked] = useState(false);
  const isIn = view.sheet?.submitted === true;
  const submit = useCallsAct(
    async () => {
      await keep();
      return api(submitScore, { params: { applicationId: view.applicationId }, body: { version: version.current } });
    },
    (next) => {
      setIsAsked(false);
      queryClient.setQueryData([...callsKey, 'assessment', view.applicationId], next);
    },
  );
  const weights = view.call.sheet.reduce((sum, { weight }) => sum + weight, 0);
  const total = view.call.sheet.reduce(
    (sum, { key, max, weight }) => sum + ((sheet.points[key] ?? 0) / max) * weight,
    0,
  );
  const isWhole = sheet.recommendation !== null && view.call.sheet.every(({ key }) => sheet.points[key] !== undefined);
  return (
    <Panel title={t('sheet.title')} lead={t(isIn ? 'sheet.in' : 'sheet.lead')}>
      <Stack gap="sm">
        <Criteria view={view} sheet={sheet} change={change} isIn={isIn} />
        <Text fw={600}>{t('sheet.total', { total: formatNumber(Math.round((total / weights) * 10_000) / 100) })}</Text>
        <RecommendationField sheet={sheet} change={change} isIn={isIn} />
        <Textarea
          label={t('sheet.comment')}
          description={t('sheet.commentHint')}
          value={sheet.comment}
          autosize
          minRows={3}
          maxLength={10_000}
          disabled={isIn}
          dir="auto"
          onChange={(event) => change({ comment: event.currentTarget.value })}
        />
        {isIn ? null : (
          <>
            <Text size="sm" c="dimmed" role="status">
              {t(isKept ? 'sheet.kept' : 'sheet.keeping')}
            </Text>
            <ProblemNotice error={error} onRetry={() => void keep()} />
            <Group>
              <Button disabled={!isWhole} onClick={() => setIsAsked(true)}>
                {t('sheet.submit')}
              </Button>
            </Group>
          </>
        )}
      </Stack>
      <ConfirmDialog
        opened={isAsked}
        title={t('sheet.submit')}
        confirmLabel={t('sheet.submit')}
        pending={submit.isPending}
        error={submit.error}
        onConfirm={() => submit.mutate()}
        onClose={() => setIsAsked(false)}
      >
        {t('sheet.submitLead')}
      </ConfirmDialog>
    </Panel>
  );
}

interface SheetPartProps {
  readonly sheet: Sheet;
  readonly change: (next: Partial<Sheet>) => void;
  readonly isIn: boolean;
}

function Criteria({ view, sheet, change, isIn }: SheetPartProps & { readonly view: AssessmentView }) {
  const { t } = useTranslation('calls');
  const local = useLocalWords();
  const weights = view.call.sheet.reduce((sum, { weight }) => sum + weight, 0);
  return (
    <>
      {view.call.sheet.map(({ key, label, help, max, weight }) => (
        <NumberInput
          key={key}
          label={local(label)}
          description={t('sheet.line', { max, percent: Math.round((weight / weights) * 100), help: local(help) })}
          value={sheet.points[key] ?? ''}
          min={0}
          max={max}
          clampBehavior="strict"
          allowDecimal={false}
          allowNegative={false}
          disabled={isIn}
          maw="28rem"
          onChange={(next) => {
            const { [key]: _former, ...others } = sheet.points;
            change({ points: next === '' ? others : { ...sheet.points, [key]: Number(next) } });
          }}
        />
      ))}
    </>
  );
}

function RecommendationField({ sheet, change, isIn }: SheetPartProps) {
  const { t } = useTranslation('calls');
  return (
    <Radio.Group
      label={t('sheet.recommendation')}
      value={sheet.recommendation ?? ''}
      onChange={(next) => change({ recommendation: Recommendation.parse(next) })}
    >
      <Stack gap={4} mt={4}>
        {Recommendation.options.map((value) => (
          <Radio key={value} value={value} label={t(`sheet.recommendations.${value}`)} disabled={isIn} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
