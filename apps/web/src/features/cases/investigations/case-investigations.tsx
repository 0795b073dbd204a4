// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { type CaseInvestigationView, listCaseInvestigations } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useItemWords } from '../../../lib/investigation-items.ts';
import { useLanguage } from '../../../lib/language.ts';
import { Facts } from '../../../ui/facts.tsx';
import { ButtonLink } from '../../../ui/links.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import type { CaseAddress } from '../case/case-address.ts';
import { OpenInvestigation } from './open-investigation.tsx';

/** How far investigations about the case have come, for those who may know; and opening one, for those who investigate. */
export function CaseInvestigations({ address }: { readonly address: CaseAddress }) {
  const { t } = useTranslation('investigations');
  const { caseId, purpose } = address;
  const [isOpen, setIsOpen] = useState(false);
  const query = useQuery({
    queryKey: ['cases', 'investigations', caseId, purpose],
    queryFn: ({ signal }) => api(listCaseInvestigations, { params: { caseId }, query: { purpose }, signal }),
  });
  const hasOwn = query.data?.investigations.some(({ own }) => own) ?? false;
  return (
    <Panel
      title={t('ofCase.title')}
      lead={t('ofCase.lead')}
      action={
        query.data?.mayOpen ? (
          <Button variant={hasOwn ? 'default' : 'filled'} onClick={() => setIsOpen(true)}>
            {t('ofCase.open')}
          </Button>
        ) : null
      }
    >
      <QueryState query={query}>
        {({ investigations }) =>
          investigations.length === 0 ? (
            <Text size="sm">{t('ofCase.none')}</Text>
          ) : (
            <Stack gap="sm" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
              {investigations.map((investigation) => (
                <li key={investigation.id}>
                  <Investigation investigation={investigation} />
                </li>
              ))}
            </Stack>
          )
        }
      </QueryState>
      {isOpen ? <OpenInvestigation address={address} onClose={() => setIsOpen(false)} /> : null}
    </Panel>
  );
}

function Investigation({ investigation }: { readonly investigation: CaseInvestigationView }) {
  const { t } = useTranslation('investigations');
  const { language, formatDate } = useLanguage();
  const wordsOf = useItemWords();
  const { id, own, organisation, stage, stageSince, ending, shared, nonPunishment, nonPunishmentOn } = investigation;
  const day = (value: string | null) => (value === null ? null : formatDate(value));
  return (
    <Paper withBorder p="sm">
      <Stack gap="xs">
        <Group justify="space-between" gap="xs">
          <Text fw={600}>
            <bdi>{organisation}</bdi>
          </Text>
          <Badge variant="light" tt="none" color={stage === 'ended' ? 'gray' : 'blue'}>
            {labelOf('investigationStage', stage, language)}
          </Badge>
        </Group>
        <Facts
          small
          facts={[
            [t('openedOn'), formatDate(investigation.openedOn)],
            [t('since'), formatDate(stageSince)],
            [t('ending'), ending === null ? null : labelOf('investigationEnding', ending, language)],
            [t('chargedOn'), day(investigation.chargedOn)],
            [t('convictedOn'), day(investigation.convictedOn)],
            [t('acquittedOn'), day(investigation.acquittedOn)],
            [
              t('nonPunishment'),
              [labelOf('nonPunishment', nonPunishment, language), day(nonPunishmentOn)].filter(Boolean).join(' · '),
            ],
            [t('why'), investigation.reason],
          ]}
        />
        {shared.map((item) => (
          <Text size="sm" key={item.id}>
            {t(`kinds.${item.kind}`)} · {formatDate(item.on)}
            {wordsOf(item).map((words) => (
              <span key={words}>
                {' · '}
                <bdi>{words}</bdi>
              </span>
            ))}
          </Text>
        ))}
        {own ? (
          <div>
            <ButtonLink
              to="/investigations/$investigationId"
              params={{ investigationId: id }}
              size="xs"
              variant="default"
            >
              {t('ofCase.go')}
            </ButtonLink>
          </div>
        ) : null}
      </Stack>
    </Paper>
  );
}
