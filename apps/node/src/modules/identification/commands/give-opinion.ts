// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { giveOpinion as endpoint, inputOf } from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { defineCommand } from '../../../kernel/use-case.ts';
import { keyOf } from '../../cases/index.ts';
import { openStanding } from '../open-standing.ts';
import { sealOpinion } from '../opinion-text.ts';
import { mayWorkOnIdentification } from '../policy.ts';
import { viewIdentification } from '../queries/get-identification.ts';
import { insertOpinion } from '../store.ts';

/** Gives the opinion of one's organisation as a member of the panel; once a round, and never changed after. */
export const giveOpinion = defineCommand({
  name: 'identification.giveOpinion',
  input: inputOf(endpoint),
  policy: mayWorkOnIdentification,
  async run(scope, { caseId, panel: key, opinion, reason }) {
    const at = await openStanding(scope, caseId);
    const { accountId, organisationId, organisationKind } = scope.actor as AccountActor;
    const panel = at.named.process.panels.find((each) => each.key === key);
    const waits = at.named.process.moves.some((move) => move.panel === key && move.from.includes(at.standing.stage));
    if (!panel || !waits || !panel.kinds.includes(organisationKind)) throw new AppError('identification.no-panel');
    if (!at.opened.dataClasses.includes('experience')) throw new AppError('access.denied');
    const id = newId<string>();
    const given = await insertOpinion(scope.db, {
      id,
      caseId,
      panel: key,
      round: at.version,
      organisationId,
      accountId,
      opinion,
      at: scope.clock(),
      sealed: sealOpinion(scope.keyring, keyOf(at.opened), id, reason),
    });
    if (!given) throw new AppError('identification.opinion-given');
    return viewIdentification(scope, caseId);
  },
  audit: ({ caseId, panel, opinion, purpose }) => ({
    purpose,
    subjectKind: 'case',
    subjectIds: [caseId],
    details: { panel, opinion },
  }),
});
