// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { randomUUID } from 'node:crypto';
import * as contract from '@palermo/contract';
import type { ApplicationId, FundCallId } from '@palermo/contract';
import {
  newApplicationKey,
  sealAddress,
  sealAnswers,
} from '../../apps/node/src/modules/fund/applications/sealed-application.ts';
import { answersOf, callBody } from '../../apps/node/src/modules/fund/call-body.fixture.ts';
import { measureInTurns } from '../lib/measure.ts';
import type { AccountabilityScenario, Filling } from './scenario.ts';

const applicationCount = 10_000;
const runs = 60;
const states = ['submitted', 'eligible', 'eligible', 'ineligible', 'submitted', 'eligible', 'withdrawn', 'eligible'];

interface FilledApplication {
  readonly id: ApplicationId;
  readonly reference: string;
  readonly state: string;
  readonly key: string;
  readonly content: string;
  readonly identity: string;
}

const hex = (bytes: Uint8Array): string => `\\x${Buffer.from(bytes).toString('hex')}`;
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function referenceOf(at: number): string {
  return Array.from({ length: 6 }, (_, place) => letters[Math.floor(at / 32 ** place) % 32]).join('');
}

function applicationOf({ keyring }: Filling, at: number): FilledApplication {
  const id = randomUUID() as ApplicationId;
  const wrappedKey = newApplicationKey(keyring, id);
  const { organisationName, contactName, ...content } = answersOf(`Invented organisation ${at}`);
  const seal = (table: 'fund_content' | 'fund_identity', answers: object) =>
    hex(sealAnswers(keyring, { id, wrappedKey }, table, answers as never));
  return {
    id,
    reference: referenceOf(at),
    state: states[at % states.length] ?? 'submitted',
    key: hex(wrappedKey),
    content: seal('fund_content', content),
    identity: seal('fund_identity', { organisationName, contactName }),
  };
}

/** A published call of one assessor with 10,000 applications, half of them scored and waiting for the decision. */
export const applicationScenario: AccountabilityScenario = {
  name: `${applicationCount} applications`,
  async fill(filling) {
    const { admin, api, keyring } = filling;
    await admin.query(`insert into palermo.account_role (account_id, organisation_id, role)
      select id, organisation_id, role from palermo.account, unnest('{grantsOfficer,trustee}'::text[]) role on conflict do nothing`);
    const callId = randomUUID() as FundCallId;
    await api(contract.createCall, { body: { ...callBody, id: callId, assessorCount: 1, trusteeCount: 1 } });
    const applicant = randomUUID() as contract.ApplicantId;
    const address = sealAddress(keyring, applicant, 'invented@example.org');
    const rows = Array.from({ length: applicationCount }, (_, at) => applicationOf(filling, at));
    await admin.query(
      `with applicant as (
          insert into palermo.fund_applicant (id, language, wrapped_key, sealed, created_at) values ($1, 'en', $2, $3, now()) returning id
        ) select from applicant`,
      [applicant, address.wrappedKey, address.sealed],
    );
    await admin.query("update palermo.fund_call set state = 'published', published_at = now() where id = $1", [callId]);
    await admin.query(
      `with row as (
          select r.*, row_number() over () as n from jsonb_to_recordset($1::jsonb)
            as r (id uuid, reference text, state text, key bytea, content bytea, identity bytea)
        ), application as (
          insert into palermo.fund_application (id, call_id, applicant_id, reference, state, organisation_kind, country, amount,
            months, begun_at, saved_at, submitted_at, unmet, state_at, wrapped_key)
          select r.id, $2, $3, r.reference, r.state, 'ngo', (array['KE', 'GH', 'NP'])[1 + r.n % 3], 1200050, 6, now(), now(),
            now() - r.n * interval '1 minute', case when r.n % 9 = 0 then '{shareOfBudget}'::text[] else '{}' end, now(), r.key
          from row r returning id
        ), content as (
          insert into palermo.fund_content (application_id, applicant_id, sealed) select r.id, $3, r.content from row r
        )
        insert into palermo.fund_identity (application_id, applicant_id, sealed) select r.id, $3, r.identity from row r`,
      [JSON.stringify(rows), callId, applicant],
    );
    await admin.query(
      `with assigned as (
          insert into palermo.fund_assignment (application_id, account_id, call_id, state, assigned_by, assigned_at, submitted_at)
          select a.id, who.id, a.call_id, 'submitted', who.id, now(), now()
          from palermo.fund_application a, (select id from palermo.account limit 1) who where a.state = 'eligible'
          returning application_id, account_id, call_id
        )
        insert into palermo.fund_score (application_id, account_id, call_id, points, recommendation, saved_at, submitted, total, open)
        select s.application_id, s.account_id, s.call_id, '{"sNeed": 8, "sPlan": 7}', 'support', now(), true,
          (hashtext(s.application_id::text) & 1023) / 10.24, true
        from assigned s`,
    );
    await admin.query(
      "update palermo.fund_application set scored_count = 1, awaited_count = 0, scores_open = true where state = 'eligible'",
    );
  },
  async time(api) {
    const { calls } = await api(contract.listCalls, { query: {} });
    const callId = calls[0]?.id as FundCallId;
    const params = { callId };
    const { applications } = await api(contract.listApplications, { params, query: { limit: 100 } });
    const idOf = (run: number) => applications[run % applications.length]?.id as ApplicationId;
    return measureInTurns(runs, [
      ['calls', () => api(contract.listCalls, { query: {} })],
      ['one call', () => api(contract.getCall, { params })],
      ['applications, first page', () => api(contract.listApplications, { params, query: {} })],
      ['applications of one state', () => api(contract.listApplications, { params, query: { state: 'eligible' } })],
      ['applications of one country', () => api(contract.listApplications, { params, query: { country: 'NP' } })],
      ['one application', (run: number) => api(contract.getApplication, { params: { applicationId: idOf(run) } })],
      ['ranking for the decision', () => api(contract.getDecision, { params, query: {} })],
    ]);
  },
};
