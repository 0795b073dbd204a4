-- SPDX-FileCopyrightText: 2026 The Palermo project contributors
-- SPDX-License-Identifier: AGPL-3.0-or-later

-- Groups, their meetings and joint statements, recommendations and what became of them, and calendar feeds. Organisations of
-- kind `member` sit in groups and have nothing to do with cases, whatever roles their accounts are given. See ADR 0035.
set role palermo_wall;

-- No case is held by, released to or handed over to a member: the only table that opens cases refuses it.
create function wall.keep_cases_from_members() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if exists (select from palermo.organisation o where o.id = new.organisation_id and o.kind = 'member') then
    raise exception 'wall: a member has no cases' using errcode = 'check_violation', constraint = 'case_access_member';
  end if;
  return new;
end $$;

-- Nothing is planned for a member either: no release that begins later, no referral, no hand-over.
create function wall.keep_sharing_from_members() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if exists (select from palermo.organisation o where o.id = new.to_organisation_id and o.kind = 'member') then
    raise exception 'wall: a member has no cases' using errcode = 'check_violation', constraint = 'case_access_member';
  end if;
  return new;
end $$;

-- Roles that open cases, their records or the trail of who opened them are not for accounts of members, and an organisation
-- that has any becomes no member.
create function wall.keep_case_roles_from_members() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if exists (select from palermo.organisation o where o.id = new.organisation_id and o.kind = 'member') then
    raise exception 'wall: a member has no case roles' using errcode = 'check_violation', constraint = 'account_role_member';
  end if;
  return new;
end $$;

create function wall.keep_members_apart() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if exists (select from palermo.case_access a where a.organisation_id = new.id)
    or exists (
      select from palermo.account_role r
      where r.organisation_id = new.id and r.role in ('caseworker', 'supervisor', 'decisionMaker', 'analyst', 'auditor')
    )
  then
    raise exception 'wall: an organisation with cases or case roles becomes no member'
      using errcode = 'check_violation', constraint = 'organisation_member';
  end if;
  return new;
end $$;
revoke all on function wall.keep_cases_from_members, wall.keep_sharing_from_members, wall.keep_case_roles_from_members,
  wall.keep_members_apart from public;
grant execute on function wall.keep_cases_from_members, wall.keep_sharing_from_members, wall.keep_case_roles_from_members,
  wall.keep_members_apart to palermo_owner;

-- A session that was opened before its organisation became a member brings old roles along: they open nothing either.
create or replace function wall.working_organisation() returns uuid
language sql stable parallel restricted as $$
  select a.organisation_id from wall.actor() a
  where a.duty = 'account' and a.roles && '{caseworker,supervisor,decisionMaker}'
    and a.organisation_kind is distinct from 'member'
$$;
create or replace function wall.works_cases() returns boolean
language sql stable parallel restricted as $$
  select wall.actor_has('{caseworker,supervisor,decisionMaker}') and wall.actor_kind() is distinct from 'member'
$$;
create or replace function wall.edits_cases() returns boolean
language sql stable parallel restricted as $$
  select wall.actor_has('{caseworker,supervisor}') and wall.actor_kind() is distinct from 'member'
$$;
create or replace function wall.works_services() returns boolean
language sql stable parallel restricted as $$ select wall.works_cases() and wall.actor_kind() is distinct from 'border' $$;
create or replace function wall.edits_services() returns boolean
language sql stable parallel restricted as $$ select wall.edits_cases() and wall.actor_kind() is distinct from 'border' $$;
create or replace function wall.hears_of_investigations() returns boolean
language sql stable parallel restricted as $$ select wall.works_cases() and wall.actor_kind() is distinct from 'border' $$;

reset role;
set role palermo_owner;

grant select (organisation_id) on palermo.account_role to palermo_wall;
create trigger members_have_no_cases before insert or update of organisation_id on palermo.case_access
  for each row execute function wall.keep_cases_from_members();
create trigger members_have_no_cases before insert on palermo.service
  for each row execute function wall.keep_cases_from_members();
create trigger members_are_shared_nothing before insert on palermo.release
  for each row execute function wall.keep_sharing_from_members();
create trigger members_are_shared_nothing before insert on palermo.referral
  for each row execute function wall.keep_sharing_from_members();
create trigger members_have_no_case_roles before insert on palermo.invitation
  for each row when (new.roles && '{caseworker,supervisor,decisionMaker,analyst,auditor}')
  execute function wall.keep_case_roles_from_members();
create trigger members_have_no_case_roles before insert or update on palermo.account_role
  for each row when (new.role in ('caseworker', 'supervisor', 'decisionMaker', 'analyst', 'auditor'))
  execute function wall.keep_case_roles_from_members();
create trigger members_stay_apart before update of kind on palermo.organisation
  for each row when (new.kind = 'member' and old.kind <> 'member') execute function wall.keep_members_apart();

-- A group of entities that coordinate; a working group belongs to another group.
create table palermo.coordination_group (
  id uuid primary key,
  parent_id uuid references palermo.coordination_group,
  name text not null check (length(name) between 1 and 200),
  short_name text check (length(short_name) between 1 and 40),
  purpose text check (length(purpose) <= 4000),
  themes text[] not null default '{}' check (cardinality(themes) <= 30),
  -- How many co-chairs there are at a time.
  chair_count int not null default 2 check (chair_count between 1 and 10),
  -- The shipped example that it began as.
  example text check (example in ('interAgency', 'groupOfFriends')),
  closed_on date,
  version int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  updated_by uuid not null references palermo.account
);
create index coordination_group_by_name on palermo.coordination_group (name, id);
create index coordination_group_by_parent on palermo.coordination_group (parent_id) where parent_id is not null;

-- An organisation of the node, or an entity outside it by its name.
create table palermo.group_member (
  id uuid primary key,
  group_id uuid not null references palermo.coordination_group,
  organisation_id uuid references palermo.organisation,
  name text check (length(name) between 1 and 200),
  standing text not null check (standing in ('member', 'partner', 'observer')),
  joined_on date,
  left_on date,
  check ((organisation_id is null) <> (name is null)),
  check (left_on >= joined_on)
);
create index group_member_by_group on palermo.group_member (group_id, id);
create index group_member_by_organisation on palermo.group_member (organisation_id, group_id) where left_on is null;
create unique index group_member_once on palermo.group_member (group_id, organisation_id) where left_on is null;

create table palermo.group_chair (
  id uuid primary key,
  group_id uuid not null references palermo.coordination_group,
  member_id uuid not null references palermo.group_member,
  from_on date not null,
  until_on date not null,
  check (until_on >= from_on)
);
create index group_chair_by_group on palermo.group_chair (group_id, from_on);
create index group_chair_by_member on palermo.group_chair (member_id, until_on);

-- One line of the group's plan of action.
create table palermo.group_action (
  id uuid primary key,
  group_id uuid not null references palermo.coordination_group,
  title text not null check (length(title) between 1 and 400),
  member_id uuid references palermo.group_member,
  measure_id uuid,
  due_on date,
  done_on date,
  result text check (length(result) <= 2000),
  version int not null default 1,
  updated_at timestamptz not null,
  updated_by uuid not null references palermo.account
);
create index group_action_by_group on palermo.group_action (group_id, due_on, id);

create table palermo.group_meeting (
  id uuid primary key,
  group_id uuid not null references palermo.coordination_group,
  title text not null check (length(title) between 1 and 200),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  place text check (length(place) <= 300),
  cancelled boolean not null default false,
  summary text check (length(summary) <= 10000),
  version int not null default 1,
  updated_at timestamptz not null,
  updated_by uuid not null references palermo.account
);
create index group_meeting_by_group on palermo.group_meeting (group_id, starts_at, id);

-- What belongs to a meeting: points of its agenda, papers, and decisions with what follows from them.
create table palermo.meeting_item (
  id uuid primary key,
  meeting_id uuid not null references palermo.group_meeting,
  group_id uuid not null references palermo.coordination_group,
  kind text not null check (kind in ('agenda', 'paper', 'decision')),
  number int not null check (number between 1 and 500),
  title text not null check (length(title) between 1 and 1000),
  -- Where a paper is found.
  address text check (length(address) <= 500),
  member_id uuid references palermo.group_member,
  due_on date,
  done_on date,
  result text check (length(result) <= 2000),
  version int not null default 1,
  struck_at timestamptz,
  updated_at timestamptz not null,
  updated_by uuid not null references palermo.account,
  unique (meeting_id, kind, number)
);
create index meeting_item_by_meeting on palermo.meeting_item (meeting_id, kind, number);
create index meeting_item_to_follow on palermo.meeting_item (group_id, due_on, id) where kind = 'decision' and struck_at is null;

-- A joint statement: its texts stay as they were written; only one is open for signature at a time.
create table palermo.joint_statement (
  id uuid primary key,
  group_id uuid not null references palermo.coordination_group,
  title text not null check (length(title) between 1 and 300),
  occasion text check (length(occasion) <= 300),
  -- The text that counts. Written by the trigger below.
  text_number int not null default 0,
  -- Since when that text is open for signature; empty while it is a draft.
  opened_at timestamptz,
  sign_by date,
  issued_on date,
  reference text check (length(reference) <= 200),
  version int not null default 1,
  updated_at timestamptz not null,
  updated_by uuid not null references palermo.account,
  check (issued_on is null or opened_at is not null)
);
create index joint_statement_by_group on palermo.joint_statement (group_id, updated_at, id);

create table palermo.statement_text (
  statement_id uuid not null references palermo.joint_statement,
  number int not null check (number >= 1),
  group_id uuid not null references palermo.coordination_group,
  body text not null check (length(body) between 1 and 40000),
  digest bytea not null check (length(digest) = 32),
  written_by uuid not null references palermo.account,
  written_at timestamptz not null,
  primary key (statement_id, number),
  check (digest = sha256(convert_to(body, 'UTF8')))
);

create table palermo.statement_comment (
  id uuid primary key,
  statement_id uuid not null,
  text_number int not null,
  group_id uuid not null references palermo.coordination_group,
  organisation_id uuid not null references palermo.organisation,
  account_id uuid not null references palermo.account,
  words text not null check (length(words) between 1 and 4000),
  made_at timestamptz not null,
  answer text check (length(answer) <= 2000),
  answered_at timestamptz,
  foreign key (statement_id, text_number) references palermo.statement_text
);
create index statement_comment_by_statement on palermo.statement_comment (statement_id, made_at, id);

-- Who joined which text, when. Withdrawn ones stay on the record.
create table palermo.statement_signature (
  id uuid primary key,
  statement_id uuid not null,
  text_number int not null,
  group_id uuid not null references palermo.coordination_group,
  member_id uuid not null references palermo.group_member,
  joined_on date not null,
  -- Empty where the secretariat recorded it for an entity outside the node.
  organisation_id uuid references palermo.organisation,
  signed_by uuid not null references palermo.account,
  signed_at timestamptz not null,
  withdrawn_at timestamptz,
  foreign key (statement_id, text_number) references palermo.statement_text
);
create unique index statement_signature_once on palermo.statement_signature (statement_id, text_number, member_id)
  where withdrawn_at is null;
create index statement_signature_by_statement on palermo.statement_signature (statement_id, signed_at, id);

create table palermo.recommendation (
  id uuid primary key,
  group_id uuid references palermo.coordination_group,
  source_kind text not null
    check (source_kind in ('specialRapporteur', 'treatyBody', 'peerReview', 'report', 'audit', 'group', 'other')),
  source text not null check (length(source) between 1 and 200),
  document text check (length(document) <= 200),
  words text not null check (length(words) between 1 and 4000),
  pillar text check (pillar in ('prevention', 'protection', 'prosecution', 'partnerships')),
  received_on date not null,
  answer_by date,
  response text check (response in ('accepted', 'partly', 'noted', 'rejected')),
  responded_on date,
  response_words text check (length(response_words) <= 4000),
  implement_by date,
  commitments text[] not null default '{}' check (cardinality(commitments) <= 50),
  measures uuid[] not null default '{}' check (cardinality(measures) <= 50),
  -- When the coordinator confirmed, with evidence, that it is implemented.
  confirmed_on date,
  confirmed_with text check (length(confirmed_with) between 1 and 1000),
  version int not null default 1,
  updated_at timestamptz not null,
  updated_by uuid not null references palermo.account,
  check ((response is null) = (responded_on is null)),
  check ((confirmed_on is null) = (confirmed_with is null)),
  check (confirmed_on is null or coalesce(response in ('accepted', 'partly'), false)),
  check (responded_on >= received_on and confirmed_on >= responded_on)
);
create index recommendation_by_receipt on palermo.recommendation (received_on desc, id desc);
create index recommendation_open on palermo.recommendation (received_on desc, id desc)
  where confirmed_on is null and (response is null or response in ('accepted', 'partly'));
create index recommendation_by_measure on palermo.recommendation using gin (measures);
create index recommendation_by_commitment on palermo.recommendation using gin (commitments);

-- Who is responsible for implementing it, until when, and when they said it was done.
create table palermo.recommendation_duty (
  recommendation_id uuid not null references palermo.recommendation,
  organisation_id uuid not null references palermo.organisation,
  due_on date,
  done_on date,
  version int not null default 1,
  updated_at timestamptz not null,
  updated_by uuid not null references palermo.account,
  primary key (recommendation_id, organisation_id)
);
create index recommendation_duty_by_organisation on palermo.recommendation_duty (organisation_id, recommendation_id);

-- What was done about it, step by step; never changed.
create table palermo.recommendation_step (
  id uuid primary key,
  recommendation_id uuid not null references palermo.recommendation,
  organisation_id uuid not null references palermo.organisation,
  account_id uuid not null references palermo.account,
  on_day date not null,
  words text not null check (length(words) between 1 and 2000),
  evidence text check (length(evidence) <= 500),
  made_at timestamptz not null
);
create index recommendation_step_by_recommendation on palermo.recommendation_step (recommendation_id, made_at, id);

-- A secret address under which a calendar reads the meetings of an account's groups.
create table palermo.calendar_feed (
  id uuid primary key,
  account_id uuid not null references palermo.account,
  organisation_id uuid not null references palermo.organisation,
  token_hash bytea not null unique check (length(token_hash) = 32),
  made_at timestamptz not null,
  revoked_at timestamptz
);
create index calendar_feed_by_account on palermo.calendar_feed (account_id, made_at);

do $$
declare name text;
begin
  foreach name in array array['coordination_group', 'group_member', 'group_chair', 'group_action', 'group_meeting',
    'meeting_item', 'joint_statement', 'statement_text', 'statement_comment', 'statement_signature', 'recommendation',
    'recommendation_duty', 'recommendation_step', 'calendar_feed']
  loop
    execute format('alter table palermo.%I enable row level security, force row level security', name);
  end loop;
end $$;

grant select on palermo.coordination_group, palermo.group_member, palermo.group_chair, palermo.group_meeting,
  palermo.calendar_feed to palermo_wall;
do $$
declare name text;
begin
  foreach name in array array['coordination_group', 'group_member', 'group_chair', 'group_meeting', 'calendar_feed']
  loop
    execute format('create policy wall_reads on palermo.%I for select to palermo_wall using (true)', name);
  end loop;
end $$;

reset role;
set role palermo_wall;

-- The groups in which an organisation sits today, with their working groups.
create function wall.groups_of(of_organisation uuid) returns uuid[]
language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(array_agg(distinct g.id), '{}')
  from palermo.group_member m join palermo.coordination_group g on m.group_id in (g.id, g.parent_id)
  where m.organisation_id = of_organisation and (m.left_on is null or m.left_on > current_date)
$$;
revoke all on function wall.groups_of from public;

-- Coordinators, and the analysts who report on what was done.
create function wall.reads_groups() returns boolean
language sql stable parallel restricted as $$
  select coalesce((
    select a.duty = 'account' and a.roles && '{coordinator,analyst}' and a.organisation_kind <> 'member' from wall.actor() a), false)
$$;
-- The groups of the actor's organisation; none for an account without a role.
create function wall.actor_groups() returns uuid[]
language sql stable security definer set search_path = pg_catalog as $$
  select case when wall.works_here() then wall.groups_of(wall.actor_organisation()) else '{}' end
$$;
-- The groups that the actor's organisation chairs today, with their working groups, as far as the actor speaks for it.
create function wall.actor_chairs() returns uuid[]
language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(array_agg(distinct g.id), '{}')
  from palermo.group_chair c join palermo.group_member m on m.id = c.member_id
    join palermo.coordination_group g on c.group_id in (g.id, g.parent_id)
  where wall.answers_for_organisation() and m.organisation_id = wall.actor_organisation()
    and (m.left_on is null or m.left_on > current_date) and current_date between c.from_on and c.until_on
$$;

-- What a calendar reads under a secret address: meetings, nothing of a person. Empty when the address was revoked or the
-- account closed, so that a wrong address and a dead one are alike.
create function wall.read_calendar(secret_hash bytea)
returns table (meeting_id uuid, group_name text, title text, starts_at timestamptz, ends_at timestamptz, place text,
  cancelled boolean, version int, updated_at timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
  select m.id, coalesce(g.short_name, g.name), m.title, m.starts_at, m.ends_at, m.place, m.cancelled, m.version, m.updated_at
  from palermo.calendar_feed f
    join palermo.account a on a.id = f.account_id and a.active and a.organisation_id = f.organisation_id
    join palermo.group_meeting m on m.group_id = any (wall.groups_of(f.organisation_id))
    join palermo.coordination_group g on g.id = m.group_id
  where wall.actor_is('visitor') and f.token_hash = secret_hash and f.revoked_at is null
    and m.starts_at > now() - interval '1 year'
  order by m.starts_at, m.id limit 1000
$$;
-- Whether there is a feed under this secret address.
create function wall.knows_calendar(secret_hash bytea) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select wall.actor_is('visitor') and exists (
    select from palermo.calendar_feed f join palermo.account a on a.id = f.account_id and a.active
    where f.token_hash = secret_hash and f.revoked_at is null and a.organisation_id = f.organisation_id
  )
$$;
revoke all on function wall.reads_groups, wall.actor_groups, wall.actor_chairs, wall.read_calendar, wall.knows_calendar from public;
grant execute on function wall.reads_groups, wall.actor_groups, wall.actor_chairs, wall.read_calendar, wall.knows_calendar to palermo_app;
grant execute on function wall.reads_groups, wall.actor_groups, wall.actor_chairs to palermo_owner;

reset role;
set role palermo_owner;

-- Groups and their members, chairs and plan: the coordinator's, read by who sits in them and by who reports on them.
create function palermo.sees_group(of_group uuid) returns boolean
language sql stable parallel restricted as $$
  select (select wall.reads_groups()) or of_group = any ((select wall.actor_groups())::uuid[])
$$;
-- The coordinator, and those who chair the group now, prepare its meetings and statements.
create function palermo.keeps_group(of_group uuid) returns boolean
language sql stable parallel restricted as $$
  select (select wall.coordinates()) or of_group = any ((select wall.actor_chairs())::uuid[])
$$;
revoke all on function palermo.sees_group, palermo.keeps_group from public;
grant execute on function palermo.sees_group, palermo.keeps_group to palermo_app;

grant select, insert on palermo.coordination_group, palermo.group_member, palermo.group_chair, palermo.group_action,
  palermo.group_meeting, palermo.meeting_item, palermo.joint_statement, palermo.statement_text, palermo.statement_comment,
  palermo.statement_signature to palermo_app;
grant update (name, short_name, purpose, themes, chair_count, closed_on, version, updated_at, updated_by)
  on palermo.coordination_group to palermo_app;
grant update (standing, left_on) on palermo.group_member to palermo_app;
grant update (until_on) on palermo.group_chair to palermo_app;
grant update (title, member_id, measure_id, due_on, done_on, result, version, updated_at, updated_by)
  on palermo.group_action to palermo_app;
grant update (title, starts_at, ends_at, place, cancelled, summary, version, updated_at, updated_by)
  on palermo.group_meeting to palermo_app;
grant update (title, address, member_id, due_on, done_on, result, version, struck_at, updated_at, updated_by)
  on palermo.meeting_item to palermo_app;
grant update (title, occasion, text_number, opened_at, sign_by, issued_on, reference, version, updated_at, updated_by)
  on palermo.joint_statement to palermo_app;
grant update (answer, answered_at) on palermo.statement_comment to palermo_app;
grant update (withdrawn_at) on palermo.statement_signature to palermo_app;

create policy seen_in_group on palermo.coordination_group for select to palermo_app
  using ((select wall.reads_groups()) or id = any ((select wall.actor_groups())::uuid[]));
create policy made_by_coordinator on palermo.coordination_group for insert to palermo_app
  with check ((select wall.coordinates()) and updated_by = (select wall.actor_account()));
create policy changed_by_coordinator on palermo.coordination_group for update to palermo_app
  using ((select wall.coordinates())) with check (updated_by = (select wall.actor_account()));

do $$
declare name text;
begin
  foreach name in array array['group_member', 'group_chair', 'group_action', 'group_meeting', 'meeting_item',
    'joint_statement', 'statement_text', 'statement_comment', 'statement_signature']
  loop
    execute format('create policy seen_in_group on palermo.%I for select to palermo_app
      using ((select wall.reads_groups()) or group_id = any ((select wall.actor_groups())::uuid[]))', name);
  end loop;
  foreach name in array array['group_member', 'group_chair']
  loop
    execute format('create policy made_by_coordinator on palermo.%I for insert to palermo_app
      with check ((select wall.coordinates()))', name);
    execute format('create policy changed_by_coordinator on palermo.%I for update to palermo_app
      using ((select wall.coordinates()))', name);
  end loop;
  foreach name in array array['group_action', 'group_meeting', 'meeting_item', 'joint_statement']
  loop
    execute format('create policy made_by_chairs on palermo.%I for insert to palermo_app
      with check (palermo.keeps_group(group_id) and updated_by = (select wall.actor_account()))', name);
    execute format('create policy changed_by_chairs on palermo.%I for update to palermo_app
      using (palermo.keeps_group(group_id))
      with check (palermo.keeps_group(group_id) and updated_by = (select wall.actor_account()))', name);
  end loop;
end $$;

-- Whoever answers for what was decided says what became of it.
create function palermo.answers_for_member(of_member uuid) returns boolean
language sql stable parallel restricted as $$
  select (select wall.answers_for_organisation()) and exists (
    select from palermo.group_member m
    where m.id = of_member and m.organisation_id = (select wall.actor_organisation())
      and (m.left_on is null or m.left_on > current_date)
  )
$$;
revoke all on function palermo.answers_for_member from public;
grant execute on function palermo.answers_for_member to palermo_app;
create policy followed_by_responsible on palermo.meeting_item for update to palermo_app
  using (kind = 'decision' and struck_at is null and palermo.answers_for_member(member_id))
  with check (updated_by = (select wall.actor_account()));
create policy followed_by_responsible on palermo.group_action for update to palermo_app
  using (palermo.answers_for_member(member_id)) with check (updated_by = (select wall.actor_account()));

create policy written_by_chairs on palermo.statement_text for insert to palermo_app
  with check (palermo.keeps_group(group_id) and written_by = (select wall.actor_account()));
create policy made_in_group on palermo.statement_comment for insert to palermo_app
  with check (
    palermo.sees_group(group_id) and organisation_id = (select wall.actor_organisation())
    and account_id = (select wall.actor_account()) and (select wall.answers_for_organisation())
  );
create policy answered_by_chairs on palermo.statement_comment for update to palermo_app
  using (palermo.keeps_group(group_id));
-- A member signs for itself; the coordinator records it for entities outside the node.
create policy signed_by_member on palermo.statement_signature for insert to palermo_app
  with check (
    signed_by = (select wall.actor_account())
    and (
      (organisation_id = (select wall.actor_organisation()) and palermo.answers_for_member(member_id))
      or (
        (select wall.coordinates()) and organisation_id is null
        and exists (select from palermo.group_member m where m.id = member_id and m.organisation_id is null)
      )
    )
  );
create policy withdrawn_by_member on palermo.statement_signature for update to palermo_app
  using (
    withdrawn_at is null
    and (
      (organisation_id = (select wall.actor_organisation()) and (select wall.answers_for_organisation()))
      or (organisation_id is null and (select wall.coordinates()))
    )
  )
  with check (withdrawn_at is not null);

-- Terms of co-chairs never overlap beyond the number of chairs, also when two are recorded at once.
create function palermo.keep_chair_terms() returns trigger language plpgsql set search_path = pg_catalog as $$
declare seats int;
begin
  select g.chair_count into seats from palermo.coordination_group g where g.id = new.group_id for no key update;
  if exists (
    select from palermo.group_chair c
    where c.member_id = new.member_id and c.id <> new.id and c.from_on <= new.until_on and new.from_on <= c.until_on
  ) then
    raise exception 'a member chairs twice at a time' using errcode = 'check_violation', constraint = 'group_chair_twice';
  end if;
  -- More than that many at a time would show on the first day of one of the terms.
  if exists (
    select from (
      select c.from_on from palermo.group_chair c
      where c.group_id = new.group_id and c.id <> new.id and c.from_on between new.from_on and new.until_on
      union select new.from_on
    ) day
    where (
      select count(*) from palermo.group_chair c
      where c.group_id = new.group_id and c.id <> new.id and day.from_on between c.from_on and c.until_on
    ) >= seats
  ) then
    raise exception 'more co-chairs than chairs' using errcode = 'check_violation', constraint = 'group_chair_overlap';
  end if;
  return null;
end $$;
create trigger keep_chair_terms after insert or update on palermo.group_chair
  for each row execute function palermo.keep_chair_terms();

-- What belongs together belongs to one group.
create function palermo.keep_group_of_member() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if new.member_id is not null and not exists (
    select from palermo.group_member m join palermo.coordination_group g on g.id = new.group_id
    where m.id = new.member_id and m.group_id in (g.id, g.parent_id)
  ) then
    raise exception 'the member is of another group' using errcode = 'check_violation', constraint = 'group_member_other';
  end if;
  return null;
end $$;
do $$
declare name text;
begin
  foreach name in array array['group_chair', 'group_action', 'meeting_item', 'statement_signature']
  loop
    execute format('create trigger keep_group_of_member after insert or update on palermo.%I
      for each row execute function palermo.keep_group_of_member()', name);
  end loop;
end $$;
create function palermo.keep_group_of_meeting() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if not exists (select from palermo.group_meeting m where m.id = new.meeting_id and m.group_id = new.group_id) then
    raise exception 'the meeting is of another group' using errcode = 'check_violation', constraint = 'meeting_other';
  end if;
  -- Whoever is responsible for a decision says what became of it, and changes nothing else of it.
  if tg_op = 'UPDATE' and not palermo.keeps_group(new.group_id)
    and (new.title, new.address, new.member_id, new.due_on, new.struck_at)
      is distinct from (old.title, old.address, old.member_id, old.due_on, old.struck_at)
  then
    raise exception 'only the follow-up is reported' using errcode = 'insufficient_privilege';
  end if;
  return null;
end $$;
create trigger keep_group_of_meeting after insert or update on palermo.meeting_item
  for each row execute function palermo.keep_group_of_meeting();
create function palermo.keep_group_action() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if not palermo.keeps_group(new.group_id)
    and (new.title, new.member_id, new.measure_id, new.due_on)
      is distinct from (old.title, old.member_id, old.measure_id, old.due_on)
  then
    raise exception 'only the follow-up is reported' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger keep_group_action before update on palermo.group_action
  for each row execute function palermo.keep_group_action();

-- A new text is a draft: whoever joined the one before joined that one. An issued statement stays as it is.
create function palermo.follow_statement_text() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  update palermo.joint_statement s
  set text_number = new.number, opened_at = null, sign_by = null, version = s.version + 1,
    updated_at = new.written_at, updated_by = new.written_by
  where s.id = new.statement_id and s.group_id = new.group_id and s.text_number = new.number - 1 and s.issued_on is null;
  if not found then
    raise exception 'the statement has another text' using errcode = 'check_violation', constraint = 'statement_text_order';
  end if;
  return null;
end $$;
create trigger follow_statement_text after insert on palermo.statement_text
  for each row execute function palermo.follow_statement_text();
create function palermo.keep_statement() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if old.issued_on is not null then
    raise exception 'the statement is issued' using errcode = 'check_violation', constraint = 'statement_issued';
  end if;
  -- The number of the text follows the texts, and nothing else moves it.
  if new.text_number <> old.text_number and pg_trigger_depth() < 2 then
    raise exception 'the text is numbered by itself' using errcode = 'check_violation', constraint = 'statement_text_order';
  end if;
  if new.opened_at is not null and new.text_number = 0 then
    raise exception 'there is no text to open' using errcode = 'check_violation', constraint = 'statement_no_text';
  end if;
  -- What is open for signature is called what it was called when it was opened, and closes by a new text alone.
  if old.opened_at is not null and new.text_number = old.text_number
    and (new.title, new.occasion, new.opened_at) is distinct from (old.title, old.occasion, old.opened_at)
  then
    raise exception 'the statement is open' using errcode = 'check_violation', constraint = 'statement_open';
  end if;
  return new;
end $$;
create trigger keep_statement before update on palermo.joint_statement
  for each row execute function palermo.keep_statement();
-- Locks the statement, so that it is not issued or rewritten while somebody joins it; whoever joins may not change it.
grant select, update (text_number) on palermo.joint_statement to palermo_wall;
create policy wall_locks on palermo.joint_statement for all to palermo_wall using (true) with check (false);
reset role;
set role palermo_wall;
create function wall.keep_signature() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform from palermo.joint_statement s
  where s.id = new.statement_id and s.group_id = new.group_id and s.text_number = new.text_number
    and s.opened_at is not null and s.issued_on is null
  for share;
  if not found then
    raise exception 'this text is not open' using errcode = 'check_violation', constraint = 'statement_not_open';
  end if;
  return null;
end $$;
revoke all on function wall.keep_signature from public;
grant execute on function wall.keep_signature to palermo_owner;
reset role;
set role palermo_owner;
create trigger keep_signature after insert or update on palermo.statement_signature
  for each row execute function wall.keep_signature();

-- Recommendations: kept by the coordinator, seen by who is responsible and by the group that they are for.
grant select, insert on palermo.recommendation, palermo.recommendation_duty, palermo.recommendation_step to palermo_app;
grant update (group_id, source_kind, source, document, words, pillar, received_on, answer_by, response, responded_on,
  response_words, implement_by, commitments, measures, confirmed_on, confirmed_with, version, updated_at, updated_by)
  on palermo.recommendation to palermo_app;
grant update (due_on, done_on, version, updated_at, updated_by), delete on palermo.recommendation_duty to palermo_app;
create policy seen_by_responsible on palermo.recommendation_duty for select to palermo_app
  using (
    (select wall.reads_groups())
    or (organisation_id = (select wall.actor_organisation()) and (select wall.works_here()))
  );
create policy given_by_coordinator on palermo.recommendation_duty for insert to palermo_app
  with check ((select wall.coordinates()) and updated_by = (select wall.actor_account()));
create policy changed_by_coordinator on palermo.recommendation_duty for update to palermo_app
  using (
    (select wall.coordinates())
    or (organisation_id = (select wall.actor_organisation()) and (select wall.answers_for_organisation()))
  )
  with check (updated_by = (select wall.actor_account()));
create policy taken_by_coordinator on palermo.recommendation_duty for delete to palermo_app
  using ((select wall.coordinates()) and done_on is null);
create function palermo.keep_duty() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if not wall.coordinates() and new.due_on is distinct from old.due_on then
    raise exception 'the coordinator sets the day' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger keep_duty before update on palermo.recommendation_duty
  for each row execute function palermo.keep_duty();

create policy seen_by_concerned on palermo.recommendation for select to palermo_app
  using (
    (select wall.reads_groups()) or group_id = any ((select wall.actor_groups())::uuid[])
    or exists (select from palermo.recommendation_duty d where d.recommendation_id = recommendation.id)
  );
create policy received_by_coordinator on palermo.recommendation for insert to palermo_app
  with check ((select wall.coordinates()) and updated_by = (select wall.actor_account()));
create policy changed_by_coordinator on palermo.recommendation for update to palermo_app
  using ((select wall.coordinates())) with check (updated_by = (select wall.actor_account()));

create policy seen_with_recommendation on palermo.recommendation_step for select to palermo_app
  using (
    (select wall.reads_groups())
    or exists (select from palermo.recommendation r where r.id = recommendation_step.recommendation_id)
  );
create policy taken_by_responsible on palermo.recommendation_step for insert to palermo_app
  with check (
    account_id = (select wall.actor_account()) and organisation_id = (select wall.actor_organisation())
    and (
      (select wall.coordinates())
      or (
        (select wall.answers_for_organisation())
        and exists (
          select from palermo.recommendation_duty d
          where d.recommendation_id = recommendation_step.recommendation_id
            and d.organisation_id = recommendation_step.organisation_id
        )
      )
    )
  );

-- A feed is its account's own. Its address is kept as a hash.
grant select, insert on palermo.calendar_feed to palermo_app;
grant update (revoked_at) on palermo.calendar_feed to palermo_app;
create policy own on palermo.calendar_feed for select to palermo_app
  using (account_id = (select wall.actor_account()) and (select wall.works_here()));
create policy made_by_own on palermo.calendar_feed for insert to palermo_app
  with check (
    account_id = (select wall.actor_account()) and organisation_id = (select wall.actor_organisation())
    and (select wall.works_here())
  );
create policy revoked_by_own on palermo.calendar_feed for update to palermo_app
  using (account_id = (select wall.actor_account()) and revoked_at is null) with check (revoked_at is not null);

reset role;
