// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { IdentificationPanel } from '../../identification/identification-panel.tsx';
import type { TabProps } from './tab-props.ts';

/** Where the case stands in the country's process, and its next step. */
export function IdentificationTab({ address, view }: TabProps) {
  return <IdentificationPanel address={address} view={view} />;
}
