// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Checkbox, Group, NativeSelect, SimpleGrid, Text } from '@mantine/core';
import {
  columnsThatSayTheSame,
  createPublication,
  PublicationColumn,
  VintageId,
  type PublicationChoice,
} from '@palermo/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useLanguage } from '../../../lib/language.ts';
import { lastYear } from '../../../lib/last-year.ts';
import { BeginForm } from '../../../ui/begin-form.tsx';
import { YearField } from '../../../ui/year-field.tsx';
import { vintagesQuery } from '../publication-query.ts';
import { PeopleFilter, type Filter } from './people-filter.tsx';

const usualColumns: readonly PublicationColumn[] = ['sex', 'majority', 'exploitationForm', 'regionOfCitizenship'];
const columnsMax = 10;

interface Draft {
  readonly title: string;
  readonly columns: readonly PublicationColumn[];
  readonly from: number;
  readonly to: number;
  readonly people: PublicationChoice['people'];
  readonly filter: Filter;
  readonly vintageId: string;
}

function choiceOf({ title, columns, from, to, people, filter }: Draft): PublicationChoice {
  const where =
    filter.column === '' || filter.codes.length === 0 ? [] : [{ column: filter.column, codes: [...filter.codes] }];
  return { title: title.trim(), columns: [...columns], years: { from, to }, people, where };
}

/** The column that says the same as this one and is chosen already. */
function blockedBy(column: PublicationColumn, chosen: readonly PublicationColumn[]): PublicationColumn | undefined {
  const other = columnsThatSayTheSame.find((pair) => pair.includes(column))?.find((each) => each !== column);
  return other !== undefined && chosen.includes(other) ? other : undefined;
}

/** Chooses what to publish of whom; the node then compares the ways to publish it. */
export function NewPublication({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('publications');
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [draft, setDraft] = useState<Draft>(() => ({
    title: '',
    columns: usualColumns,
    from: lastYear(),
    to: lastYear(),
    people: 'detected',
    filter: { column: '', codes: [] },
    vintageId: '',
  }));
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  const begin = useMutation({
    mutationFn: () => {
      const vintage = draft.vintageId === '' ? {} : { vintageId: VintageId.parse(draft.vintageId) };
      return api(createPublication, { body: { choice: choiceOf(draft), ...vintage } });
    },
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: ['publications'] });
      await navigate({ to: '/publications/$publicationId', params: { publicationId: id } });
    },
  });
  const isReady = draft.title.trim() !== '' && draft.columns.length > 0 && draft.from <= draft.to;
  return (
    <BeginForm
      title={t('begin.title')}
      name={draft.title}
      nameLabel={t('begin.name')}
      nameHint={t('begin.nameHint')}
      onName={(title) => change({ title })}
      beginLabel={t('begin.act')}
      isReady={isReady}
      pending={begin.isPending}
      error={begin.error}
      onBegin={() => begin.mutate()}
      onClose={onClose}
    >
      <PeopleFields draft={draft} onChange={change} />
      <ColumnChoice chosen={draft.columns} onChange={(columns) => change({ columns })} />
      <PeopleFilter filter={draft.filter} onChange={(filter) => change({ filter })} />
    </BeginForm>
  );
}

interface DraftFieldsProps {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}

function PeopleFields({ draft, onChange }: DraftFieldsProps) {
  const { t } = useTranslation('publications');
  const { formatDate } = useLanguage();
  const { data } = useQuery(vintagesQuery);
  return (
    <Group align="flex-end" gap="sm">
      <YearField label={t('begin.from')} value={draft.from} onChange={(from) => onChange({ from })} />
      <YearField label={t('begin.to')} value={draft.to} onChange={(to) => onChange({ to })} />
      <NativeSelect
        label={t('begin.people')}
        value={draft.people}
        data={[
          { value: 'detected', label: t('people.detected') },
          { value: 'confirmed', label: t('people.confirmed') },
        ]}
        onChange={(event) => onChange({ people: event.currentTarget.value === 'confirmed' ? 'confirmed' : 'detected' })}
      />
      <NativeSelect
        label={t('begin.vintage')}
        value={draft.vintageId}
        data={[
          { value: '', label: t('begin.closeNow') },
          ...(data?.vintages ?? []).map(({ id, name, at }) => ({
            value: id as string,
            label: `${name} (${formatDate(at)})`,
          })),
        ]}
        onChange={(event) => onChange({ vintageId: event.currentTarget.value })}
      />
    </Group>
  );
}

interface ColumnChoiceProps {
  readonly chosen: readonly PublicationColumn[];
  readonly onChange: (columns: readonly PublicationColumn[]) => void;
}

function ColumnChoice({ chosen, onChange }: ColumnChoiceProps) {
  const { t } = useTranslation('publications');
  return (
    <Checkbox.Group
      label={t('begin.columns')}
      description={t('begin.columnsHint', { count: columnsMax })}
      value={[...chosen]}
      onChange={(columns) => onChange(PublicationColumn.options.filter((column) => columns.includes(column)))}
    >
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="xs" mt="xs">
        {PublicationColumn.options.map((column) => {
          const other = blockedBy(column, chosen);
          const isFull = chosen.length >= columnsMax && !chosen.includes(column);
          return (
            <Checkbox
              key={column}
              value={column}
              label={t(`columns.${column}`)}
              disabled={other !== undefined || isFull}
            />
          );
        })}
      </SimpleGrid>
      <Text size="sm" c="dimmed" mt="xs">
        {t('begin.columnsPairs')}
      </Text>
    </Checkbox.Group>
  );
}
