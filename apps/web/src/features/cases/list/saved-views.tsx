// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { CaseListFilter, deleteView, listSavedViews, type SavedView, saveView } from '@palermo/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { api } from '../../../lib/api.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { activeFilterCount, writeCaseFilter } from './case-filter.ts';

type View = z.infer<typeof SavedView>;
const viewsKey = ['cases', 'views'];

interface SavedViewsProps {
  readonly filter: CaseListFilter;
  readonly onApply: (filter: CaseListFilter) => void;
}

function isSameFilter(one: CaseListFilter, other: CaseListFilter): boolean {
  return JSON.stringify(writeCaseFilter(one)) === JSON.stringify(writeCaseFilter(other));
}

/** The account's own views of the list: apply one, keep the present one, delete one. */
export function SavedViews({ filter, onApply }: SavedViewsProps) {
  const { t } = useTranslation('cases');
  const [isNaming, setIsNaming] = useState(false);
  const [deleted, setDeleted] = useState<View | null>(null);
  const { data } = useQuery({ queryKey: viewsKey, queryFn: ({ signal }) => api(listSavedViews, { signal }) });
  const usual = CaseListFilter.parse({});
  return (
    <Group gap="xs" role="group" aria-label={t('views.title')}>
      <Button
        size="xs"
        variant={isSameFilter(filter, usual) ? 'light' : 'default'}
        aria-pressed={isSameFilter(filter, usual)}
        onClick={() => onApply(usual)}
      >
        {t('views.all')}
      </Button>
      {(data?.views ?? []).map((view) => (
        <Button.Group key={view.id}>
          <Button
            size="xs"
            variant={isSameFilter(filter, view.filter) ? 'light' : 'default'}
            aria-pressed={isSameFilter(filter, view.filter)}
            onClick={() => onApply(view.filter)}
          >
            <bdi>{view.name}</bdi>
          </Button>
          <Button
            size="xs"
            variant="default"
            px="xs"
            aria-label={t('views.delete', { name: view.name })}
            onClick={() => setDeleted(view)}
          >
            ×
          </Button>
        </Button.Group>
      ))}
      {activeFilterCount(filter) > 0 ? (
        <Button size="xs" variant="subtle" onClick={() => setIsNaming(true)}>
          {t('views.save')}
        </Button>
      ) : null}
      <Modal
        opened={isNaming}
        onClose={() => setIsNaming(false)}
        title={t('views.saveTitle')}
        closeButtonProps={{ 'aria-label': t('actions.close') }}
        centered
      >
        <SaveViewForm filter={filter} onDone={() => setIsNaming(false)} />
      </Modal>
      <DeleteViewDialog view={deleted} onClose={() => setDeleted(null)} />
    </Group>
  );
}

function SaveViewForm({ filter, onDone }: { readonly filter: CaseListFilter; readonly onDone: () => void }) {
  const { t } = useTranslation('cases');
  const queryClient = useQueryClient();
  const [name, setName] = useState('');
  const save = useMutation({
    mutationFn: () => api(saveView, { body: { name: name.trim(), filter } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: viewsKey });
      onDone();
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (name.trim() !== '') save.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label={t('views.name')}
          description={t('views.nameHint')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          maxLength={80}
          autoComplete="off"
          dir="auto"
          required
          data-autofocus
        />
        <ProblemNotice error={save.error} />
        <Group justify="flex-end">
          <Button type="submit" loading={save.isPending}>
            {t('views.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function DeleteViewDialog({ view, onClose }: { readonly view: View | null; readonly onClose: () => void }) {
  const { t } = useTranslation('cases');
  const queryClient = useQueryClient();
  const remove = useMutation({
    mutationFn: (viewId: View['id']) => api(deleteView, { params: { viewId } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: viewsKey });
      onClose();
    },
  });
  return (
    <ConfirmDialog
      opened={view !== null}
      title={t('views.deleteTitle')}
      confirmLabel={t('views.deleteConfirm')}
      dangerous
      pending={remove.isPending}
      error={remove.error}
      onConfirm={() => view && remove.mutate(view.id)}
      onClose={onClose}
    >
      <bdi>{view?.name}</bdi>
    </ConfirmDialog>
  );
}
