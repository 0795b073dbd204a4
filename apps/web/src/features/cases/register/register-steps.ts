// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { type FieldValues, type FormField, type FormSection, isShown } from '@palermo/terms';
import { partsOfSection } from '../form/section-parts.ts';

/** One screen of the registration: a part of a section, or the review at the end. */
export type RegisterStep =
  | {
      readonly kind: 'part';
      readonly section: FormSection;
      readonly fields: readonly FormField[];
      readonly part: number;
      readonly partCount: number;
    }
  | { readonly kind: 'review' };

export const reviewKey = 'review';

/** Every screen that has a question which applies, then the review. */
export function registerSteps(sections: readonly FormSection[], values: FieldValues): RegisterStep[] {
  const steps = sections.flatMap((section): RegisterStep[] => {
    const parts = partsOfSection(section).filter((fields) => fields.some((field) => isShown(field, values)));
    return parts.map((fields, index) => ({ kind: 'part', section, fields, part: index + 1, partCount: parts.length }));
  });
  return [...steps, { kind: 'review' }];
}

/** How a step is named in the address. */
export function stepName(step: RegisterStep): string {
  if (step.kind === 'review') return reviewKey;
  return step.part === 1 ? step.section.key : `${step.section.key}.${step.part}`;
}

/** The step that an address names; the first one when it names none. */
export function stepIndex(steps: readonly RegisterStep[], name: string | undefined): number {
  return Math.max(
    0,
    steps.findIndex((step) => stepName(step) === name),
  );
}

/** Tells one list of steps from another: by the first question of each. */
export function stepsKey(steps: readonly RegisterStep[]): string {
  return steps.map((step) => (step.kind === 'part' ? step.fields[0]?.key : reviewKey)).join(' ');
}
