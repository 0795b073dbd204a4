// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  beginDocumentUpload,
  cancelDocumentUpload,
  type CallOf,
  type DocumentUploadId,
  type DocumentUploadView,
  listDocuments,
} from '@palermo/contract';
import { useEffect, useRef, useState } from 'react';
import { api } from '../../../lib/api.ts';
import type { CaseAddress } from '../case/case-address.ts';
import { hashOf, sendFile } from './send-file.ts';
import { useDocumentsChanged } from './use-documents.ts';

/** What is said of files before they are sent. */
export type FileFacts = Pick<
  CallOf<typeof beginDocumentUpload>['body'],
  'title' | 'kind' | 'dataClass' | 'day' | 'replaces'
>;

/** A file that waits, is on its way, or could not be sent. */
export interface UploadItem {
  readonly id: DocumentUploadId;
  readonly name: string;
  readonly size: number;
  readonly received: number;
  readonly error: unknown;
}

interface Job {
  readonly id: DocumentUploadId;
  readonly file: File;
  readonly ask: () => Promise<number>;
  readonly stopping: AbortController;
}

/** Sends files one after the other. What is on its way ends with the page; the node keeps what has arrived. */
export function useUploads(address: CaseAddress) {
  const { caseId, purpose } = address;
  const [items, setItems] = useState<readonly UploadItem[]>([]);
  const jobs = useRef(new Map<DocumentUploadId, Job>());
  const chain = useRef<Promise<void>>(Promise.resolve());
  const changed = useDocumentsChanged(address);

  useEffect(() => {
    const under = jobs.current;
    return () => {
      for (const { stopping } of under.values()) stopping.abort();
    };
  }, []);

  const change = (id: DocumentUploadId, part: Partial<UploadItem>) =>
    setItems((before) => before.map((item) => (item.id === id ? { ...item, ...part } : item)));
  const remove = (id: DocumentUploadId) => setItems((before) => before.filter((item) => item.id !== id));

  async function run(job: Job): Promise<void> {
    const { id, file, ask, stopping } = job;
    if (stopping.signal.aborted) return;
    try {
      const onProgress = (received: number) => change(id, { received });
      await sendFile(address, { id, file, ask, onProgress, signal: stopping.signal });
      jobs.current.delete(id);
      remove(id);
    } catch (error) {
      if (!stopping.signal.aborted) change(id, { error });
    }
    await changed();
  }

  function enqueue(job: Job): void {
    jobs.current.set(job.id, job);
    chain.current = chain.current.then(() => run(job));
  }

  function start(file: File, id: DocumentUploadId, ask: () => Promise<number>): void {
    setItems((before) => [...before, { id, name: file.name, size: file.size, received: 0, error: null }]);
    enqueue({ id, file, ask, stopping: new AbortController() });
  }

  return {
    items,
    /** Sends a new file. */
    send(file: File, facts: FileFacts): void {
      const id = crypto.randomUUID() as DocumentUploadId;
      start(file, id, async () => {
        const body = { ...facts, id, fileName: file.name, bytes: file.size, hash: await hashOf(file), purpose };
        return (await api(beginDocumentUpload, { params: { caseId }, body })).received;
      });
    },
    /** Goes on with a file that was chosen again. Gives false, and sends nothing, when it is another one. */
    async resume(file: File, { id, hash, received }: DocumentUploadView): Promise<boolean> {
      if ((await hashOf(file)) !== hash) return false;
      start(file, id, async () => {
        const { uploads } = await api(listDocuments, { params: { caseId }, query: { purpose } });
        return uploads.find((upload) => upload.id === id)?.received ?? received;
      });
      return true;
    },
    retry(id: DocumentUploadId): void {
      const job = jobs.current.get(id);
      if (!job) return;
      change(id, { error: null });
      enqueue(job);
    },
    async cancel(id: DocumentUploadId): Promise<void> {
      jobs.current.get(id)?.stopping.abort();
      jobs.current.delete(id);
      remove(id);
      await api(cancelDocumentUpload, { params: { caseId, uploadId: id } });
      await changed();
    },
  };
}

export type Uploads = ReturnType<typeof useUploads>;
