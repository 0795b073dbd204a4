// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, NativeSelect } from '@mantine/core';
import { recordTreatyRemark, RemarkCode, type StateCode } from '@palermo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { LineInput, WordsInput } from '../../../ui/form-fields.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { SourceFields } from '../one/statement-button.tsx';
import { useTreatyNames } from '../use-treaty-names.ts';

interface RemarkProps {
  readonly state: StateCode;
  /** Treaties under which something is known of the state. */
  readonly treaties: readonly string[];
}

/** Records a reservation, declaration, objection or withdrawal. */
export function RemarkButton(props: RemarkProps) {
  const { t } = useTranslation('treaties');
  const [asked, setAsked] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setAsked(true)}>
        {t('state.addRemark')}
      </Button>
      {asked ? <RemarkDialog {...props} onClose={() => setAsked(false)} /> : null}
    </>
  );
}

function RemarkDialog({ state, treaties, onClose }: RemarkProps & { readonly onClose: () => void }) {
  const { t } = useTranslation('treaties');
  const { treatyName } = useTreatyNames();
  const queryClient = useQueryClient();
  const [tried, setTried] = useState(false);
  const [draft, setDraft] = useState({
    treaty: treaties[0] ?? '',
    kind: 'reservation',
    madeOn: '',
    text: '',
    source: '',
    asOf: '',
  });
  const change = (part: Partial<typeof draft>): void => setDraft((before) => ({ ...before, ...part }));
  const isReady = draft.text.trim() !== '' && draft.source.trim() !== '' && draft.asOf !== '';
  const record = useMutation({
    mutationFn: () => {
      const { treaty, kind, madeOn, text, source, asOf } = draft;
      const said = { state, kind: RemarkCode.parse(kind), madeOn: madeOn.trim() === '' ? null : madeOn.trim() };
      return api(recordTreatyRemark, {
        params: { treaty },
        body: { ...said, text: text.trim(), source: source.trim(), asOf },
      });
    },
    onSuccess: async () => {
      notifyDone(t('statement.done'));
      await queryClient.invalidateQueries({ queryKey: ['treaties'] });
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('state.addRemark')}
      submitLabel={t('remark.act')}
      isPending={record.isPending}
      error={record.error}
      onSubmit={() => {
        setTried(true);
        if (isReady) record.mutate();
      }}
      onClose={onClose}
    >
      <NativeSelect
        label={t('list.treaty')}
        value={draft.treaty}
        data={treaties.map((key) => ({ value: key, label: treatyName(key) }))}
        onChange={({ currentTarget }) => change({ treaty: currentTarget.value })}
      />
      <NativeSelect
        label={t('remark.kind')}
        value={draft.kind}
        data={RemarkCode.options.map((code) => ({ value: code, label: t(`remark.${code}`) }))}
        onChange={({ currentTarget }) => change({ kind: currentTarget.value })}
      />
      <WordsInput label={t('remark.text')} value={draft.text} maxLength={4000} onChange={(text) => change({ text })} />
      <LineInput
        label={t('remark.madeOn')}
        value={draft.madeOn}
        maxLength={10}
        onChange={(madeOn) => change({ madeOn })}
      />
      <SourceFields
        source={draft.source}
        asOf={draft.asOf}
        onChange={change}
        error={tried && !isReady ? t('statement.missing') : undefined}
      />
    </FormDialog>
  );
}
