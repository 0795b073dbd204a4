// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button } from '@mantine/core';
import { downloadRejectedRows, type ImportView } from '@palermo/contract';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { downloadFile } from '../../../lib/api.ts';
import { ProblemNotice } from '../../../ui/problem.tsx';

/** The rejected rows as a file to mend and feed again. */
export function RejectedDownload({ view }: { readonly view: ImportView }) {
  const { t } = useTranslation('imports');
  const download = useMutation({
    mutationFn: () =>
      downloadFile(downloadRejectedRows, { params: { importId: view.id } }, rejectedFileName(view.fileName)),
  });
  if (view.rejected === 0) return null;
  return (
    <>
      <Button variant="default" loading={download.isPending} onClick={() => download.mutate()}>
        {t('report.downloadRejected')}
      </Button>
      <ProblemNotice error={download.error} />
    </>
  );
}

function rejectedFileName(fileName: string): string {
  return `rejected-${fileName.replace(/(\.(csv|tsv|txt|xlsx|gz))+$/i, '')}.csv`;
}
