// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type {
  InvestigationItemDetails,
  InvestigationItemKind,
  InvestigationStage,
  SuspectProceeding,
} from '@palermo/contract';
import { findCode } from '@palermo/terms';
import type { FieldFault } from '../../kernel/errors.ts';

/** The stages in the order in which investigations go through them. */
const stages: readonly InvestigationStage[] = ['opened', 'withProsecution', 'charged', 'trial', 'ended'];

const stageReachedBy: Readonly<Record<InvestigationItemKind, InvestigationStage>> = {
  charge: 'charged',
  conviction: 'trial',
  acquittal: 'trial',
  compensation: 'opened',
};

/** Where an investigation stands after something was recorded: never further back than before. */
export function stageAfter(
  present: { readonly stage: InvestigationStage; readonly stageSince: string },
  { kind, on }: Pick<InvestigationItemDetails, 'kind' | 'on'>,
): { readonly stage: InvestigationStage; readonly stageSince: string } {
  const reached = stageReachedBy[kind];
  if (stages.indexOf(reached) <= stages.indexOf(present.stage)) return present;
  return { stage: reached, stageSince: on > present.stageSince ? on : present.stageSince };
}

type Recorded = Pick<InvestigationItemDetails, 'kind' | 'on' | 'suspectId'>;

function firstDay(items: readonly Recorded[], kind: InvestigationItemKind): string | null {
  const days = items.filter((item) => item.kind === kind).map(({ on }) => on);
  return days.toSorted()[0] ?? null;
}

/** The days that others than the investigators learn. */
export function daysOf(items: readonly Recorded[]): {
  readonly chargedOn: string | null;
  readonly convictedOn: string | null;
  readonly acquittedOn: string | null;
} {
  return {
    chargedOn: firstDay(items, 'charge'),
    convictedOn: firstDay(items, 'conviction'),
    acquittedOn: firstDay(items, 'acquittal'),
  };
}

/** How far proceedings against one suspect have come: the words of the UNODC questionnaire. */
export function proceedingAgainst(suspectId: string, items: readonly Recorded[]): SuspectProceeding {
  const kinds = new Set(items.filter((item) => item.suspectId === suspectId).map(({ kind }) => kind));
  if (kinds.has('conviction')) return 'convicted';
  if (kinds.has('acquittal')) return 'acquitted';
  return kinds.has('charge') ? 'prosecuted' : 'formalContact';
}

function isNotOnList(list: string, code: string | null): boolean {
  return code !== null && findCode(list, code) === undefined;
}

/** What is wrong with an item: what its kind needs and lacks, codes that are not on their lists, days to come. */
export function faultsOfItem(item: InvestigationItemDetails, today: string): FieldFault[] {
  const faults: FieldFault[] = [];
  const need = (path: keyof InvestigationItemDetails, detail: string): void => {
    if (item[path] === null) faults.push({ path, code: 'required', detail });
  };
  if (item.kind === 'compensation') need('caseId', 'Say to the victim of which case.');
  else {
    need('suspectId', 'Say which suspect.');
    need('offence', 'Say for which offence.');
  }
  if (item.kind === 'conviction') need('sentence', 'Say what the sentence is, or that there is none yet.');
  if ((item.amount === null) !== (item.currency === null)) {
    faults.push({ path: 'amount', code: 'required', detail: 'Give an amount with its currency, or neither.' });
  }
  if (isNotOnList('offence', item.offence)) faults.push(unknownCode('offence'));
  if (isNotOnList('sentence', item.sentence)) faults.push(unknownCode('sentence'));
  if (item.on > today) faults.push({ path: 'on', code: 'outOfRange', detail: 'The day has not come yet.' });
  return faults;
}

function unknownCode(path: string): FieldFault {
  return { path, code: 'unknownCode', detail: 'The value is not one of the choices.' };
}
