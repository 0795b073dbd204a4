// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { type FieldValuesOnWire, getOwnApplication, type OwnApplication, saveApplication } from '@palermo/contract';
import type { FieldValues } from '@palermo/terms';
import { directApi } from '../../../lib/api.ts';
import { createDraftOutbox } from '../../../lib/drafts/draft-outbox.ts';
import { createDraftSaver, type DraftSaver } from '../../../lib/drafts/draft-saver.ts';
import { valueOnWire, withChanges } from '../../../lib/drafts/field-values.ts';
import { deviceCanKeep, deviceOutbox } from '../../../lib/drafts/outbox-store.ts';
import { createSignal, type Signal } from '../../../lib/drafts/signal.ts';
import { hasProblemCode } from '../../../lib/problem.ts';

/** What the node says of the answers that it has. */
export type AnswerState = Pick<OwnApplication, 'missing' | 'checks' | 'version'>;

/** An application on the screen: its answers, what the node says of them, and what carries them to it. */
export interface ApplicationSession {
  readonly values: Signal<FieldValues>;
  readonly state: Signal<AnswerState>;
  readonly saver: DraftSaver;
  readonly change: (key: string, value: FieldValuesOnWire[string]) => void;
}

/** Opens a draft, with what waited on this device laid over it. */
export async function openApplication(application: OwnApplication): Promise<ApplicationSession> {
  const { id, localKey, savedAt } = application;
  const params = { applicationId: id };
  const outbox = createDraftOutbox(id, deviceCanKeep() ? deviceOutbox : undefined);
  const unsent = await outbox.unlock(localKey);
  const values = createSignal<FieldValues>(withChanges(application.values, unsent));
  const state = createSignal<AnswerState>(application);

  const send = async (changes: FieldValues): Promise<{ readonly updatedAt: string }> => {
    const onWire = Object.fromEntries(Object.entries(changes).map(([key, value]) => [key, valueOnWire(value)]));
    const save = () => directApi(saveApplication, { params, body: { changes: onWire, version: state.get().version } });
    const saved = await save().catch(async (error: unknown) => {
      if (!hasProblemCode(error, 'record.changed')) throw error;
      // Another window or colleague saved meanwhile: their answers are taken in, and what was typed here is laid over them.
      const latest = await directApi(getOwnApplication, { params });
      state.set(latest);
      values.set(withChanges(latest.values, changes));
      return save();
    });
    state.set(saved);
    return { updatedAt: saved.savedAt };
  };
  const saver = createDraftSaver({ send, keep: outbox.keep, unsent, savedAt });
  return {
    values,
    state,
    saver,
    change: (key, value) => {
      values.set({ ...values.get(), [key]: value });
      saver.change(key, value);
    },
  };
}
