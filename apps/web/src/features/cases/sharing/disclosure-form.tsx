// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Radio, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type CaseView, OrganisationId, proposeDisclosure } from '@palermo/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useToday } from '../../../lib/local-day.ts';
import type { CaseAddress } from '../case/case-address.ts';
import { SpokenLanguage } from '../fields/spoken-language.tsx';
import { useFormDefinition } from '../form/form-definition.ts';
import { dayAfter } from '../releases/release-draft.ts';
import { type DisclosureDraft, disclosureProblem, disclosureRequest, emptyDisclosure } from './disclosure-draft.ts';
import { FormFrame } from './form-frame.tsx';
import { isOpening, type Opening, RecipientFields } from './recipient-fields.tsx';
import { useSent } from './use-sent.ts';

interface DisclosureFormProps {
  readonly address: CaseAddress;
  readonly view: CaseView;
  readonly onDone: () => void;
}

/** Days for which an order is usually open. */
const daysUsual = 30;

/** Proposes what a court or the law compels to disclose. A supervisor decides. */
export function DisclosureForm({ address, onDone }: DisclosureFormProps) {
  const { t } = useTranslation('cases');
  const { pack } = useFormDefinition();
  const today = useToday();
  const [opening, setOpening] = useState<Opening>({ organisationId: null, dataClasses: [] });
  const [draft, setDraft] = useState(() => emptyDisclosure(today, dayAfter(today, daysUsual)));
  const [wasTried, setWasTried] = useState(false);
  const change = (changes: Partial<DisclosureDraft>) => setDraft({ ...draft, ...changes });
  const problem = disclosureProblem(draft, { today, last: dayAfter(today, pack.releaseDaysMax) });
  const send = () =>
    api(proposeDisclosure, {
      params: { caseId: address.caseId },
      body: {
        organisationId: OrganisationId.parse(opening.organisationId),
        dataClasses: [...opening.dataClasses],
        purpose: 'prosecution',
        ...disclosureRequest(draft),
      },
    });
  const sent = useSent(address, send, onDone);
  return (
    <FormFrame
      submitLabel={t('sharing.disclosure.propose')}
      isPending={sent.isPending}
      error={sent.error}
      onCancel={onDone}
      onSubmit={() => {
        setWasTried(true);
        if (isOpening(opening) && problem === undefined) sent.mutate();
      }}
    >
      <Text size="sm">{t('sharing.disclosure.explained')}</Text>
      {(['reference', 'orderedBy', 'legalBasis'] as const).map((part) => (
        <TextInput
          key={part}
          label={t(`sharing.disclosure.${part}`)}
          value={draft[part]}
          onChange={(event) => change({ [part]: event.currentTarget.value })}
          error={wasTried && draft[part].trim() === '' ? t('sharing.disclosure.missing') : undefined}
          maxLength={part === 'reference' ? 120 : part === 'orderedBy' ? 200 : 300}
          dir="auto"
          withAsterisk
        />
      ))}
      <RecipientFields value={opening} onChange={setOpening} label={t('sharing.disclosure.what')} wasTried={wasTried} />
      <TextInput
        type="date"
        label={t('releases.until')}
        min={today}
        value={draft.until}
        onChange={(event) => change({ until: event.currentTarget.value })}
        error={wasTried && problem === 'until' ? t('releases.problems.untilLate') : undefined}
        withAsterisk
      />
      <TellingFields draft={draft} onChange={change} isMissing={wasTried && problem === 'telling'} />
    </FormFrame>
  );
}

interface TellingFieldsProps {
  readonly draft: DisclosureDraft;
  readonly onChange: (changes: Partial<DisclosureDraft>) => void;
  readonly isMissing: boolean;
}

/** Whether the person was told; if not, why and by when they will be. */
function TellingFields({ draft, onChange, isMissing }: TellingFieldsProps) {
  const { t } = useTranslation('cases');
  const today = useToday();
  return (
    <Stack gap="sm">
      <Radio.Group
        label={t('sharing.disclosure.isTold')}
        value={draft.isTold === null ? null : draft.isTold ? 'yes' : 'no'}
        onChange={(chosen) => onChange({ isTold: chosen === 'yes' })}
        error={isMissing ? t('sharing.disclosure.tellingMissing') : undefined}
        withAsterisk
      >
        <Stack gap="xs" mt="xs">
          <Radio value="yes" label={t('fields.yes')} />
          <Radio value="no" label={t('sharing.disclosure.notYet')} />
        </Stack>
      </Radio.Group>
      {draft.isTold === true ? (
        <>
          <TextInput
            type="date"
            label={t('sharing.disclosure.toldOn')}
            max={today}
            value={draft.toldOn}
            onChange={(event) => onChange({ toldOn: event.currentTarget.value })}
            withAsterisk
          />
          <SpokenLanguage
            label={t('sharing.disclosure.toldIn')}
            description=""
            value={draft.toldIn}
            onChange={(toldIn) => onChange({ toldIn })}
            isRequired
          />
        </>
      ) : null}
      {draft.isTold === false ? (
        <>
          <Textarea
            label={t('sharing.disclosure.whyNot')}
            value={draft.notBecause}
            onChange={(event) => onChange({ notBecause: event.currentTarget.value })}
            maxLength={4000}
            autosize
            minRows={2}
            dir="auto"
            spellCheck={false}
            withAsterisk
          />
          <TextInput
            type="date"
            label={t('sharing.disclosure.tellBy')}
            min={today}
            value={draft.tellBy}
            onChange={(event) => onChange({ tellBy: event.currentTarget.value })}
            withAsterisk
          />
        </>
      ) : null}
    </Stack>
  );
}
