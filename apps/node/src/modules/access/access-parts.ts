// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Clock } from '../../kernel/clock.ts';
import type { AppendAudit, Transactions } from '../../kernel/executor.ts';
import type { Keyring } from '../../kernel/keyring.ts';

/** What this module needs besides the scope of a use case; the composition root hands it in. */
export interface AccessParts {
  /** For what must be kept although a sign-in is refused: the count of attempts and the refusal. */
  readonly transactions: Transactions;
  readonly appendAudit: AppendAudit;
  readonly keyring: Keyring;
  readonly clock: Clock;
  /** Version of this software. */
  readonly version: string;
  readonly setUp: {
    /** True when it is the token of the link that this node printed. Takes equally long for any other. */
    readonly checkToken: (token: string) => boolean;
    /** Splits the node key. */
    readonly makeShares: () => Promise<{ readonly shares: readonly string[]; readonly needed: number }>;
  };
  /** Shared with the command on this machine through a file that the operator alone reads. 32 bytes. */
  readonly terminalKey: Uint8Array;
}
