// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseListItem, CaseView, OrganisationKindCode } from '@palermo/contract';
import { hasRole, type Actor } from '../../kernel/actor.ts';
import { fieldsOf, screen, type AgeRules, type FieldValues } from '@palermo/terms';
import type { z } from 'zod';
import type { CaseForm } from './case-form.ts';
import { displayName, majorityOn } from './case-file.ts';
import type { OpenedCase } from './open-case.ts';
import type { CaseRowListed } from './store-list.ts';

interface Organisation {
  readonly id: CaseView['organisation']['id'];
  readonly name: string;
  readonly kind: OrganisationKindCode;
}

/** The fields of a case that may leave: those of the classes the database released, and no others. */
export function presentCase(
  opened: OpenedCase,
  holder: Organisation,
  { form, actor, worker }: { readonly form: CaseForm; readonly actor: Actor; readonly worker: CaseView['worker'] },
): CaseView {
  const { file, owner, dataClasses, values } = opened;
  const known = fieldsOf(form.sections).filter((field) => dataClasses.includes(field.dataClass));
  const live = opened.key !== undefined;
  return {
    id: file.id,
    reference: file.reference,
    personId: file.personId,
    organisation: { id: holder.id, name: holder.name, kind: holder.kind },
    outcome: file.outcome,
    status: file.status,
    registeredOn: file.registeredOn,
    updatedAt: file.updatedAt.toISOString(),
    version: file.version,
    dataClasses: [...dataClasses],
    mayEdit: live && owner && hasRole(actor, 'caseworker', 'supervisor'),
    mayRelease: live && owner && hasRole(actor, 'caseworker', 'supervisor'),
    values: Object.fromEntries(
      known.flatMap(({ key }) => {
        const value = values[key];
        return value === undefined ? [] : [[key, Array.isArray(value) ? [...value] : value]];
      }),
    ) as CaseView['values'],
    until: opened.until?.toISOString() ?? null,
    worker,
    erased: !live,
    screening: presentScreening(values, file.registeredOn, form.pack),
  };
}

/** The result of the screening by indicators, which is never a determination; null where no indicator was ticked. */
function presentScreening(values: FieldValues, registeredOn: string, rules: AgeRules): unknown {
  const indicators = values['screeningIndicators'];
  if (!Array.isArray(indicators) || indicators.length === 0) return null;
  const said = values['screeningSubject'];
  const child = said === 'child' || (said !== 'adult' && majorityOn(values, registeredOn, rules) === 'child');
  const act = values['act'];
  return screen(indicators, child ? 'child' : 'adult', Array.isArray(act) ? { act } : {});
}

export function presentListItem(
  row: CaseRowListed,
  values: FieldValues | undefined,
  { holder, worker }: { readonly holder: string; readonly worker: string | undefined },
): z.input<typeof CaseListItem> {
  return {
    id: row.caseId,
    reference: row.reference,
    name: values ? displayName(values) : null,
    outcome: row.outcome,
    status: row.status,
    sex: row.sex,
    majority: row.majority,
    exploitation: row.exploitation,
    registeredOn: row.registeredOn,
    updatedAt: row.updatedAt.toISOString(),
    organisation: { id: row.holderId, name: holder },
    own: row.owner,
    worker: row.workerId !== null && worker !== undefined ? { id: row.workerId, name: worker } : null,
  };
}
