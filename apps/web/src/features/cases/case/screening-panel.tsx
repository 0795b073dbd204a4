// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseView } from '@palermo/contract';
import { type FieldValue, screen } from '@palermo/terms';
import { useFormDefinition } from '../form/form-definition.ts';
import { ScreeningSummary } from '../screening/screening-result.tsx';
import { screeningSubjectOf } from '../screening/screening-subject.ts';

function codesOf(value: FieldValue | undefined): readonly string[] {
  return Array.isArray(value) ? value : [];
}

/** The result of the screening recorded in the case, for those to whom what happened is released. */
export function ScreeningPanel({ view }: { readonly view: CaseView }) {
  const { pack } = useFormDefinition();
  const indicators = codesOf(view.values['screeningIndicators']);
  if (indicators.length === 0) return null;
  const subject = screeningSubjectOf(view.values, pack, view.registeredOn);
  return <ScreeningSummary screening={screen(indicators, subject, { act: codesOf(view.values['act']) })} />;
}
