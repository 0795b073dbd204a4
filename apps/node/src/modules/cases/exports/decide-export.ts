// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { askCaseExport as askEndpoint, decideCaseExport as decideEndpoint, inputOf } from '@palermo/contract';
import type { CaseExportId } from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { defineCommand } from '../../../kernel/use-case.ts';
import { notify } from '../notices/notify.ts';
import { mayEditCases, maySupervise } from '../policy.ts';
import { insertCaseExport, updateCaseExport, type CaseExportRow } from '../store-exports.ts';
import { exportPlace, mayDecideOn, presentExport, requireExport } from './case-export.ts';

/** Asks for a file with the cases that the actor may see. Nothing leaves before a second person agrees. */
export const askExport = defineCommand({
  name: 'cases.askExport',
  input: inputOf(askEndpoint),
  policy: mayEditCases,
  async run(scope, { purpose, layout, reason }) {
    const { accountId, organisationId } = scope.actor as AccountActor;
    const id = newId<CaseExportId>();
    const row: CaseExportRow = {
      id,
      organisationId,
      askedBy: accountId,
      askedAt: scope.clock(),
      purpose,
      layout,
      sealed: scope.keyring.sealForNode(exportPlace(id), reason),
      decidedBy: null,
      decidedAt: null,
      agreed: null,
    };
    if (!(await insertCaseExport(scope.db, row))) throw new AppError('export.waiting');
    await notify(scope, { kind: 'exportWaiting', to: { organisationId }, roles: ['supervisor'], subjectId: id });
    return presentExport(scope, row);
  },
  audit: ({ purpose, layout }, { id }) => ({ purpose, details: { export: id, layout } }),
});

/** Decides about a file with cases that somebody else asked for. Throws `export.second-person`. */
export const decideExport = defineCommand({
  name: 'cases.decideExport',
  input: inputOf(decideEndpoint),
  policy: maySupervise,
  async run(scope, { exportId, agreed }) {
    const actor = scope.actor as AccountActor;
    const row = await requireExport(scope, exportId);
    if (row.agreed !== null) throw new AppError('record.changed');
    if (!mayDecideOn(row, actor)) throw new AppError('export.second-person');
    const decision = { by: actor.accountId, at: scope.clock(), agreed };
    if (!(await updateCaseExport(scope.db, exportId, decision))) throw new AppError('record.changed');
    await notify(scope, { kind: 'exportDecided', to: { accountId: row.askedBy }, subjectId: exportId });
    return presentExport(scope, { ...row, decidedBy: decision.by, decidedAt: decision.at, agreed });
  },
  audit: ({ exportId, agreed }, { purpose }) => ({ purpose, details: { export: exportId, agreed } }),
});
