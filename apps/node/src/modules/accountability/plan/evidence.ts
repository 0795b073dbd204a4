// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { downloadPlanEvidence as downloadEndpoint, inputOf, MeasureId, type EvidenceId } from '@palermo/contract';
import { z } from 'zod';
import type { AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { defineCommand, defineQuery, type Execute } from '../../../kernel/use-case.ts';
import { asDocumentRefusal } from '../../cases/index.ts';
import type { CheckedFile } from '../../../platform/files/checked-file.ts';
import type { FileWorkshop } from '../../../platform/files/file-workshop.ts';
import type { UploadedFile } from '../../../platform/http/route.ts';
import { mayReadAccountability, mayReportProgress } from '../policy.ts';
import { findEvidence, insertEvidence } from '../store-publications.ts';
import { requireReport } from './commands/milestones.ts';
import { stampOf } from './stamp.ts';

const bytesMax = 10_000_000;

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

async function bytesOf({ content }: UploadedFile): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of content as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > bytesMax) throw new AppError('request.too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

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
  const content = await bytesOf(file);
  const checked = await workshop.check(content).catch((fault: unknown) => {
    throw asDocumentRefusal(fault);
  });
  if (checked.content.length === 0) throw new AppError('document.unreadable');
  // Control characters of a name would leave in a header of the download.
  const name = file.name
    .replaceAll(/\p{Cc}/gu, '')
    .trim()
    .slice(0, 200);
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
