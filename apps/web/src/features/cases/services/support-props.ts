// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseView, SupportView } from '@palermo/contract';
import type { CaseAddress } from '../case/case-address.ts';

export interface SupportProps {
  readonly address: CaseAddress;
  readonly view: CaseView;
}
/** What every part of the plan is given. */
export interface SupportPartProps extends SupportProps {
  readonly support: SupportView;
}
