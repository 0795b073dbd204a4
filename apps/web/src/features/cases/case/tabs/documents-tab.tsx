// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { DocumentPanel } from '../../documents/document-panel.tsx';
import type { TabProps } from './tab-props.ts';

/** Files of the case: statements, decisions, photographs, letters. */
export function DocumentsTab({ address }: TabProps) {
  return <DocumentPanel address={address} />;
}
