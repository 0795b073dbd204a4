// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { AudienceCode, type CampaignStatus, ChannelCode, type CampaignView, OrganisationId } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCodeOptions } from '../../lib/code-options.ts';
import { type Answers, type Field, manyOf, orNull } from '../../ui/fields-dialog.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { organisationsQuery } from './campaign-queries.ts';

const colours: Readonly<Record<CampaignStatus, string>> = {
  drafted: 'gray',
  announced: 'blue',
  underWay: 'teal',
  ended: 'green',
  dropped: 'gray',
};

/** How a campaign stands. */
export function CampaignBadge({ status }: { readonly status: CampaignStatus }) {
  const { t } = useTranslation('campaigns');
  return <StateBadge colour={colours[status]}>{t(`statuses.${status}`)}</StateBadge>;
}

type Described = Pick<
  CampaignView,
  | 'title'
  | 'theme'
  | 'message'
  | 'turnsOn'
  | 'startsOn'
  | 'endsOn'
  | 'audiences'
  | 'channels'
  | 'languages'
  | 'leadId'
  | 'partnerIds'
  | 'otherPartners'
>;

/** The questions that describe a campaign, with what is known of it. */
export function useCampaignFields(known: Described, isWorldDay: boolean): readonly Field[] {
  const { t } = useTranslation('campaigns');
  const organisations = useQuery(organisationsQuery).data ?? [];
  const languages = useCodeOptions('language');
  const turnsOn: Field = { key: 'turnsOn', label: t('turnsOn'), kind: 'day', required: true, value: known.turnsOn };
  return [
    { key: 'title', label: t('name'), kind: 'line', required: true, value: known.title },
    {
      key: 'theme',
      label: t('theme'),
      description: t('themeHint'),
      kind: 'line',
      maxLength: 300,
      value: known.theme ?? '',
    },
    {
      key: 'message',
      label: t('message'),
      description: t('messageHint'),
      kind: 'words',
      maxLength: 2000,
      value: known.message ?? '',
    },
    ...(isWorldDay ? [] : [turnsOn]),
    { key: 'startsOn', label: t('startsOn'), kind: 'day', required: true, value: known.startsOn },
    { key: 'endsOn', label: t('endsOn'), kind: 'day', required: true, value: known.endsOn },
    {
      key: 'audiences',
      label: t('audiences'),
      kind: 'many',
      value: known.audiences.join(','),
      choices: AudienceCode.options.map((value) => ({ value, label: t(`audienceCodes.${value}`) })),
    },
    {
      key: 'channels',
      label: t('channels'),
      kind: 'many',
      value: known.channels.join(','),
      choices: ChannelCode.options.map((value) => ({ value, label: t(`channelCodes.${value}`) })),
    },
    { key: 'languages', label: t('languages'), kind: 'many', value: known.languages.join(','), choices: languages },
    {
      key: 'lead',
      label: t('leadOrganisation'),
      kind: 'choice',
      required: true,
      value: known.leadId,
      choices: organisations,
    },
    {
      key: 'partners',
      label: t('partners'),
      description: t('partnersHint'),
      kind: 'many',
      value: known.partnerIds.join(','),
      choices: organisations,
    },
    { key: 'otherPartners', label: t('otherPartners'), kind: 'line', maxLength: 500, value: known.otherPartners ?? '' },
  ];
}

/** What was answered, as a campaign. */
export function describedBy(answers: Answers, turnsOn: string): Described {
  return {
    title: answers['title'] ?? '',
    theme: orNull(answers['theme']),
    message: orNull(answers['message']),
    turnsOn: answers['turnsOn'] ?? turnsOn,
    startsOn: answers['startsOn'] ?? '',
    endsOn: answers['endsOn'] ?? '',
    audiences: manyOf(answers['audiences']).map((code) => AudienceCode.parse(code)),
    channels: manyOf(answers['channels']).map((code) => ChannelCode.parse(code)),
    languages: manyOf(answers['languages']),
    leadId: OrganisationId.parse(answers['lead']),
    partnerIds: manyOf(answers['partners']).map((id) => OrganisationId.parse(id)),
    otherPartners: orNull(answers['otherPartners']),
  };
}
