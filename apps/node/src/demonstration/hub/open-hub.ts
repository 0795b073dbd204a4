// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { countryPacks } from '@palermo/terms';
import { z } from 'zod';
import { allow, defineCommand, defineQuery, deny, type Verdict } from '../../kernel/use-case.ts';
import type { Actor } from '../../kernel/actor.ts';
import { changeSetting, findNodeSettings, findSetting, recordNodeSettings } from '../../modules/access/index.ts';
import { demonstrationPackId } from '../country.ts';
import { openDemonstration } from '../open-demonstration.ts';
import { hubName, hubOrganisations } from './hub.ts';

/** Kept in a node that is the demonstration hub; a node without it that is a demonstration is the country. */
const settingKey = 'demonstrationHub';
const StoredHub = z.object({ complete: z.boolean() });

function atGate(actor: Actor): Verdict {
  return actor.duty === 'gate' ? allow : deny('notTheGate');
}

/**
 * Makes an empty node the demonstration hub, with its organisations and accounts. Does nothing on a node that is it already;
 * throws `set-up.done` on any other.
 */
export const openHub = defineCommand({
  name: 'demonstration.openHub',
  input: z.object({}),
  policy: atGate,
  async run(scope) {
    if (await findSetting(scope, settingKey)) return { opened: false, organisationIds: [] };
    const pack = countryPacks.find(({ id }) => id === demonstrationPackId);
    if (!pack) throw new Error('The pack of the demonstration hub is missing.');
    await recordNodeSettings(scope, { name: hubName, pack, demonstration: true });
    const opened = await openDemonstration(scope, hubOrganisations);
    await changeSetting(scope, settingKey, { complete: false });
    return { opened: true, organisationIds: opened.map(({ id }) => id) };
  },
  audit: (_input, { opened, organisationIds }) => ({
    subjectKind: 'organisation',
    subjectIds: organisationIds,
    details: { opened },
  }),
});

/** Notes that every room of the hub is filled. */
export const completeHub = defineCommand({
  name: 'demonstration.completeHub',
  input: z.object({}),
  policy: atGate,
  async run(scope) {
    await changeSetting(scope, settingKey, { complete: true });
  },
  audit: () => ({}),
});

/** Which demonstration this node is, and whether a hub is filled to its end. */
export const findDemonstration = defineQuery({
  name: 'demonstration.find',
  input: z.object({}),
  policy: atGate,
  async run(scope): Promise<{ place: 'country' | 'hub' | 'none' | 'real'; hubComplete: boolean }> {
    const settings = await findNodeSettings(scope);
    if (!settings) return { place: 'none', hubComplete: false };
    if (!settings.demonstration) return { place: 'real', hubComplete: false };
    const hub = StoredHub.safeParse(await findSetting(scope, settingKey)).data;
    return { place: hub ? 'hub' : 'country', hubComplete: hub?.complete ?? false };
  },
  audit: 'none',
});
