// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { countryPacks } from '@palermo/terms';
import { z } from 'zod';
import { allow, defineCommand, deny } from '../kernel/use-case.ts';
import { findNodeSettings, recordNodeSettings } from '../modules/access/index.ts';
import { demonstrationName, demonstrationOrganisations, demonstrationPackId } from './country.ts';
import { openDemonstration } from './open-demonstration.ts';

/**
 * Makes an empty node the demonstration country, with its organisations and accounts. Does nothing on a node that is it
 * already; throws `set-up.done` on a real one.
 */
export const openCountry = defineCommand({
  name: 'demonstration.open',
  input: z.object({}),
  policy: (actor) => (actor.duty === 'gate' ? allow : deny('notTheGate')),
  async run(scope) {
    const settings = await findNodeSettings(scope);
    if (settings?.demonstration === true) return { opened: false, organisationIds: [] };
    const pack = countryPacks.find(({ id }) => id === demonstrationPackId);
    if (!pack) throw new Error('The pack of the demonstration country is missing.');
    await recordNodeSettings(scope, { name: demonstrationName, pack, demonstration: true });
    const opened = await openDemonstration(scope, demonstrationOrganisations);
    return { opened: true, organisationIds: opened.map(({ id }) => id) };
  },
  audit: (_input, { opened, organisationIds }) => ({
    subjectKind: 'organisation',
    subjectIds: organisationIds,
    details: { opened },
  }),
});
