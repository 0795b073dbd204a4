// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Stack, Text } from '@mantine/core';
import { InvestigationId } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.ts';
import { Facts } from '../../ui/facts.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { UnknownRecord } from '../../ui/unknown-record.tsx';
import { useInvestigation } from './investigation-query.ts';
import { PassDialog } from './pass-dialog.tsx';
import { Passing } from './passings.tsx';
import { ProceedingsPanel } from './proceedings-panel.tsx';
import { StageDialog } from './stage-dialog.tsx';
import { SuspectsPanel } from './suspects-panel.tsx';
import { VictimsPanel } from './victims-panel.tsx';
import type { InvestigationPartProps } from './part-props.ts';

/** One investigation: where it stands and the next step, its suspects, charges and judgments, and its victims. */
export function InvestigationPage() {
  const { t } = useTranslation('investigations');
  const parsed = InvestigationId.safeParse(useParams({ strict: false }).investigationId);
  if (!parsed.success) {
    return <UnknownRecord title={t('one')} what={t('unknown')} list="/investigations" listLabel={t('toList')} />;
  }
  return <KnownInvestigation key={parsed.data} id={parsed.data} />;
}

function KnownInvestigation({ id }: { readonly id: InvestigationId }) {
  const { t } = useTranslation('investigations');
  const query = useInvestigation(id);
  return (
    <Page
      title={query.data ? t('oneOf', { number: query.data.fileNumber }) : t('one')}
      actions={
        <ButtonLink to="/investigations" variant="default">
          {t('toList')}
        </ButtonLink>
      }
    >
      <QueryState query={query}>
        {(view) => (
          <Stack gap="md">
            <StagePanel view={view} />
            <SuspectsPanel view={view} />
            <ProceedingsPanel view={view} />
            <VictimsPanel view={view} />
          </Stack>
        )}
      </QueryState>
    </Page>
  );
}

function StagePanel({ view }: InvestigationPartProps) {
  const { t } = useTranslation('investigations');
  const { language, formatDate } = useLanguage();
  const [opened, setOpened] = useState<'stage' | 'pass' | null>(null);
  const close = () => setOpened(null);
  const { stage, stageSince, ending, openedOn, chargedOn, convictedOn, acquittedOn, note } = view;
  const day = (value: string | null) => (value === null ? null : formatDate(value));
  return (
    <Panel
      roomy
      title={labelOf('investigationStage', stage, language)}
      lead={t(`next.${stage}`)}
      action={
        view.mayEdit ? (
          <Group gap="xs">
            {stage === 'ended' || view.passing ? null : (
              <Button variant="default" onClick={() => setOpened('pass')}>
                {t('pass.open')}
              </Button>
            )}
            <Button variant={stage === 'ended' ? 'default' : 'filled'} onClick={() => setOpened('stage')}>
              {t('move')}
            </Button>
          </Group>
        ) : null
      }
    >
      <Facts
        facts={[
          [t('openedOn'), formatDate(openedOn)],
          [t('since'), formatDate(stageSince)],
          [t('ending'), ending === null ? null : labelOf('investigationEnding', ending, language)],
          [t('chargedOn'), day(chargedOn)],
          [t('convictedOn'), day(convictedOn)],
          [t('acquittedOn'), day(acquittedOn)],
        ]}
      />
      {note === null || note === '' ? null : (
        <Text size="sm" component="blockquote" m={0} dir="auto">
          {note}
        </Text>
      )}
      <Group gap="xs">
        <Text size="sm" c="dimmed">
          {t('whoSees')}
        </Text>
      </Group>
      {view.passing ? <Passing passing={view.passing} /> : null}
      {opened === 'stage' ? <StageDialog view={view} onClose={close} /> : null}
      {opened === 'pass' ? <PassDialog view={view} onClose={close} /> : null}
    </Panel>
  );
}
