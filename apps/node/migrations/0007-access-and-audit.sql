-- SPDX-FileCopyrightText: 2026 The Palermo project contributors
-- SPDX-License-Identifier: AGPL-3.0-or-later

set role palermo_owner;

-- A row is "not null" only when all of its fields are; the gate and the keeper have no account. Their duty says that an
-- actor was established.
alter policy anyone_reads on palermo.node_setting using ((select (wall.actor()).duty) is not null);
alter policy known_to_accounts on palermo.organisation using ((select (wall.actor()).duty) is not null);

-- The keeper compares the last entry of the audit with the head, and signs it.
grant select on palermo.audit_head to palermo_app;
create policy compared_by_keeper on palermo.audit_head for select to palermo_app using ((select wall.actor_is('keeper')));

-- The organisation of the account on whose behalf the gate acts.
grant select (id, organisation_id) on palermo.account to palermo_wall;
create policy named_in_audit on palermo.account for select to palermo_wall using (true);

reset role;
set role palermo_wall;

-- As before, and: an act at the gate is somebody's too. The gate names the account that it acted for as `by` in the
-- details, which moves it to the account and organisation of the entry. Nobody else can name another than oneself.
create or replace function wall.audit(
  new_action text, new_result text, new_purpose text, new_subject_kind text, new_subject_ids uuid[], new_details jsonb
) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare
  who wall.actor_record := wall.actor();
  head palermo.audit_head;
  moment timestamptz := clock_timestamp();
  new_body text;
  new_hash bytea;
begin
  if who is null or who.duty is null then
    raise exception 'wall: no actor' using errcode = 'insufficient_privilege';
  end if;
  if who.duty = 'gate' and new_details ? 'by' then
    who.account_id := (new_details ->> 'by')::uuid;
    select a.organisation_id into who.organisation_id from palermo.account a where a.id = who.account_id;
    new_details := new_details - 'by';
  end if;
  select * into strict head from palermo.audit_head for update;
  new_body := jsonb_build_object(
    'sequence', head.sequence + 1,
    'at', to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'action', new_action, 'result', new_result, 'duty', who.duty, 'channel', who.channel,
    'account', who.account_id, 'organisation', who.organisation_id,
    'purpose', new_purpose, 'subjectKind', new_subject_kind, 'subjects', to_jsonb(coalesce(new_subject_ids, '{}')),
    'details', coalesce(new_details, '{}'::jsonb)
  )::text;
  new_hash := sha256(head.hash || convert_to(new_body, 'UTF8'));
  insert into palermo.audit_entry values (
    head.sequence + 1, moment, new_action, new_result, who.duty, who.account_id, who.organisation_id, new_purpose,
    new_subject_kind, coalesce(new_subject_ids, '{}'), new_body, head.hash, new_hash
  );
  update palermo.audit_head set sequence = head.sequence + 1, hash = new_hash;
  return head.sequence + 1;
end $$;

reset role;
