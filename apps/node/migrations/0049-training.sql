-- SPDX-FileCopyrightText: 2026 The Palermo project contributors
-- SPDX-License-Identifier: AGPL-3.0-or-later

-- Courses with their sessions, who came and what assessments show, and technical assistance that is asked for, offered and
-- matched. Nobody who was trained is named: people are counted by organisation, function and sex, and what they reached
-- stands under numbers that are of nobody. See ADR 0034 for what is derived and never typed.
set role palermo_owner;

create table palermo.training_course (
  id uuid primary key,
  -- Who offers it.
  organisation_id uuid not null references palermo.organisation,
  title text not null check (length(title) between 1 and 200),
  aim text check (length(aim) between 1 and 2000),
  audiences text[] not null check (cardinality(audiences) between 1 and 12),
  topics text[] not null check (cardinality(topics) between 1 and 20),
  pillar text check (pillar in ('prevention', 'protection', 'prosecution', 'partnerships')),
  hours numeric(6, 1) not null check (hours > 0),
  languages text[] not null check (cardinality(languages) between 1 and 20),
  materials jsonb not null default '[]' check (jsonb_typeof(materials) = 'array'),
  -- Asked before, and in the same words after.
  questions text[] not null default '{}' check (cardinality(questions) <= 30),
  commitments text[] not null default '{}' check (cardinality(commitments) <= 50),
  measure_id uuid references palermo.measure,
  retired boolean not null default false,
  version int not null default 1,
  updated_at timestamptz not null,
  updated_by uuid not null references palermo.account
);
create index training_course_by_title on palermo.training_course (title, id);

create table palermo.course_session (
  id uuid primary key,
  course_id uuid not null references palermo.training_course,
  -- Who runs it.
  organisation_id uuid not null references palermo.organisation,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  place text check (length(place) between 1 and 300),
  language text not null check (language ~ '^[a-z]{2,3}$'),
  places int not null check (places between 1 and 100000),
  cancelled boolean not null default false,
  version int not null default 1,
  updated_at timestamptz not null,
  updated_by uuid not null references palermo.account
);
create index course_session_by_course on palermo.course_session (course_id, starts_at desc, id);
create index course_session_by_time on palermo.course_session (starts_at, id);

-- People of one organisation, function and sex, counted.
create table palermo.session_attendance (
  session_id uuid not null references palermo.course_session,
  organisation_id uuid references palermo.organisation,
  -- An organisation outside the node.
  name text check (length(name) between 1 and 200),
  function text not null check (function ~ '^[a-z][A-Za-z]{1,39}$'),
  sex text not null check (sex in ('female', 'male', 'other', 'unknown')),
  invited int not null default 0 check (invited between 0 and 100000),
  registered int not null default 0 check (registered between 0 and 100000),
  attended int not null default 0 check (attended between 0 and 100000),
  completed int not null default 0 check (completed between 0 and 100000),
  updated_at timestamptz not null,
  updated_by uuid not null references palermo.account,
  check ((organisation_id is null) <> (name is null)),
  constraint attendance_completed check (completed <= attended),
  unique nulls not distinct (session_id, organisation_id, name, function, sex)
);
create index session_attendance_by_organisation on palermo.session_attendance (organisation_id, session_id);

-- What one participant reached, under a number that stands for nobody.
create table palermo.session_score (
  session_id uuid not null references palermo.course_session,
  number int not null check (number between 1 and 1000),
  before numeric(5, 2) check (before between 0 and 100),
  after numeric(5, 2) check (after between 0 and 100),
  follow_up numeric(5, 2) check (follow_up between 0 and 100),
  primary key (session_id, number),
  check (num_nonnulls(before, after, follow_up) > 0)
);

create table palermo.assistance_request (
  id uuid primary key,
  organisation_id uuid not null references palermo.organisation,
  title text not null check (length(title) between 1 and 200),
  purpose text not null check (length(purpose) between 1 and 2000),
  subjects text[] not null check (cardinality(subjects) between 1 and 10),
  forms text[] not null check (cardinality(forms) between 1 and 7),
  languages text[] not null default '{}' check (cardinality(languages) <= 20),
  needed_by date,
  asked_at timestamptz not null,
  withdrawn_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null,
  updated_by uuid not null references palermo.account,
  unique (id, organisation_id)
);
create index assistance_request_by_time on palermo.assistance_request (asked_at desc, id desc);
create index assistance_request_by_organisation on palermo.assistance_request (organisation_id, asked_at desc);

create table palermo.assistance_offer (
  id uuid primary key,
  organisation_id uuid not null references palermo.organisation,
  title text not null check (length(title) between 1 and 200),
  details text check (length(details) between 1 and 2000),
  subjects text[] not null check (cardinality(subjects) between 1 and 20),
  forms text[] not null check (cardinality(forms) between 1 and 7),
  languages text[] not null default '{}' check (cardinality(languages) <= 20),
  place text check (length(place) between 1 and 200),
  -- How many requests it serves at a time.
  capacity int not null check (capacity between 1 and 1000),
  until_on date,
  ended_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null,
  updated_by uuid not null references palermo.account,
  unique (id, organisation_id)
);
create index assistance_offer_by_title on palermo.assistance_offer (title, id);
create index assistance_offer_by_subject on palermo.assistance_offer using gin (subjects);

-- A proposal and what became of it. Both sides accept it, whoever proposed it.
create table palermo.assistance_match (
  id uuid primary key,
  request_id uuid not null,
  offer_id uuid not null,
  asker_id uuid not null,
  offerer_id uuid not null,
  proposed_at timestamptz not null,
  asker_accepted_at timestamptz,
  offerer_accepted_at timestamptz,
  agreed_at timestamptz,
  declined_at timestamptz,
  decline_words text check (length(decline_words) between 1 and 1000),
  delivered_on date,
  outcome text check (length(outcome) between 1 and 2000),
  usefulness text check (usefulness in ('very', 'partly', 'not')),
  usefulness_words text check (length(usefulness_words) between 1 and 1000),
  version int not null default 1,
  updated_at timestamptz not null,
  updated_by uuid not null references palermo.account,
  foreign key (request_id, asker_id) references palermo.assistance_request (id, organisation_id),
  foreign key (offer_id, offerer_id) references palermo.assistance_offer (id, organisation_id),
  check (asker_id <> offerer_id),
  check ((agreed_at is not null) = (asker_accepted_at is not null and offerer_accepted_at is not null)),
  check (delivered_on is null or (agreed_at is not null and declined_at is null)),
  check ((delivered_on is null) = (outcome is null)),
  check (usefulness is null or delivered_on is not null),
  check (usefulness_words is null or usefulness is not null)
);
create index assistance_match_by_request on palermo.assistance_match (request_id, proposed_at desc, id);
create index assistance_match_by_offer on palermo.assistance_match (offer_id, proposed_at desc, id);
create index assistance_match_by_offerer on palermo.assistance_match (offerer_id, request_id);
create unique index assistance_match_once on palermo.assistance_match (request_id, offer_id) where declined_at is null;

-- What happened to a request, step by step; never changed.
create table palermo.assistance_step (
  id uuid primary key,
  request_id uuid not null references palermo.assistance_request,
  match_id uuid references palermo.assistance_match,
  kind text not null
    check (kind in ('asked', 'changed', 'withdrawn', 'proposed', 'accepted', 'declined', 'delivered', 'rated')),
  organisation_id uuid not null references palermo.organisation,
  account_id uuid not null references palermo.account,
  words text check (length(words) between 1 and 2000),
  made_at timestamptz not null
);
create index assistance_step_by_request on palermo.assistance_step (request_id, made_at desc, id);

do $$
declare name text;
begin
  foreach name in array array['training_course', 'course_session', 'session_attendance', 'session_score', 'assistance_request',
    'assistance_offer', 'assistance_match', 'assistance_step']
  loop
    execute format('alter table palermo.%I enable row level security, force row level security', name);
    execute format('grant select, insert on palermo.%I to palermo_app', name);
  end loop;
  foreach name in array array['training_course', 'course_session', 'session_attendance', 'session_score', 'assistance_match']
  loop
    execute format('grant select on palermo.%I to palermo_wall', name);
    execute format('create policy wall_reads on palermo.%I for select to palermo_wall using (true)', name);
  end loop;
  -- What is locked so that places, capacity and agreements are counted by one at a time.
  foreach name in array array['course_session', 'assistance_request', 'assistance_offer']
  loop
    execute format('grant select, update (version) on palermo.%I to palermo_wall', name);
    execute format('create policy wall_locks on palermo.%I for all to palermo_wall using (true) with check (false)', name);
  end loop;
end $$;
grant update (title, aim, audiences, topics, pillar, hours, languages, materials, questions, commitments, measure_id, retired,
  version, updated_at, updated_by) on palermo.training_course to palermo_app;
grant update (starts_at, ends_at, place, language, places, cancelled, version, updated_at, updated_by)
  on palermo.course_session to palermo_app;
grant update (invited, registered, attended, completed, updated_at, updated_by), delete on palermo.session_attendance
  to palermo_app;
grant delete on palermo.session_score to palermo_app;
grant update (title, purpose, subjects, forms, languages, needed_by, withdrawn_at, version, updated_at, updated_by)
  on palermo.assistance_request to palermo_app;
grant update (title, details, subjects, forms, languages, place, capacity, until_on, ended_at, version, updated_at, updated_by)
  on palermo.assistance_offer to palermo_app;
grant update (asker_accepted_at, offerer_accepted_at, agreed_at, declined_at, decline_words, delivered_on, outcome, usefulness,
  usefulness_words, version, updated_at, updated_by) on palermo.assistance_match to palermo_app;

reset role;
set role palermo_wall;

-- What everybody who works here may know of sessions: how many came, and sums over those who answered before and after (or
-- before and months later) where five or more did. Of fewer it says only how many they were.
create function wall.session_figures(of_courses uuid[])
returns table (session_id uuid, course_id uuid, registered int, attended int, completed int,
  pairs int, before_sum float8, after_sum float8, change_sum float8, change_squares float8,
  later_pairs int, later_before_sum float8, later_sum float8, later_change_sum float8, later_change_squares float8)
language sql stable security definer set search_path = pg_catalog as $$
  select s.id, s.course_id, coalesce(a.registered, 0), coalesce(a.attended, 0), coalesce(a.completed, 0),
    p.pairs, case when p.pairs >= 5 then p.before_sum end, case when p.pairs >= 5 then p.after_sum end,
    case when p.pairs >= 5 then p.after_sum - p.before_sum end, case when p.pairs >= 5 then p.squares end,
    l.pairs, case when l.pairs >= 5 then l.before_sum end, case when l.pairs >= 5 then l.later_sum end,
    case when l.pairs >= 5 then l.later_sum - l.before_sum end, case when l.pairs >= 5 then l.squares end
  from palermo.course_session s
    left join lateral (
      select sum(x.registered)::int as registered, sum(x.attended)::int as attended, sum(x.completed)::int as completed
      from palermo.session_attendance x where x.session_id = s.id
    ) a on true
    left join lateral (
      select count(*)::int as pairs, sum(x.before)::float8 as before_sum, sum(x.after)::float8 as after_sum,
        sum((x.after - x.before) ^ 2)::float8 as squares
      from palermo.session_score x where x.session_id = s.id and x.before is not null and x.after is not null
    ) p on true
    left join lateral (
      select count(*)::int as pairs, sum(x.before)::float8 as before_sum, sum(x.follow_up)::float8 as later_sum,
        sum((x.follow_up - x.before) ^ 2)::float8 as squares
      from palermo.session_score x where x.session_id = s.id and x.before is not null and x.follow_up is not null
    ) l on true
  where wall.works_here() and s.course_id = any (of_courses)
$$;

-- How many requests each offer serves now; nothing of the requests.
create function wall.offers_taken() returns table (offer_id uuid, taken int)
language sql stable security definer set search_path = pg_catalog as $$
  select m.offer_id, count(*)::int from palermo.assistance_match m
  where wall.works_here() and m.agreed_at is not null and m.delivered_on is null and m.declined_at is null
  group by m.offer_id
$$;

-- Sessions that a calendar reads under a secret address: those that its organisation runs, offers or sends people to.
create function wall.read_training_calendar(secret_hash bytea)
returns table (session_id uuid, organisation text, title text, starts_at timestamptz, ends_at timestamptz, place text,
  cancelled boolean, version int, updated_at timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
  select s.id, o.name, c.title, s.starts_at, s.ends_at, s.place, s.cancelled, s.version, s.updated_at
  from palermo.calendar_feed f
    join palermo.account a on a.id = f.account_id and a.active and a.organisation_id = f.organisation_id
    join palermo.course_session s on true
    join palermo.training_course c on c.id = s.course_id
    join palermo.organisation o on o.id = s.organisation_id
  where wall.actor_is('visitor') and f.token_hash = secret_hash and f.revoked_at is null
    and s.starts_at > now() - interval '1 year'
    and (
      f.organisation_id in (s.organisation_id, c.organisation_id)
      or exists (
        select from palermo.session_attendance x where x.session_id = s.id and x.organisation_id = f.organisation_id
      )
    )
  order by s.starts_at, s.id limit 1000
$$;
revoke all on function wall.session_figures, wall.offers_taken, wall.read_training_calendar from public;
grant execute on function wall.session_figures, wall.offers_taken, wall.read_training_calendar to palermo_app;

-- No more people are registered than there are places, also when two organisations register at once.
create function wall.keep_places() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare seats int;
begin
  select s.places into seats from palermo.course_session s where s.id = new.session_id for no key update;
  if (select sum(x.registered) from palermo.session_attendance x where x.session_id = new.session_id) > seats then
    raise exception 'more people than places' using errcode = 'check_violation', constraint = 'session_places';
  end if;
  return null;
end $$;

-- Nor are there fewer places than people registered.
create function wall.keep_room() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if (select sum(x.registered) from palermo.session_attendance x where x.session_id = new.id) > new.places then
    raise exception 'more people than places' using errcode = 'check_violation', constraint = 'session_places';
  end if;
  return null;
end $$;

-- A request is agreed with one offer, and an offer serves no more requests at a time than it has room for.
create function wall.keep_agreement() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare room int;
begin
  perform from palermo.assistance_request r where r.id = new.request_id and r.withdrawn_at is null for no key update;
  if not found then
    raise exception 'the request was withdrawn' using errcode = 'check_violation', constraint = 'assistance_withdrawn';
  end if;
  if exists (
    select from palermo.assistance_match m
    where m.request_id = new.request_id and m.id <> new.id and m.agreed_at is not null and m.declined_at is null
  ) then
    raise exception 'the request is agreed already' using errcode = 'check_violation', constraint = 'assistance_agreed';
  end if;
  select o.capacity into room from palermo.assistance_offer o
  where o.id = new.offer_id and o.ended_at is null for no key update;
  if room is null then
    raise exception 'the offer has ended' using errcode = 'check_violation', constraint = 'assistance_ended';
  end if;
  if (
    select count(*) from palermo.assistance_match m
    where m.offer_id = new.offer_id and m.agreed_at is not null and m.delivered_on is null and m.declined_at is null
  ) > room then
    raise exception 'the offer serves as many as it can' using errcode = 'check_violation', constraint = 'assistance_full';
  end if;
  return null;
end $$;
revoke all on function wall.keep_places, wall.keep_room, wall.keep_agreement from public;
grant execute on function wall.keep_places, wall.keep_room, wall.keep_agreement to palermo_owner;

reset role;
set role palermo_owner;

create trigger keep_places after insert or update of registered on palermo.session_attendance
  for each row when (new.registered > 0) execute function wall.keep_places();
create trigger keep_room after update of places on palermo.course_session
  for each row when (new.places < old.places) execute function wall.keep_room();
create trigger keep_agreement after insert on palermo.assistance_match
  for each row execute function wall.keep_agreement();
create trigger keep_agreement_once after update of agreed_at on palermo.assistance_match
  for each row when (new.agreed_at is not null and old.agreed_at is null) execute function wall.keep_agreement();

-- The coordinator keeps all courses; an organisation keeps its own, and the sessions that it runs.
create function palermo.keeps_for(of_organisation uuid) returns boolean
language sql stable parallel restricted as $$
  select (select wall.coordinates())
    or (of_organisation = (select wall.actor_organisation()) and (select wall.answers_for_organisation()))
$$;
create function palermo.keeps_session(of_session uuid) returns boolean
language sql stable parallel restricted as $$
  select exists (
    select from palermo.course_session s join palermo.training_course c on c.id = s.course_id
    where s.id = of_session and (palermo.keeps_for(s.organisation_id) or palermo.keeps_for(c.organisation_id))
  )
$$;
create function palermo.reads_session(of_session uuid) returns boolean
language sql stable parallel restricted as $$
  select (select wall.reads_groups()) or (
    (select wall.works_here()) and exists (
      select from palermo.course_session s join palermo.training_course c on c.id = s.course_id
      where s.id = of_session and (select wall.actor_organisation()) in (s.organisation_id, c.organisation_id)
    )
  )
$$;
revoke all on function palermo.keeps_for, palermo.keeps_session, palermo.reads_session from public;
grant execute on function palermo.keeps_for, palermo.keeps_session, palermo.reads_session to palermo_app;

create policy read_by_all on palermo.training_course for select to palermo_app using ((select wall.works_here()));
create policy added_by_keeper on palermo.training_course for insert to palermo_app
  with check (palermo.keeps_for(organisation_id) and updated_by = (select wall.actor_account()));
create policy changed_by_keeper on palermo.training_course for update to palermo_app
  using (palermo.keeps_for(organisation_id)) with check (updated_by = (select wall.actor_account()));

create policy read_by_all on palermo.course_session for select to palermo_app using ((select wall.works_here()));
create policy planned_by_keeper on palermo.course_session for insert to palermo_app
  with check (
    updated_by = (select wall.actor_account())
    and exists (select from palermo.training_course c where c.id = course_id and palermo.keeps_for(c.organisation_id))
  );
create policy changed_by_keeper on palermo.course_session for update to palermo_app
  using (palermo.keeps_session(id)) with check (updated_by = (select wall.actor_account()));

-- Lines of attendance: of who runs the session and who reports on it, and of each organisation its own.
create policy seen_by_keeper on palermo.session_attendance for select to palermo_app
  using (
    palermo.reads_session(session_id)
    or (organisation_id = (select wall.actor_organisation()) and (select wall.works_here()))
  );
create policy counted_by_keeper on palermo.session_attendance for insert to palermo_app
  with check (
    updated_by = (select wall.actor_account())
    and (
      palermo.keeps_session(session_id)
      or (organisation_id = (select wall.actor_organisation()) and (select wall.answers_for_organisation()))
    )
  );
create policy changed_by_keeper on palermo.session_attendance for update to palermo_app
  using (
    palermo.keeps_session(session_id)
    or (organisation_id = (select wall.actor_organisation()) and (select wall.answers_for_organisation()))
  )
  with check (updated_by = (select wall.actor_account()));
create policy taken_out_by_keeper on palermo.session_attendance for delete to palermo_app
  using (palermo.keeps_session(session_id));
-- An organisation says how many of its people come, as long as the session is to come; the rest is for who runs it.
create function palermo.keep_registration() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if palermo.keeps_session(new.session_id) then
    return new;
  end if;
  if (new.invited, new.attended, new.completed) is distinct from
    (case tg_op when 'UPDATE' then old.invited else 0 end, case tg_op when 'UPDATE' then old.attended else 0 end,
      case tg_op when 'UPDATE' then old.completed else 0 end)
  then
    raise exception 'who runs the session counts who came' using errcode = 'insufficient_privilege';
  end if;
  if not exists (
    select from palermo.course_session s where s.id = new.session_id and not s.cancelled and s.starts_at > now()
  ) then
    raise exception 'the session has begun' using errcode = 'check_violation', constraint = 'session_begun';
  end if;
  return new;
end $$;
create trigger keep_registration before insert or update on palermo.session_attendance
  for each row execute function palermo.keep_registration();

create policy seen_by_keeper on palermo.session_score for select to palermo_app using (palermo.keeps_session(session_id));
create policy entered_by_keeper on palermo.session_score for insert to palermo_app
  with check (palermo.keeps_session(session_id));
create policy taken_out_by_keeper on palermo.session_score for delete to palermo_app
  using (palermo.keeps_session(session_id));
-- Questions stay once somebody answered them, so that before and after are about the same.
create function palermo.keep_questions() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if exists (
    select from palermo.session_score x join palermo.course_session s on s.id = x.session_id where s.course_id = new.id
  ) then
    raise exception 'the questions were answered' using errcode = 'check_violation', constraint = 'course_questions';
  end if;
  return new;
end $$;
create trigger keep_questions before update of questions on palermo.training_course
  for each row when (new.questions is distinct from old.questions) execute function palermo.keep_questions();

-- Offers are read by everybody. A request is known to who asked, to the coordinator, and to whom it was proposed.
create policy read_by_all on palermo.assistance_offer for select to palermo_app using ((select wall.works_here()));
create policy made_by_own on palermo.assistance_offer for insert to palermo_app
  with check (
    organisation_id = (select wall.actor_organisation()) and (select wall.answers_for_organisation())
    and updated_by = (select wall.actor_account())
  );
create policy changed_by_own on palermo.assistance_offer for update to palermo_app
  using (palermo.keeps_for(organisation_id)) with check (updated_by = (select wall.actor_account()));

create policy seen_by_sides on palermo.assistance_match for select to palermo_app
  using (
    (select wall.reads_groups())
    or ((select wall.actor_organisation()) in (asker_id, offerer_id) and (select wall.works_here()))
  );
create policy seen_by_concerned on palermo.assistance_request for select to palermo_app
  using (
    (select wall.reads_groups())
    or (organisation_id = (select wall.actor_organisation()) and (select wall.works_here()))
    or exists (select from palermo.assistance_match m where m.request_id = assistance_request.id)
  );
create policy asked_by_own on palermo.assistance_request for insert to palermo_app
  with check (
    organisation_id = (select wall.actor_organisation()) and (select wall.answers_for_organisation())
    and updated_by = (select wall.actor_account())
  );
create policy changed_by_own on palermo.assistance_request for update to palermo_app
  using (organisation_id = (select wall.actor_organisation()) and (select wall.answers_for_organisation()))
  with check (updated_by = (select wall.actor_account()));

create policy proposed_by_asker on palermo.assistance_match for insert to palermo_app
  with check (
    palermo.keeps_for(asker_id) and updated_by = (select wall.actor_account()) and declined_at is null
    and delivered_on is null
    and (asker_accepted_at is null or asker_id = (select wall.actor_organisation()))
    and (offerer_accepted_at is null or offerer_id = (select wall.actor_organisation()))
  );
create policy changed_by_sides on palermo.assistance_match for update to palermo_app
  using (
    declined_at is null
    and (
      (select wall.coordinates())
      or ((select wall.actor_organisation()) in (asker_id, offerer_id) and (select wall.answers_for_organisation()))
    )
  )
  with check (updated_by = (select wall.actor_account()));
-- Each side accepts for itself, who asked says how useful it was, and what was delivered stays.
create function palermo.keep_match() returns trigger language plpgsql set search_path = pg_catalog as $$
declare own uuid := wall.actor_organisation();
begin
  if new.asker_accepted_at is distinct from old.asker_accepted_at and own is distinct from new.asker_id
    or new.offerer_accepted_at is distinct from old.offerer_accepted_at and own is distinct from new.offerer_id
    or (new.usefulness, new.usefulness_words) is distinct from (old.usefulness, old.usefulness_words)
      and (own is distinct from new.asker_id or not wall.answers_for_organisation())
  then
    raise exception 'each side speaks for itself' using errcode = 'insufficient_privilege';
  end if;
  if old.delivered_on is not null
    and (new.delivered_on, new.outcome, new.agreed_at, new.declined_at)
      is distinct from (old.delivered_on, old.outcome, old.agreed_at, old.declined_at)
  then
    raise exception 'what was delivered stays' using errcode = 'check_violation', constraint = 'assistance_delivered';
  end if;
  return new;
end $$;
create trigger keep_match before update on palermo.assistance_match
  for each row execute function palermo.keep_match();

create policy seen_with_request on palermo.assistance_step for select to palermo_app
  using (
    (select wall.reads_groups())
    or exists (
      select from palermo.assistance_request r
      where r.id = assistance_step.request_id
        and (match_id is null or r.organisation_id = (select wall.actor_organisation()))
    )
    or exists (select from palermo.assistance_match m where m.id = assistance_step.match_id)
  );
create policy made_by_own on palermo.assistance_step for insert to palermo_app
  with check (
    account_id = (select wall.actor_account()) and organisation_id = (select wall.actor_organisation())
    and (select wall.answers_for_organisation())
    and exists (select from palermo.assistance_request r where r.id = assistance_step.request_id)
  );

reset role;
