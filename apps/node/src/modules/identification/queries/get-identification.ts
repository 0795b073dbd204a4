// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  getIdentification as endpoint,
  inputOf,
  type AccountId,
  type CaseId,
  type IdentificationView,
} from '@palermo/contract';
import { defineQuery, type Scope } from '../../../kernel/use-case.ts';
import { findAccountNames, findOrganisations } from '../../access/index.ts';
import { findReleases, readSteps, stateOf } from '../../cases/index.ts';
import { somebodyOn } from '../coming-of-age.ts';
import { openStanding, type OpenedStanding } from '../open-standing.ts';
import { openOpinion } from '../opinion-text.ts';
import { mayWorkOnIdentification } from '../policy.ts';
import { presentIdentification } from '../present.ts';
import { dueDays, offeredMoves } from '../process.ts';
import { findOpinions } from '../store.ts';

/** Where a case stands, how it came there, and what the actor may do now. */
export const getIdentification = defineQuery({
  name: 'identification.read',
  input: inputOf(endpoint),
  policy: mayWorkOnIdentification,
  run: (scope, { caseId }) => viewIdentification(scope, caseId),
  audit: ({ caseId, purpose }) => ({ purpose, subjectKind: 'case', subjectIds: [caseId] }),
});

/** What the actor sees of where a case stands. Throws `record.not-found` as `openCase` does. */
export async function viewIdentification(scope: Scope, caseId: CaseId): Promise<IdentificationView> {
  const at = await openStanding(scope, caseId);
  const steps = await readSteps(scope, at.opened);
  const panel = await readPanel(scope, at);
  const organisations = await findOrganisations(scope, [
    ...new Set([...steps, ...(panel?.opinions ?? [])].map(({ organisationId }) => organisationId)),
  ]);
  const accounts = await findAccountNames(scope, [
    ...new Set(steps.flatMap(({ accountId }): AccountId[] => (accountId === null ? [] : [accountId]))),
  ]);
  const somebody = somebodyOn(at.person, at.today);
  const when = { standing: at.standing, somebody, today: at.today };
  return presentIdentification(at, {
    steps,
    panel,
    organisations,
    accounts,
    moves: at.opened.key ? offeredMoves(at.named.process, when, at.mover) : [],
    days: dueDays(at.named.process, at.standing, somebody),
    resting: at.opened.owner && at.person.turnsOfAgeOn !== null ? await countResting(scope, caseId) : 0,
  });
}

/** The panel that the present stage waits for, with what its members said; null where there is none. */
async function readPanel(scope: Scope, at: OpenedStanding) {
  const keys = at.named.process.moves.filter(({ from }) => from.includes(at.standing.stage)).map(({ panel }) => panel);
  const panel = at.named.process.panels.find(({ key }) => keys.includes(key));
  if (!panel) return null;
  const rows = await findOpinions(scope.db, at.opened.file.id, { panel: panel.key, round: at.version });
  const { key } = at.opened;
  return {
    panel,
    opinions: rows.map((row) => ({ ...row, reason: key ? openOpinion(scope.keyring, key, row) : null })),
  };
}

/** How many live releases rest on what somebody else decided for a child. */
async function countResting(scope: Scope, caseId: CaseId): Promise<number> {
  const now = scope.clock();
  const bases = ['assentWithGuardian', 'bestInterests'];
  const releases = await findReleases(scope.db, caseId);
  return releases.filter((release) => stateOf(release, now) === 'live' && bases.includes(release.basis)).length;
}
