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
import { type Answers, type Field, FieldsDialog, orNull } from '../../ui/fields-dialog.tsx';
import {
  useMaterialFields,
  useOutcomeFields,
  useReachFields,
  useStepFields,
  useUpdateFields,
} from './campaign-act-fields.ts';
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
  const fields = useFields(view, act);
  const change = useCampaignChange((answers: Answers) => make(view, act, answers), onClose);
  return (
    <FieldsDialog
      title={t(`acts.${act.kind}`)}
      submitLabel={t(act.kind === 'show' || act.kind === 'hide' || act.kind === 'drop' ? `acts.${act.kind}` : 'save')}
      fields={fields}
      isPending={change.isPending}
      error={change.error}
      onSubmit={(answers) => change.mutate(answers)}
      onClose={onClose}
    />
  );
}

function useFields(view: CampaignView, act: CampaignAct): readonly Field[] {
  const described = useCampaignFields(view, view.occasion !== null);
  const update = useUpdateFields(act.kind === 'rewrite' ? act.update : null);
  const fields: Readonly<Record<CampaignAct['kind'], readonly Field[]>> = {
    describe: described,
    show: [],
    hide: [],
    ...useStepFields(view),
    ...useReachFields(view),
    outcome: useOutcomeFields(),
    material: useMaterialFields(),
    update,
    rewrite: update,
  };
  return fields[act.kind];
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
