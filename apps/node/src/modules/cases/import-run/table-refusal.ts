// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { AppError } from '../../../kernel/errors.ts';
import { TabularError } from '../../../platform/tabular/index.ts';

/** What the table reader refuses, as a refusal of the node with the same code; anything else is given back as it is. */
export function asTableRefusal(fault: unknown): unknown {
  if (!(fault instanceof TabularError)) return fault;
  return new AppError(fault.code, { detail: `${fault.what} ${fault.why}`, todo: fault.todo, cause: fault });
}
