// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../ui/panel.tsx';
import { EventDialog } from '../event-dialog.tsx';
import { EventTable } from '../event-table.tsx';
import type { PartProps } from './part-props.ts';

/** The events of a campaign. */
export function EventsPanel({ view }: Pick<PartProps, 'view'>) {
  const { t } = useTranslation('campaigns');
  const navigate = useNavigate();
  const [plans, setPlans] = useState(false);
  return (
    <Panel
      title={t('eventsTitle')}
      lead={view.events.length === 0 ? t('noEventsHere') : undefined}
      action={
        view.mayContribute ? (
          <Button variant="default" onClick={() => setPlans(true)}>
            {t('planEvent')}
          </Button>
        ) : undefined
      }
    >
      {plans ? (
        <EventDialog
          campaignId={view.id}
          mayKeep={view.mayKeep}
          day={view.turnsOn}
          onClose={() => setPlans(false)}
          onPlanned={({ id }) => void navigate({ to: '/outreach/events/$eventId', params: { eventId: id } })}
        />
      ) : null}
      {view.events.length === 0 ? null : <EventTable events={view.events} ofCampaign />}
    </Panel>
  );
}
