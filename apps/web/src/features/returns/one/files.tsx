// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Stack, Switch, Text } from '@mantine/core';
import {
  downloadReturn,
  downloadXlsForm,
  type ReturnFormat,
  type ReturnPurpose,
  type ReturnView,
} from '@palermo/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { downloadFile } from '../../../lib/api.ts';
import { useLanguage } from '../../../lib/language.ts';
import { useConfirmedCall } from '../../../ui/confirm-session.tsx';
import { ProblemNotice } from '../../../ui/problem.tsx';
import classes from '../returns.module.css';
import { Errand } from './errand.tsx';

/** The files of the return: made now from a draft, or the very bytes that were proposed or released. */
export function Files({ view }: { readonly view: ReturnView }) {
  const { t } = useTranslation('returns');
  const { language } = useLanguage();
  const confirmed = useConfirmedCall();
  const [hxl, setHxl] = useState(false);
  const exact = view.figures === 'exact';
  const [purpose, setPurpose] = useState<ReturnPurpose>('submission');
  const download = useMutation({
    mutationFn: (format: ReturnFormat) => {
      const tagged = hxl && !exact && format !== 'xlsx';
      const errand = exact && view.recipient !== null ? { purpose, recipient: view.recipient } : {};
      const query = { format, language, ...(tagged ? { hxl: 'yes' as const } : {}), ...errand };
      const name = `${exact ? 'confidential-' : ''}${view.state === 'draft' ? 'draft-' : ''}${view.kind}-${view.year}${tagged ? '-hxl' : ''}.${format}`;
      return confirmed(() => downloadFile(downloadReturn, { params: { returnId: view.id }, query }, name));
    },
  });
  return (
    <Stack gap="sm">
      {view.may.download && exact ? (
        <>
          <Text size="sm">{t('exact.files')}</Text>
          <Errand recipient={view.recipient ?? ''} purpose={purpose} onPurpose={setPurpose} />
        </>
      ) : null}
      {view.may.download ? (
        <Group gap="sm">
          {view.formats.map((format) => (
            <Button
              key={format}
              variant="default"
              loading={download.isPending && download.variables === format}
              onClick={() => download.mutate(format)}
            >
              {t(`files.formats.${view.kind}.${format}`)}
            </Button>
          ))}
          {exact ? null : (
            <Switch label={t('files.hxl')} checked={hxl} onChange={(event) => setHxl(event.currentTarget.checked)} />
          )}
        </Group>
      ) : (
        <Text size="sm">{t(exact ? 'exact.filesNotYet' : 'files.notYet')}</Text>
      )}
      <ProblemNotice error={download.error} />
      {view.kind === 'htcds' ? <FormForDevices /> : null}
      {view.files.length === 0 ? null : <StoredFiles files={view.files} />}
    </Stack>
  );
}

function FormForDevices() {
  const { t } = useTranslation('returns');
  const download = useMutation({ mutationFn: () => downloadFile(downloadXlsForm, {}, 'palermo-htcds.xlsx') });
  return (
    <Stack gap={4} align="flex-start">
      <Text size="sm">{t('files.formLead')}</Text>
      <Button size="compact-md" variant="default" loading={download.isPending} onClick={() => download.mutate()}>
        {t('files.form')}
      </Button>
      <ProblemNotice error={download.error} />
    </Stack>
  );
}

function StoredFiles({ files }: { readonly files: ReturnView['files'] }) {
  const { t } = useTranslation('returns');
  const { formatNumber } = useLanguage();
  return (
    <div className={classes.scroll}>
      <table className={classes.table} aria-label={t('files.kept')}>
        <thead>
          <tr>
            <th scope="col">{t('files.name')}</th>
            <th scope="col" data-numeric="">
              {t('files.bytes')}
            </th>
            <th scope="col">{t('files.hash')}</th>
          </tr>
        </thead>
        <tbody>
          {files.map(({ name, byteCount, sha256 }) => (
            <tr key={name}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              <td data-numeric="">{formatNumber(byteCount)}</td>
              <td className={classes.hash}>
                <bdi>{sha256}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
