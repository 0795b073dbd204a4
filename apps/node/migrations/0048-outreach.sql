-- SPDX-FileCopyrightText: 2026 The Palermo project contributors
-- SPDX-License-Identifier: AGPL-3.0-or-later

-- Campaigns with what they reached and, apart from it, what they changed; events with their invitations; media updates; and the
-- library of practices. Nothing in here touches a case, and nobody is named: invitations are to offices.
set role palermo_owner;

create table palermo.campaign (
  id uuid primary key,
  title text not null check (length(title) between 1 and 200),
  theme text check (length(theme) between 1 and 300),
  -- The yearly day that it is for.
  occasion text check (occasion in ('worldDay')),
  message text check (length(message) between 1 and 2000),
  -- The day that it turns on.
  turns_on date not null,
  starts_on date not null,
  ends_on date not null,
  audiences text[] not null default '{}' check (cardinality(audiences) <= 30),
  channels text[] not null default '{}' check (cardinality(channels) <= 30),
  languages text[] not null default '{}' check (cardinality(languages) <= 30),
  lead_id uuid not null references palermo.organisation,
  partner_ids uuid[] not null default '{}' check (cardinality(partner_ids) <= 60),
  other_partners text check (length(other_partners) between 1 and 500),
  -- Since when everybody who works here reads it; until then it is a draft.
  announced_at timestamptz,
  public boolean not null default false,
  dropped_on date,
  dropped_because text check (length(dropped_because) between 1 and 1000),
  version int not null default 1,
  updated_by uuid not null references palermo.account,
  updated_at timestamptz not null,
  check (starts_on <= turns_on and turns_on <= ends_on),
  check (announced_at is not null or not public),
  check ((dropped_on is null) = (dropped_because is null))
);
create index campaign_in_order on palermo.campaign (turns_on desc, id desc);
create unique index campaign_once_a_year on palermo.campaign (occasion, extract(year from turns_on))
  where occasion is not null and dropped_on is null;

-- What is to be done by when: one of the suggested steps by its code, or a step in words.
create table palermo.campaign_step (
  id uuid primary key,
  campaign_id uuid not null references palermo.campaign,
  suggestion text check (length(suggestion) between 1 and 40),
  title text check (length(title) between 1 and 300),
  due_on date not null,
  done_on date,
  struck_at timestamptz,
  version int not null default 1,
  updated_by uuid not null references palermo.account,
  updated_at timestamptz not null,
  check ((suggestion is null) <> (title is null))
);
create index campaign_step_by_campaign on palermo.campaign_step (campaign_id, due_on, id) where struck_at is null;

create table palermo.campaign_material (
  id uuid primary key,
  campaign_id uuid not null references palermo.campaign,
  title text not null check (length(title) between 1 and 200),
  kind text not null check (length(kind) between 1 and 40),
  language text not null check (language ~ '^[a-z]{2,3}$'),
  link text check (length(link) between 1 and 500),
  -- What a picture or a film shows, for those who do not see or hear it.
  alternative text check (length(alternative) between 1 and 1000),
  public boolean not null default false,
  struck_at timestamptz,
  organisation_id uuid not null references palermo.organisation,
  account_id uuid not null references palermo.account,
  added_at timestamptz not null
);
create index campaign_material_by_campaign on palermo.campaign_material (campaign_id, added_at, id) where struck_at is null;

-- The file of a material. It was opened and checked before it is kept.
create table palermo.campaign_file (
  material_id uuid primary key references palermo.campaign_material,
  name text not null check (length(name) between 1 and 200),
  type text not null check (length(type) between 1 and 10),
  content bytea not null check (length(content) between 1 and 12000000),
  account_id uuid not null references palermo.account,
  added_at timestamptz not null
);

-- Reach: how many a channel was to reach, and what was reported of it. It says nothing of what changed.
create table palermo.campaign_target (
  campaign_id uuid not null references palermo.campaign,
  channel text not null check (length(channel) between 1 and 40),
  unit text not null check (unit in ('people', 'views', 'copies')),
  planned bigint not null check (planned between 1 and 10000000000),
  updated_by uuid not null references palermo.account,
  updated_at timestamptz not null,
  primary key (campaign_id, channel, unit)
);
create table palermo.campaign_reach (
  id uuid primary key,
  campaign_id uuid not null references palermo.campaign,
  channel text not null check (length(channel) between 1 and 40),
  unit text not null check (unit in ('people', 'views', 'copies')),
  reached bigint not null check (reached between 0 and 10000000000),
  counted_by text not null check (counted_by in ('counted', 'platform', 'distribution', 'estimate')),
  how text not null check (length(how) between 1 and 1000),
  on_day date not null,
  organisation_id uuid not null references palermo.organisation,
  account_id uuid not null references palermo.account,
  reported_at timestamptz not null,
  struck_at timestamptz
);
create index campaign_reach_by_campaign on palermo.campaign_reach (campaign_id, on_day, id) where struck_at is null;

-- Outcome: what changed, and how anybody knows. How many were reached is no way of knowing it.
create table palermo.campaign_outcome (
  id uuid primary key,
  campaign_id uuid not null references palermo.campaign,
  kind text not null check (kind in ('knowledge', 'behaviour', 'helpSeeking', 'services', 'policy')),
  changed text not null check (length(changed) between 1 and 2000),
  known_by text not null check (known_by in ('comparison', 'beforeAfter', 'records', 'statements', 'assumed')),
  how text not null check (length(how) between 1 and 2000),
  on_day date not null,
  organisation_id uuid not null references palermo.organisation,
  account_id uuid not null references palermo.account,
  reported_at timestamptz not null,
  struck_at timestamptz
);
create index campaign_outcome_by_campaign on palermo.campaign_outcome (campaign_id, on_day, id) where struck_at is null;

create table palermo.outreach_event (
  id uuid primary key,
  campaign_id uuid references palermo.campaign,
  host_id uuid not null references palermo.organisation,
  title text not null check (length(title) between 1 and 200),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  place text check (length(place) between 1 and 300),
  online text check (length(online) between 1 and 500),
  programme text check (length(programme) between 1 and 10000),
  -- Whether everybody who works here reads of it, or those invited alone.
  announced boolean not null default false,
  cancelled boolean not null default false,
  attended int check (attended between 0 and 1000000),
  attended_how text check (length(attended_how) between 1 and 300),
  version int not null default 1,
  updated_by uuid not null references palermo.account,
  updated_at timestamptz not null,
  check (place is not null or online is not null),
  check ((attended is null) = (attended_how is null))
);
create index outreach_event_in_order on palermo.outreach_event (starts_at desc, id desc);
create index outreach_event_by_campaign on palermo.outreach_event (campaign_id, starts_at) where campaign_id is not null;

-- An organisation of the node, or an office outside it. No person and no address.
create table palermo.event_invitation (
  id uuid primary key,
  event_id uuid not null references palermo.outreach_event,
  organisation_id uuid references palermo.organisation,
  name text check (length(name) between 1 and 200),
  office text check (length(office) between 1 and 200),
  reply text check (reply in ('yes', 'no', 'maybe')),
  -- Who comes, by office.
  comes text check (length(comes) between 1 and 500),
  replied_at timestamptz,
  withdrawn_at timestamptz,
  invited_by uuid not null references palermo.account,
  invited_at timestamptz not null,
  check ((organisation_id is null) <> (name is null)),
  check ((reply is null) = (replied_at is null))
);
create index event_invitation_by_event on palermo.event_invitation (event_id, invited_at, id) where withdrawn_at is null;
create unique index event_invitation_once on palermo.event_invitation (event_id, organisation_id) where withdrawn_at is null;
create index event_invitation_by_organisation on palermo.event_invitation (organisation_id, event_id) where withdrawn_at is null;

create table palermo.media_update (
  id uuid primary key,
  campaign_id uuid not null references palermo.campaign,
  on_day date not null,
  title text not null check (length(title) between 1 and 200),
  body text check (length(body) between 1 and 8000),
  link text check (length(link) between 1 and 500),
  -- Since when anybody reads it.
  released_at timestamptz,
  struck_at timestamptz,
  organisation_id uuid not null references palermo.organisation,
  version int not null default 1,
  updated_by uuid not null references palermo.account,
  updated_at timestamptz not null,
  check (body is not null or link is not null)
);
create index media_update_by_campaign on palermo.media_update (campaign_id, on_day desc, id) where struck_at is null;
create index media_update_released on palermo.media_update (on_day desc, id) where released_at is not null and struck_at is null;

-- A documented way of working that others can adopt.
create table palermo.practice (
  id uuid primary key,
  title text not null check (length(title) between 1 and 200),
  problem text not null check (length(problem) between 1 and 4000),
  done text not null check (length(done) between 1 and 8000),
  needs text check (length(needs) between 1 and 4000),
  shows text check (length(shows) between 1 and 4000),
  evidence text not null check (evidence in ('untested', 'followed', 'evaluated', 'compared')),
  place text check (length(place) between 1 and 200),
  since_on date,
  pillar text not null check (pillar in ('prevention', 'protection', 'prosecution', 'partnerships')),
  tags text[] not null default '{}' check (cardinality(tags) <= 20),
  commitments text[] not null default '{}' check (cardinality(commitments) <= 40),
  language text not null check (language ~ '^[a-z]{2,3}$'),
  -- The office that answers questions about it.
  contact text not null check (length(contact) between 1 and 200),
  state text not null check (state in ('drafted', 'proposed', 'published', 'returned', 'retired')),
  organisation_id uuid not null references palermo.organisation,
  author_id uuid not null references palermo.account,
  proposed_by uuid references palermo.account,
  reviewer_id uuid references palermo.organisation,
  reviewed_on date,
  public boolean not null default false,
  version int not null default 1,
  updated_by uuid not null references palermo.account,
  updated_at timestamptz not null,
  check (evidence = 'untested' or shows is not null),
  check (not public or state = 'published'),
  check (state in ('drafted', 'returned') or proposed_by is not null)
);
create index practice_in_order on palermo.practice (updated_at desc, id desc);
create index practice_by_tag on palermo.practice using gin (tags);
create index practice_by_commitment on palermo.practice using gin (commitments);

create table palermo.practice_review (
  id uuid primary key,
  practice_id uuid not null references palermo.practice,
  -- The version that was read.
  number int not null,
  verdict text not null check (verdict in ('published', 'returned')),
  note text not null check (length(note) between 1 and 4000),
  organisation_id uuid not null references palermo.organisation,
  account_id uuid not null references palermo.account,
  made_at timestamptz not null,
  unique (practice_id, number)
);

create table palermo.practice_adoption (
  practice_id uuid not null references palermo.practice,
  organisation_id uuid not null references palermo.organisation,
  since_on date not null,
  -- What was changed to make it fit.
  changed text check (length(changed) between 1 and 2000),
  result text check (length(result) between 1 and 2000),
  ended_on date check (ended_on >= since_on),
  version int not null default 1,
  updated_by uuid not null references palermo.account,
  updated_at timestamptz not null,
  primary key (practice_id, organisation_id)
);

do $$
declare name text;
begin
  foreach name in array array['campaign', 'campaign_step', 'campaign_material', 'campaign_file', 'campaign_target',
    'campaign_reach', 'campaign_outcome', 'outreach_event', 'event_invitation', 'media_update', 'practice', 'practice_review',
    'practice_adoption']
  loop
    execute format('alter table palermo.%I enable row level security, force row level security', name);
    execute format('grant select, insert on palermo.%I to palermo_app', name);
  end loop;
end $$;

grant select on palermo.outreach_event, palermo.event_invitation, palermo.campaign to palermo_wall;
do $$
declare name text;
begin
  foreach name in array array['outreach_event', 'event_invitation', 'campaign']
  loop
    execute format('create policy wall_reads on palermo.%I for select to palermo_wall using (true)', name);
  end loop;
end $$;

reset role;
set role palermo_wall;

-- The events to which the actor's own organisation is invited; none for an account without a role.
create function wall.actor_invitations() returns uuid[]
language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(array_agg(i.event_id), '{}') from palermo.event_invitation i
  where wall.works_here() and i.organisation_id = wall.actor_organisation() and i.withdrawn_at is null
$$;
revoke all on function wall.actor_invitations from public;
grant execute on function wall.actor_invitations to palermo_app, palermo_owner;

-- A calendar reads the meetings of its groups, and the events that its organisation hosts or is invited to and did not decline.
create or replace function wall.read_calendar(secret_hash bytea)
returns table (meeting_id uuid, group_name text, title text, starts_at timestamptz, ends_at timestamptz, place text,
  cancelled boolean, version int, updated_at timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
  with feed as (
    select f.organisation_id from palermo.calendar_feed f
      join palermo.account a on a.id = f.account_id and a.active and a.organisation_id = f.organisation_id
    where wall.actor_is('visitor') and f.token_hash = secret_hash and f.revoked_at is null
  )
  select m.id, coalesce(g.short_name, g.name), m.title, m.starts_at, m.ends_at, m.place, m.cancelled, m.version, m.updated_at
  from feed f
    join palermo.group_meeting m on m.group_id = any (wall.groups_of(f.organisation_id))
    join palermo.coordination_group g on g.id = m.group_id
  where m.starts_at > now() - interval '1 year'
  union all
  select e.id, c.title, e.title, e.starts_at, e.ends_at, coalesce(e.place, e.online), e.cancelled, e.version, e.updated_at
  from feed f
    join palermo.outreach_event e on e.host_id = f.organisation_id or exists (
      select from palermo.event_invitation i
      where i.event_id = e.id and i.organisation_id = f.organisation_id and i.withdrawn_at is null
        and i.reply is distinct from 'no'
    )
    left join palermo.campaign c on c.id = e.campaign_id
  where e.starts_at > now() - interval '1 year'
  order by 4, 1 limit 1000
$$;

reset role;
set role palermo_owner;

-- The coordinator, and those who answer for an organisation that leads the campaign or takes part in it.
create function palermo.contributes(of_campaign uuid) returns boolean
language sql stable parallel restricted set search_path = pg_catalog as $$
  select wall.coordinates() or (
    wall.answers_for_organisation() and exists (
      select from palermo.campaign c
      where c.id = of_campaign and c.dropped_on is null
        and (c.lead_id = wall.actor_organisation() or wall.actor_organisation() = any (c.partner_ids))
    )
  )
$$;
-- The coordinator, and those who answer for the organisation that hosts the event.
create function palermo.keeps_event(of_event uuid) returns boolean
language sql stable parallel restricted set search_path = pg_catalog as $$
  select wall.coordinates() or (
    wall.answers_for_organisation()
    and exists (select from palermo.outreach_event e where e.id = of_event and e.host_id = wall.actor_organisation())
  )
$$;
revoke all on function palermo.contributes, palermo.keeps_event from public;
grant execute on function palermo.contributes, palermo.keeps_event to palermo_app;

-- A draft is read by the coordinator, those who report, and those who take part; what was announced by everybody here.
create policy read_where_known on palermo.campaign for select to palermo_app
  using (
    (select wall.reads_groups())
    or (
      (select wall.works_here())
      and (
        announced_at is not null or lead_id = (select wall.actor_organisation())
        or (select wall.actor_organisation()) = any (partner_ids)
      )
    )
  );
create policy read_by_visitor on palermo.campaign for select to palermo_app
  using (public and dropped_on is null and (select wall.actor_is('visitor')));
grant update (title, theme, message, turns_on, starts_on, ends_on, audiences, channels, languages, lead_id, partner_ids,
  other_partners, announced_at, public, dropped_on, dropped_because, version, updated_by, updated_at)
  on palermo.campaign to palermo_app;
create policy made_by_coordinator on palermo.campaign for insert to palermo_app
  with check ((select wall.coordinates()) and updated_by = (select wall.actor_account()));
create policy changed_by_coordinator on palermo.campaign for update to palermo_app
  using ((select wall.coordinates())) with check (updated_by = (select wall.actor_account()));

-- What belongs to a campaign is read by who reads the campaign.
do $$
declare name text;
begin
  foreach name in array array['campaign_step', 'campaign_material', 'campaign_target', 'campaign_reach', 'campaign_outcome',
    'media_update']
  loop
    execute format('create policy read_with_campaign on palermo.%I for select to palermo_app
      using ((select wall.works_here()) and exists (select from palermo.campaign c where c.id = %I.campaign_id))', name, name);
  end loop;
end $$;

grant update (title, due_on, done_on, struck_at, version, updated_by, updated_at) on palermo.campaign_step to palermo_app;
create policy made_by_contributor on palermo.campaign_step for insert to palermo_app
  with check (palermo.contributes(campaign_id) and updated_by = (select wall.actor_account()));
create policy changed_by_contributor on palermo.campaign_step for update to palermo_app
  using (struck_at is null and palermo.contributes(campaign_id))
  with check (updated_by = (select wall.actor_account()));

-- Only the coordinator makes a material public; whoever added it strikes it out.
grant update (public, struck_at) on palermo.campaign_material to palermo_app;
create policy added_by_contributor on palermo.campaign_material for insert to palermo_app
  with check (
    palermo.contributes(campaign_id) and not public
    and account_id = (select wall.actor_account()) and organisation_id = (select wall.actor_organisation())
  );
create policy changed_by_coordinator on palermo.campaign_material for update to palermo_app
  using ((select wall.coordinates()) and struck_at is null) with check ((select wall.coordinates()));
create policy struck_by_contributor on palermo.campaign_material for update to palermo_app
  using (
    struck_at is null and not public and organisation_id = (select wall.actor_organisation())
    and (select wall.answers_for_organisation())
  )
  with check (not public);
create policy read_by_visitor on palermo.campaign_material for select to palermo_app
  using (
    public and struck_at is null and (select wall.actor_is('visitor'))
    and exists (select from palermo.campaign c where c.id = campaign_material.campaign_id)
  );

create policy read_with_material on palermo.campaign_file for select to palermo_app
  using (exists (select from palermo.campaign_material m where m.id = campaign_file.material_id));
create policy added_with_material on palermo.campaign_file for insert to palermo_app
  with check (
    account_id = (select wall.actor_account())
    and exists (
      select from palermo.campaign_material m
      where m.id = campaign_file.material_id and m.link is null and m.struck_at is null and m.account_id = campaign_file.account_id
        and palermo.contributes(m.campaign_id)
    )
  );

grant update (planned, updated_by, updated_at), delete on palermo.campaign_target to palermo_app;
create policy set_by_coordinator on palermo.campaign_target for insert to palermo_app
  with check ((select wall.coordinates()) and updated_by = (select wall.actor_account()));
create policy changed_by_coordinator on palermo.campaign_target for update to palermo_app
  using ((select wall.coordinates())) with check (updated_by = (select wall.actor_account()));
create policy taken_by_coordinator on palermo.campaign_target for delete to palermo_app using ((select wall.coordinates()));

-- What was reported stands; a wrong report is struck out and another made.
do $$
declare name text;
begin
  foreach name in array array['campaign_reach', 'campaign_outcome']
  loop
    execute format('grant update (struck_at) on palermo.%I to palermo_app', name);
    execute format('create policy reported_by_contributor on palermo.%I for insert to palermo_app
      with check (
        palermo.contributes(campaign_id) and account_id = (select wall.actor_account())
        and organisation_id = (select wall.actor_organisation())
      )', name);
    execute format('create policy struck_by_reporter on palermo.%I for update to palermo_app
      using (
        struck_at is null and (
          (select wall.coordinates())
          or (organisation_id = (select wall.actor_organisation()) and (select wall.answers_for_organisation()))
        )
      )
      with check (struck_at is not null)', name);
  end loop;
end $$;

create policy read_where_known on palermo.outreach_event for select to palermo_app
  using (
    (select wall.reads_groups())
    or (
      (select wall.works_here())
      and (announced or host_id = (select wall.actor_organisation()) or id = any ((select wall.actor_invitations())::uuid[]))
    )
  );
grant update (title, starts_at, ends_at, place, online, programme, announced, cancelled, attended, attended_how, version,
  updated_by, updated_at) on palermo.outreach_event to palermo_app;
create policy planned_by_host on palermo.outreach_event for insert to palermo_app
  with check (
    updated_by = (select wall.actor_account())
    and (
      (select wall.coordinates())
      or (host_id = (select wall.actor_organisation()) and palermo.contributes(campaign_id))
    )
  );
create policy changed_by_host on palermo.outreach_event for update to palermo_app
  using (
    (select wall.coordinates())
    or (host_id = (select wall.actor_organisation()) and (select wall.answers_for_organisation()))
  )
  with check (updated_by = (select wall.actor_account()));

create policy read_where_known on palermo.event_invitation for select to palermo_app
  using (
    (select wall.reads_groups())
    or (organisation_id = (select wall.actor_organisation()) and (select wall.works_here()))
    or palermo.keeps_event(event_id)
  );
grant update (reply, comes, replied_at, withdrawn_at) on palermo.event_invitation to palermo_app;
create policy invited_by_host on palermo.event_invitation for insert to palermo_app
  with check (palermo.keeps_event(event_id) and invited_by = (select wall.actor_account()) and reply is null);
-- An organisation answers for itself; whoever keeps the event notes the reply of an office outside the node.
create policy answered_by_invited on palermo.event_invitation for update to palermo_app
  using (
    withdrawn_at is null and (
      palermo.keeps_event(event_id)
      or (organisation_id = (select wall.actor_organisation()) and (select wall.answers_for_organisation()))
    )
  )
  with check (
    palermo.keeps_event(event_id)
    or (organisation_id = (select wall.actor_organisation()) and (select wall.answers_for_organisation()))
  );
create function palermo.keep_invitation() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if (new.reply, new.comes, new.replied_at) is distinct from (old.reply, old.comes, old.replied_at)
    and new.organisation_id is distinct from wall.actor_organisation() and new.organisation_id is not null
  then
    raise exception 'an organisation replies for itself' using errcode = 'insufficient_privilege';
  end if;
  if new.withdrawn_at is not null and not palermo.keeps_event(new.event_id) then
    raise exception 'whoever keeps the event withdraws' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger keep_invitation before update on palermo.event_invitation
  for each row when (current_user = 'palermo_app') execute function palermo.keep_invitation();

-- Contributors draft; only the coordinator releases to the public, and what was released only the coordinator changes.
grant update (on_day, title, body, link, released_at, struck_at, version, updated_by, updated_at)
  on palermo.media_update to palermo_app;
create policy drafted_by_contributor on palermo.media_update for insert to palermo_app
  with check (
    palermo.contributes(campaign_id) and released_at is null and organisation_id = (select wall.actor_organisation())
    and updated_by = (select wall.actor_account())
  );
create policy changed_by_coordinator on palermo.media_update for update to palermo_app
  using ((select wall.coordinates()) and struck_at is null) with check (updated_by = (select wall.actor_account()));
create policy changed_by_contributor on palermo.media_update for update to palermo_app
  using (
    struck_at is null and released_at is null and organisation_id = (select wall.actor_organisation())
    and palermo.contributes(campaign_id)
  )
  with check (released_at is null and updated_by = (select wall.actor_account()));
create policy read_by_visitor on palermo.media_update for select to palermo_app
  using (
    released_at is not null and struck_at is null and (select wall.actor_is('visitor'))
    and exists (select from palermo.campaign c where c.id = media_update.campaign_id)
  );

-- Practices: a draft is its organisation's; a proposed one is read by those who may review it, a published one by everybody.
create policy read_where_known on palermo.practice for select to palermo_app
  using (
    (select wall.works_here())
    and (
      state in ('published', 'retired') or organisation_id = (select wall.actor_organisation())
      or reviewer_id = (select wall.actor_organisation())
      or (state = 'proposed' and ((select wall.answers_for_organisation()) or (select wall.reads_groups())))
    )
  );
create policy read_by_visitor on palermo.practice for select to palermo_app
  using (public and (select wall.actor_is('visitor')));
create policy written_by_own on palermo.practice for insert to palermo_app
  with check (
    organisation_id = (select wall.actor_organisation()) and author_id = (select wall.actor_account())
    and updated_by = (select wall.actor_account()) and (select wall.answers_for_organisation())
    and state = 'drafted' and not public and reviewer_id is null
  );
grant update (title, problem, done, needs, shows, evidence, place, since_on, pillar, tags, commitments, language, contact, state,
  proposed_by, reviewer_id, reviewed_on, public, version, updated_by, updated_at) on palermo.practice to palermo_app;
create policy changed_by_known on palermo.practice for update to palermo_app
  using ((select wall.answers_for_organisation()))
  with check (updated_by = (select wall.actor_account()));
-- Who takes which step with a practice. The one who reviews is of another organisation, and is not who wrote or proposed it.
create function palermo.guard_practice() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
  step text := old.state || ' ' || new.state;
  own boolean := old.organisation_id = wall.actor_organisation();
  rewritten boolean := (new.title, new.problem, new.done, new.needs, new.shows, new.evidence, new.place, new.since_on, new.pillar,
      new.tags, new.commitments, new.language, new.contact)
    is distinct from (old.title, old.problem, old.done, old.needs, old.shows, old.evidence, old.place, old.since_on, old.pillar,
      old.tags, old.commitments, old.language, old.contact);
  reviewed boolean := (new.reviewer_id, new.reviewed_on) is distinct from (old.reviewer_id, old.reviewed_on);
  allowed boolean;
begin
  allowed := case
    when rewritten then own and step in ('drafted drafted', 'returned returned') and not reviewed
    when step in ('drafted proposed', 'returned proposed') then own and new.proposed_by = wall.actor_account() and not reviewed
    when step = 'proposed drafted' then own and not reviewed
    when step in ('proposed published', 'proposed returned') then
      not own and new.reviewer_id = wall.actor_organisation() and wall.actor_account() not in (old.author_id, old.proposed_by)
      and new.proposed_by = old.proposed_by and exists (
        select from palermo.practice_review r
        where r.practice_id = old.id and r.number = old.version and r.verdict = new.state
          and r.account_id = wall.actor_account() and r.organisation_id = wall.actor_organisation()
      )
    when step = 'published retired' then (own or wall.coordinates()) and not reviewed
    when step = 'published published' then wall.coordinates() and not reviewed
    else own and new.state = old.state and not reviewed
  end;
  if new.public and not old.public then
    allowed := allowed and wall.coordinates();
  end if;
  if not coalesce(allowed, false) then
    raise exception 'wall: this step with a practice is refused' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger guard_practice before update on palermo.practice
  for each row when (current_user = 'palermo_app') execute function palermo.guard_practice();

create policy read_with_practice on palermo.practice_review for select to palermo_app
  using (exists (select from palermo.practice p where p.id = practice_review.practice_id));
create policy reviewed_by_another on palermo.practice_review for insert to palermo_app
  with check (
    account_id = (select wall.actor_account()) and organisation_id = (select wall.actor_organisation())
    and (select wall.answers_for_organisation())
    and exists (
      select from palermo.practice p
      where p.id = practice_review.practice_id and p.state = 'proposed' and p.version = practice_review.number
        and p.organisation_id <> practice_review.organisation_id
        and practice_review.account_id not in (p.author_id, p.proposed_by)
    )
  );

create policy read_with_practice on palermo.practice_adoption for select to palermo_app
  using ((select wall.works_here()) and exists (select from palermo.practice p where p.id = practice_adoption.practice_id));
grant update (since_on, changed, result, ended_on, version, updated_by, updated_at) on palermo.practice_adoption to palermo_app;
create policy told_by_own on palermo.practice_adoption for insert to palermo_app
  with check (
    organisation_id = (select wall.actor_organisation()) and updated_by = (select wall.actor_account())
    and (select wall.answers_for_organisation())
    and exists (
      select from palermo.practice p
      where p.id = practice_adoption.practice_id and p.state = 'published' and p.organisation_id <> practice_adoption.organisation_id
    )
  );
create policy changed_by_own on palermo.practice_adoption for update to palermo_app
  using (organisation_id = (select wall.actor_organisation()) and (select wall.answers_for_organisation()))
  with check (updated_by = (select wall.actor_account()));

reset role;
