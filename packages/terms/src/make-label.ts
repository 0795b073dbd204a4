// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import type { Label } from './types.ts';

/** A label from its words in English, French and Arabic. */
export function makeLabel(en: string, fr: string, ar: string): Label {
  return { en, fr, ar };
}
