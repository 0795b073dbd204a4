// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { keeper } from '../../kernel/actor.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import type { AuditParts } from './audit-parts.ts';
import { askForVerification } from './commands/ask-for-verification.ts';
import { createListAuditEntries } from './queries/list-audit-entries.ts';
import { createVerifyAudit } from './queries/verify-audit.ts';

/** Every route of this module. */
export function createAuditRoutes(parts: AuditParts): readonly Route[] {
  const listAuditEntries = createListAuditEntries(parts);
  const verifyAudit = createVerifyAudit(parts);
  return [
    defineRoute(contract.listAuditEntries, ({ execute, actor, query }) => execute(listAuditEntries, actor, query)),
    defineRoute(contract.verifyAudit, async ({ execute, actor }) => {
      await execute(askForVerification, actor, {});
      return execute(verifyAudit, keeper, {});
    }),
  ];
}
