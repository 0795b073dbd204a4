// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createHash } from 'node:crypto';
import * as contract from '@palermo/contract';
import type { CaseId, DataClassCode, DocumentId, DocumentUploadId } from '@palermo/contract';
import type { z } from 'zod';
import type { AccountActor } from '../kernel/actor.ts';
import type { Ask } from './ask.ts';
import { dayNumberOf, dayTextOf } from './days.ts';
import { actorOf, idOf } from './ids.ts';
import { inventedPdf } from './invented-pdf.ts';

const purpose = 'assistance' as const;
const keepers = ['authority', 'reeds'] as const;
/** Newest cases of each keeper that get documents. */
const casesEach = 2;

interface InventedFile {
  readonly title: string;
  readonly fileName: string;
  readonly kind: string;
  readonly dataClass: z.infer<typeof DataClassCode>;
  readonly daysAgo: number;
  readonly pages: readonly (readonly string[])[];
}

const files: readonly InventedFile[] = [
  {
    title: 'Invented statement, first conversation',
    fileName: 'statement.pdf',
    kind: 'statement',
    dataClass: 'experience',
    daysAgo: 6,
    pages: [
      ['Republic of Meridia (invented)', '', 'Statement', '', 'This document was made up for the demonstration.'],
      [
        'Page 2',
        '',
        'The person was promised work in a laundry that does not exist,',
        'in a town that does not exist.',
      ],
    ],
  },
  {
    title: 'Invented medical note',
    fileName: 'note of the clinic.pdf',
    kind: 'medical',
    dataClass: 'health',
    daysAgo: 4,
    pages: [['Clinic of Meridia (invented)', '', 'Medical note', '', 'Nothing in this note is about anybody.']],
  },
];

/** Leaves some invented documents and a letter in the newest cases of some keepers; what is there already stays. */
export async function leaveDocuments(ask: Ask, today: string): Promise<void> {
  const day = (daysAgo: number) => dayTextOf(dayNumberOf(today) - daysAgo);
  for (const organisation of keepers) {
    const worker = actorOf(organisation);
    const { cases } = await ask(contract.listCases, worker, { query: { status: 'active', limit: 20 } });
    for (const { id } of cases.filter(({ own }) => own).slice(0, casesEach)) {
      for (const file of files) await bringIn(ask, { worker, caseId: id, day: day(file.daysAgo) }, file);
      await writeLetter(ask, worker, id);
    }
  }
}

interface Place {
  readonly worker: AccountActor;
  readonly caseId: CaseId;
  readonly day: string;
}

async function bringIn(ask: Ask, { worker, caseId, day }: Place, file: InventedFile): Promise<void> {
  const content = inventedPdf(file.pages);
  const uploadId = idOf<DocumentUploadId>(`document ${caseId} ${file.fileName}`);
  const { documents } = await ask(contract.listDocuments, worker, { params: { caseId }, query: { purpose } });
  if (documents.some(({ id }) => (id as string) === uploadId)) return;
  const { title, kind, dataClass, fileName } = file;
  const hash = createHash('sha256').update(content).digest('hex');
  const body = { id: uploadId, title, kind, dataClass, day, fileName, bytes: content.length, hash, replaces: null };
  const { received } = await ask(contract.beginDocumentUpload, worker, {
    params: { caseId },
    body: { ...body, purpose },
  });
  if (received === 0) {
    const piece = { name: fileName, content: new Blob([new Uint8Array(content)]) };
    await ask(contract.sendDocumentPiece, worker, { params: { caseId, uploadId, offset: 0 }, file: piece });
  }
  await ask(contract.finishDocumentUpload, worker, { params: { caseId, uploadId }, body: { purpose } });
}

async function writeLetter(ask: Ask, worker: AccountActor, caseId: CaseId): Promise<void> {
  const params = { caseId, template: 'referralLetter' };
  const language = 'en' as const;
  const letter = await ask(contract.fillDocumentTemplate, worker, { params, query: { purpose, language } });
  const { title, kind, dataClass, text } = letter;
  const id = idOf<DocumentId>(`document ${caseId} letter`);
  const body = { id, title, kind, dataClass, text, day: null, format: 'docx' as const, language, purpose };
  await ask(contract.writeDocument, worker, { params: { caseId }, body });
}
