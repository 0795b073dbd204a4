// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseView, IdentificationView } from '@palermo/contract';
import type { IdentificationProcess } from '@palermo/terms';
import type { CaseAddress } from '../case/case-address.ts';

/** What the dialog of a move is about. */
export interface MoveDialogProps {
  readonly address: CaseAddress;
  readonly view: CaseView;
  readonly process: IdentificationProcess;
  readonly at: IdentificationView;
  /** The moves among which one is chosen. */
  readonly moveKeys: readonly string[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
}
