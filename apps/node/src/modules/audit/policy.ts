// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { hasRole, type Actor } from '../../kernel/actor.ts';
import { allow, deny, type Verdict } from '../../kernel/use-case.ts';

/** Who reads the trail: supervisors and auditors. The wall shows each their organisation's part, auditors' bodies all. */
export function readsAudit(actor: Actor): Verdict {
  return hasRole(actor, 'supervisor', 'auditor') ? allow : deny('notSupervisorOrAuditor');
}

/** Who may have the trail checked. The check tells whether it is intact and says nothing of what is in it. */
export function asksForVerification(actor: Actor): Verdict {
  return hasRole(actor, 'administrator', 'supervisor', 'auditor') ? allow : deny('notTrustedWithTheTrail');
}

/** The node itself, which reads the whole trail and signs it. */
export function keepsAudit(actor: Actor): Verdict {
  return actor.duty === 'keeper' ? allow : deny('notTheKeeper');
}
