// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { fillDocumentTemplate, inputOf } from '@palermo/contract';
import { findDocumentTemplate } from '@palermo/terms';
import type { AccountActor } from '../../../../kernel/actor.ts';
import { dayOf } from '../../../../kernel/clock.ts';
import { AppError } from '../../../../kernel/errors.ts';
import { defineQuery } from '../../../../kernel/use-case.ts';
import { findAccountNames, findOrganisation, getNodeSettings } from '../../../access/index.ts';
import { formOf } from '../../case-form.ts';
import { openCase } from '../../open-case.ts';
import { mayEditCases } from '../../policy.ts';
import { fillText } from '../fill-text.ts';

/** The text of a template with what the actor sees of the case; nothing is kept before they save what they made of it. */
export const fillTemplate = defineQuery({
  name: 'cases.fillTemplate',
  input: inputOf(fillDocumentTemplate),
  policy: mayEditCases,
  async run(scope, { caseId, template: key, language }) {
    const template = findDocumentTemplate(key);
    if (!template) throw new AppError('record.not-found');
    const { accountId, organisationId } = scope.actor as AccountActor;
    const { file, values } = await openCase(scope, caseId);
    const { pack } = await getNodeSettings(scope);
    const organisation = await findOrganisation(scope, organisationId);
    const writer = (await findAccountNames(scope, [accountId])).get(accountId);
    const { reference, outcome, registeredOn } = file;
    const today = dayOf(scope.clock());
    const facts = {
      reference,
      outcome,
      registeredOn,
      today,
      organisation: organisation?.name ?? '',
      writer: writer ?? '',
    };
    const { text, tellsOf } = fillText(template, { language, facts, values, fields: formOf(pack).fields });
    const { title, kind, dataClass } = template;
    return { title: title[language], kind, dataClass, text, tellsOf: [...tellsOf] };
  },
  audit: ({ caseId, template, purpose }, { tellsOf }) => ({
    purpose,
    subjectKind: 'case',
    subjectIds: [caseId],
    details: { template, dataClasses: tellsOf },
  }),
});
