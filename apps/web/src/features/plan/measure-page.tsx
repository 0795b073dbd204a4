// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { MeasureId, type MeasureView } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.ts';
import { Facts } from '../../ui/facts.tsx';
import { AnchorLink, ButtonLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { UnknownRecord } from '../../ui/unknown-record.tsx';
import { wordsIn } from './coverage-table.tsx';
import { IndicatorsPanel } from './measure/indicators-panel.tsx';
import { MeasureDialog } from './measure/measure-dialog.tsx';
import { MilestonesPanel } from './measure/milestones-panel.tsx';
import { useMeasure } from './plan-queries.ts';
import { ActivityBadges, OutcomeOf } from './progress-badges.tsx';

/** One measure: what is done, by whom, until when, and what it changes. */
export function MeasurePage() {
  const { t } = useTranslation('plan');
  const parsed = MeasureId.safeParse(useParams({ strict: false }).measureId);
  if (!parsed.success) {
    return <UnknownRecord title={t('measure')} what={t('unknownMeasure')} list="/plan" listLabel={t('toPlan')} />;
  }
  return <KnownMeasure key={parsed.data} id={parsed.data} />;
}

function KnownMeasure({ id }: { readonly id: MeasureId }) {
  const { t } = useTranslation('plan');
  const query = useMeasure(id);
  return (
    <Page
      title={query.data ? `${query.data.number}. ${query.data.title}` : t('measure')}
      actions={
        <ButtonLink to="/plan" search={{ view: 'measures' }} variant="default">
          {t('toPlan')}
        </ButtonLink>
      }
    >
      <QueryState query={query}>
        {(view) => (
          <Stack gap="md">
            <AboutPanel view={view} />
            <MilestonesPanel view={view} />
            <IndicatorsPanel view={view} />
          </Stack>
        )}
      </QueryState>
    </Page>
  );
}

function AboutPanel({ view }: { readonly view: MeasureView }) {
  const { t } = useTranslation('plan');
  const { language, formatDate, formatNumber } = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const { budget, currency, droppedBecause, droppedOn } = view;
  const partners = [...view.partners.map(({ name }) => name), ...(view.otherPartners ? [view.otherPartners] : [])];
  const groups = view.targetGroups.map((code) => labelOf('planTargetGroup', code, language));
  return (
    <Panel
      roomy
      title={t('facts')}
      action={
        view.mayEdit ? (
          <Button variant="default" onClick={() => setIsOpen(true)}>
            {t('changeMeasure')}
          </Button>
        ) : null
      }
    >
      <Group gap="sm">
        <ActivityBadges progress={view.progress} />
        <OutcomeOf progress={view.progress} />
        <Badge variant="outline" tt="none" color="gray">
          {view.public ? t('isPublic') : t('notPublic')}
        </Badge>
      </Group>
      {view.description === null ? null : <Text dir="auto">{view.description}</Text>}
      <Facts
        facts={[
          [t('pillar'), labelOf('pillar', view.pillar, language)],
          [t('leadName'), view.lead.name],
          [t('fields.partners'), partners.length === 0 ? null : partners.join(' · ')],
          [t('fields.targetGroups'), groups.length === 0 ? null : groups.join(' · ')],
          [t('startsOn'), formatDate(view.startsOn)],
          [t('endsOn'), formatDate(view.endsOn)],
          [t('fields.budget'), budget === null ? null : `${formatNumber(Number(budget))} ${currency ?? ''}`],
          [t('fields.dropped'), droppedOn === null ? null : `${droppedBecause ?? ''} (${formatDate(droppedOn)})`],
        ]}
      />
      <div>
        <Text fw={600}>{t('fields.answers')}</Text>
        <ul>
          {view.commitments.map(({ ref, reference, paraphrase }) => (
            <li key={ref}>
              <AnchorLink to="/commitments/$instrument" params={{ instrument: ref.split('/')[0] ?? '' }}>
                <bdi>{ref}</bdi>
              </AnchorLink>{' '}
              {paraphrase === null ? (
                t('lostCommitment')
              ) : (
                <bdi>
                  {wordsIn(paraphrase, language)} ({reference})
                </bdi>
              )}
            </li>
          ))}
        </ul>
      </div>
      {isOpen ? <MeasureDialog plan={view} measure={view} onClose={() => setIsOpen(false)} /> : null}
    </Panel>
  );
}
