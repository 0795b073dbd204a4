// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { downloadPlanEvidence as downloadEndpoint, inputOf, MeasureId, type EvidenceId } from '@palermo/contract';
import { z } from 'zod';
import type { AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { defineCommand, defineQuery, type Execute } from '../../../kernel/use-case.ts';
import type { CheckedFile } from '../../../platform/files/checked-file.ts';
import type { FileWorkshop } from '../../../platform/files/file-workshop.ts';
import type { UploadedFile } from '../../../platform/http/route.ts';
import { mayReadAccountability, mayReportProgress } from '../policy.ts';
import { findEvidence, insertEvidence } from '../store-publications.ts';
import { checkUpload } from './check-upload.ts';
import { requireReport } from './commands/milestones.ts';
import { stampOf } from './stamp.ts';

/** Keeps a file that was looked at as evidence of a measure. */
const keepEvidence = defineCommand({
  name: 'plan.addEvidence',
  input: z.object({ measureId: MeasureId, name: z.string().max(200), checked: z.custom<CheckedFile>() }),
  policy: mayReportProgress,
  async run(scope, { measureId, name, checked }) {
    await requireReport(scope, measureId, { on: null, fileId: null });
    const id = newId<EvidenceId>();
    const { organisationId } = scope.actor as AccountActor;
    const { type, content } = checked;
    const row = { id, measureId, name, type, content: Buffer.from(content), organisationId };
    await insertEvidence(scope.db, row, stampOf(scope));
    return { id, name, type };
  },
  audit: ({ measureId }, { id, type }) => ({ details: { measure: measureId, evidence: id, type } }),
});

/** Looks at an uploaded file in the workshop and keeps what may be kept of it. Throws the refusals of documents. */
export async function takeEvidence(
  {
    execute,
    actor,
    workshop,
  }: { readonly execute: Execute; readonly actor: AccountActor; readonly workshop: FileWorkshop },
  measureId: MeasureId,
  file: UploadedFile,
) {
  if (!mayReportProgress(actor).allowed) throw new AppError('access.denied');
  const { name, checked } = await checkUpload(workshop, file);
  return execute(keepEvidence, actor, { measureId, name: name === '' ? `evidence.${checked.type}` : name, checked });
}

/** A file of evidence. Throws `record.not-found`. */
export const readEvidence = defineQuery({
  name: 'plan.readEvidence',
  input: inputOf(downloadEndpoint),
  policy: mayReadAccountability,
  async run(scope, { measureId, evidenceId }) {
    const file = await findEvidence(scope.db, measureId, evidenceId);
    if (!file) throw new AppError('record.not-found');
    return file;
  },
  audit: ({ measureId, evidenceId }) => ({ details: { measure: measureId, evidence: evidenceId } }),
});
