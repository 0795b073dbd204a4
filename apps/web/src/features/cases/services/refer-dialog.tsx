// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Checkbox, Group, Radio, Stack, Text } from '@mantine/core';
import { listServices, type NeedView, sendReferral, ServiceId } from '@palermo/contract';
import { classesNeededBy, labelOf } from '@palermo/terms';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useLanguage } from '../../../lib/language.ts';
import { useToday } from '../../../lib/local-day.ts';
import { type Service, servicesKey } from '../../../lib/services.ts';
import { notifyDone } from '../../../ui/notify.ts';
import { QueryState } from '../../../ui/query-state.tsx';
import { useFormDefinition } from '../form/form-definition.ts';
import { planProblem, type ReleaseDraft, suggestRelease } from '../releases/release-draft.ts';
import { releasePlan } from '../releases/release-request.ts';
import { sharingQuery } from '../sharing/sharing-query.ts';
import { DayField } from './fields.tsx';
import { DialogForm, FormDialog } from './form-dialog.tsx';
import { PreviewFields } from './preview-fields.tsx';
import { answerDay, previewOf } from './refer-draft.ts';
import { SharedFields } from './shared-fields.tsx';
import type { SupportPartProps } from './support-props.ts';
import { useSupportChanged } from './use-support.ts';

interface ReferDialogProps extends SupportPartProps {
  readonly isOpen: boolean;
  readonly need: NeedView;
  readonly onClose: () => void;
}

/** Refers a person to a service for one of their needs. */
export function ReferDialog({ isOpen, ...props }: ReferDialogProps) {
  const { t } = useTranslation('services');
  const { language } = useLanguage();
  const need = labelOf('serviceKind', props.need.kind, language);
  const sharing = useQuery({ ...sharingQuery(props.address), enabled: isOpen });
  return (
    <FormDialog isOpen={isOpen} title={t('support.referOf', { need })} onClose={props.onClose}>
      <QueryState query={sharing}>
        {({ bases }) => <ReferForm {...props} isAdult={bases.includes('consent')} />}
      </QueryState>
    </FormDialog>
  );
}

interface ReferFormProps extends Omit<ReferDialogProps, 'isOpen'> {
  /** False for a child, and where the age is in doubt or not known. */
  readonly isAdult: boolean;
}

function useReferDraft({ view, need, isAdult }: ReferFormProps) {
  const today = useToday();
  const { pack } = useFormDefinition();
  const [serviceId, setServiceId] = useState<string | null>(null);
  const [preview, setPreview] = useState(() => previewOf(view, need, isAdult));
  const [answerBy, setAnswerBy] = useState(() => answerDay(need.urgency, today));
  const [shared, setShared] = useState<ReleaseDraft | null>(null);
  const noShared: ReleaseDraft = {
    ...suggestRelease({ pack, organisation: undefined, classes: [], today }),
    explainedIn: preview.languages[0] ?? null,
  };
  const problem = shared === null ? undefined : planProblem(shared, { today, daysMax: pack.releaseDaysMax });
  return {
    today,
    serviceId,
    setServiceId,
    preview,
    setPreview,
    answerBy,
    setAnswerBy,
    shared,
    setShared,
    noShared,
    problem,
  };
}

function ReferForm(props: ReferFormProps) {
  const { view, need, isAdult, onClose } = props;
  const { t } = useTranslation('services');
  const draft = useReferDraft(props);
  const { preview, shared, serviceId, answerBy, problem } = draft;
  const needed = classesNeededBy(need.kind);
  const [wasTried, setWasTried] = useState(false);
  const send = useSending(props, draft);
  const submit = () => {
    setWasTried(true);
    if (serviceId !== null && answerBy !== '' && problem === undefined) send.mutate(serviceId);
  };
  return (
    <DialogForm
      submitLabel={t('support.send')}
      isPending={send.isPending}
      error={send.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <ServiceChoice
        kind={need.kind}
        chosen={serviceId}
        onChoose={draft.setServiceId}
        error={wasTried && serviceId === null ? t('support.missing') : undefined}
      />
      <PreviewFields kind={need.kind} preview={preview} onChange={draft.setPreview} />
      <DayField
        label={t('support.answerBy')}
        value={answerBy}
        min={draft.today}
        onChange={draft.setAnswerBy}
        error={wasTried && answerBy === '' ? t('support.dayMissing') : undefined}
      />
      <Checkbox
        label={t('support.share')}
        description={t('support.shareHint')}
        checked={shared !== null}
        onChange={({ currentTarget }) => draft.setShared(currentTarget.checked ? draft.noShared : null)}
      />
      {shared ? (
        <SharedFields
          isAdult={isAdult}
          classes={view.dataClasses.filter((each) => needed.includes(each))}
          draft={shared}
          problem={wasTried ? problem : undefined}
          onChange={draft.setShared}
        />
      ) : null}
    </DialogForm>
  );
}

function useSending(
  { address, need, onClose }: ReferFormProps,
  { preview, answerBy, shared }: Pick<ReturnType<typeof useReferDraft>, 'preview' | 'answerBy' | 'shared'>,
) {
  const { t } = useTranslation('services');
  const showChanged = useSupportChanged(address);
  return useMutation({
    mutationFn: (to: string) =>
      api(sendReferral, {
        params: { caseId: address.caseId },
        body: {
          serviceId: ServiceId.parse(to),
          needId: need.id,
          preview,
          answerBy: new Date(`${answerBy}T20:00:00`).toISOString(),
          purpose: address.purpose,
          ...(shared ? { release: releasePlan(shared) } : {}),
        },
      }),
    onSuccess: async () => {
      notifyDone(t('support.wasSent'));
      onClose();
      await showChanged();
    },
  });
}

interface ServiceChoiceProps {
  readonly kind: NeedView['kind'];
  readonly chosen: string | null;
  readonly error: string | undefined;
  readonly onChoose: (serviceId: string) => void;
}

/** The services of a kind that take referrals, those with a free place first. */
function ServiceChoice({ kind, chosen, error, onChoose }: ServiceChoiceProps) {
  const { t } = useTranslation('services');
  const services = useQuery({
    queryKey: [...servicesKey, 'choice', kind],
    queryFn: ({ signal }) => api(listServices, { query: { kind, limit: 100 }, signal }),
  });
  const [showsAll, setShowsAll] = useState(false);
  return (
    <QueryState query={services}>
      {({ services: found }) => {
        const fit = found
          .filter(({ own, takesReferrals }) => !own && takesReferrals)
          .toSorted((one, other) => freeOf(other) - freeOf(one));
        const shown = showsAll ? fit : fit.slice(0, 6);
        return (
          <Radio.Group label={t('support.find')} value={chosen} onChange={onChoose} error={error}>
            <Stack gap="xs" mt="xs">
              {fit.length === 0 ? <Text size="sm">{t('support.noService')}</Text> : null}
              {shown.map((service) => (
                <ServiceOption key={service.id} service={service} />
              ))}
              {fit.length > shown.length ? (
                <Group>
                  <Button size="xs" variant="default" onClick={() => setShowsAll(true)}>
                    {t('more')}
                  </Button>
                </Group>
              ) : null}
            </Stack>
          </Radio.Group>
        );
      }}
    </QueryState>
  );
}

function freeOf({ places }: Service): number {
  return places === null ? 1 : Math.min(places.free, 2);
}

function ServiceOption({ service }: { readonly service: Service }) {
  const { t } = useTranslation('services');
  const { formatNumber } = useLanguage();
  const { id, name, organisation, region, places } = service;
  const free =
    places &&
    t('places.free', { count: places.free, shown: formatNumber(places.free), total: formatNumber(places.total) });
  return (
    <Radio
      value={id}
      label={`${name} · ${organisation.name}`}
      description={[region, free].filter((part) => part !== null).join(' · ')}
    />
  );
}
