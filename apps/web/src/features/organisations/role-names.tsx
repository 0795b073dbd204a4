// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { RoleCode } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useLanguage } from '../../lib/language.ts';

/** The roles of an account as one line. */
export function RoleNames({ roles }: { readonly roles: readonly RoleCode[] }) {
  const { language } = useLanguage();
  const names = roles.map((role) => labelOf('role', role, language));
  return <>{new Intl.ListFormat(language, { type: 'unit', style: 'short' }).format(names)}</>;
}
