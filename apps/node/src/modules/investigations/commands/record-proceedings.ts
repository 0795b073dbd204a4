// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  addInvestigationItem as addItemEndpoint,
  addInvestigationSuspect as addSuspectEndpoint,
  changeInvestigationItem as changeItemEndpoint,
  inputOf,
  type InvestigationView,
} from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { dayOf } from '../../../kernel/clock.ts';
import { AppError } from '../../../kernel/errors.ts';
import { defineCommand } from '../../../kernel/use-case.ts';
import { findSuspects, openCase, readSuspect, unknownSuspect } from '../../cases/index.ts';
import { faultsOfItem, stageAfter } from '../investigation.ts';
import { mayLeadInvestigations } from '../policy.ts';
import { findLinkedCases } from '../store.ts';
import { findInvestigated, findItems, insertInvestigated, insertItem, updateItem } from '../store-proceedings.ts';
import { casesOf, requireInvestigation, viewInvestigation } from '../view-investigation.ts';
import { countSuspect, writeProgress } from '../write-progress.ts';

const suspectsMax = 200;

/**
 * Adds a suspect, who is from then on a suspect of the case as well. An id that the case has already, where its justice data
 * are open to the actor, names that suspect; any other makes a new one.
 */
export const addInvestigationSuspect = defineCommand({
  name: 'investigations.addSuspect',
  input: inputOf(addSuspectEndpoint),
  policy: mayLeadInvestigations,
  async run(scope, { investigationId, id, caseId, sex, ageGroup, citizenship }): Promise<InvestigationView> {
    const { organisationId } = scope.actor as AccountActor;
    const investigation = await requireInvestigation(scope, investigationId, { toChange: true });
    const links = await findLinkedCases(scope.db, investigationId);
    if (!links.some((link) => link.caseId === caseId && link.unlinkedAt === null))
      throw new AppError('record.not-found');
    await openCase(scope, caseId);
    const present = await findInvestigated(scope.db, investigationId);
    if (present.some((suspect) => suspect.id === id)) throw new AppError('investigation.known');
    if (present.length >= suspectsMax) throw new AppError('suspect.too-many');
    const known = (await findSuspects(scope.db, [caseId])).find((suspect) => suspect.id === id);
    const coded = known ?? readSuspect({ ...unknownSuspect, sex, ageGroup, citizenship });
    const row = {
      investigationId,
      id,
      caseId,
      number: present.length + 1,
      sex: [...coded.sex],
      ageGroup: [...coded.ageGroup],
      citizenship: [...coded.citizenship],
    };
    await insertInvestigated(scope.db, { ...row, organisationId, at: scope.clock() });
    await countSuspect(scope, { ...row, stage: 'formalContact' });
    await writeProgress(scope, investigation);
    return viewInvestigation(scope, investigationId);
  },
  audit: ({ investigationId, caseId, id, purpose }) => ({
    purpose,
    subjectKind: 'case',
    subjectIds: [caseId],
    details: { investigation: investigationId, suspect: id },
  }),
});

/** Records a charge, a judgment or an order of compensation; the investigation stands at least there from then on. */
export const addInvestigationItem = defineCommand({
  name: 'investigations.addItem',
  input: inputOf(addItemEndpoint),
  policy: mayLeadInvestigations,
  async run(scope, { investigationId, purpose: _purpose, ...item }): Promise<InvestigationView> {
    const { accountId, organisationId } = scope.actor as AccountActor;
    const row = await requireInvestigation(scope, investigationId, { toChange: true });
    const fields = faultsOfItem(item, dayOf(scope.clock()));
    if (item.on < row.openedOn) {
      fields.push({ path: 'on', code: 'outOfRange', detail: 'The day lies before the investigation was opened.' });
    }
    if (fields.length > 0) throw new AppError('request.invalid', { fields });
    const suspects = await findInvestigated(scope.db, investigationId);
    if (item.suspectId !== null && !suspects.some(({ id }) => id === item.suspectId))
      throw new AppError('record.not-found');
    const links = await findLinkedCases(scope.db, investigationId);
    if (item.caseId !== null && !links.some(({ caseId, unlinkedAt }) => caseId === item.caseId && !unlinkedAt)) {
      throw new AppError('record.not-found');
    }
    const written = { ...item, investigationId, organisationId, accountId, at: scope.clock() };
    if (await insertItem(scope.db, written)) await writeProgress(scope, row, stageAfter(row, item));
    return viewInvestigation(scope, investigationId);
  },
  audit: ({ investigationId, id, kind, shared, purpose }, view) => ({
    purpose,
    subjectKind: 'case',
    subjectIds: casesOf(view),
    details: { investigation: investigationId, item: id, kind, shared },
  }),
});

/** Shares an item or keeps it, or strikes it out. Throws `record.changed` when somebody was quicker. */
export const changeInvestigationItem = defineCommand({
  name: 'investigations.changeItem',
  input: inputOf(changeItemEndpoint),
  policy: mayLeadInvestigations,
  async run(scope, { investigationId, itemId: id, version, shared, struck }): Promise<InvestigationView> {
    const row = await requireInvestigation(scope, investigationId, { toChange: true });
    if (!(await findItems(scope.db, [investigationId])).some((item) => item.id === id))
      throw new AppError('record.not-found');
    const struckAt = struck ? scope.clock() : null;
    if (!(await updateItem(scope.db, { id, investigationId, shared, version, struckAt }))) {
      throw new AppError('record.changed');
    }
    await writeProgress(scope, row);
    return viewInvestigation(scope, investigationId);
  },
  audit: ({ investigationId, itemId, shared, struck, purpose }, view) => ({
    purpose,
    subjectKind: 'case',
    subjectIds: casesOf(view),
    details: { investigation: investigationId, item: itemId, shared, struck },
  }),
});
