// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { downloadXlsForm as endpoint, inputOf } from '@palermo/contract';
import { defineQuery } from '../../../../kernel/use-case.ts';
import type { FileAnswer } from '../../../../platform/http/route.ts';
import { getNodeSettings } from '../../../access/index.ts';
import { formOf } from '../../../cases/index.ts';
import { mayReadStatistics } from '../../policy.ts';
import { xlsxType } from '../files/return-content.ts';
import { makeXlsForm } from '../files/xls-form.ts';

/** The case form for collecting cases on devices. It holds questions and no answers, so the audit keeps nothing. */
export const downloadXlsForm = defineQuery({
  name: 'returns.downloadXlsForm',
  input: inputOf(endpoint),
  policy: mayReadStatistics,
  async run(scope): Promise<FileAnswer> {
    const { name, pack } = await getNodeSettings(scope);
    const content = await makeXlsForm({
      form: formOf(pack).sections,
      title: name,
      version: `${pack.id}-${pack.version}`,
      madeAt: scope.clock(),
    });
    return { name: `palermo-htcds-${pack.id}.xlsx`, type: xlsxType, content };
  },
  audit: 'none',
});
