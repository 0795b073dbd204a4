// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { makeLabel as say } from '../make-label.ts';
import type { Code, Condition } from '../types.ts';

const yes: Code = { code: 'yes', label: say('Yes', 'Oui', 'نعم') };
const no: Code = { code: 'no', label: say('No', 'Non', 'لا') };
export const notSure: Code = { code: 'notSure', label: say('Not sure', 'Pas certain', 'غير متأكد') };
/** The answers of most questions of the report. */
export const yesNoNotSure: readonly Code[] = [yes, no, notSure];

/** “If not sure, the person is treated as a child.” */
export const gbrChildWhen: Condition = {
  any: [
    { field: 'xUnder18', is: 'yes' },
    { field: 'xUnder18', is: 'notSure' },
  ],
};
