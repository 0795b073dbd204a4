// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  documentPieceBytes,
  type DocumentUploadId,
  type DocumentView,
  finishDocumentUpload,
  sendDocumentPiece,
  UnreachableError,
} from '@palermo/contract';
import { api } from '../../../lib/api.ts';
import { hasProblemCode } from '../../../lib/problem.ts';
import type { CaseAddress } from '../case/case-address.ts';

/** Milliseconds between attempts after the connection was lost; the last one is repeated. */
const pausesMs = [1_000, 2_000, 4_000, 8_000, 15_000];
/** How often a piece is tried before the upload waits for the person. */
const attemptsMax = 20;
const pieceWithinMs = 120_000;

/** One file on its way to the node. */
export interface FileSending {
  readonly id: DocumentUploadId;
  readonly file: File;
  /** Says how many bytes have arrived, and begins the upload where there is none. */
  readonly ask: () => Promise<number>;
  readonly onProgress: (received: number) => void;
  readonly signal: AbortSignal;
}

/** SHA-256 of a file, hexadecimal. */
export async function hashOf(file: File): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Sends a file piece by piece, waits while there is no connection, and goes on where the node says that it is. Throws what
 * the node refuses, `UnreachableError` after many attempts, and an `AbortError` when it was stopped.
 */
export async function sendFile({ caseId, purpose }: CaseAddress, sending: FileSending): Promise<DocumentView> {
  const { id: uploadId, file, ask, onProgress, signal } = sending;
  let received = await patiently(ask, signal);
  onProgress(received);
  while (received < file.size) {
    const offset = received;
    const content = file.slice(offset, offset + documentPieceBytes);
    received = await patiently(() => sendPiece({ caseId, uploadId, offset }, content, signal), signal).catch(
      (error: unknown) => {
        if (hasProblemCode(error, 'document.offset')) return patiently(ask, signal);
        throw error;
      },
    );
    onProgress(received);
  }
  return patiently(
    () => api(finishDocumentUpload, { params: { caseId, uploadId }, body: { purpose }, signal }),
    signal,
  );
}

interface PieceAt {
  readonly caseId: CaseAddress['caseId'];
  readonly uploadId: DocumentUploadId;
  readonly offset: number;
}

async function sendPiece(params: PieceAt, content: Blob, signal: AbortSignal): Promise<number> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(pieceWithinMs)]);
  const { received } = await api(sendDocumentPiece, { params, file: { name: 'piece', content }, signal: limit });
  return received;
}

async function patiently<Result>(attempt: () => Promise<Result>, signal: AbortSignal): Promise<Result> {
  for (let count = 1; ; count += 1) {
    try {
      signal.throwIfAborted();
      return await attempt();
    } catch (error) {
      if (!(error instanceof UnreachableError) || count >= attemptsMax) throw error;
      await pause(pausesMs[Math.min(count, pausesMs.length) - 1] ?? 0, signal);
    }
  }
}

/** Waits; a connection that is back ends the wait. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      globalThis.removeEventListener('online', end);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    globalThis.addEventListener('online', end);
    signal.addEventListener('abort', end);
  });
}
