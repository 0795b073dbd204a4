// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccessParts } from './access-parts.ts';
import { createGuard, type Guard } from './guard.ts';
import { outsideCounter } from './guess-limits.ts';

/** Slows down those who have no account: how often one network address begins something, and how often it tries a code. */
export interface OutsideGate {
  /** Throws `sign-in.slowed` when it is to wait. */
  admit(act: 'begin' | 'code', address: string): Promise<void>;
  /** Forgets the tries of an address after a code that was right. */
  forgive(address: string): Promise<void>;
  readonly noteRefusal: Guard['noteRefusal'];
}

export function createOutsideGate(
  parts: Pick<AccessParts, 'transactions' | 'appendAudit' | 'clock' | 'keyring'>,
): OutsideGate {
  const { admit, forgive, noteRefusal } = createGuard(parts);
  return {
    admit: (act, address) => admit([outsideCounter(parts.keyring, act, address)]),
    forgive: (address) => forgive(outsideCounter(parts.keyring, 'code', address)),
    noteRefusal,
  };
}
