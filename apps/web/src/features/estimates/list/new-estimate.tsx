// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { createEstimate } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { type Language, useLanguage } from '../../../lib/language.ts';
import { lastYear } from '../../../lib/last-year.ts';
import { BeginForm } from '../../../ui/begin-form.tsx';
import { YearField } from '../../../ui/year-field.tsx';
import { type DraftList, estimateListOf, memberOfKind } from './draft-list.ts';
import { ListFields } from './list-fields.tsx';

const [listsMin, listsMax] = [2, 8];
const yearsBack = 4;

interface Draft {
  readonly title: string;
  readonly from: number;
  readonly to: number;
  readonly lists: readonly DraftList[];
  readonly groups: boolean;
}

function listOfKinds(key: number, language: Language, ...kinds: readonly string[]): DraftList {
  const name = kinds.map((kind) => labelOf('organisationKind', kind, language)).join(', ');
  return { key, name, members: kinds.map(memberOfKind) };
}

function firstDraft(language: Language): Draft {
  const year = lastYear();
  const lists = [
    listOfKinds(1, language, 'police'),
    listOfKinds(2, language, 'serviceProvider'),
    listOfKinds(3, language, 'hotline', 'labourInspectorate'),
  ];
  return { title: '', from: year - yearsBack, to: year, lists, groups: false };
}

/** Chooses whose lists and which years an estimate is made from. */
export function NewEstimate({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('estimates');
  const { language } = useLanguage();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [draft, setDraft] = useState<Draft>(() => firstDraft(language));
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  const begin = useMutation({
    mutationFn: () => {
      const { title, from, to, lists, groups } = draft;
      const choice = { title: title.trim(), lists: lists.map(estimateListOf), years: { from, to }, groups };
      return api(createEstimate, { body: { choice } });
    },
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: ['estimates', 'list'] });
      await navigate({ to: '/estimates/$estimateId', params: { estimateId: id } });
    },
  });
  const isReady =
    draft.title.trim() !== '' &&
    draft.from <= draft.to &&
    draft.lists.every(({ name, members }) => name.trim() !== '' && members.length > 0);
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
      <YearFields draft={draft} onChange={change} />
      <Lists lists={draft.lists} onChange={(lists) => change({ lists })} />
      <Checkbox
        label={t('begin.groups')}
        description={t('begin.groupsHint')}
        checked={draft.groups}
        onChange={(event) => change({ groups: event.currentTarget.checked })}
      />
    </BeginForm>
  );
}

interface PartProps {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}

function YearFields({ draft, onChange }: PartProps) {
  const { t } = useTranslation('estimates');
  return (
    <Group gap="sm" align="flex-end">
      <YearField label={t('begin.from')} value={draft.from} onChange={(from) => onChange({ from })} />
      <YearField label={t('begin.to')} value={draft.to} onChange={(to) => onChange({ to })} />
    </Group>
  );
}

interface ListsProps {
  readonly lists: readonly DraftList[];
  readonly onChange: (lists: readonly DraftList[]) => void;
}

function Lists({ lists, onChange }: ListsProps) {
  const { t } = useTranslation('estimates');
  return (
    <Stack gap="sm">
      <Text size="sm" maw="75ch">
        {t('begin.listsHint')}
      </Text>
      {lists.map((list, place) => (
        <ListFields
          key={list.key}
          place={place}
          list={list}
          taken={lists.filter(({ key }) => key !== list.key).flatMap(({ members }) => members)}
          onChange={(changed) => onChange(lists.with(place, changed))}
          onRemove={lists.length > listsMin ? () => onChange(lists.toSpliced(place, 1)) : undefined}
        />
      ))}
      {lists.length < listsMax ? (
        <Group>
          <Button
            variant="light"
            onClick={() =>
              onChange([...lists, { key: Math.max(...lists.map(({ key }) => key)) + 1, name: '', members: [] }])
            }
          >
            {t('begin.addList')}
          </Button>
        </Group>
      ) : null}
    </Stack>
  );
}
