// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseView } from '@palermo/contract';
import type { CaseAddress } from '../case-address.ts';

/** What every tab of the case page is given. */
export interface TabProps {
  readonly address: CaseAddress;
  readonly view: CaseView;
}
