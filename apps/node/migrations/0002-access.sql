-- SPDX-FileCopyrightText: 2026 The Palermo project contributors
-- SPDX-License-Identifier: AGPL-3.0-or-later

-- Organisations, accounts, roles, credentials, invitations, sessions, and the node's own settings.
set role palermo_owner;

create table palermo.node_setting (
  key text primary key,
  value jsonb not null,
  updated_at timestamptz not null default now()
);

create table palermo.organisation (
  id uuid primary key,
  name text not null check (length(name) between 1 and 160),
  kind text not null,
  active boolean not null default true,
  created_at timestamptz not null default now()
);

create table palermo.account (
  id uuid primary key,
  organisation_id uuid not null references palermo.organisation,
  email text not null unique,
  name text not null,
  language text not null,
  active boolean not null default true,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz
);
create index account_by_organisation on palermo.account (organisation_id, name, id);

create table palermo.account_role (
  account_id uuid not null references palermo.account on delete cascade,
  organisation_id uuid not null references palermo.organisation,
  role text not null,
  primary key (account_id, role)
);

create table palermo.credential (
  account_id uuid primary key references palermo.account on delete cascade,
  password_hash text not null,
  totp_secret bytea,
  totp_confirmed_at timestamptz,
  totp_last_step bigint,
  changed_at timestamptz not null default now()
);

create table palermo.recovery_code (
  account_id uuid not null references palermo.account on delete cascade,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (account_id, code_hash)
);

create table palermo.invitation (
  id uuid primary key,
  organisation_id uuid not null references palermo.organisation,
  email text not null,
  roles text[] not null check (cardinality(roles) > 0),
  token_hash bytea not null unique,
  invited_by uuid references palermo.account,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz
);
create index invitation_by_organisation on palermo.invitation (organisation_id, created_at);

create table palermo.session (
  id uuid primary key,
  account_id uuid not null references palermo.account on delete cascade,
  organisation_id uuid not null references palermo.organisation,
  token_hash bytea not null unique,
  channel text not null check (channel in ('browser', 'terminal')),
  device text not null,
  state text not null check (state in ('enrolling', 'active')),
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  confirmed_until timestamptz,
  ended_at timestamptz
);
create index session_by_account on palermo.session (account_id, ended_at);

-- Failed attempts by a keyed hash of the e-mail address or of the caller's address; nothing readable.
create table palermo.sign_in_attempt (
  key_hash bytea primary key,
  failure_count int not null default 0,
  window_started_at timestamptz not null default now(),
  blocked_until timestamptz
);

alter table palermo.node_setting enable row level security, force row level security;
alter table palermo.organisation enable row level security, force row level security;
alter table palermo.account enable row level security, force row level security;
alter table palermo.account_role enable row level security, force row level security;
alter table palermo.credential enable row level security, force row level security;
alter table palermo.recovery_code enable row level security, force row level security;
alter table palermo.invitation enable row level security, force row level security;
alter table palermo.session enable row level security, force row level security;
alter table palermo.sign_in_attempt enable row level security, force row level security;

grant select, insert, update on palermo.node_setting to palermo_app;
create policy anyone_reads on palermo.node_setting for select to palermo_app using ((select wall.actor()) is not null);
create policy node_writes on palermo.node_setting for insert to palermo_app
  with check ((select wall.actor_is('gate')) or (select wall.actor_is('keeper')) or (select wall.administers_node()));
create policy node_changes on palermo.node_setting for update to palermo_app
  using ((select wall.actor_is('gate')) or (select wall.actor_is('keeper')) or (select wall.administers_node()));

grant select, insert, update on palermo.organisation to palermo_app;
create policy known_to_accounts on palermo.organisation for select to palermo_app using ((select wall.actor()) is not null);
create policy added_by_node_administrator on palermo.organisation for insert to palermo_app
  with check ((select wall.administers_node()) or (select wall.actor_is('gate')));
create policy changed_by_node_administrator on palermo.organisation for update to palermo_app
  using ((select wall.administers_node()));

grant select, insert, update on palermo.account to palermo_app;
create policy seen_by_colleagues on palermo.account for select to palermo_app
  using (
    organisation_id = (select wall.actor_organisation())
    or (select wall.administers_node())
    or (select wall.actor_is('gate'))
  );
create policy opened_at_gate on palermo.account for insert to palermo_app with check ((select wall.actor_is('gate')));
create policy changed_by_administrator on palermo.account for update to palermo_app
  using (
    (organisation_id = (select wall.actor_organisation()) and (select wall.actor_has('{administrator}')))
    or (select wall.administers_node())
    or id = (select wall.actor_account())
    or (select wall.actor_is('gate'))
  );

grant select, insert, delete on palermo.account_role to palermo_app;
create policy seen_by_colleagues on palermo.account_role for select to palermo_app
  using (
    organisation_id = (select wall.actor_organisation())
    or (select wall.administers_node())
    or (select wall.actor_is('gate'))
  );
create policy given_by_administrator on palermo.account_role for insert to palermo_app
  with check (
    (organisation_id = (select wall.actor_organisation()) and (select wall.actor_has('{administrator}')))
    or (select wall.administers_node())
    or (select wall.actor_is('gate'))
  );
create policy taken_by_administrator on palermo.account_role for delete to palermo_app
  using (
    (organisation_id = (select wall.actor_organisation()) and (select wall.actor_has('{administrator}')))
    or (select wall.administers_node())
  );

-- The gate alone handles what proves who somebody is.
grant select, insert, update on palermo.credential to palermo_app;
create policy gate_alone on palermo.credential for all to palermo_app
  using ((select wall.actor_is('gate'))) with check ((select wall.actor_is('gate')));
grant select, insert, update, delete on palermo.recovery_code to palermo_app;
create policy gate_alone on palermo.recovery_code for all to palermo_app
  using ((select wall.actor_is('gate'))) with check ((select wall.actor_is('gate')));
grant select, insert, update, delete on palermo.sign_in_attempt to palermo_app;
create policy gate_alone on palermo.sign_in_attempt for all to palermo_app
  using ((select wall.actor_is('gate'))) with check ((select wall.actor_is('gate')));

grant select, insert, update on palermo.invitation to palermo_app;
create policy seen_by_administrator on palermo.invitation for select to palermo_app
  using (
    (organisation_id = (select wall.actor_organisation()) and (select wall.actor_has('{administrator}')))
    or (select wall.administers_node())
    or (select wall.actor_is('gate'))
  );
create policy made_by_administrator on palermo.invitation for insert to palermo_app
  with check (
    (organisation_id = (select wall.actor_organisation()) and (select wall.actor_has('{administrator}')))
    or (select wall.administers_node())
  );
create policy changed_by_administrator on palermo.invitation for update to palermo_app
  using (
    (organisation_id = (select wall.actor_organisation()) and (select wall.actor_has('{administrator}')))
    or (select wall.administers_node())
    or (select wall.actor_is('gate'))
  );

grant select, insert, update on palermo.session to palermo_app;
create policy own_or_gate on palermo.session for select to palermo_app
  using (account_id = (select wall.actor_account()) or (select wall.actor_is('gate')));
create policy opened_at_gate on palermo.session for insert to palermo_app with check ((select wall.actor_is('gate')));
create policy own_or_gate_changes on palermo.session for update to palermo_app
  using (account_id = (select wall.actor_account()) or (select wall.actor_is('gate')));

reset role;
