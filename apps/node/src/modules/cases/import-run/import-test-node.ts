// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { setTimeout as sleep } from 'node:timers/promises';
import * as contract from '@palermo/contract';
import { ProblemError, type Client, type ImportId, type ImportView } from '@palermo/contract';

const running: ReadonlySet<ImportView['state']> = new Set(['checking', 'importing']);

/** The file with the cases of an account, agreed to by a supervisor of its organisation. */
export async function exportedText(
  client: Client,
  supervisor: Client,
  { layout = 'palermo' }: { readonly layout?: contract.ExportLayout } = {},
): Promise<string> {
  const body = { purpose: 'dataQuality', layout, reason: 'For the yearly check' } as const;
  const { id: exportId } = await client(contract.askCaseExport, { body });
  await supervisor(contract.decideCaseExport, { params: { exportId }, body: { agreed: true } });
  return client(contract.downloadCaseExport, { params: { exportId } });
}

/** Uploads a text or bytes as a file. */
export function uploadText(
  client: Client,
  name: string,
  content: string | Uint8Array<ArrayBuffer>,
): Promise<ImportView> {
  return client(contract.uploadImport, { file: { name, content: new Blob([content]) } });
}

/** Waits until an import is not under way any more. */
export async function finished(client: Client, importId: ImportId): Promise<ImportView> {
  for (;;) {
    const view = await client(contract.getImport, { params: { importId } });
    if (!running.has(view.state)) return view;
    await sleep(100);
  }
}

export interface StartOptions {
  readonly profile: string;
  readonly mapping?: Record<string, { target: string | null; corrections?: Record<string, string> }>;
  readonly dryRun: boolean;
  readonly acceptPartial?: boolean;
}

/** Starts an import and waits for its end. */
export async function runToEnd(client: Client, importId: ImportId, options: StartOptions): Promise<ImportView> {
  await client(contract.startImport, { params: { importId }, body: options });
  return finished(client, importId);
}

/** Uploads a text and imports it to its end. */
export async function importText(
  client: Client,
  text: string,
  options: Partial<StartOptions> = {},
): Promise<ImportView> {
  const { id } = await uploadText(client, 'cases.csv', text);
  return runToEnd(client, id, { profile: 'palermo', dryRun: false, ...options });
}

/** The code of the problem with which a request is refused. */
export async function problemOf(request: Promise<unknown>): Promise<string> {
  const fault: unknown = await request.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(fault instanceof ProblemError)) throw new Error('The request was not refused.', { cause: fault });
  return fault.problem.code;
}

/** How many rows there are of each kind; they add up, or this throws. */
export function countsOf({
  rows,
  accepted,
  rejected,
  unchanged,
}: ImportView): [accepted: number, rejected: number, unchanged: number] {
  if (rows !== accepted + rejected + unchanged) throw new Error('The rows do not add up.');
  return [accepted, rejected, unchanged];
}

/** How many cases the client may see. */
export async function caseCount(client: Client): Promise<number> {
  const { countAtLeast } = await client(contract.listCases, { query: {} });
  return countAtLeast;
}
