// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { mergeCases, type MergeId, type MergePreview } from '@palermo/contract';
import type { FormField } from '@palermo/terms';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useLanguage } from '../../lib/language.ts';
import { Panel } from '../../ui/panel.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import classes from './duplicates.module.css';
import { useFieldWords } from './use-field-words.ts';

interface MergeFormProps {
  readonly view: MergePreview;
  readonly fields: readonly FormField[];
  /** Asks for the files again after somebody changed one. */
  readonly onStale: () => void;
}

type Side = 0 | 1;
const sidesOf: readonly Side[] = [0, 1];

/** Which file stands for both, and which of two values each field has from then on. Plain radio buttons, so that keys do it all. */
export function MergeForm({ view, fields, onStale }: MergeFormProps) {
  const { t } = useTranslation('duplicates');
  const { formatNumber } = useLanguage();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [id] = useState(() => crypto.randomUUID() as MergeId);
  const [kept, setKept] = useState<Side>(0);
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  const sideOf = (field: MergePreview['fields'][number]): Side => chosen[field.key] ?? usualSide(field.values, kept);
  const merge = useMutation({
    mutationFn: () =>
      api(mergeCases, {
        params: { one: view.sides[0].id, other: view.sides[1].id },
        body: {
          id,
          kept: view.sides[kept].id,
          take: view.fields.filter((field) => sideOf(field) !== kept).map(({ key }) => key),
          versions: [view.sides[0].version, view.sides[1].version],
          purpose: 'dataQuality',
        },
      }),
    async onSuccess(made) {
      await client.invalidateQueries({ queryKey: ['duplicates'] });
      await client.invalidateQueries({ queryKey: ['cases'] });
      await navigate({ to: '/cases/$caseId', params: { caseId: made.kept } });
    },
  });
  return (
    <Stack gap="md">
      <KeptChoice view={view} kept={kept} onKeep={setKept} />
      <Panel title={t('merge.fields')} lead={t('merge.fieldsLead', { number: formatNumber(view.sameCount) })}>
        {view.fields.length === 0 ? <Text size="sm">{t('merge.noDifference')}</Text> : null}
        {view.fields.map((field) => (
          <FieldChoice
            key={field.key}
            field={fields.find(({ key }) => key === field.key)}
            difference={field}
            references={[view.sides[0].reference, view.sides[1].reference]}
            side={sideOf(field)}
            onChoose={(side) => setChosen({ ...chosen, [field.key]: side })}
          />
        ))}
      </Panel>
      <ProblemNotice error={merge.error} onRetry={onStale} />
      <Text size="sm" maw="70ch">
        {t('merge.promise', { days: formatNumber(view.undoDays) })}
      </Text>
      <Group>
        <Button loading={merge.isPending} onClick={() => merge.mutate()}>
          {t('merge.do')}
        </Button>
      </Group>
    </Stack>
  );
}

/** What the kept file says, unless it says nothing. */
function usualSide(values: MergePreview['fields'][number]['values'], kept: Side): Side {
  const said = values[kept];
  const isEmpty = said === null || said === '' || (Array.isArray(said) && said.length === 0);
  return isEmpty ? (kept === 0 ? 1 : 0) : kept;
}

interface KeptChoiceProps {
  readonly view: MergePreview;
  readonly kept: Side;
  readonly onKeep: (side: Side) => void;
}

const contents = [
  'entries',
  'documents',
  'releases',
  'referrals',
  'services',
  'tasks',
  'comments',
  'suspects',
  'links',
] as const;

function KeptChoice({ view, kept, onKeep }: KeptChoiceProps) {
  const { t } = useTranslation('duplicates');
  const { formatNumber } = useLanguage();
  const whatItHolds = (side: Side): string => {
    const held = contents.filter((key) => view.sides[side].contents[key] > 0);
    const words = held.map((key) =>
      t('merge.counted', { what: t(`merge.contents.${key}`), number: formatNumber(view.sides[side].contents[key]) }),
    );
    return [t(`merge.outcome.${view.sides[side].outcome}`), ...words].join(' · ');
  };
  return (
    <Panel title={t('merge.kept')} lead={t('merge.keptLead')}>
      <Radio.Group
        value={String(kept)}
        onChange={(value) => onKeep(value === '1' ? 1 : 0)}
        aria-label={t('merge.kept')}
      >
        <Stack gap="sm">
          {sidesOf.map((side) => (
            <Radio
              key={side}
              value={String(side)}
              label={<bdi>{view.sides[side].reference}</bdi>}
              description={whatItHolds(side)}
            />
          ))}
        </Stack>
      </Radio.Group>
    </Panel>
  );
}

interface FieldChoiceProps {
  /** Undefined for a field of a former form. */
  readonly field: FormField | undefined;
  readonly difference: MergePreview['fields'][number];
  readonly references: readonly [string, string];
  readonly side: Side;
  readonly onChoose: (side: Side) => void;
}

function FieldChoice({ field, difference, references, side, onChoose }: FieldChoiceProps) {
  const { t } = useTranslation('duplicates');
  const { language } = useLanguage();
  const words = useFieldWords();
  const said = (at: Side): string =>
    field ? words(field, difference.values[at]) : String(difference.values[at] ?? '');
  return (
    <Radio.Group
      label={field?.label[language] ?? difference.key}
      value={String(side)}
      onChange={(value) => onChoose(value === '1' ? 1 : 0)}
      className={classes.choice ?? ''}
    >
      <div className={classes.sides}>
        {sidesOf.map((at) => (
          <Radio
            key={at}
            value={String(at)}
            label={<bdi>{said(at) === '' ? t('pair.empty') : said(at)}</bdi>}
            description={<bdi>{references[at]}</bdi>}
          />
        ))}
      </div>
    </Radio.Group>
  );
}
