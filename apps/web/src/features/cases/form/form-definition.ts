// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getForm } from '@palermo/contract';
import type { CountryPack, FormSection } from '@palermo/terms';
import { queryOptions } from '@tanstack/react-query';
import { createContext, use } from 'react';
import { api } from '../../../lib/api.ts';

/** The case form of the country pack and the pack's settings, as data. */
export interface FormDefinition {
  readonly pack: CountryPack;
  readonly sections: readonly FormSection[];
}

export const formDefinitionQuery = queryOptions({
  queryKey: ['cases', 'form'],
  queryFn: async ({ signal }): Promise<FormDefinition> => {
    const { pack, form } = await api(getForm, { signal });
    return { pack: pack as CountryPack, sections: form as FormSection[] };
  },
  staleTime: Number.POSITIVE_INFINITY,
});

const FormDefinitionContext = createContext<FormDefinition | undefined>(undefined);
export const FormDefinitionProvider = FormDefinitionContext.Provider;

export function useFormDefinition(): FormDefinition {
  const definition = use(FormDefinitionContext);
  if (!definition) throw new Error('The case form is used outside FormDefinitionProvider.');
  return definition;
}
