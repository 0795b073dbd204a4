// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import type { CaseId } from '@palermo/contract';
import type { Execute } from '../kernel/use-case.ts';
import { breakGlass } from '../modules/cases/index.ts';
import type { Ask } from './ask.ts';
import { dayNumberOf, dayTextOf } from './days.ts';
import { actorOf, organisationIdOf } from './ids.ts';

const holder = actorOf('reeds');
const purpose = 'supervision' as const;

/**
 * Leaves at one shelter what its people have to look at: a release that begins later, a refusal, an order that waits for the
 * second person, the name of a child that does too, and an opening in an emergency to be reviewed.
 */
export async function leaveReleases(ask: Ask, execute: Execute, today: string): Promise<void> {
  const { cases } = await ask(contract.listCases, holder, { query: { own: 'yes', status: 'active', limit: 100 } });
  const adults = cases.filter(({ majority }) => majority === 'adult');
  const child = cases.find(({ majority }) => majority === 'child');
  const [first, second] = [adults.at(0), adults.at(1)];
  if (!first || !second || !child) return;
  const params = { caseId: first.id };
  const { refusals } = await ask(contract.getSharing, holder, { params, query: { purpose } });
  if (refusals.length > 0) return;
  const day = (inDays: number): string => dayTextOf(dayNumberOf(today) + inDays);
  await askForChild(ask, child.id, day(60));
  await planAndDisclose(ask, first.id, day);
  const emergency = 'Invented emergency: she called from a station at night and did not know where she was.';
  await execute(breakGlass, actorOf('advocates'), { reference: second.reference, reason: emergency });
  await ask(contract.recordRefusal, holder, {
    params,
    body: {
      organisationId: organisationIdOf('police'),
      dataClasses: ['identity', 'contact', 'location'],
      on: day(-3),
      note: 'Invented: afraid for the family at home. Asked again once the trial is over.',
    },
  });
}

async function planAndDisclose(ask: Ask, caseId: CaseId, day: (inDays: number) => string): Promise<void> {
  const params = { caseId };
  await ask(contract.createRelease, holder, {
    params,
    body: {
      organisationId: organisationIdOf('advocates'),
      dataClasses: ['identity', 'experience'],
      purpose: 'assistance',
      basis: 'consent',
      from: day(7),
      until: day(90),
      explainedIn: 'fr',
      interpreter: 'Invented interpreter of the house',
      note: 'Wants the lawyer to know before the hearing, not earlier.',
    },
  });
  await ask(contract.proposeDisclosure, holder, {
    params,
    body: {
      organisationId: organisationIdOf('prosecution'),
      dataClasses: ['identity'],
      purpose: 'prosecution',
      until: day(30),
      order: {
        reference: 'M 12/26',
        orderedBy: 'Invented district court of Meridia',
        legalBasis: 'Invented act, article 9',
      },
      telling: { notBecause: 'The hearing is held first, so that nobody puts pressure on her.', by: day(5) },
    },
  });
}

async function askForChild(ask: Ask, caseId: CaseId, until: string): Promise<void> {
  await ask(contract.createRelease, holder, {
    params: { caseId },
    body: {
      organisationId: organisationIdOf('figTree'),
      dataClasses: ['identity', 'needs', 'health'],
      purpose: 'assistance',
      basis: 'bestInterests',
      until,
      decision: {
        reason: 'Invented: the only house with a free bed where the child’s language is spoken.',
        participants: 'Invented social worker, invented guardian ad litem, invented head of the house',
      },
    },
  });
}
