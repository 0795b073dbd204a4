// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseId, DraftId, PersonId, SuspectId } from '@palermo/contract';
import type { DataClass, FieldValues } from '@palermo/terms';
import type { FreshKey, Keyring, Place } from '../../kernel/keyring.ts';
import { joinValues, type FactsByClass, type FieldChange } from './facts.ts';

/** Sealing and opening what cases keep. Every seal is bound to its table, column and row. */
export function newPersonKey(keyring: Keyring, personId: PersonId): FreshKey {
  return keyring.newKey(`person ${personId}`);
}

export function unwrapPersonKey(keyring: Keyring, personId: PersonId, wrapped: Uint8Array): Uint8Array {
  return keyring.unwrapKey(`person ${personId}`, wrapped);
}

export function newDraftKey(keyring: Keyring, draftId: DraftId): FreshKey {
  return keyring.newKey(`draft ${draftId}`);
}

export function unwrapDraftKey(keyring: Keyring, draftId: DraftId, wrapped: Uint8Array): Uint8Array {
  return keyring.unwrapKey(`draft ${draftId}`, wrapped);
}

function factsPlace(caseId: CaseId, dataClass: string): Place {
  return { table: 'case_facts', column: 'sealed', row: `${caseId} ${dataClass}` };
}

function revisionPlace(caseId: CaseId, version: number, dataClass: string): Place {
  return { table: 'case_revision', column: 'sealed', row: `${caseId} ${version} ${dataClass}` };
}

function draftPlace(draftId: DraftId): Place {
  return { table: 'draft', column: 'sealed', row: draftId };
}

function eventPlace(eventId: string): Place {
  return { table: 'case_event', column: 'sealed', row: eventId };
}

function erasurePlace(requestId: string): Place {
  return { table: 'erasure_request', column: 'sealed_reason', row: requestId };
}

function releasePlace(releaseId: string, part: string): Place {
  return { table: 'release_words', column: 'sealed', row: `${releaseId} ${part}` };
}

function refusalPlace(refusalId: string): Place {
  return { table: 'release_refusal', column: 'sealed', row: refusalId };
}

function suspectPlace({ caseId, suspectId }: { readonly caseId: CaseId; readonly suspectId: SuspectId }): Place {
  return { table: 'suspect', column: 'sealed_description', row: `${caseId} ${suspectId}` };
}

export interface SealedFacts {
  readonly dataClass: DataClass;
  readonly sealed: Buffer;
}

export function sealFacts(keyring: Keyring, key: Uint8Array, caseId: CaseId, facts: FactsByClass): SealedFacts[] {
  return [...facts].map(([dataClass, values]) => ({
    dataClass,
    sealed: keyring.seal(key, factsPlace(caseId, dataClass), JSON.stringify(values)),
  }));
}

export function openFacts(
  keyring: Keyring,
  key: Uint8Array,
  caseId: CaseId,
  rows: readonly { readonly dataClass: string; readonly sealed: Uint8Array }[],
): FieldValues {
  const parts = rows.map(({ dataClass, sealed }) => {
    return JSON.parse(keyring.open(key, factsPlace(caseId, dataClass), sealed)) as FieldValues;
  });
  return joinValues(parts);
}

export function sealRevision(
  keyring: Keyring,
  key: Uint8Array,
  at: { readonly caseId: CaseId; readonly version: number; readonly dataClass: string },
  changes: readonly FieldChange[],
): Buffer {
  return keyring.seal(key, revisionPlace(at.caseId, at.version, at.dataClass), JSON.stringify(changes));
}

export function openRevision(
  keyring: Keyring,
  key: Uint8Array,
  at: { readonly caseId: CaseId; readonly version: number; readonly dataClass: string; readonly sealed: Uint8Array },
): FieldChange[] {
  return JSON.parse(keyring.open(key, revisionPlace(at.caseId, at.version, at.dataClass), at.sealed)) as FieldChange[];
}

export function sealDraft(keyring: Keyring, key: Uint8Array, draftId: DraftId, values: FieldValues): Buffer {
  return keyring.seal(key, draftPlace(draftId), JSON.stringify(values));
}

export function openDraft(keyring: Keyring, key: Uint8Array, draftId: DraftId, sealed: Uint8Array): FieldValues {
  return JSON.parse(keyring.open(key, draftPlace(draftId), sealed)) as FieldValues;
}

export function sealEventText(keyring: Keyring, key: Uint8Array, eventId: string, text: string): Buffer {
  return keyring.seal(key, eventPlace(eventId), text);
}

export function openEventText(keyring: Keyring, key: Uint8Array, eventId: string, sealed: Uint8Array): string {
  return keyring.open(key, eventPlace(eventId), sealed);
}

export function sealErasureReason(keyring: Keyring, key: Uint8Array, requestId: string, reason: string): Buffer {
  return keyring.seal(key, erasurePlace(requestId), reason);
}

export function openErasureReason(keyring: Keyring, key: Uint8Array, requestId: string, sealed: Uint8Array): string {
  return keyring.open(key, erasurePlace(requestId), sealed);
}

export function sealReleaseWords(
  keyring: Keyring,
  key: Uint8Array,
  at: { readonly releaseId: string; readonly part: string },
  words: Readonly<Record<string, unknown>>,
): Buffer {
  return keyring.seal(key, releasePlace(at.releaseId, at.part), JSON.stringify(words));
}

export function openReleaseWords(
  keyring: Keyring,
  key: Uint8Array,
  at: { readonly releaseId: string; readonly part: string; readonly sealed: Uint8Array },
): Record<string, unknown> {
  return JSON.parse(keyring.open(key, releasePlace(at.releaseId, at.part), at.sealed)) as Record<string, unknown>;
}

export function sealRefusalNote(keyring: Keyring, key: Uint8Array, refusalId: string, note: string): Buffer {
  return keyring.seal(key, refusalPlace(refusalId), note);
}

export function openRefusalNote(keyring: Keyring, key: Uint8Array, refusalId: string, sealed: Uint8Array): string {
  return keyring.open(key, refusalPlace(refusalId), sealed);
}

export function sealSuspect(
  keyring: Keyring,
  key: Uint8Array,
  at: { readonly caseId: CaseId; readonly suspectId: SuspectId },
  description: string,
): Buffer {
  return keyring.seal(key, suspectPlace(at), description);
}

export function openSuspect(
  keyring: Keyring,
  key: Uint8Array,
  at: { readonly caseId: CaseId; readonly suspectId: SuspectId; readonly sealed: Uint8Array },
): string {
  return keyring.open(key, suspectPlace(at), at.sealed);
}

/** Key under which a browser keeps unsent changes of a draft; never stored, drawn anew from the node's keys. */
export function localDraftKey(keyring: Keyring, draftId: DraftId): string {
  return keyring.blindIndex('draft on a device', draftId, 32).toString('base64');
}
