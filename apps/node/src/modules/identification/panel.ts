// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { DecisionPanel } from '@palermo/terms';

export type Opinion = 'victim' | 'notVictim' | 'abstains';

/** Whether a panel lets a decision pass: not before its quorum has spoken, and, where it votes, not against its majority. */
export type PanelVerdict = 'open' | 'waiting' | 'against';

/** What a panel says to a decision. Abstentions count for the quorum and for neither side; a tie binds nobody. */
export function verdictOf(
  panel: DecisionPanel,
  opinions: readonly Opinion[],
  outcome: 'presumed' | 'confirmed' | 'notConfirmed',
): PanelVerdict {
  if (opinions.length < panel.quorum) return 'waiting';
  if (panel.mode === 'advises') return 'open';
  const balance = opinions.reduce((sum, opinion) => sum + { victim: 1, notVictim: -1, abstains: 0 }[opinion], 0);
  if (outcome === 'confirmed' && balance < 0) return 'against';
  if (outcome === 'notConfirmed' && balance > 0) return 'against';
  return 'open';
}
