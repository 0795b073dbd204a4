// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, IdentificationView, OrganisationId, OrganisationKindCode, StepView } from '@palermo/contract';
import type { DecisionPanel } from '@palermo/terms';
import type { z } from 'zod';
import type { StepTaken } from '../cases/index.ts';
import type { OpenedStanding } from './open-standing.ts';
import type { DueDay, OfferedMove } from './process.ts';
import type { OpinionRow } from './store.ts';

interface Organisation {
  readonly name: string;
  readonly kind: OrganisationKindCode;
}

interface Parts {
  readonly steps: readonly StepTaken[];
  readonly panel: {
    readonly panel: DecisionPanel;
    readonly opinions: readonly (OpinionRow & { readonly reason: string | null })[];
  } | null;
  readonly organisations: ReadonlyMap<OrganisationId, Organisation>;
  readonly accounts: ReadonlyMap<AccountId, string>;
  readonly moves: readonly OfferedMove[];
  readonly days: readonly DueDay[];
  /** Live releases that rest on what somebody else decided for a child. */
  readonly resting: number;
}

/** What leaves of where a case stands. */
export function presentIdentification(at: OpenedStanding, parts: Parts): IdentificationView {
  const { standing, version, person } = at;
  return {
    caseId: at.opened.file.id,
    stage: standing.stage,
    since: standing.since,
    previous: standing.previous,
    version,
    age: person.age,
    comingOfAge: presentComingOfAge(at, parts),
    days: parts.days.map(({ deadline, day }) => ({ key: deadline.key, kind: deadline.kind, day })),
    moves: parts.moves.map(({ move, needs, hindrance }) => ({ key: move.key, needs: [...needs], hindrance })),
    panel: presentPanel(at, parts),
    steps: parts.steps.map((step) => presentStep(step, parts)),
  };
}

function presentComingOfAge({ person, named, opened }: OpenedStanding, { resting }: Parts) {
  const { age, turnsOfAgeOn, agreedOn } = person;
  if (!opened.owner || age !== 'child' || turnsOfAgeOn === null || !named.process.comingOfAge) return null;
  return { on: turnsOfAgeOn, agreedOn, resting };
}

function presentPanel(at: OpenedStanding, { panel, organisations }: Parts): IdentificationView['panel'] {
  if (!panel) return null;
  const { key, quorum, mode, kinds } = panel.panel;
  const { mover, opened } = at;
  const ownKind = kinds.includes(mover.organisationKind);
  return {
    key,
    quorum,
    mode,
    mayGive: ownKind && opened.key !== undefined && opened.dataClasses.includes('experience'),
    opinions: panel.opinions.map(({ organisationId, opinion, reason, at: given }) => ({
      organisation: organisations.get(organisationId)?.name ?? '',
      opinion,
      reason,
      at: given.toISOString(),
    })),
  };
}

function presentStep(
  { at, accountId, organisationId, details, words }: StepTaken,
  { organisations, accounts }: Parts,
): z.output<typeof StepView> {
  const by = organisations.get(organisationId);
  const code = (key: string): string => (typeof details[key] === 'string' ? details[key] : '');
  return {
    move: code('move'),
    from: code('stageFrom'),
    to: code('stageTo'),
    on: code('on'),
    at: at.toISOString(),
    organisation: by?.name ?? '',
    organisationKind: by?.kind ?? 'competentAuthority',
    account: accountId === null ? null : (accounts.get(accountId) ?? null),
    outcome: (details['outcome'] as IdentificationView['steps'][number]['outcome']) ?? null,
    elements: (details['elements'] as IdentificationView['steps'][number]['elements']) ?? null,
    explainedIn: (details['explainedIn'] as string | undefined) ?? null,
    reason: words?.reason ?? null,
    evidence: words?.evidence ?? null,
    destination: words?.destination ?? null,
    processId: code('process'),
  };
}
