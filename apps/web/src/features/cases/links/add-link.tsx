// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { NativeSelect, TextInput } from '@mantine/core';
import { linkCases, LinkId, LinkKind } from '@palermo/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useCodeOptions } from '../../../lib/code-options.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { WordsInput } from '../../../ui/form-fields.tsx';
import type { CaseAddress } from '../case/case-address.ts';
import { useLinkChange } from './use-links.ts';

interface AddLinkProps {
  readonly address: CaseAddress;
  readonly onClose: () => void;
}

/** Links the case to another by its reference. */
export function AddLink({ address, onClose }: AddLinkProps) {
  const { t } = useTranslation('cases');
  const { caseId, purpose } = address;
  const kinds = useCodeOptions('caseLinkKind');
  const [id] = useState(() => LinkId.parse(crypto.randomUUID()));
  const [reference, setReference] = useState('');
  const [kind, setKind] = useState<LinkKind>('sameIncident');
  const [reason, setReason] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const missing = (written: string) => (wasTried && written.trim() === '' ? t('links.missing') : undefined);
  const link = useLinkChange(
    address,
    () =>
      api(linkCases, {
        params: { caseId },
        body: { id, reference: reference.trim(), kind, reason: reason.trim(), purpose },
      }),
    onClose,
  );
  const submit = () => {
    setWasTried(true);
    if (reference.trim() !== '' && reason.trim() !== '') link.mutate(undefined);
  };
  return (
    <FormDialog
      title={t('links.add')}
      submitLabel={t('links.add')}
      isPending={link.isPending}
      error={link.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        label={t('links.reference')}
        description={t('links.referenceHint')}
        value={reference}
        onChange={({ currentTarget }) => setReference(currentTarget.value)}
        error={missing(reference)}
        maxLength={40}
        dir="ltr"
        spellCheck={false}
        data-autofocus
      />
      <NativeSelect
        label={t('links.kind')}
        data={kinds}
        value={kind}
        onChange={({ currentTarget }) => setKind(LinkKind.parse(currentTarget.value))}
      />
      <WordsInput
        label={t('links.reason')}
        description={t('links.reasonHint')}
        value={reason}
        onChange={setReason}
        error={missing(reason)}
        maxLength={1000}
      />
    </FormDialog>
  );
}
