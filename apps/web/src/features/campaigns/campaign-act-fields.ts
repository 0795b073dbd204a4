// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  type CampaignView,
  ChannelCode,
  MaterialKind,
  type MediaUpdateView,
  OutcomeKind,
  OutcomeProof,
  ReachCount,
  ReachUnit,
} from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { useCodeOptions } from '../../lib/code-options.ts';
import { useLanguage } from '../../lib/language.ts';
import { useToday } from '../../lib/local-day.ts';
import type { Field } from '../../ui/fields-dialog.tsx';

/** The questions about what is to be done by when, and about why a campaign is given up. */
export function useStepFields(view: CampaignView): Readonly<Record<'step' | 'drop', readonly Field[]>> {
  const { t } = useTranslation('campaigns');
  return {
    step: [
      { key: 'title', label: t('whatToDo'), kind: 'line', required: true, maxLength: 300 },
      { key: 'dueOn', label: t('due'), kind: 'day', required: true, value: view.turnsOn },
    ],
    drop: [{ key: 'because', label: t('why'), kind: 'words', required: true, maxLength: 1000 }],
  };
}

/** The channels of a campaign first, then the others. */
function useChannelField(view: CampaignView): Field {
  const { t } = useTranslation('campaigns');
  const ordered = [...ChannelCode.options].toSorted(
    (a, b) => Number(view.channels.includes(b)) - Number(view.channels.includes(a)),
  );
  const choices = ordered.map((value) => ({ value, label: t(`channelCodes.${value}`) }));
  const first = { value: '', label: t('choose') };
  return { key: 'channel', label: t('channel'), kind: 'choice', required: true, choices: [first, ...choices] };
}

/** The questions about how many were to be reached and were. */
export function useReachFields(view: CampaignView): Readonly<Record<'target' | 'reach', readonly Field[]>> {
  const { t } = useTranslation('campaigns');
  const today = useToday();
  const channel = useChannelField(view);
  const unit: Field = {
    key: 'unit',
    label: t('unit'),
    kind: 'choice',
    value: 'people',
    choices: ReachUnit.options.map((value) => ({ value, label: t(`units.${value}`) })),
  };
  return {
    target: [
      channel,
      unit,
      { key: 'planned', label: t('planned'), description: t('plannedHint'), kind: 'count', maxLength: 10 },
    ],
    reach: [
      channel,
      { key: 'reached', label: t('reached'), kind: 'count', required: true, maxLength: 10 },
      unit,
      {
        key: 'countedBy',
        label: t('countedBy'),
        kind: 'choice',
        value: 'counted',
        choices: ReachCount.options.map((value) => ({ value, label: t(`counts.${value}`) })),
      },
      { key: 'how', label: t('howCounted'), kind: 'words', required: true, maxLength: 1000 },
      { key: 'on', label: t('on'), kind: 'day', required: true, value: today, max: today },
    ],
  };
}

/** The questions about what changed, and how anybody knows. */
export function useOutcomeFields(): readonly Field[] {
  const { t } = useTranslation('campaigns');
  const today = useToday();
  return [
    {
      key: 'kind',
      label: t('outcomeKind'),
      kind: 'choice',
      value: 'knowledge',
      choices: OutcomeKind.options.map((value) => ({ value, label: t(`outcomeKinds.${value}`) })),
    },
    {
      key: 'changed',
      label: t('changed'),
      description: t('changedHint'),
      kind: 'words',
      required: true,
      maxLength: 2000,
    },
    {
      key: 'knownBy',
      label: t('knownBy'),
      kind: 'choice',
      value: 'beforeAfter',
      choices: OutcomeProof.options.map((value) => ({ value, label: t(`proofs.${value}`) })),
    },
    { key: 'how', label: t('howKnown'), kind: 'words', required: true, maxLength: 2000 },
    { key: 'on', label: t('on'), kind: 'day', required: true, value: today, max: today },
  ];
}

/** The questions about a material. */
export function useMaterialFields(): readonly Field[] {
  const { t } = useTranslation('campaigns');
  const { language } = useLanguage();
  const languages = useCodeOptions('language');
  return [
    { key: 'title', label: t('materialTitle'), kind: 'line', required: true },
    {
      key: 'kind',
      label: t('materialKind'),
      kind: 'choice',
      value: 'poster',
      choices: MaterialKind.options.map((value) => ({ value, label: t(`materialKinds.${value}`) })),
    },
    { key: 'language', label: t('language'), kind: 'choice', value: language, choices: languages },
    { key: 'link', label: t('link'), description: t('linkOrFile'), kind: 'link' },
    {
      key: 'alternative',
      label: t('alternative'),
      description: t('alternativeHint'),
      kind: 'words',
      maxLength: 1000,
    },
  ];
}

/** The questions about a media update, with what is known of it. */
export function useUpdateFields(known: MediaUpdateView | null): readonly Field[] {
  const { t } = useTranslation('campaigns');
  const today = useToday();
  return [
    { key: 'title', label: t('updateTitle'), kind: 'line', required: true, value: known?.title ?? '' },
    { key: 'on', label: t('on'), kind: 'day', required: true, value: known?.on ?? today },
    { key: 'body', label: t('updateBody'), kind: 'words', maxLength: 8000, value: known?.body ?? '' },
    { key: 'link', label: t('link'), description: t('updateLinkHint'), kind: 'link', value: known?.link ?? '' },
  ];
}
