// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { leaveTreatyTable } from '../treaties.ts';
import { hubActor } from './hub-actor.ts';
import type { HubRoom } from './hub-room.ts';

/** The register of treaties of a hub: what one source says of states, and none that is the hub's own. */
export const fillTreaties: HubRoom = async ({ ask }) => {
  const secretariat = hubActor('secretariat');
  const { treaties } = await ask(contract.listTreaties, secretariat, {});
  if (treaties.every(({ partyCount }) => partyCount === 0)) await leaveTreatyTable(ask, secretariat);
};
