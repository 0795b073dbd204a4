// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { acceleratedAction } from './accelerated-action.ts';
import { forcedLabourProtocol, palermoProtocol, worstFormsConvention } from './conventions.ts';
import { coordinationResolution } from './coordination-resolution.ts';
import { globalPlan } from './global-plan.ts';
import { politicalDeclaration2021, politicalDeclaration2025 } from './political-declarations.ts';
import type { ShippedInstrument } from './shipped-instrument.ts';
import { sustainableDevelopmentGoals } from './sustainable-development-goals.ts';

/** The instruments that every node begins with, in the order in which they are shown. */
export const shippedInstruments: readonly ShippedInstrument[] = [
  globalPlan,
  politicalDeclaration2021,
  politicalDeclaration2025,
  coordinationResolution,
  sustainableDevelopmentGoals,
  palermoProtocol,
  worstFormsConvention,
  forcedLabourProtocol,
  acceleratedAction,
];
