// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { inputOf, setLabel as endpoint } from '@palermo/contract';
import { codeListOf, findCountryByAlpha3, publishedFormLabels, publishedSpecialLabels } from '@palermo/terms';
import type { AccountActor } from '../../../../kernel/actor.ts';
import { AppError } from '../../../../kernel/errors.ts';
import { defineCommand } from '../../../../kernel/use-case.ts';
import { mayKeepSources } from '../../policy.ts';
import { deleteDecision, findLabels, upsertDecision } from '../../store-labels.ts';
import { presentLabels } from '../present-label.ts';

function isCodeOf(list: 'country' | 'form', code: string): boolean {
  if (list === 'country') return findCountryByAlpha3(code) !== undefined || Object.hasOwn(publishedSpecialLabels, code);
  return codeListOf('exploitation').codes.some((one) => one.code === code) || Object.hasOwn(publishedFormLabels, code);
}

/** Decides what a label stands for, or takes the decision back. Throws `source.label-code`. */
export const setLabel = defineCommand({
  name: 'statistics.decideLabel',
  input: inputOf(endpoint),
  policy: mayKeepSources,
  async run(scope, { list, label, code }) {
    const { accountId, organisationId } = scope.actor as AccountActor;
    if (code === null) {
      await deleteDecision(scope.db, { list, label });
    } else {
      if (!isCodeOf(list, code)) throw new AppError('source.label-code');
      await upsertDecision(scope.db, { list, label, code, accountId, organisationId });
    }
    const [view] = await presentLabels(scope, await findLabels(scope.db, { state: 'all', one: { list, label } }));
    if (!view) throw new AppError('record.not-found');
    return view;
  },
  audit: ({ list, label, code }) => ({ subjectKind: 'label', details: { list, label: label.slice(0, 100), code } }),
});
