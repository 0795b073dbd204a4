// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseId, DraftId, EntryId, FieldValuesOnWire, SuspectCodes } from '@palermo/contract';
import { codeListOf, type FieldValue } from '@palermo/terms';
import { z } from 'zod';
import { createDraw, type Draw } from '../../apps/node/src/demonstration/draw.ts';
import { actorOf, organisationIdOf } from '../../apps/node/src/demonstration/ids.ts';
import type { OrganisationKey } from '../../apps/node/src/demonstration/country.ts';
import type { AccountActor } from '../../apps/node/src/kernel/actor.ts';
import { AppError } from '../../apps/node/src/kernel/errors.ts';
import { allow, defineCommand, type Execute } from '../../apps/node/src/kernel/use-case.ts';
import { getNodeSettings } from '../../apps/node/src/modules/access/index.ts';
import { changeCase } from '../../apps/node/src/modules/cases/commands/change-case.ts';
import { saveDraft, startDraft } from '../../apps/node/src/modules/cases/commands/drafts.ts';
import { decideErasure, requestErasure } from '../../apps/node/src/modules/cases/commands/erasure.ts';
import { registerDraft } from '../../apps/node/src/modules/cases/commands/register-draft.ts';
import { createRelease } from '../../apps/node/src/modules/cases/releases/commands/releases.ts';
import { addSuspect, changeSuspect, removeSuspect } from '../../apps/node/src/modules/cases/commands/suspects.ts';
import { addEntry } from '../../apps/node/src/modules/cases/entries/add-entry.ts';
import { changeEntry, strikeEntry } from '../../apps/node/src/modules/cases/entries/change-entry.ts';
import { listEntries } from '../../apps/node/src/modules/cases/entries/list-entries.ts';
import { formOf } from '../../apps/node/src/modules/cases/index.ts';
import { findImportProfile, prepareImport } from '../../apps/node/src/modules/cases/import/index.ts';
import { takeRows } from '../../apps/node/src/modules/cases/import-run/take-rows.ts';
import { getCase } from '../../apps/node/src/modules/cases/queries/get-case.ts';
import { listSuspects } from '../../apps/node/src/modules/cases/queries/list-suspects.ts';
import { giveOpinion } from '../../apps/node/src/modules/identification/commands/give-opinion.ts';
import { moveCase } from '../../apps/node/src/modules/identification/commands/move-case.ts';
import { getIdentification } from '../../apps/node/src/modules/identification/queries/get-identification.ts';
import { openTable } from '../../apps/node/src/platform/tabular/index.ts';
import { testFolder } from '../../apps/node/src/platform/tabular/test-files.ts';

const purpose = 'assistance' as const;
const officer = actorOf('authority', 'officer');

/** Organisations that have a caseworker and a supervisor, so that erasures find a second person. */
const workers: Readonly<Partial<Record<OrganisationKey, readonly [worker: AccountActor, supervisor: AccountActor]>>> = {
  reeds: [actorOf('reeds', 'caseworker'), actorOf('reeds', 'reeds.lead')],
  authority: [officer, actorOf('authority', 'authority.lead')],
};
export const livingOrganisations = Object.keys(workers) as OrganisationKey[];

/** What one act of a random life needs. */
interface Life {
  readonly execute: Execute;
  readonly draw: Draw;
  readonly worker: AccountActor;
  readonly supervisor: AccountActor;
  readonly cases: CaseId[];
}

const coded = {
  sex: ['female', 'male', 'other', 'unknown'],
  ageYears: [3, 17, 18, 35, 35, 70],
  majority: ['child', 'adult'],
  ageInDoubt: [true, false],
  birthDate: ['2001', '2010-05', '1980-02-29'],
  reportedBy: ['hotline', 'police'],
  exploitationFrom: ['2015', '2024-01-10'],
  exploitationTo: ['2014', '2025'],
  notes: ['a', 'b'],
} satisfies Record<string, readonly FieldValue[]>;

const listed = {
  citizenships: 'country',
  countryOfExploitation: 'country',
  regionOfCitizenship: 'unRegion',
  regionOfExploitation: 'unRegion',
  exploitation: 'exploitation',
  sexualExploitation: 'sexualExploitation',
  act: 'act',
  means: 'means',
  meansOfControl: 'meansOfControl',
  recruitment: 'recruitment',
  relationshipToTrafficker: 'relationshipToTrafficker',
  industry: 'industry',
} as const;

function someCodes({ few, within }: Draw, list: string): string[] {
  return few(
    codeListOf(list).codes.map(({ code }) => code),
    within(0, 3),
  );
}

/** A value for one field, or nothing for it. */
function drawChange(draw: Draw): [key: string, value: FieldValue] {
  const single = Object.entries(coded).map(([key, values]): [string, FieldValue] => {
    return [key, draw.few<FieldValue>(values, 1)[0] ?? null];
  });
  const several = Object.entries(listed).map(([key, list]): [string, FieldValue] => [key, someCodes(draw, list)]);
  const [key, value] = draw.few([...single, ...several], 1)[0] ?? ['notes', 'c'];
  return [key, draw.chance(0.15) ? null : value];
}

function drawSuspect(draw: Draw): SuspectCodes {
  return {
    sex: someCodes(draw, 'sex'),
    ageGroup: someCodes(draw, 'perpetratorAgeGroup'),
    citizenship: draw.chance(0.5) ? someCodes(draw, 'country') : [],
    regionOfCitizenship: someCodes(draw, 'unRegion'),
    role: someCodes(draw, 'perpetratorRole'),
    relationship: someCodes(draw, 'perpetratorRelationship'),
    paidMoney: someCodes(draw, 'victimPaid'),
    stage: someCodes(draw, 'perpetratorStage')[0] ?? null,
  };
}

const pick = ({ draw, cases }: Life): CaseId => draw.few(cases, 1)[0] as CaseId;

async function register({ execute, draw, worker, cases }: Life): Promise<void> {
  const id = crypto.randomUUID() as DraftId;
  await execute(startDraft, worker, { id });
  const drawn = Array.from({ length: draw.within(1, 8) }, () => drawChange(draw));
  const changes = Object.fromEntries([['ageYears', draw.within(10, 40)], ...drawn]) as FieldValuesOnWire;
  await execute(saveDraft, worker, { draftId: id, changes });
  const { caseId } = await execute(registerDraft, worker, { draftId: id, releases: [] });
  cases.push(caseId);
}

async function edit(life: Life): Promise<void> {
  const caseId = pick(life);
  const { values } = await life.execute(getCase, life.worker, { caseId, purpose });
  const drawn = new Map(Array.from({ length: life.draw.within(1, 4) }, () => drawChange(life.draw)));
  const changes = [...drawn].map(([key, to]) => ({ key, from: values[key] ?? null, to: to as never }));
  await life.execute(changeCase, life.worker, { caseId, purpose, changes });
}

async function appointGuardian(life: Life): Promise<void> {
  const { execute, draw, worker } = life;
  const caseId = pick(life);
  const guardianState = draw.few(['asked', 'appointed', 'ended'], 1)[0] ?? 'asked';
  const on = draw.chance(0.7) ? { guardianAppointedOn: dayBefore(draw.within(-30, 30)) } : {};
  const values = { guardianState, guardianDueOn: dayBefore(-5), ...(guardianState === 'asked' ? {} : on) };
  const { entries } = await execute(listEntries, worker, { caseId, purpose });
  const old = entries.find(({ kind, struck }) => kind === 'guardianAppointment' && struck === null);
  if (!old) {
    const id = crypto.randomUUID() as EntryId;
    await execute(addEntry, worker, { caseId, id, kind: 'guardianAppointment', values, purpose });
  } else if (draw.chance(0.3)) {
    const reason = 'Written for somebody else.';
    await execute(strikeEntry, worker, { caseId, entryId: old.id, version: old.version, reason, purpose });
  } else {
    await execute(changeEntry, worker, { caseId, entryId: old.id, version: old.version, values, purpose });
  }
}

const dayBefore = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

async function release(life: Life, caseId = pick(life)): Promise<void> {
  const { execute, draw, worker } = life;
  await execute(createRelease, worker, {
    caseId,
    organisationId: organisationIdOf('authority'),
    dataClasses: draw.chance(0.8) ? ['identity', 'experience'] : ['experience'],
    purpose: 'identification',
    basis: 'legalDuty',
    until: dayBefore(-20),
  });
}

/** Any move of identification that the process offers, by the holder or the competent authority. */
async function goOn(life: Life): Promise<void> {
  const { execute, draw, worker } = life;
  const caseId = pick(life);
  if (worker.organisationId !== officer.organisationId) await release(life, caseId);
  const by = draw.chance(0.5) ? worker : officer;
  const { moves, version, panel } = await execute(getIdentification, by, { caseId, purpose });
  if (panel?.mayGive && panel.opinions.length === 0) {
    await execute(giveOpinion, by, { caseId, panel: panel.key, opinion: 'abstains', reason: 'drawn', purpose });
    return;
  }
  const open = moves.filter(
    ({ hindrance, key }) => hindrance === null && !(panel && /confirm/i.test(key) && panel.opinions.length === 0),
  );
  const [chosen] = draw.few(open, 1);
  if (!chosen) return;
  const { age } = await execute(getIdentification, by, { caseId, purpose });
  const found = /not/i.test(chosen.key) ? ('notShown' as const) : ('shown' as const);
  const given = {
    reason: 'drawn',
    evidence: 'drawn',
    destination: 'drawn',
    elements: { act: 'shown' as const, purpose: found, ...(age === 'adult' ? { means: found } : {}) },
    consent: 'en',
  };
  const needed = Object.fromEntries(
    chosen.needs.map((need) => [need === 'consent' ? 'explainedIn' : need, given[need as keyof typeof given]]),
  );
  await execute(moveCase, by, {
    caseId,
    move: chosen.key,
    version,
    on: dayBefore(0),
    purpose,
    releases: [],
    ...needed,
  }).catch((fault: unknown) => {
    // Whoever decided once does not decide again.
    if (!(fault instanceof AppError && fault.code === 'identification.same-person')) throw fault;
  });
}

async function touchSuspects(life: Life): Promise<void> {
  const { execute, draw, worker } = life;
  const caseId = pick(life);
  const { suspects } = await execute(listSuspects, worker, { caseId, purpose });
  const [present] = draw.few(suspects, 1);
  const body = { ...drawSuspect(draw), caseId, description: draw.chance(0.5) ? 'invented' : null, purpose };
  const wish = draw.few(['add', 'remove', 'change'] as const, 1)[0];
  if (!present || wish === 'add') await execute(addSuspect, worker, body);
  else if (wish === 'remove') await execute(removeSuspect, worker, { caseId, suspectId: present.id, purpose });
  else await execute(changeSuspect, worker, { ...body, suspectId: present.id, updatedAt: present.updatedAt });
}

async function erase(life: Life): Promise<void> {
  const caseId = pick(life);
  const { id: erasureId } = await life.execute(requestErasure, life.worker, { caseId, reason: 'drawn' });
  await life.execute(decideErasure, life.supervisor, { erasureId, agreed: true });
}

const takeFile = defineCommand({
  name: 'test.takeFile',
  input: z.object({ text: z.string(), profile: z.string() }),
  policy: () => allow,
  async run(scope, { text, profile }) {
    const { pack } = await getNodeSettings(scope);
    const form = formOf(pack);
    await using folder = await testFolder();
    const by = findImportProfile(profile) ?? {
      id: { target: 'externalId' },
      sex: { target: 'sex' },
      year: { target: 'yearOfRegistration' },
      status: { target: 'outcome' },
      by: { target: 'decidedBy' },
      country: { target: 'citizenships' },
    };
    const context = { fields: [...form.fields.values()], today: new Date().toISOString().slice(0, 10) };
    const prepared = await prepareImport(await openTable(await folder.file('cases.csv', text)), { by, context });
    const rows = await Array.fromAsync(prepared.rows());
    const taking = { profile, layout: '', dryRun: false, acceptPartial: true };
    return { taken: (await takeRows(scope, form, taking, rows)).filter(({ kind }) => kind === 'accepted').length };
  },
  audit: () => ({}),
});

/** Rows with identifiers from a small range, so that a later file changes cases of an earlier one. */
function drawMappedFile(draw: Draw): string {
  const rows = Array.from({ length: draw.within(1, 6) }, () =>
    [
      `case-${draw.within(1, 40)}`,
      draw.few(['female', 'male', ''], 1)[0],
      draw.few(['2014', '2005-2013', '2020-03', '2021-07-05', ''], 1)[0],
      draw.few(['possible', 'actual', ''], 1)[0],
      draw.few(['Police', 'NGO', ''], 1)[0],
      draw.few(['Nepal', 'France', ''], 1)[0],
    ].join(','),
  );
  return `id,sex,year,status,by,country\n${[...new Map(rows.map((row) => [row.split(',')[0], row])).values()].join('\n')}\n`;
}

function drawCollaborativeFile(draw: Draw): string {
  const rows = Array.from({ length: draw.within(1, 4) }, () =>
    [
      draw.few(['2005-2013', '2019', ''], 1)[0],
      draw.few(['Female', 'Male', ''], 1)[0],
      draw.few(['Africa', 'Americas/Oceania', ''], 1)[0],
      draw.few(['Female;Male', 'Male', ''], 1)[0],
      draw.few(['1', ''], 1)[0],
    ].join(','),
  );
  return `yearRegister,gender,UN_COO_Region,IP_Gender,IP_Exploiter\n${rows.join('\n')}\n`;
}

async function takeImport({ execute, draw, worker }: Life): Promise<void> {
  if (draw.chance(0.5)) await execute(takeFile, worker, { text: drawMappedFile(draw), profile: 'mapped' });
  else await execute(takeFile, worker, { text: drawCollaborativeFile(draw), profile: 'ctdc-synthetic' });
}

const acts = {
  register,
  edit,
  release: (life: Life) => release(life),
  goOn,
  touchSuspects,
  appointGuardian,
  erase,
  takeImport,
} as const;
export type ActName = keyof typeof acts;
export const actNames = Object.keys(acts) as ActName[];

export interface LifeOptions {
  readonly execute: Execute;
  readonly organisation: OrganisationKey;
  /** Cases of the organisation; those that are registered are added. */
  readonly cases: CaseId[];
}

/** Does one act as chance has it. Gives whether the node took it: many acts on drawn cases are refused, as they must be. */
export async function act(
  name: ActName,
  seed: number,
  { execute, organisation, cases }: LifeOptions,
): Promise<boolean> {
  const pair = workers[organisation];
  if (!pair) throw new Error('Nobody works in this organisation.');
  const life: Life = { execute, draw: createDraw(`${name} ${seed}`), worker: pair[0], supervisor: pair[1], cases };
  try {
    await acts[name](life);
    return true;
  } catch (fault) {
    if (fault instanceof AppError) return false;
    throw fault;
  }
}
