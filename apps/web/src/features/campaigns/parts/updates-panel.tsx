// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Anchor, Button, Group, List, Text } from '@mantine/core';
import { changeMediaUpdate, type MediaUpdateView } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { DateText } from '../../../ui/date-text.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { StateBadge } from '../../../ui/state-badge.tsx';
import { useCampaignChange } from '../campaign-queries.ts';
import type { PartProps } from './part-props.ts';

/** Media updates: drafted by those who take part, released to the public by the coordinator. */
export function UpdatesPanel({ view, onAct }: PartProps) {
  const { t } = useTranslation('campaigns');
  const change = useCampaignChange(
    ({
      update,
      ...marks
    }: {
      readonly update: MediaUpdateView;
      readonly released: boolean;
      readonly struck: boolean;
    }) => {
      const { id: updateId, on, title, body, link, version } = update;
      const params = { campaignId: view.id, updateId };
      return api(changeMediaUpdate, { params, body: { on, title, body, link, version, ...marks } });
    },
    () => undefined,
  );
  return (
    <Panel
      title={t('updatesTitle')}
      lead={view.updates.length === 0 ? t('noUpdates') : view.public ? undefined : t('updatesHidden')}
      action={
        view.mayContribute ? (
          <Button variant="default" onClick={() => onAct({ kind: 'update' })}>
            {t('acts.update')}
          </Button>
        ) : undefined
      }
    >
      <List spacing="md" listStyleType="none">
        {view.updates.map((update) => (
          <List.Item key={update.id}>
            <Update update={update} />
            <UpdateActs
              update={update}
              mayRelease={view.mayKeep}
              onChange={(marks) => change.mutate({ update, ...marks })}
              onRewrite={() => onAct({ kind: 'rewrite', update })}
            />
          </List.Item>
        ))}
      </List>
      <ProblemNotice error={change.error} />
    </Panel>
  );
}

interface UpdateActsProps {
  readonly update: MediaUpdateView;
  readonly mayRelease: boolean;
  readonly onChange: (marks: { readonly released: boolean; readonly struck: boolean }) => void;
  readonly onRewrite: () => void;
}

function UpdateActs({ update: { title, own, releasedAt }, mayRelease, onChange, onRewrite }: UpdateActsProps) {
  const { t } = useTranslation('campaigns');
  const isReleased = releasedAt !== null;
  return (
    <Group gap="xs">
      {mayRelease ? (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t(isReleased ? 'hideOf' : 'releaseOf', { title })}
          onClick={() => onChange({ released: !isReleased, struck: false })}
        >
          {t(isReleased ? 'hideThis' : 'release')}
        </Button>
      ) : null}
      {own ? (
        <>
          <Button variant="default" size="compact-sm" aria-label={t('changeOf', { title })} onClick={onRewrite}>
            {t('change')}
          </Button>
          <Button
            variant="subtle"
            color="red"
            size="compact-sm"
            aria-label={t('strikeOf', { title })}
            onClick={() => onChange({ released: isReleased, struck: true })}
          >
            {t('strike')}
          </Button>
        </>
      ) : null}
    </Group>
  );
}

function Update({ update: { on, title, body, link, organisation, releasedAt } }: { readonly update: MediaUpdateView }) {
  const { t } = useTranslation('campaigns');
  return (
    <>
      <Group gap="xs">
        <Text fw={600} dir="auto">
          {title}
        </Text>
        <StateBadge colour={releasedAt === null ? 'gray' : 'teal'}>
          {t(releasedAt === null ? 'updateDraft' : 'released')}
        </StateBadge>
      </Group>
      <Text size="sm" c="dimmed">
        <DateText value={on} /> · <bdi>{organisation}</bdi>
      </Text>
      <Text dir="auto" style={{ whiteSpace: 'pre-line' }}>
        {body}
      </Text>
      {link === null ? null : (
        <Anchor href={link} target="_blank" rel="noreferrer noopener" dir="ltr" size="sm">
          {link}
        </Anchor>
      )}
    </>
  );
}
