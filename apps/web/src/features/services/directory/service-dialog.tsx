// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Checkbox, Group, Modal, MultiSelect, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { changeService, createService } from '@palermo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useCodeOptions } from '../../../lib/code-options.ts';
import { type Service, servicesKey } from '../../../lib/services.ts';
import { notifyDone } from '../../../ui/notify.ts';
import { ProblemNotice } from '../../../ui/problem.tsx';

interface ServiceDialogProps {
  readonly isOpen: boolean;
  /** The service to change; a new one where absent. */
  readonly service?: Service;
  readonly onClose: () => void;
}

/** Adds a service to the directory, or changes it. */
export function ServiceDialog({ isOpen, onClose, service }: ServiceDialogProps) {
  const { t } = useTranslation('services');
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      size="lg"
      title={service ? t('directory.changeOf', { name: service.name }) : t('directory.add')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <ServiceForm {...(service ? { service } : {})} onClose={onClose} />
    </Modal>
  );
}

type Draft = Omit<Service, 'id' | 'organisation' | 'places' | 'version' | 'closed' | 'own'> & {
  readonly placesTotal: number | null;
};

function draftOf(service: Service | undefined): Draft {
  return {
    kind: service?.kind ?? 'Accommodation',
    name: service?.name ?? '',
    region: service?.region ?? '',
    languages: service?.languages ?? [],
    ages: service?.ages ?? [],
    sexes: service?.sexes ?? [],
    accessibility: service?.accessibility ?? [],
    opening: service?.opening ?? 'workingHours',
    contact: service?.contact ?? null,
    takesReferrals: service?.takesReferrals ?? true,
    placesTotal: service?.places?.total ?? null,
  };
}

function ServiceForm({ service, onClose }: Omit<ServiceDialogProps, 'isOpen'>) {
  const { t } = useTranslation('services');
  const [draft, setDraft] = useState(() => draftOf(service));
  const [wasTried, setWasTried] = useState(false);
  const change = (changes: Partial<Draft>) => setDraft({ ...draft, ...changes });
  const save = useSaving({ service, draft, onClose });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setWasTried(true);
    if (draft.name.trim() !== '' && draft.region.trim() !== '') save.mutate();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Select
          label={t('filters.kind')}
          data={useCodeOptions('serviceKind')}
          value={draft.kind}
          onChange={(kind) => kind && change({ kind: kind as Draft['kind'] })}
          allowDeselect={false}
        />
        <ServiceWords draft={draft} onChange={change} wasTried={wasTried} />
        <ServiceAudience draft={draft} onChange={change} />
        <NumberInput
          label={t('form.placesTotal')}
          description={t('form.placesHint')}
          value={draft.placesTotal ?? ''}
          onChange={(value) => change({ placesTotal: typeof value === 'number' ? value : null })}
          min={0}
          max={10_000}
          allowDecimal={false}
          maw="12rem"
        />
        <TextInput
          label={t('form.contact')}
          description={t('form.contactHint')}
          value={draft.contact ?? ''}
          onChange={({ currentTarget }) => change({ contact: currentTarget.value || null })}
          maxLength={120}
          dir="auto"
        />
        <Checkbox
          label={t('form.takesReferrals')}
          checked={draft.takesReferrals}
          onChange={({ currentTarget }) => change({ takesReferrals: currentTarget.checked })}
        />
        <ProblemNotice error={save.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface ServiceAudienceProps {
  readonly draft: Draft;
  readonly onChange: (changes: Partial<Draft>) => void;
}

/** For whom a service is, and when. */
function ServiceAudience({ draft, onChange }: ServiceAudienceProps) {
  const { t } = useTranslation('services');
  const known = ({ value }: { readonly value: string }) => value !== 'unknown';
  return (
    <>
      <MultiSelect
        label={t('form.languages')}
        data={useCodeOptions('language')}
        value={draft.languages}
        onChange={(languages) => onChange({ languages })}
        searchable
        limit={80}
        maxValues={30}
      />
      <MultiSelect
        label={t('form.ages')}
        description={t('form.nobodyChosen')}
        data={useCodeOptions('majority').filter(known)}
        value={draft.ages}
        onChange={(ages) => onChange({ ages: ages as Draft['ages'] })}
      />
      <MultiSelect
        label={t('form.sexes')}
        description={t('form.nobodyChosen')}
        data={useCodeOptions('sex').filter(known)}
        value={draft.sexes}
        onChange={(sexes) => onChange({ sexes: sexes as Draft['sexes'] })}
      />
      <MultiSelect
        label={t('form.accessibility')}
        data={useCodeOptions('accessibilityNeed')}
        value={draft.accessibility}
        onChange={(accessibility) => onChange({ accessibility: accessibility as Draft['accessibility'] })}
      />
      <Select
        label={t('form.opening')}
        data={useCodeOptions('serviceOpening')}
        value={draft.opening}
        onChange={(opening) => opening && onChange({ opening: opening as Draft['opening'] })}
        allowDeselect={false}
      />
    </>
  );
}

interface ServiceWordsProps extends ServiceAudienceProps {
  readonly wasTried: boolean;
}

/** What a service is called, and where it is in coarse terms. */
function ServiceWords({ draft, onChange, wasTried }: ServiceWordsProps) {
  const { t } = useTranslation('services');
  const missing = (value: string) => (wasTried && value.trim() === '' ? t('form.missing') : undefined);
  return (
    <>
      <TextInput
        label={t('form.name')}
        description={t('form.nameHint')}
        value={draft.name}
        onChange={({ currentTarget }) => onChange({ name: currentTarget.value })}
        error={missing(draft.name)}
        maxLength={120}
        withAsterisk
        dir="auto"
      />
      <TextInput
        label={t('form.region')}
        description={t('form.regionHint')}
        value={draft.region}
        onChange={({ currentTarget }) => onChange({ region: currentTarget.value })}
        error={missing(draft.region)}
        maxLength={60}
        withAsterisk
        dir="auto"
      />
    </>
  );
}

interface Saving {
  readonly service: Service | undefined;
  readonly draft: Draft;
  readonly onClose: () => void;
}

function useSaving({ service, draft, onClose }: Saving) {
  const { t } = useTranslation('services');
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () =>
      service
        ? api(changeService, { params: { serviceId: service.id }, body: { ...draft, version: service.version } })
        : api(createService, { body: draft }),
    onSuccess: async () => {
      notifyDone(t('directory.wasSaved'));
      onClose();
      await queryClient.invalidateQueries({ queryKey: servicesKey });
    },
  });
}
