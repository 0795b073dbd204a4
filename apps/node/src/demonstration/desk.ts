// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import type { CaseListFilter } from '@palermo/contract';
import type { z } from 'zod';
import { AppError } from '../kernel/errors.ts';
import type { Ask } from './ask.ts';
import type { OrganisationKey } from './country.ts';
import { actorOf, draftIdOf } from './ids.ts';

interface ViewOf {
  readonly organisation: OrganisationKey;
  readonly account: string;
  readonly name: string;
  readonly filter: z.input<typeof CaseListFilter>;
}

function viewsOf(year: string): readonly ViewOf[] {
  const officer = { organisation: 'authority', account: 'officer' } as const;
  const caseworker = { organisation: 'reeds', account: 'caseworker' } as const;
  return [
    {
      ...officer,
      name: 'Children, not yet decided',
      filter: { majority: 'child', outcome: 'presumed', status: 'active' },
    },
    { ...officer, name: 'Released to us, open', filter: { own: 'no', status: 'active' } },
    { ...officer, name: 'Confirmed this year', filter: { outcome: 'confirmed', registeredFrom: `${year}-01-01` } },
    { ...caseworker, name: 'Our open cases', filter: { own: 'yes', status: 'active', sort: 'registeredOn' } },
    { ...caseworker, name: 'Domestic servitude', filter: { exploitation: 'DomesticServitude', status: 'active' } },
    {
      organisation: 'police',
      account: 'inspector',
      name: 'Forced criminality, open',
      filter: { exploitation: 'ForcedCriminality', status: 'active' },
    },
    {
      organisation: 'children',
      account: 'social.worker',
      name: 'Begging',
      filter: { exploitation: 'ForcedBegging', status: 'active' },
    },
    { organisation: 'lantern', account: 'accueil', name: 'Dossiers ouverts', filter: { own: 'yes', status: 'active' } },
    {
      organisation: 'figTree',
      account: 'istiqbal',
      name: 'الملفات المفتوحة',
      filter: { own: 'yes', status: 'active' },
    },
  ];
}

/** Saves the views that each account does not have yet. */
export async function saveViews(ask: Ask, today: string): Promise<void> {
  for (const { organisation, account, name, filter } of viewsOf(today.slice(0, 4))) {
    const actor = actorOf(organisation, account);
    const { views } = await ask(contract.listSavedViews, actor, {});
    if (views.every((view) => view.name !== name)) await ask(contract.saveView, actor, { body: { name, filter } });
  }
}

const unfinished: readonly { readonly name: string; readonly values: contract.FieldValuesOnWire }[] = [
  {
    name: 'begun after a call',
    values: {
      otherNames: 'Juniper',
      sex: 'female',
      ageYears: 27,
      languages: ['am'],
      interpreterNeeded: true,
      safeContactWays: ['messagingApp'],
      contactWarning: 'The telephone belongs to the employer. Do not say who is calling.',
      reportedBy: 'familyOrFriend',
      exploitation: ['DomesticServitude'],
    },
  },
  {
    name: 'begun at the door',
    values: {
      givenName: 'Olerina',
      familyName: 'Tavoreli',
      ageInDoubt: true,
      citizenships: ['CI'],
      immediateDanger: true,
      urgentNeeds: ['shelter', 'childProtection'],
    },
  },
];

/** Leaves two registrations unfinished on the desk of the first responder. */
export async function leaveDrafts(ask: Ask): Promise<void> {
  const actor = actorOf('reeds', 'caseworker');
  for (const { name, values } of unfinished) {
    const id = draftIdOf(name);
    try {
      await ask(contract.startDraft, actor, { body: { id } });
      await ask(contract.saveDraft, actor, { params: { draftId: id }, body: { changes: values } });
    } catch (fault) {
      // Somebody finished it between an interrupted load and this one.
      if (!(fault instanceof AppError && fault.code === 'draft.registered')) throw fault;
    }
  }
}
