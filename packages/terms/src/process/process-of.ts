// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import type { CountryPack } from '../types.ts';
import { genericProcess } from './generic-process.ts';
import type { IdentificationProcess } from './identification-process.ts';

/** How a country identifies victims; the generic process where its pack says nothing. */
export function processOf(pack: CountryPack): IdentificationProcess {
  return pack.identification ?? genericProcess;
}
