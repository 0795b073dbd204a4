// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import {
  changeInvestigationItem,
  InvestigationItemKind,
  type InvestigationItemView,
  type InvestigationView,
} from '@palermo/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useLanguage } from '../../lib/language.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useItemWords } from '../../lib/investigation-items.ts';
import { useInvestigatingPurpose, useInvestigationChange } from './investigation-query.ts';
import type { InvestigationPartProps } from './part-props.ts';
import { ItemDialog } from './item-dialog.tsx';

/** Charges, judgments and compensation in the order of their days; each is shared with the victim's side or kept. */
export function ProceedingsPanel({ view }: InvestigationPartProps) {
  const { t } = useTranslation('investigations');
  const [added, setAdded] = useState<InvestigationItemKind | null>(null);
  const offered = InvestigationItemKind.options.filter((kind) =>
    kind === 'compensation' ? view.cases.length > 0 : view.suspects.length > 0,
  );
  return (
    <Panel title={t('proceedings')} lead={t('proceedingsLead')}>
      {view.mayEdit && offered.length > 0 ? (
        <Group gap="xs">
          {offered.map((kind) => (
            <Button key={kind} variant="default" size="sm" onClick={() => setAdded(kind)}>
              {t(`add.${kind}`)}
            </Button>
          ))}
        </Group>
      ) : null}
      {view.items.length === 0 ? <Text size="sm">{t(offered.length > 0 ? 'noItems' : 'noItemsYet')}</Text> : null}
      <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {view.items.map((item) => (
          <li key={item.id}>
            <Item view={view} item={item} />
          </li>
        ))}
      </Stack>
      {added === null ? null : <ItemDialog view={view} kind={added} onClose={() => setAdded(null)} />}
    </Panel>
  );
}

interface ItemProps {
  readonly view: InvestigationView;
  readonly item: InvestigationItemView;
}

function Item({ view, item }: ItemProps) {
  const { t } = useTranslation('investigations');
  const { formatDate } = useLanguage();
  const wordsOf = useItemWords();
  const purpose = useInvestigatingPurpose();
  const [isStriking, setIsStriking] = useState(false);
  const change = useInvestigationChange(
    view.id,
    (changes: { readonly shared: boolean; readonly struck: boolean }) =>
      api(changeInvestigationItem, {
        params: { investigationId: view.id, itemId: item.id },
        body: { version: item.version, ...changes, purpose },
      }),
    () => setIsStriking(false),
  );
  const suspect = view.suspects.find(({ id }) => id === item.suspectId);
  const about = view.cases.find(({ id }) => id === item.caseId)?.reference;
  const name = `${t(`kinds.${item.kind}`)} · ${formatDate(item.on)}`;
  return (
    <Paper withBorder p="sm">
      <Stack gap={6}>
        <Group justify="space-between" gap="xs">
          <Text fw={600}>{name}</Text>
          <Badge variant="light" tt="none" color={item.shared ? 'teal' : 'gray'}>
            {t(item.shared ? 'isShared' : 'isKept')}
          </Badge>
        </Group>
        <Text size="sm">
          {[suspect ? t('suspect', { number: suspect.number }) : '', about ?? '', ...wordsOf(item)]
            .filter((words) => words !== '')
            .map((words, at) => (
              <span key={words}>
                {at === 0 ? '' : ' · '}
                <bdi>{words}</bdi>
              </span>
            ))}
        </Text>
        {view.mayEdit ? (
          <ItemActs
            name={name}
            isShared={item.shared}
            isPending={change.isPending}
            onShare={() => change.mutate({ shared: !item.shared, struck: false })}
            onStrike={() => setIsStriking(true)}
          />
        ) : null}
      </Stack>
      <ConfirmDialog
        opened={isStriking}
        title={t('strikeOf', { name })}
        confirmLabel={t('strike')}
        dangerous
        pending={change.isPending}
        error={change.error}
        onConfirm={() => change.mutate({ shared: item.shared, struck: true })}
        onClose={() => setIsStriking(false)}
      >
        {t('strikeExplained')}
      </ConfirmDialog>
    </Paper>
  );
}

interface ItemActsProps {
  readonly name: string;
  readonly isShared: boolean;
  readonly isPending: boolean;
  readonly onShare: () => void;
  readonly onStrike: () => void;
}

function ItemActs({ name, isShared, isPending, onShare, onStrike }: ItemActsProps) {
  const { t } = useTranslation('investigations');
  return (
    <Group gap="xs">
      <Button
        size="xs"
        variant="default"
        loading={isPending}
        aria-label={t(isShared ? 'keepOf' : 'shareOf', { name })}
        onClick={onShare}
      >
        {t(isShared ? 'keep' : 'share')}
      </Button>
      <Button size="xs" variant="subtle" color="red" aria-label={t('strikeOf', { name })} onClick={onStrike}>
        {t('strike')}
      </Button>
    </Group>
  );
}
