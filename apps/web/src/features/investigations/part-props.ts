// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { InvestigationView } from '@palermo/contract';

/** What every part of the page is given. */
export interface InvestigationPartProps {
  readonly view: InvestigationView;
}
