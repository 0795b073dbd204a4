// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { isAccount, type Actor } from '../../../kernel/actor.ts';
import { allow, deny, type Verdict } from '../../../kernel/use-case.ts';

/** Every account about what it was told itself. */
export function aboutOwnNotices(actor: Actor): Verdict {
  return isAccount(actor) && actor.state === 'active' ? allow : deny('notAnActiveAccount');
}
