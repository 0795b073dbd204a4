// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Select, Stack, Text } from '@mantine/core';
import type { LabelView } from '@palermo/contract';
import { codeListOf } from '@palermo/terms';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { type DataColumn, DataTable } from '../../../ui/data-table.tsx';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { type Choice, useCountryChoices, useMeanings } from '../meanings.ts';
import classes from '../sources.module.css';
import { type Decision, useDecide } from './use-decide.ts';

interface WaitingLabelsProps {
  readonly labels: readonly LabelView[];
  readonly keeps: boolean;
}

const specialCodes = ['NATIONALS', 'FOREIGN', 'ABROAD', 'STATELESS', 'UNKNOWN', 'OTHER', 'TOTAL'];

/** Labels with proposals as buttons and every country to choose from. After a decision the focus goes on to the next label. */
export function WaitingLabels({ labels, keeps }: WaitingLabelsProps) {
  const { t } = useTranslation('sources');
  const decide = useDecide();
  const { mutate, isPending } = decide;
  const area = useFocusOnNext(labels.length);
  const columns = useWaitingColumns({ keeps, isPending, onDecide: mutate });
  return (
    <Stack gap="sm" ref={area}>
      <ProblemNotice error={decide.error} />
      <DataTable
        label={t('labels.title')}
        rows={labels}
        columns={columns}
        rowKey={({ list, label }) => `${list} ${label}`}
      />
    </Stack>
  );
}

interface WaitingColumns {
  readonly keeps: boolean;
  readonly isPending: boolean;
  readonly onDecide: (decision: Decision) => void;
}

function useWaitingColumns({ keeps, isPending, onDecide }: WaitingColumns): readonly DataColumn<LabelView>[] {
  const { t } = useTranslation('sources');
  const { formatNumber, language } = useLanguage();
  const separator = language === 'ar' ? '، ' : ', ';
  const { areaName } = useMeanings();
  const choices = useChoices();
  return useMemo((): readonly DataColumn<LabelView>[] => {
    const shown: DataColumn<LabelView>[] = [
      {
        id: 'label',
        header: t('labels.label'),
        main: true,
        cell: ({ label, areas }) => (
          <div>
            <bdi className={classes.written}>{label === '' ? t('labels.empty') : label}</bdi>
            {areas.length === 0 ? null : (
              <Text size="sm" c="dimmed">
                {t('labels.in', { areas: areas.map(areaName).join(separator) })}
              </Text>
            )}
          </div>
        ),
      },
      { id: 'rows', header: t('labels.rows'), numeric: true, cell: ({ rows }) => formatNumber(rows) },
      { id: 'list', header: t('labels.list'), cell: ({ list }) => t(`labels.list_${list}`) },
    ];
    const decision: DataColumn<LabelView> = {
      id: 'where',
      header: t('labels.where'),
      cell: (label) => (
        <MeaningChoice label={label} choices={choices[label.list]} isPending={isPending} onDecide={onDecide} />
      ),
    };
    return keeps ? [...shown, decision] : shown;
  }, [t, formatNumber, areaName, separator, choices, keeps, isPending, onDecide]);
}

interface MeaningChoiceProps {
  readonly label: LabelView;
  readonly choices: readonly Choice[];
  readonly isPending: boolean;
  readonly onDecide: (decision: Decision) => void;
}

/** Proposals as buttons, and everything else to choose from. */
function MeaningChoice({ label, choices, isPending, onDecide }: MeaningChoiceProps) {
  const { t } = useTranslation('sources');
  const { meaningOf } = useMeanings();
  return (
    <Group gap="xs">
      {label.proposals.map((code) => (
        <Button
          key={code}
          variant="default"
          size="compact-sm"
          disabled={isPending}
          onClick={() => onDecide({ label, code })}
        >
          {meaningOf(label.list, code)}
        </Button>
      ))}
      <Select
        aria-label={t('labels.chooseFor', { label: label.label === '' ? t('labels.empty') : label.label })}
        placeholder={t(label.proposals.length === 0 ? 'labels.pick' : 'labels.choose')}
        data={[...choices]}
        value={null}
        searchable
        size="sm"
        w="13rem"
        disabled={isPending}
        onChange={(code) => {
          if (code !== null) onDecide({ label, code });
        }}
      />
    </Group>
  );
}

function useChoices(): Readonly<Record<LabelView['list'], readonly Choice[]>> {
  const countries = useCountryChoices();
  const { meaningOf } = useMeanings();
  return useMemo(() => {
    const named = (list: LabelView['list'], code: string): Choice => ({ value: code, label: meaningOf(list, code) });
    return {
      country: [...specialCodes.map((code) => named('country', code)), ...countries],
      form: [...codeListOf('exploitation').codes.map(({ code }) => code), 'UNKNOWN', 'TOTAL'].map((code) =>
        named('form', code),
      ),
    };
  }, [countries, meaningOf]);
}

/** When a row goes with the control that had the focus, the first control of the list takes it. */
function useFocusOnNext(count: number) {
  const area = useRef<HTMLDivElement>(null);
  const before = useRef(count);
  useEffect(() => {
    const fewer = count < before.current;
    before.current = count;
    if (fewer && (document.activeElement === null || document.activeElement === document.body)) {
      area.current?.querySelector<HTMLElement>('tbody button, tbody input')?.focus();
    }
  }, [count]);
  return area;
}
