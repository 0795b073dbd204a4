// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Readable } from 'node:stream';
import type { AccountActor, ApplicantActor } from '../../kernel/actor.ts';
import type { Execute } from '../../kernel/use-case.ts';
import type { Log } from '../telemetry/log.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { Route } from './route.ts';

/** Opens the stream of one account. `lastEventId` is the last that its browser got before the connection broke. */
export type OpenEvents = (actor: AccountActor, lastEventId: string | undefined) => Promise<Readable>;

export interface ServerOptions {
  readonly routes: readonly Route[];
  readonly execute: Execute;
  /** Opens the connection over which a browser is told what happened. */
  readonly openEvents: OpenEvents;
  /** `unattended`: asked for by the browser itself, which is no sign that somebody is there. */
  readonly authenticate: (token: string, asking: { readonly unattended: boolean }) => Promise<AccountActor | undefined>;
  /** Gives the applicant whose session it is. */
  readonly authenticateApplicant: (token: string) => Promise<ApplicantActor | undefined>;
  /** Folder of the built web application. */
  readonly webFolder: string;
  /** True when browsers reach the node over TLS: secure cookies and strict transport. */
  readonly secure: boolean;
  readonly ready: () => Promise<boolean>;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly version: string;
}
