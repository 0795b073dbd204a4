// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { genericPack, processOf } from '@palermo/terms';
import { seenBy, type CaseModel } from './case-model.ts';
import { places, type Country } from './country.ts';

interface Behind {
  readonly holder: string;
  readonly person_holder: string;
  readonly key_holder: string | null;
  readonly owners: number;
  readonly access: { organisation: string; classes: string[] }[];
  readonly stage: string | null;
  readonly standing_version: number | null;
  readonly steps: { from: string; to: string }[];
  readonly deadlines: { key: string; organisation: string }[];
  readonly orphans: number;
}

/** Everything about one case that has to hold, read behind the wall in one statement. */
async function lookBehind({ admin }: Country, { caseId }: CaseModel): Promise<Behind> {
  const { rows } = await admin.query<Behind>(
    `select c.organisation_id as holder, p.organisation_id as person_holder,
       (select k.organisation_id from vault.person_key k where k.person_id = p.id) as key_holder,
       (select count(*)::int from palermo.case_access a where a.case_id = c.id and a.owner) as owners,
       (select coalesce(json_agg(json_build_object('organisation', a.organisation_id, 'classes', a.data_classes)), '[]')
        from palermo.case_access a where a.case_id = c.id and not a.owner and (a.expires_at is null or a.expires_at > now())) as access,
       i.stage, i.version as standing_version,
       (select coalesce(json_agg(json_build_object('from', e.details->>'stageFrom', 'to', e.details->>'stageTo') order by e.at, e.id), '[]')
        from palermo.case_event e where e.case_id = c.id and e.kind = 'identification') as steps,
       (select coalesce(json_agg(json_build_object('key', t.key, 'organisation', t.organisation_id)), '[]')
        from palermo.task t where t.case_id = c.id and t.kind = 'deadline' and t.ended_at is null) as deadlines,
       (select count(*)::int from palermo.case_entry e left join palermo.case_entry_past b
          on b.entry_id = e.id and b.version = e.version where e.case_id = c.id and b.entry_id is null) as orphans
     from palermo.case_file c join palermo.person p on p.id = c.person_id
     left join palermo.identification i on i.case_id = c.id where c.id = $1`,
    [caseId],
  );
  const [row] = rows;
  if (!row) throw new Error('The case is gone.');
  return row;
}

/** Throws, saying what is broken, where one of the rules that always hold does not. */
export async function requireInvariants(country: Country, model: CaseModel): Promise<void> {
  const behind = await lookBehind(country, model);
  const broken = [
    ...ownership(country, model, behind),
    ...disclosure(country, model, behind),
    ...replay(behind),
    ...deadlines(country, model, behind),
    ...(behind.orphans === 0 ? [] : ['an entry without its version']),
  ];
  if (broken.length > 0) throw new Error(broken.join('; '));
}

function ownership({ ids }: Country, { owner }: CaseModel, behind: Behind): string[] {
  const holders = [behind.holder, behind.person_holder, behind.key_holder];
  return [
    ...(behind.owners === 1 ? [] : [`${behind.owners} owners`]),
    ...(holders.every((each) => each === ids[owner])
      ? []
      : ['the case, the person and the key are not with one holder']),
  ];
}

function disclosure({ ids }: Country, model: CaseModel, { access }: Behind): string[] {
  return places.flatMap((place) => {
    const seen = seenBy(model, place);
    if (seen === null) return [];
    const open = new Set(
      access.filter(({ organisation }) => organisation === ids[place]).flatMap(({ classes }) => classes),
    );
    const more = [...open].filter((each) => !seen?.has(each));
    const less = [...(seen ?? [])].filter((each) => !open.has(each));
    return [
      ...(more.length === 0 ? [] : [`${place} sees ${more.join(', ')} without a live release`]),
      ...(less.length === 0 ? [] : [`${place} does not see ${less.join(', ')} that was released to it`]),
    ];
  });
}

const process = processOf(genericPack);

/** The history of steps leads, one after the other, from where a registered case begins to where this one does. */
function replay({ steps, stage, standing_version: version }: Behind): string[] {
  let stands = process.initial;
  for (const { from, to } of steps) {
    if (from !== stands) return [`a step from ${from} while the case stood at ${stands}`];
    stands = to;
  }
  return [
    ...(stands === stage ? [] : [`the history leads to ${stands}, the case stands at ${String(stage)}`]),
    ...(version === steps.length + 1 ? [] : [`version ${String(version)} after ${steps.length} steps`]),
  ];
}

/** Each deadline of the stage is a task of somebody who sees the case, and no task is left of a stage that was left. */
function deadlines({ ids }: Country, model: CaseModel, { stage, deadlines: open }: Behind): string[] {
  const named = process.stages.find(({ key }) => key === (stage ?? process.stages[0]?.key));
  const due = (named?.deadlines ?? []).filter(({ age }) => age === undefined || (age === 'child') === model.isChild);
  const seeing = new Set(
    places.filter((place) => seenBy(model, place) !== undefined).map((place) => ids[place] as string),
  );
  return [
    ...due
      .filter(({ key }) => !open.some((task) => task.key === key && seeing.has(task.organisation)))
      .map(({ key }) => `the deadline ${key} is nobody's task`),
    ...open
      .filter(({ key }) => !due.some((each) => each.key === key))
      .map(({ key }) => `a task ${key} of a stage that was left`),
  ];
}
