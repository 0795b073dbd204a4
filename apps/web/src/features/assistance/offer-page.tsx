// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, List, Stack, Text } from '@mantine/core';
import { AssistanceOfferId, type AssistanceOfferView } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.ts';
import { hasRole, useSession } from '../../lib/session.ts';
import { DateText } from '../../ui/date-text.tsx';
import { Facts } from '../../ui/facts.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { labelsOf, offerQuery, stateColour } from './assistance-query.ts';
import { OfferDialog } from './offer-dialog.tsx';

/** One offer, and the requests that it was proposed for. */
export function AssistanceOfferPage() {
  const { t } = useTranslation('assistance');
  const { offerId } = useParams({ strict: false });
  const query = useQuery(offerQuery(AssistanceOfferId.safeParse(offerId).data ?? ('' as AssistanceOfferId)));
  return (
    <Page
      title={query.data?.title ?? t('anOffer')}
      lead={
        <AnchorLink to="/assistance" search={{ view: 'offers' }}>
          {t('title')}
        </AnchorLink>
      }
    >
      <QueryState query={query}>{(offer) => <Offer offer={offer} />}</QueryState>
    </Page>
  );
}

function Offer({ offer }: { readonly offer: AssistanceOfferView }) {
  const { t } = useTranslation('assistance');
  const { language, formatNumber } = useLanguage();
  const session = useSession();
  const [changes, setChanges] = useState(false);
  const mayChange = offer.own && hasRole(session, 'coordinator', 'supervisor');
  return (
    <Stack gap="lg">
      {changes ? <OfferDialog offer={offer} onClose={() => setChanges(false)} /> : null}
      <Panel
        title={t('whatIsOffered')}
        action={<StateBadge colour={stateColour(offer.state)}>{t(`offerStates.${offer.state}`)}</StateBadge>}
      >
        {offer.details === null ? null : (
          <Text dir="auto" maw="75ch" style={{ whiteSpace: 'pre-line' }}>
            {offer.details}
          </Text>
        )}
        <Facts
          facts={[
            [t('offeredBy'), offer.organisation],
            [t('subjects'), labelsOf('assistanceSubject', offer.subjects, language)],
            [t('forms'), labelsOf('assistanceForm', offer.forms, language)],
            [
              t('languages'),
              offer.languages.length === 0 ? t('anyLanguage') : labelsOf('language', offer.languages, language),
            ],
            [t('where'), offer.place ?? t('anywhere')],
            [t('taken'), t('takenOf', { taken: formatNumber(offer.taken), capacity: formatNumber(offer.capacity) })],
            [t('until'), offer.until === null ? null : <DateText key="until" value={offer.until} />],
          ]}
        />
        {mayChange ? (
          <Group>
            <Button variant="default" onClick={() => setChanges(true)}>
              {t('changeOffer')}
            </Button>
          </Group>
        ) : null}
      </Panel>
      <Panel title={t('proposedFor')} lead={offer.requests.length === 0 ? t('notProposed') : undefined}>
        <List listStyleType="none" spacing="xs" withPadding={false}>
          {offer.requests.map(({ id, title, organisation, state, awaitsOwn }, index) => (
            <List.Item key={`${id} ${index}`}>
              <AnchorLink to="/assistance/requests/$requestId" params={{ requestId: id }} dir="auto">
                {title}
              </AnchorLink>{' '}
              <Text size="sm" c="dimmed" component="span">
                <bdi>{organisation}</bdi>
              </Text>{' '}
              <StateBadge colour={stateColour(state)}>{t(`matchStates.${state}`)}</StateBadge>{' '}
              {awaitsOwn ? <StateBadge colour="orange">{t('awaitsOwn')}</StateBadge> : null}
            </List.Item>
          ))}
        </List>
      </Panel>
    </Stack>
  );
}
