// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { FieldValue, FieldValues } from '@palermo/terms';
import { sameValue } from '../../../lib/drafts/field-values.ts';

/**
 * The values of a form that is being filled. Components listen to the one field they show, so that typing draws one
 * field again and not the form.
 */
export interface FormStore {
  readonly get: (key: string) => FieldValue;
  readonly values: () => FieldValues;
  readonly set: (key: string, value: FieldValue) => void;
  /** Lays values over the present ones without telling {@link FormStore.onEdit}: they come from elsewhere. */
  readonly load: (values: FieldValues) => void;
  /** Calls `listener` after any change; gives the function that stops it. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Calls `listener` with every change that a person makes; gives the function that stops it. */
  readonly onEdit: (listener: (key: string, value: FieldValue) => void) => () => void;
}

export function createFormStore(initial: FieldValues): FormStore {
  let values = initial;
  const listeners = new Set<() => void>();
  const editListeners = new Set<(key: string, value: FieldValue) => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    get: (key) => values[key] ?? null,
    values: () => values,
    set: (key, value) => {
      if ((values[key] ?? null) === value) return;
      const meansTheSame = sameValue(values[key], value);
      values = { ...values, [key]: value };
      tell();
      if (meansTheSame) return;
      for (const listener of editListeners) listener(key, value);
    },
    load: (loaded) => {
      values = { ...values, ...loaded };
      tell();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onEdit: (listener) => {
      editListeners.add(listener);
      return () => editListeners.delete(listener);
    },
  };
}
