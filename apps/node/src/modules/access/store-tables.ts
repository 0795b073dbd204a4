// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ColumnType, Generated, Kysely } from 'kysely';
import type {
  AccountId,
  InvitationId,
  OrganisationId,
  OrganisationKindCode,
  RoleCode,
  SessionId,
} from '@palermo/contract';
import type { Db } from '../../kernel/use-case.ts';
import type { Language } from './account.ts';
import type { SessionChannel, SessionState } from './session.ts';

/** An instant that the database fills in when it is left out. */
type Filled = ColumnType<Date, Date | undefined, Date>;

/** A type alias and not an interface, because Kysely wants an index signature. */
export type AccessTables = {
  'palermo.node_setting': {
    key: string;
    value: ColumnType<unknown, string, string>;
    updated_at: Filled;
  };
  'palermo.organisation': {
    id: OrganisationId;
    name: string;
    kind: OrganisationKindCode;
    active: Generated<boolean>;
    created_at: Filled;
  };
  'palermo.account': {
    id: AccountId;
    organisation_id: OrganisationId;
    email: string;
    name: string;
    language: Language;
    active: Generated<boolean>;
    created_at: Filled;
    last_seen_at: Date | null;
  };
  'palermo.account_role': {
    account_id: AccountId;
    organisation_id: OrganisationId;
    role: RoleCode;
  };
  'palermo.credential': {
    account_id: AccountId;
    password_hash: string;
    totp_secret: Buffer | null;
    totp_confirmed_at: Date | null;
    totp_last_step: number | null;
    changed_at: Filled;
  };
  'palermo.recovery_code': {
    account_id: AccountId;
    code_hash: Buffer;
    used_at: Date | null;
  };
  'palermo.invitation': {
    id: InvitationId;
    organisation_id: OrganisationId;
    email: string;
    roles: RoleCode[];
    token_hash: Buffer;
    invited_by: AccountId | null;
    created_at: Filled;
    expires_at: Date;
    accepted_at: Date | null;
    withdrawn_at: Date | null;
  };
  'palermo.session': {
    id: SessionId;
    account_id: AccountId;
    organisation_id: OrganisationId;
    token_hash: Buffer;
    channel: SessionChannel;
    device: string;
    state: SessionState;
    created_at: Filled;
    last_seen_at: Filled;
    expires_at: Date;
    confirmed_until: Date | null;
    ended_at: Date | null;
  };
  'palermo.sign_in_attempt': {
    key_hash: Buffer;
    failure_count: number;
    window_started_at: Date;
    blocked_until: Date | null;
  };
};

/** The database with this module's tables. For this module's stores alone. */
export function tablesOf(db: Db): Kysely<AccessTables> {
  return db.withTables<AccessTables>();
}
