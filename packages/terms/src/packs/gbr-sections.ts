// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import type { FormSection } from '../types.ts';
import { gbrAccount } from './gbr-account.ts';
import { gbrExperience } from './gbr-experience.ts';
import { gbrPerson } from './gbr-person.ts';
import { gbrReport } from './gbr-report.ts';

/** The questions of the National Referral Mechanism's report that the standard form does not ask. */
export const gbrSections: readonly FormSection[] = [gbrPerson, gbrExperience, gbrAccount, gbrReport];
