// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { FieldValue } from '@palermo/terms';
import { createContext, use, useSyncExternalStore } from 'react';
import type { FormStore } from './form-store.ts';

const FormStoreContext = createContext<FormStore | undefined>(undefined);
export const FormStoreProvider = FormStoreContext.Provider;

/** The form that the component stands in. */
export function useFormStore(): FormStore {
  const store = use(FormStoreContext);
  if (!store) throw new Error('A field stands outside a form.');
  return store;
}

/** The value of one field; the component is drawn again only when that value changes. */
export function useFieldValue(key: string): FieldValue {
  const store = useFormStore();
  return useSyncExternalStore(store.subscribe, () => store.get(key));
}

/**
 * Something worked out from all values. `select` must give a primitive or the same object for the same values, so that
 * the component is drawn again only when the result differs.
 */
export function useFormSelection<Selection extends string | number | boolean | null>(
  select: (store: FormStore) => Selection,
): Selection {
  const store = useFormStore();
  return useSyncExternalStore(store.subscribe, () => select(store));
}
