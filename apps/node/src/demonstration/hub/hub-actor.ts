// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountActor } from '../../kernel/actor.ts';
import { actorAt } from '../ids.ts';
import { hubOrganisationOf, type HubKey } from './hub.ts';

/** An account of the demonstration hub at work; the first of its organisation unless another is named. */
export function hubActor(key: HubKey, accountKey?: string): AccountActor {
  return actorAt(hubOrganisationOf(key), accountKey);
}
