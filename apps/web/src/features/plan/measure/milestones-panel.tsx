// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Badge, Button, Group, Text } from '@mantine/core';
import type { MeasureView, MilestoneView } from '@palermo/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DataColumn, DataTable } from '../../../ui/data-table.tsx';
import { DateText } from '../../../ui/date-text.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { EvidenceText } from './evidence-fields.tsx';
import { MilestoneDialog, MilestoneDone } from './milestone-dialogs.tsx';

/** What somebody is about to do: add a milestone, change one, or say that one is done. */
type Asked = 'new' | { readonly act: 'edit' | 'say'; readonly milestone: MilestoneView } | null;

function useColumns(view: MeasureView, onAsk: (asked: Asked) => void): DataColumn<MilestoneView>[] {
  const { t } = useTranslation('plan');
  return [
    { id: 'title', header: t('milestones.name'), main: true, cell: ({ title }) => <bdi>{title}</bdi> },
    { id: 'dueOn', header: t('milestones.dueOn'), cell: ({ dueOn }) => <DateText value={dueOn} /> },
    {
      id: 'doneOn',
      header: t('milestones.doneOn'),
      cell: ({ doneOn, late }) => {
        if (doneOn !== null) return <DateText value={doneOn} />;
        if (!late) return '–';
        return (
          <Badge variant="light" tt="none" color="red">
            {t('milestones.late')}
          </Badge>
        );
      },
    },
    {
      id: 'evidence',
      header: t('evidence.what'),
      cell: (milestone) => <EvidenceText measureId={view.id} of={milestone} />,
    },
    ...(view.mayReport
      ? [
          {
            id: 'act',
            header: t('milestones.say'),
            cell: (milestone: MilestoneView) => (
              <Group gap="xs">
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={t('milestones.sayOf', { title: milestone.title })}
                  onClick={() => onAsk({ act: 'say', milestone })}
                >
                  {milestone.doneOn === null ? t('milestones.say') : t('milestones.change')}
                </Button>
                {view.mayEdit ? (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={t('milestones.editOf', { title: milestone.title })}
                    onClick={() => onAsk({ act: 'edit', milestone })}
                  >
                    {t('edit')}
                  </Button>
                ) : null}
              </Group>
            ),
          },
        ]
      : []),
  ];
}

/** What has to be done by when, what is done, and what shows it. */
export function MilestonesPanel({ view }: { readonly view: MeasureView }) {
  const { t } = useTranslation('plan');
  const [asked, setAsked] = useState<Asked>(null);
  const close = () => setAsked(null);
  const columns = useColumns(view, setAsked);
  return (
    <Panel
      title={t('milestones.title')}
      lead={t('milestones.lead')}
      action={view.mayEdit ? <Button onClick={() => setAsked('new')}>{t('milestones.add')}</Button> : null}
    >
      {view.milestones.length === 0 ? (
        <Text>{t('milestones.none')}</Text>
      ) : (
        <DataTable label={t('milestones.title')} rows={view.milestones} columns={columns} rowKey={({ id }) => id} />
      )}
      {asked === 'new' ? <MilestoneDialog measureId={view.id} milestone={null} onClose={close} /> : null}
      {asked !== null && asked !== 'new' && asked.act === 'edit' ? (
        <MilestoneDialog measureId={view.id} milestone={asked.milestone} onClose={close} />
      ) : null}
      {asked !== null && asked !== 'new' && asked.act === 'say' ? (
        <MilestoneDone measureId={view.id} milestone={asked.milestone} onClose={close} />
      ) : null}
    </Panel>
  );
}
