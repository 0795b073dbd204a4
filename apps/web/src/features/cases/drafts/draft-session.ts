// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { DraftId, type DraftView, saveDraft, startDraft } from '@palermo/contract';
import type { FieldValues } from '@palermo/terms';
import type { z } from 'zod';
import { api } from '../../../lib/api.ts';
import { valueOnWire, withChanges } from '../../../lib/drafts/field-values.ts';
import { createFormStore, type FormStore } from '../form/form-store.ts';
import { createDraftOutbox } from '../../../lib/drafts/draft-outbox.ts';
import { createDraftSaver, type DraftSaver } from '../../../lib/drafts/draft-saver.ts';
import { deviceCanKeep, deviceOutbox } from '../../../lib/drafts/outbox-store.ts';

/** A draft on the screen: its values, and what carries them to the node. */
export interface DraftSession {
  readonly id: DraftId;
  readonly store: FormStore;
  readonly saver: DraftSaver;
}

/** A new identifier, also in a browser that offers no `randomUUID` because the line is not encrypted. */
export function newDraftId(): DraftId {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return DraftId.parse(hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'));
}

/** A draft that begins on the node with the first thing typed. `onStarted` is called when the node has it. */
export function beginDraft(id: DraftId, onStarted: () => void): DraftSession {
  const outbox = createDraftOutbox(id, deviceCanKeep() ? deviceOutbox : undefined);
  const start = async () => {
    const { localKey } = await api(startDraft, { body: { id } });
    await outbox.unlock(localKey);
    onStarted();
  };
  return joined(id, {}, createDraftSaver({ start, send: sender(id), keep: outbox.keep }));
}

/** A draft that the node has, with the changes that waited on this device laid over it. */
export async function reopenDraft(draft: z.output<typeof DraftView>): Promise<DraftSession> {
  const outbox = createDraftOutbox(draft.id, deviceCanKeep() ? deviceOutbox : undefined);
  const unsent = await outbox.unlock(draft.localKey);
  const saver = createDraftSaver({ send: sender(draft.id), keep: outbox.keep, unsent, savedAt: draft.updatedAt });
  return joined(draft.id, withChanges(draft.values, unsent), saver);
}

function sender(id: DraftId) {
  return (changes: FieldValues) => api(saveDraft, { params: { draftId: id }, body: { changes: onWire(changes) } });
}

function joined(id: DraftId, values: FieldValues, saver: DraftSaver): DraftSession {
  const store = createFormStore(values);
  store.onEdit(saver.change);
  return { id, store, saver };
}

function onWire(changes: FieldValues) {
  return Object.fromEntries(Object.entries(changes).map(([key, value]) => [key, valueOnWire(value)]));
}
