// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseView } from '@palermo/contract';
import { useFormDefinition } from '../form/form-definition.ts';
import { screeningOf, ScreeningSummary } from '../screening/screening-result.tsx';
import { screeningSubjectOf } from '../screening/screening-subject.ts';

/** The result of the screening recorded in the case. */
export function ScreeningPanel({ view }: { readonly view: CaseView }) {
  const { pack } = useFormDefinition();
  const screening = screeningOf(view.values, screeningSubjectOf(view.values, pack, view.registeredOn));
  return screening ? <ScreeningSummary screening={screening} /> : null;
}
