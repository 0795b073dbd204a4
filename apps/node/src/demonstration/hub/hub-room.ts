// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Clock } from '../../kernel/clock.ts';
import type { Execute } from '../../kernel/use-case.ts';
import type { Ask } from '../ask.ts';

/** What a room of the demonstration hub is filled with. */
export interface HubPlay {
  /** Works through the routes of the node, now. */
  readonly ask: Ask;
  /** The same as of an instant in the past: what happened last year is recorded as of last year. */
  readonly askAt: (clock: Clock) => Ask;
  /** Executes a command as of an instant, where no route leads to it alone. */
  readonly executeAt: (clock: Clock) => Execute;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** Fills one room of the hub. Does nothing for what is there already, so that an interrupted load is continued. */
export type HubRoom = (play: HubPlay) => Promise<void>;
