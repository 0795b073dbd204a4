-- SPDX-FileCopyrightText: 2026 The Palermo project contributors
-- SPDX-License-Identifier: AGPL-3.0-or-later

-- The wall: who acts is established once per transaction in a way that SQL run as the app role cannot forge.
--
-- palermo_owner  owns the tables, nobody logs in as it, forced row-level security applies to it as well
-- palermo_wall   owns the functions below; the only role that can read the key; nobody logs in as it
-- palermo_app    the only role that the node logs in as; subject to every policy

create schema wall authorization palermo_wall;
create schema palermo authorization palermo_owner;
create schema vault authorization palermo_owner;
revoke all on schema wall, palermo, vault from public;
grant usage on schema wall, palermo, vault to palermo_app;
grant usage on schema palermo, vault to palermo_wall;
grant usage on schema wall to palermo_owner;

set role palermo_wall;

-- The two padded keys of HMAC-SHA-256; one row. Installed by the administrator's connection at every start.
create table wall.secret (
  single boolean primary key default true check (single),
  inner_pad bytea not null check (length(inner_pad) = 64),
  outer_pad bytea not null check (length(outer_pad) = 64)
);
revoke all on wall.secret from public;

create type wall.actor_record as (
  duty text,
  account_id uuid,
  organisation_id uuid,
  organisation_kind text,
  roles text[],
  channel text
);

-- The actor of this transaction, or null when none was established. The setting `palermo.actor` holds
-- duty|account|organisation|kind|roles|channel|expiry (epoch seconds)|backend process|hmac (hex) and is refused when the
-- hmac is wrong, when it has expired or when it was made for another connection.
create function wall.actor() returns wall.actor_record
language plpgsql stable security definer set search_path = pg_catalog parallel restricted as $$
declare
  claim text := nullif(current_setting('palermo.actor', true), '');
  part text[];
  message bytea;
  secret wall.secret;
begin
  if claim is null then
    return null;
  end if;
  part := string_to_array(claim, '|');
  if cardinality(part) <> 9 then
    raise exception 'wall: actor refused' using errcode = 'insufficient_privilege';
  end if;
  select * into strict secret from wall.secret;
  message := convert_to(array_to_string(part[1:8], '|'), 'UTF8');
  if encode(sha256(secret.outer_pad || sha256(secret.inner_pad || message)), 'hex') <> part[9]
    or part[7]::bigint < extract(epoch from clock_timestamp())
    or part[8]::int <> pg_backend_pid()
  then
    raise exception 'wall: actor refused' using errcode = 'insufficient_privilege';
  end if;
  return row(
    part[1],
    nullif(part[2], '')::uuid,
    nullif(part[3], '')::uuid,
    nullif(part[4], ''),
    string_to_array(part[5], ','),
    part[6]
  )::wall.actor_record;
end $$;

create function wall.actor_organisation() returns uuid
language sql stable parallel restricted as $$ select (wall.actor()).organisation_id $$;
create function wall.actor_account() returns uuid
language sql stable parallel restricted as $$ select (wall.actor()).account_id $$;
create function wall.actor_kind() returns text
language sql stable parallel restricted as $$ select (wall.actor()).organisation_kind $$;

-- True when the actor is an account that holds at least one of the roles.
create function wall.actor_has(wanted text[]) returns boolean
language sql stable parallel restricted as $$
  select coalesce((select a.duty = 'account' and a.roles && wanted from wall.actor() a), false)
$$;
-- True when the node itself acts in this duty: `gate` (sign-in, invitations, set-up) or `keeper` (jobs).
create function wall.actor_is(wanted text) returns boolean
language sql stable parallel restricted as $$
  select coalesce((select a.duty = wanted from wall.actor() a), false)
$$;
create function wall.works_cases() returns boolean
language sql stable parallel restricted as $$ select wall.actor_has('{caseworker,supervisor,decisionMaker}') $$;
create function wall.edits_cases() returns boolean
language sql stable parallel restricted as $$ select wall.actor_has('{caseworker,supervisor}') $$;
-- True for an administrator of the organisation that runs the node.
create function wall.administers_node() returns boolean
language sql stable parallel restricted as $$
  select wall.actor_has('{administrator}') and wall.actor_kind() in ('competentAuthority', 'hub')
$$;

revoke all on all functions in schema wall from public;
grant execute on all functions in schema wall to palermo_app, palermo_owner;

reset role;
