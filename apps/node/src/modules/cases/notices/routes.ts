// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { bindRoute } from '../../../platform/http/bind-route.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { changeMailMode, getMailMode } from './commands/mail.ts';
import { readNotices } from './commands/read-notices.ts';
import { countNotices } from './queries/count-notices.ts';
import { listNotices } from './queries/list-notices.ts';

/** The endpoints of what accounts are told. */
export const noticeRoutes: readonly Route[] = [
  bindRoute(contract.listNotices, listNotices),
  bindRoute(contract.countNotices, countNotices),
  bindRoute(contract.readNotices, readNotices),
];

/** The endpoints by which accounts choose when they are told by mail, on a node that sends some or none. */
export function createMailRoutes({ mail }: { readonly mail: { readonly everyMinutes: number } | undefined }): Route[] {
  const view = (mode: contract.MailMode) => ({
    mode,
    isAvailable: mail !== undefined,
    everyMinutes: mail?.everyMinutes ?? null,
  });
  return [
    defineRoute(contract.getMailChoice, async ({ execute, actor }) => view(await execute(getMailMode, actor, {}))),
    defineRoute(contract.changeMailChoice, async ({ execute, actor, body }) =>
      view(await execute(changeMailMode, actor, body)),
    ),
  ];
}
