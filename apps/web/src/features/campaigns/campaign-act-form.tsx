// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  addCampaignMaterial,
  addCampaignStep,
  type CampaignView,
  ChannelCode,
  changeCampaign,
  changeMediaUpdate,
  draftMediaUpdate,
  dropCampaign,
  MaterialKind,
  type MediaUpdateView,
  OutcomeKind,
  OutcomeProof,
  ReachCount,
  ReachUnit,
  reportOutcome,
  reportReach,
  setReachTarget,
} from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useCodeOptions } from '../../lib/code-options.ts';
import { useLanguage } from '../../lib/language.ts';
import { useToday } from '../../lib/local-day.ts';
import { type Answers, type Field, FieldsDialog, orNull } from '../../ui/fields-dialog.tsx';
import { describedBy, useCampaignFields } from './campaign-fields.tsx';
import { useCampaignChange } from './campaign-queries.ts';

export type CampaignAct =
  | {
      readonly kind:
        | 'describe'
        | 'show'
        | 'hide'
        | 'drop'
        | 'step'
        | 'target'
        | 'reach'
        | 'outcome'
        | 'material'
        | 'update';
    }
  | { readonly kind: 'rewrite'; readonly update: MediaUpdateView };

interface CampaignActFormProps {
  readonly view: CampaignView;
  readonly act: CampaignAct;
  readonly onClose: () => void;
}

/** Asks what one change of a campaign needs, and makes it. */
export function CampaignActForm({ view, act, onClose }: CampaignActFormProps) {
  const { t } = useTranslation('campaigns');
  const described = useCampaignFields(view, view.occasion !== null);
  const others = useFields(view, act);
  const change = useCampaignChange((answers: Answers) => make(view, act, answers), onClose);
  return (
    <FieldsDialog
      title={t(`acts.${act.kind}`)}
      submitLabel={t(act.kind === 'show' || act.kind === 'hide' || act.kind === 'drop' ? `acts.${act.kind}` : 'save')}
      fields={act.kind === 'describe' ? described : others}
      isPending={change.isPending}
      error={change.error}
      onSubmit={(answers) => change.mutate(answers)}
      onClose={onClose}
    />
  );
}

function useFields(view: CampaignView, act: CampaignAct): readonly Field[] {
  const { t } = useTranslation('campaigns');
  const today = useToday();
  const { language } = useLanguage();
  const languages = useCodeOptions('language');
  const first = { value: '', label: t('choose') };
  const ordered = [...ChannelCode.options].toSorted(
    (a, b) => Number(view.channels.includes(b)) - Number(view.channels.includes(a)),
  );
  const channel: Field = {
    key: 'channel',
    label: t('channel'),
    kind: 'choice',
    required: true,
    choices: [first, ...ordered.map((value) => ({ value, label: t(`channelCodes.${value}`) }))],
  };
  const unit: Field = {
    key: 'unit',
    label: t('unit'),
    kind: 'choice',
    value: 'people',
    choices: ReachUnit.options.map((value) => ({ value, label: t(`units.${value}`) })),
  };
  const on: Field = { key: 'on', label: t('on'), kind: 'day', required: true, value: today, max: today };
  switch (act.kind) {
    case 'describe':
    case 'show':
    case 'hide':
      return [];
    case 'drop':
      return [{ key: 'because', label: t('why'), kind: 'words', required: true, maxLength: 1000 }];
    case 'step':
      return [
        { key: 'title', label: t('whatToDo'), kind: 'line', required: true, maxLength: 300 },
        { key: 'dueOn', label: t('due'), kind: 'day', required: true, value: view.turnsOn },
      ];
    case 'target':
      return [
        channel,
        unit,
        { key: 'planned', label: t('planned'), description: t('plannedHint'), kind: 'count', maxLength: 10 },
      ];
    case 'reach':
      return [
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
        on,
      ];
    case 'outcome':
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
        on,
      ];
    case 'material':
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
    case 'update':
    case 'rewrite':
      return updateFields(act.kind === 'rewrite' ? act.update : null);
  }
  function updateFields(known: MediaUpdateView | null): readonly Field[] {
    return [
      { key: 'title', label: t('updateTitle'), kind: 'line', required: true, value: known?.title ?? '' },
      { ...on, max: '', value: known?.on ?? today },
      { key: 'body', label: t('updateBody'), kind: 'words', maxLength: 8000, value: known?.body ?? '' },
      { key: 'link', label: t('link'), description: t('updateLinkHint'), kind: 'link', value: known?.link ?? '' },
    ];
  }
}

function make(view: CampaignView, act: CampaignAct, answers: Answers): Promise<CampaignView> {
  const params = { campaignId: view.id };
  const { version } = view;
  const text = (key: string) => answers[key] ?? '';
  const written = {
    on: text('on'),
    title: text('title'),
    body: orNull(answers['body']),
    link: orNull(answers['link']),
  };
  switch (act.kind) {
    case 'describe': {
      const described = describedBy(answers, view.turnsOn);
      return api(changeCampaign, { params, body: { ...described, public: view.public, version } });
    }
    case 'show':
    case 'hide':
      return api(changeCampaign, { params, body: { ...view, public: act.kind === 'show', version } });
    case 'drop':
      return api(dropCampaign, { params, body: { because: text('because'), version } });
    case 'step':
      return api(addCampaignStep, { params, body: { title: text('title'), dueOn: text('dueOn') } });
    case 'target': {
      const counted = { channel: ChannelCode.parse(text('channel')), unit: ReachUnit.parse(text('unit')) };
      const planned = Number(text('planned')) || null;
      return api(setReachTarget, { params, body: { ...counted, planned } });
    }
    case 'reach':
      return api(reportReach, {
        params,
        body: {
          channel: ChannelCode.parse(text('channel')),
          unit: ReachUnit.parse(text('unit')),
          reached: Number(text('reached')),
          countedBy: ReachCount.parse(text('countedBy')),
          how: text('how'),
          on: text('on'),
        },
      });
    case 'outcome':
      return api(reportOutcome, {
        params,
        body: {
          kind: OutcomeKind.parse(text('kind')),
          changed: text('changed'),
          knownBy: OutcomeProof.parse(text('knownBy')),
          how: text('how'),
          on: text('on'),
        },
      });
    case 'material':
      return api(addCampaignMaterial, {
        params,
        body: {
          title: text('title'),
          kind: MaterialKind.parse(text('kind')),
          language: text('language'),
          link: orNull(answers['link']),
          alternative: orNull(answers['alternative']),
        },
      });
    case 'update':
      return api(draftMediaUpdate, { params, body: written });
    case 'rewrite': {
      const { id: updateId, version: read, releasedAt } = act.update;
      const body = { ...written, released: releasedAt !== null, struck: false, version: read };
      return api(changeMediaUpdate, { params: { ...params, updateId }, body });
    }
  }
}
