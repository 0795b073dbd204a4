// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Anchor, List, Paper, Stack, Text, Title } from '@mantine/core';
import { downloadPublicMaterial, getPublicOutreach, type PublicOutreach } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useLanguage } from '../../lib/language.ts';
import { DateText } from '../../ui/date-text.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';

/** What anybody may read of campaigns and practices, without a sign-in. */
export function PublicOutreachPage() {
  const { t } = useTranslation('campaigns');
  const query = useQuery({
    queryKey: ['public', 'outreach'],
    queryFn: ({ signal }) => api(getPublicOutreach, { signal }),
  });
  return (
    <Page title={t('public.title')} lead={t('public.lead')}>
      <QueryState query={query}>
        {({ campaigns, practices }) =>
          campaigns.length + practices.length === 0 ? (
            <Empty title={t('public.none')} />
          ) : (
            <Stack gap="lg">
              {campaigns.map((campaign) => (
                <PublicCampaign key={`${campaign.title} ${campaign.turnsOn}`} campaign={campaign} />
              ))}
              {practices.length === 0 ? null : (
                <Stack gap="md" component="section">
                  <Title order={2} size="h3">
                    {t('public.practices')}
                  </Title>
                  {practices.map((practice) => (
                    <PublicPractice key={practice.id} practice={practice} />
                  ))}
                </Stack>
              )}
            </Stack>
          )
        }
      </QueryState>
    </Page>
  );
}

function PublicCampaign({ campaign }: { readonly campaign: PublicOutreach['campaigns'][number] }) {
  const { t } = useTranslation('campaigns');
  return (
    <Paper withBorder p="md" radius="md" component="article">
      <Stack gap="sm">
        <div>
          <Title order={2} size="h3">
            <bdi>{campaign.title}</bdi>
          </Title>
          <Text size="sm" c="dimmed">
            <DateText value={campaign.turnsOn} />
          </Text>
        </div>
        {campaign.theme === null ? null : (
          <Text fw={600} dir="auto">
            {campaign.theme}
          </Text>
        )}
        {campaign.message === null ? null : (
          <Text dir="auto" style={{ whiteSpace: 'pre-line' }}>
            {campaign.message}
          </Text>
        )}
        {campaign.updates.map(({ on, title, body, link }) => (
          <Stack gap={2} key={`${on} ${title}`}>
            <Title order={3} size="h5">
              <bdi>{title}</bdi>
            </Title>
            <Text size="sm" c="dimmed">
              <DateText value={on} />
            </Text>
            <Text dir="auto" style={{ whiteSpace: 'pre-line' }}>
              {body}
            </Text>
            {link === null ? null : (
              <Anchor href={link} rel="noreferrer noopener" dir="ltr" size="sm">
                {link}
              </Anchor>
            )}
          </Stack>
        ))}
        {campaign.materials.length === 0 ? null : (
          <div>
            <Title order={3} size="h5">
              {t('materialsTitle')}
            </Title>
            <List spacing="xs">
              {campaign.materials.map((material) => (
                <List.Item key={material.id}>
                  <PublicMaterial material={material} />
                </List.Item>
              ))}
            </List>
          </div>
        )}
      </Stack>
    </Paper>
  );
}

function PublicMaterial({
  material: { id, title, kind, language: written, link, file, alternative },
}: {
  readonly material: PublicOutreach['campaigns'][number]['materials'][number];
}) {
  const { t } = useTranslation('campaigns');
  const { language } = useLanguage();
  const kept = file ? `/api/v1${downloadPublicMaterial.path.replace(':materialId', id)}` : null;
  const address = link ?? kept;
  return (
    <>
      {address === null ? (
        <bdi>{title}</bdi>
      ) : (
        <Anchor href={address} rel="noreferrer noopener" download={link === null}>
          <bdi>{title}</bdi>
        </Anchor>
      )}
      <Text size="sm" c="dimmed">
        {t(`materialKinds.${kind}`)} · {labelOf('language', written, language)}
      </Text>
      {alternative === null ? null : (
        <Text size="sm" dir="auto">
          {alternative}
        </Text>
      )}
    </>
  );
}

function PublicPractice({ practice }: { readonly practice: PublicOutreach['practices'][number] }) {
  const { t } = useTranslation('campaigns');
  const { language } = useLanguage();
  const { title, problem, done, needs, shows, evidence, place, pillar, contact } = practice;
  return (
    <Paper withBorder p="md" radius="md" component="article">
      <Stack gap="xs">
        <Title order={3} size="h4">
          <bdi>{title}</bdi>
        </Title>
        <Text dir="auto">{problem}</Text>
        <Text dir="auto" style={{ whiteSpace: 'pre-line' }}>
          {done}
        </Text>
        <Facts
          small
          facts={[
            [t('public.pillar'), labelOf('pillar', pillar, language)],
            [t('public.place'), place],
            [t('public.needs'), needs],
            [t('public.evidence'), t(`public.evidences.${evidence}`)],
            [t('public.shows'), shows],
            [t('public.contact'), contact],
          ]}
        />
      </Stack>
    </Paper>
  );
}
