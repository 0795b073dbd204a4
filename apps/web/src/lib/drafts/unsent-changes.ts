// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { FieldValue, FieldValues } from '@palermo/terms';
import { sameValue, tidyValue } from './field-values.ts';

/** The changes that the node does not have, and whether the device keeps them meanwhile. */
export interface UnsentChanges {
  readonly get: () => FieldValues;
  readonly isEmpty: () => boolean;
  readonly isKept: () => boolean;
  readonly add: (key: string, value: FieldValue) => void;
  /** Drops what arrived, except fields that were typed again meanwhile. */
  readonly arrived: (sent: FieldValues) => void;
  readonly forget: () => void;
  /** Lets the device keep what is unsent now. Calls follow one another, so that an older state never replaces a newer. */
  readonly keep: () => Promise<void>;
}

export function createUnsentChanges(
  initial: FieldValues,
  keepOnDevice: (changes: FieldValues) => Promise<boolean>,
): UnsentChanges {
  let changes = initial;
  let isKept = false;
  let keeping: Promise<void> = Promise.resolve();
  const keepOnce = async () => {
    isKept = await keepOnDevice(changes).catch(() => false);
  };
  return {
    get: () => changes,
    isEmpty: () => Object.keys(changes).length === 0,
    isKept: () => isKept,
    add: (key, value) => {
      changes = { ...changes, [key]: tidyValue(value) };
    },
    arrived: (sent) => {
      const stillUnsent = ([key, value]: [string, FieldValue]) => !(key in sent) || !sameValue(value, sent[key]);
      changes = Object.fromEntries(Object.entries(changes).filter(stillUnsent));
    },
    forget: () => {
      changes = {};
    },
    keep: () => {
      keeping = keeping.then(keepOnce);
      return keeping;
    },
  };
}
