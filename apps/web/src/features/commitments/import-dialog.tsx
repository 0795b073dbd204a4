// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Alert, FileInput, Stack, Text } from '@mantine/core';
import { type AnswerOf, importInstrument, InstrumentKey } from '@palermo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useLanguage } from '../../lib/language.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { LineInput } from '../../ui/form-fields.tsx';
import { instrumentsKey } from './instrument-queries.ts';

interface ImportDialogProps {
  /** The instrument that gets a new version; null to name one. */
  readonly instrument: string | null;
  readonly onClose: () => void;
}

/** Reads commitments from a table as a new version of an instrument, and says which rows were not taken. */
export function ImportDialog({ instrument, onClose }: ImportDialogProps) {
  const { t } = useTranslation('commitments');
  const queryClient = useQueryClient();
  const [key, setKey] = useState(instrument ?? '');
  const [title, setTitle] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [wasTried, setWasTried] = useState(false);
  const known = InstrumentKey.safeParse(key.trim());
  const upload = useMutation({
    mutationFn: (chosen: File) =>
      api(importInstrument, {
        params: { key: key.trim() },
        query: title.trim() === '' ? {} : { title: title.trim() },
        file: { name: chosen.name, content: chosen },
      }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: instrumentsKey }),
  });
  const submit = () => {
    setWasTried(true);
    if (known.success && file) upload.mutate(file);
  };
  return (
    <FormDialog
      title={t('import.title')}
      submitLabel={t('import.act')}
      isPending={upload.isPending}
      error={upload.error}
      onSubmit={submit}
      onClose={onClose}
    >
      {instrument === null ? (
        <>
          <LineInput
            label={t('import.key')}
            description={t('import.keyHint')}
            value={key}
            onChange={setKey}
            maxLength={40}
            error={wasTried && !known.success ? t('missing') : undefined}
          />
          <LineInput label={t('import.name')} value={title} onChange={setTitle} maxLength={200} />
        </>
      ) : null}
      <FileInput
        label={t('import.file')}
        value={file}
        onChange={setFile}
        accept=".csv,.tsv,.txt,.xlsx"
        error={wasTried && file === null ? t('missing') : undefined}
      />
      {upload.data ? <ImportOutcome report={upload.data} /> : null}
    </FormDialog>
  );
}

function ImportOutcome({ report }: { readonly report: AnswerOf<typeof importInstrument> }) {
  const { t } = useTranslation('commitments');
  const { formatNumber } = useLanguage();
  const { taken, rows, rejected } = report;
  return (
    <Alert role="status" color={rejected.length === 0 ? 'teal' : 'orange'}>
      <Text>{t('import.done', { taken: formatNumber(taken), rows: formatNumber(rows) })}</Text>
      {rejected.length === 0 ? null : (
        <Stack gap={2}>
          <Text fw={600}>{t('import.rejected')}</Text>
          {rejected.map(({ row, fault, value }) => (
            <Text key={row} size="sm">
              {t('import.row', { row })}: {t(`import.faults.${fault}`)} <bdi>{value}</bdi>
            </Text>
          ))}
        </Stack>
      )}
    </Alert>
  );
}
