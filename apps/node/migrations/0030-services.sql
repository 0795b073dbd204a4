-- SPDX-FileCopyrightText: 2026 The Palermo project contributors
-- SPDX-License-Identifier: AGPL-3.0-or-later

-- What organisations offer, what a person needs, referrals and hand-overs, shelter places, and what was delivered.
set role palermo_wall;

-- True for accounts that work on cases outside immigration enforcement: services stay behind the firewall.
create function wall.works_services() returns boolean
language sql stable parallel restricted as $$
  select coalesce((
    select a.duty = 'account' and a.roles && '{caseworker,supervisor,decisionMaker}' and a.organisation_kind <> 'border'
    from wall.actor() a), false)
$$;
create function wall.edits_services() returns boolean
language sql stable parallel restricted as $$
  select coalesce((
    select a.duty = 'account' and a.roles && '{caseworker,supervisor}' and a.organisation_kind <> 'border'
    from wall.actor() a), false)
$$;
revoke all on function wall.works_services, wall.edits_services from public;
grant execute on function wall.works_services, wall.edits_services to palermo_app, palermo_owner;

reset role;
set role palermo_owner;

-- A service of an organisation, as the directory tells it. Where it is, is a region's name: never digits, so no address.
create table palermo.service (
  id uuid primary key,
  organisation_id uuid not null references palermo.organisation,
  kind text not null check (kind ~ '^[A-Z][A-Za-z]{1,60}$'),
  name text not null check (length(name) between 1 and 120),
  region text not null check (length(region) between 1 and 60 and region !~ '[0-9]'),
  languages text[] not null default '{}',
  -- Whom it takes: empty where it takes everybody.
  ages text[] not null default '{}' check (ages <@ '{child,adult}'),
  sexes text[] not null default '{}',
  accessibility text[] not null default '{}',
  opening text not null check (opening in ('always', 'workingHours', 'appointment')),
  contact text check (length(contact) between 1 and 120),
  takes_referrals boolean not null default true,
  places_total int check (places_total between 0 and 10000),
  places_free int,
  capacity_at timestamptz not null,
  version int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  closed_at timestamptz,
  check ((places_total is null) = (places_free is null)),
  check (places_free between 0 and places_total)
);
create index service_in_directory on palermo.service (kind, name, id) where closed_at is null;
create index service_of_organisation on palermo.service (organisation_id, kind, name, id);

-- Where a shelter is. Sealed, and its own organisation's alone.
create table palermo.shelter_location (
  service_id uuid primary key references palermo.service,
  organisation_id uuid not null references palermo.organisation,
  sealed bytea not null,
  updated_at timestamptz not null,
  updated_by uuid not null references palermo.account
);

create table palermo.need (
  id uuid primary key,
  case_id uuid not null references palermo.case_file,
  kind text not null check (kind ~ '^[A-Z][A-Za-z]{1,60}$'),
  urgency text not null check (urgency in ('now', 'soon', 'later')),
  state text not null default 'open' check (state in ('open', 'met', 'dropped')),
  target_on date,
  -- What the person said they need, in their words.
  sealed bytea,
  version int not null default 1,
  added_by uuid not null references palermo.account,
  added_at timestamptz not null,
  updated_at timestamptz not null
);
create index need_by_case on palermo.need (case_id);

-- What the recipient of a referral reads before accepting it: codes, and nothing that leads to the case.
create table palermo.referral (
  id uuid primary key,
  asks text not null check (asks in ('service', 'handOver')),
  from_organisation_id uuid not null references palermo.organisation,
  to_organisation_id uuid not null references palermo.organisation,
  service_id uuid references palermo.service,
  kind text check (kind ~ '^[A-Z][A-Za-z]{1,60}$'),
  urgency text not null check (urgency in ('now', 'soon', 'later')),
  age text check (age in ('child', 'adult')),
  sex text,
  languages text[] not null default '{}',
  accessibility text[] not null default '{}',
  region text check (length(region) between 1 and 60 and region !~ '[0-9]'),
  offered_classes text[] not null default '{}',
  offered_until date,
  -- Only accounts of the recipient with this role read it; everybody who works on cases where empty.
  for_role text check (for_role in ('caseworker', 'supervisor')),
  -- Key of what was asked and answered, wrapped by the node; gone with the person.
  wrapped_key bytea,
  state text not null default 'waiting'
    check (state in ('waiting', 'asked', 'accepted', 'done', 'rejected', 'withdrawn', 'lapsed')),
  version int not null default 1,
  sent_by uuid not null references palermo.account,
  sent_at timestamptz not null,
  updated_at timestamptz not null,
  answer_by timestamptz not null,
  check (from_organisation_id <> to_organisation_id or state <> 'waiting'),
  check ((asks = 'service') = (service_id is not null)),
  check (answer_by > sent_at)
);
create index referral_to on palermo.referral (to_organisation_id, sent_at desc, id desc);
create index referral_from on palermo.referral (from_organisation_id, sent_at desc, id desc);
create index referral_open on palermo.referral (answer_by) where state in ('waiting', 'asked');

-- Which case a referral is about, and what is released when it is accepted: the sender's alone.
create table palermo.referral_case (
  referral_id uuid primary key references palermo.referral,
  case_id uuid not null references palermo.case_file,
  need_id uuid references palermo.need,
  -- The release with its words, as it was tried out when the referral was sent.
  planned_release jsonb,
  feedback_on date
);
create index referral_case_by_case on palermo.referral_case (case_id);

create table palermo.referral_step (
  id uuid primary key,
  referral_id uuid not null references palermo.referral,
  step text not null,
  at timestamptz not null,
  organisation_id uuid not null references palermo.organisation,
  account_id uuid references palermo.account,
  reason text,
  sealed bytea
);
create index referral_step_by_referral on palermo.referral_step (referral_id, at);

-- A stay in a shelter place: its organisation's alone.
create table palermo.stay (
  id uuid primary key,
  organisation_id uuid not null references palermo.organisation,
  service_id uuid not null references palermo.service,
  referral_id uuid references palermo.referral,
  case_id uuid references palermo.case_file,
  from_on date not null,
  to_on date,
  sealed bytea,
  begun_by uuid not null references palermo.account,
  ended_by uuid references palermo.account,
  check (to_on >= from_on)
);
create unique index stay_open on palermo.stay (referral_id) where to_on is null and referral_id is not null;
create index stay_by_service on palermo.stay (organisation_id, service_id, from_on desc, id);

create table palermo.delivered_service (
  id uuid primary key,
  case_id uuid not null references palermo.case_file,
  organisation_id uuid not null references palermo.organisation,
  kind text not null check (kind ~ '^[A-Z][A-Za-z]{1,60}$'),
  result text not null check (result in ('delivered', 'refused', 'unavailable')),
  provider_organisation_id uuid references palermo.organisation,
  need_id uuid references palermo.need,
  referral_id uuid references palermo.referral,
  from_on date not null,
  to_on date,
  outcome text,
  -- What compensation, residence and return have besides: codes, amounts and days.
  details jsonb not null default '{}',
  sealed bytea,
  version int not null default 1,
  recorded_by uuid not null references palermo.account,
  recorded_at timestamptz not null,
  updated_at timestamptz not null,
  check (to_on >= from_on)
);
create index delivered_service_by_case on palermo.delivered_service (case_id);

create table palermo.follow_up (
  id uuid primary key,
  case_id uuid not null references palermo.case_file,
  organisation_id uuid not null references palermo.organisation,
  due_on date not null,
  way text not null check (way in ('visit', 'office', 'telephone', 'message', 'partner')),
  done_on date,
  outcome text check (outcome in ('well', 'concern', 'danger', 'notReached', 'declined')),
  sealed bytea,
  version int not null default 1,
  planned_by uuid not null references palermo.account,
  planned_at timestamptz not null,
  updated_at timestamptz not null,
  check ((done_on is null) = (outcome is null))
);
create index follow_up_by_case on palermo.follow_up (case_id, due_on);

-- The end of the support, and its taking up again.
create table palermo.support_end (
  id uuid primary key,
  case_id uuid not null references palermo.case_file,
  ended_on date not null,
  outcome text not null,
  sealed bytea,
  ended_by uuid not null references palermo.account,
  ended_at timestamptz not null,
  resumed_on date,
  resumed_by uuid references palermo.account
);
create unique index support_end_standing on palermo.support_end (case_id) where resumed_on is null;

-- What survivors say of a service. Nothing leads to a person unless they wished to be known: no case, no account, a month.
create table palermo.feedback (
  id uuid primary key default gen_random_uuid(),
  service_id uuid not null references palermo.service,
  organisation_id uuid not null references palermo.organisation,
  month date not null check (extract(day from month) = 1),
  given_in text not null,
  answers smallint[] not null check (cardinality(answers) = 5),
  known_referral_id uuid references palermo.referral,
  sealed bytea
);
create index feedback_by_service on palermo.feedback (organisation_id, service_id);

do $$
declare name text;
begin
  foreach name in array array['service', 'shelter_location', 'need', 'referral', 'referral_case', 'referral_step', 'stay',
    'delivered_service', 'follow_up', 'support_end', 'feedback']
  loop
    execute format('alter table palermo.%I enable row level security, force row level security', name);
  end loop;
end $$;

-- The directory is everybody's, but border authorities find no shelter in it.
grant select, insert on palermo.service to palermo_app;
grant update (kind, name, region, languages, ages, sexes, accessibility, opening, contact, takes_referrals, places_total,
  places_free, capacity_at, version, updated_at, closed_at) on palermo.service to palermo_app;
create policy known_to_accounts on palermo.service for select to palermo_app
  using (
    (select wall.actor_has('{administrator,caseworker,supervisor,decisionMaker,analyst,auditor}'))
    and (kind <> 'Accommodation' or (select wall.actor_kind()) <> 'border')
  );
create policy offered_by_own on palermo.service for insert to palermo_app
  with check (organisation_id = (select wall.actor_organisation()) and (select wall.edits_services()));
create policy changed_by_own on palermo.service for update to palermo_app
  using (organisation_id = (select wall.actor_organisation()) and (select wall.edits_services()));

grant select, insert, delete on palermo.shelter_location to palermo_app;
grant update (sealed, updated_at, updated_by) on palermo.shelter_location to palermo_app;
create policy own on palermo.shelter_location for select to palermo_app
  using (organisation_id = (select wall.actor_organisation()) and (select wall.works_services()));
create policy told_by_own on palermo.shelter_location for insert to palermo_app
  with check (
    organisation_id = (select wall.actor_organisation()) and (select wall.edits_services())
    and updated_by = (select wall.actor_account())
    and exists (
      select from palermo.service s
      where s.id = shelter_location.service_id and s.organisation_id = shelter_location.organisation_id
    )
  );
create policy changed_by_own on palermo.shelter_location for update to palermo_app
  using (organisation_id = (select wall.actor_organisation()) and (select wall.edits_services()))
  with check (updated_by = (select wall.actor_account()));
create policy removed_by_own on palermo.shelter_location for delete to palermo_app
  using (organisation_id = (select wall.actor_organisation()) and (select wall.edits_services()));

grant select, insert on palermo.need to palermo_app;
grant update (kind, urgency, state, target_on, sealed, version, updated_at) on palermo.need to palermo_app;
create policy seen_with_needs on palermo.need for select to palermo_app
  using (
    (select wall.works_services())
    and exists (select from palermo.case_access a where a.case_id = need.case_id and (a.owner or 'needs' = any (a.data_classes)))
  );
create policy added_by_holder on palermo.need for insert to palermo_app
  with check (
    (select wall.edits_services()) and added_by = (select wall.actor_account())
    and exists (select from palermo.case_access a where a.case_id = need.case_id and a.owner)
  );
create policy changed_by_holder on palermo.need for update to palermo_app
  using (
    (select wall.edits_services())
    and exists (select from palermo.case_access a where a.case_id = need.case_id and a.owner)
  );

-- Both sides read what was asked. A border authority has no referrals: it may only hand over a case that it holds.
grant select, insert on palermo.referral to palermo_app;
create policy seen_by_both on palermo.referral for select to palermo_app
  using (
    (
      (select wall.works_services())
      and (
        from_organisation_id = (select wall.actor_organisation())
        or (
          to_organisation_id = (select wall.actor_organisation())
          and (for_role is null or (for_role = 'caseworker' and (select wall.actor_has('{caseworker}')))
            or (for_role = 'supervisor' and (select wall.actor_has('{supervisor}'))))
        )
      )
    )
    or (asks = 'handOver' and from_organisation_id = (select wall.actor_organisation()) and (select wall.works_cases()))
  );
create policy sent_for_own on palermo.referral for insert to palermo_app
  with check (
    from_organisation_id = (select wall.actor_organisation()) and sent_by = (select wall.actor_account())
    and state = 'waiting' and version = 1
    and ((select wall.edits_services()) or asks = 'handOver')
    and (asks = 'service' or (select wall.actor_has('{supervisor}')))
    and exists (
      select from palermo.organisation o
      where o.id = referral.to_organisation_id and o.active and o.kind <> 'border'
    )
    and (
      asks = 'handOver' or exists (
        select from palermo.service s
        where s.id = referral.service_id and s.organisation_id = referral.to_organisation_id and s.closed_at is null
          and s.takes_referrals
      )
    )
  );

grant select, insert on palermo.referral_case to palermo_app;
grant update (feedback_on) on palermo.referral_case to palermo_app;
-- The sender's, while it holds the case; a recipient's from its acceptance on, as long as it sees the case by it.
create policy seen_with_case on palermo.referral_case for select to palermo_app
  using (
    (select wall.works_cases())
    and exists (
      select from palermo.referral r, palermo.case_access a
      where r.id = referral_case.referral_id and a.case_id = referral_case.case_id
        and (
          (r.from_organisation_id = (select wall.actor_organisation()) and a.owner)
          or (r.to_organisation_id = (select wall.actor_organisation()) and r.state in ('accepted', 'done')
            and (r.asks = 'handOver' or referral_case.planned_release #>> '{release,id}' = a.basis_id::text))
        )
    )
  );
create policy linked_by_holder on palermo.referral_case for insert to palermo_app
  with check (
    (select wall.edits_cases()) and exists (
      select from palermo.referral r
      where r.id = referral_case.referral_id and r.from_organisation_id = (select wall.actor_organisation())
        and r.sent_by = (select wall.actor_account()) and r.state = 'waiting' and r.version = 1
    )
    and exists (select from palermo.case_access a where a.case_id = referral_case.case_id and a.owner)
  );
create policy marked_by_holder on palermo.referral_case for update to palermo_app
  using (
    (select wall.edits_services())
    and exists (select from palermo.case_access a where a.case_id = referral_case.case_id and a.owner)
  );

grant select on palermo.referral_step to palermo_app;
create policy seen_by_both on palermo.referral_step for select to palermo_app
  using (exists (select from palermo.referral r where r.id = referral_step.referral_id));

grant select, insert on palermo.stay to palermo_app;
grant update (to_on, ended_by) on palermo.stay to palermo_app;
create policy own on palermo.stay for select to palermo_app
  using (organisation_id = (select wall.actor_organisation()) and (select wall.works_services()));
create policy begun_by_own on palermo.stay for insert to palermo_app
  with check (
    organisation_id = (select wall.actor_organisation()) and (select wall.edits_services())
    and begun_by = (select wall.actor_account())
    and exists (
      select from palermo.service s where s.id = stay.service_id and s.organisation_id = stay.organisation_id
    )
    and (case_id is null or exists (select from palermo.case_access a where a.case_id = stay.case_id))
    and (
      referral_id is null or exists (
        select from palermo.referral r
        where r.id = stay.referral_id and r.to_organisation_id = stay.organisation_id and r.state = 'accepted'
      )
    )
  );
create policy ended_by_own on palermo.stay for update to palermo_app
  using (organisation_id = (select wall.actor_organisation()) and (select wall.edits_services()))
  with check (ended_by = (select wall.actor_account()));

-- What was delivered is written and read by the holder and by those to whom services were released.
grant select, insert on palermo.delivered_service, palermo.follow_up to palermo_app;
grant update (result, to_on, outcome, details, sealed, version, updated_at) on palermo.delivered_service to palermo_app;
grant update (due_on, way, done_on, outcome, sealed, version, updated_at) on palermo.follow_up to palermo_app;
do $$
declare name text;
begin
  foreach name in array array['delivered_service', 'follow_up'] loop
    execute format($policy$create policy seen_with_services on palermo.%1$I for select to palermo_app
      using ((select wall.works_services()) and exists (
        select from palermo.case_access a
        where a.case_id = %1$I.case_id and (a.owner or 'services' = any (a.data_classes))))$policy$, name);
    execute format($policy$create policy written_with_services on palermo.%1$I for insert to palermo_app
      with check ((select wall.edits_services()) and organisation_id = (select wall.actor_organisation()) and exists (
        select from palermo.case_access a
        where a.case_id = %1$I.case_id and (a.owner or 'services' = any (a.data_classes))))$policy$, name);
    execute format($policy$create policy changed_with_services on palermo.%1$I for update to palermo_app
      using ((select wall.edits_services()) and exists (
        select from palermo.case_access a where a.case_id = %1$I.case_id
          and (a.owner or ('services' = any (a.data_classes) and %1$I.organisation_id = (select wall.actor_organisation())))))$policy$,
      name);
  end loop;
end $$;

grant select, insert on palermo.support_end to palermo_app;
grant update (resumed_on, resumed_by) on palermo.support_end to palermo_app;
create policy seen_with_services on palermo.support_end for select to palermo_app
  using (
    (select wall.works_services())
    and exists (
      select from palermo.case_access a
      where a.case_id = support_end.case_id and (a.owner or 'services' = any (a.data_classes))
    )
  );
create policy ended_by_holder on palermo.support_end for insert to palermo_app
  with check (
    (select wall.edits_services()) and ended_by = (select wall.actor_account())
    and exists (select from palermo.case_access a where a.case_id = support_end.case_id and a.owner)
  );
create policy resumed_by_holder on palermo.support_end for update to palermo_app
  using (
    (select wall.edits_services()) and resumed_on is null
    and exists (select from palermo.case_access a where a.case_id = support_end.case_id and a.owner)
  )
  with check (resumed_by = (select wall.actor_account()));

-- The service reads by itself only what people said who wished to be known; the rest as sums.
grant select on palermo.feedback to palermo_app;
create policy known_to_own on palermo.feedback for select to palermo_app
  using (
    organisation_id = (select wall.actor_organisation()) and (select wall.works_services())
    and known_referral_id is not null
  );

-- What the wall's functions below need.
grant select, update on palermo.referral to palermo_wall;
grant select, insert, update, delete on palermo.referral_case, palermo.referral_step, palermo.feedback to palermo_wall;
grant select, update, delete on palermo.need, palermo.stay, palermo.delivered_service, palermo.follow_up,
  palermo.support_end to palermo_wall;
grant insert on palermo.release_words to palermo_wall;
create policy wall_writes on palermo.release_words for insert to palermo_wall with check (true);
grant insert on palermo.case_event to palermo_wall;
grant update (organisation_id) on palermo.case_file, palermo.person, palermo.erasure_request, palermo.standard_perpetrator
  to palermo_wall;
grant select (case_id, organisation_id), update (organisation_id, organisation_kind) on palermo.standard_record to palermo_wall;
grant select (case_id), update (organisation_kind) on palermo.standard_perpetrator to palermo_wall;
grant select (case_id) on palermo.erasure_request to palermo_wall;
grant select (person_id, organisation_id), update (organisation_id) on vault.person_key to palermo_wall;
do $$
declare name text;
begin
  foreach name in array array['palermo.referral', 'palermo.referral_case', 'palermo.referral_step', 'palermo.feedback',
    'palermo.need', 'palermo.stay', 'palermo.delivered_service', 'palermo.follow_up', 'palermo.support_end',
    'palermo.person', 'vault.person_key', 'palermo.erasure_request', 'palermo.standard_record',
    'palermo.standard_perpetrator']
  loop
    execute format('create policy wall_moves on %s for all to palermo_wall using (true) with check (true)', name);
  end loop;
end $$;
create policy wall_releases on palermo.release for insert to palermo_wall with check (true);
create policy wall_tells on palermo.case_event for insert to palermo_wall with check (true);

reset role;
set role palermo_wall;

-- What a step turns a referral into, for the side that takes it; null where it cannot be taken.
create function wall.referral_state_after(step text, state text, is_sender boolean) returns text
language sql immutable as $$
  select case
    when step = 'send' and state = 'waiting' and is_sender then 'waiting'
    when step = 'ask' and state = 'waiting' and not is_sender then 'asked'
    when step = 'answer' and state = 'asked' and is_sender then 'waiting'
    when step = 'accept' and state in ('waiting', 'asked') and not is_sender then 'accepted'
    when step = 'reject' and state in ('waiting', 'asked') and not is_sender then 'rejected'
    when step = 'withdraw' and state in ('waiting', 'asked') and is_sender then 'withdrawn'
    when step = 'finish' and state = 'accepted' then 'done'
  end
$$;
revoke all on function wall.referral_state_after from public;

-- Keeps a step in the history of the referral and of its case, and the sender's tasks with it.
create function wall.keep_referral_step(r palermo.referral, of_case uuid, step text, step_id uuid, step_reason text,
  words bytea, by_organisation uuid, by_account uuid, at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into palermo.referral_step (id, referral_id, step, at, organisation_id, account_id, reason, sealed)
  values (step_id, r.id, step, at, by_organisation, by_account, step_reason, words);
  if of_case is null then return; end if;
  insert into palermo.case_event (id, case_id, kind, data_class, account_id, organisation_id, at, details)
  values (gen_random_uuid(), of_case, 'referral', 'services', by_account, by_organisation, at,
    jsonb_strip_nulls(jsonb_build_object('referral', r.id, 'step', step, 'asks', r.asks, 'service', r.kind,
      'to', r.to_organisation_id, 'reason', step_reason)));
  if step = 'send' then
    insert into palermo.task (id, case_id, organisation_id, kind, key, subject_id, due_on, remind_on, opened_at)
    values (gen_random_uuid(), of_case, r.from_organisation_id, 'referral', 'referralAnswer', r.id, r.answer_by::date,
      greatest(at::date, r.answer_by::date - 1), at)
    on conflict do nothing;
  elsif step in ('accept', 'reject', 'withdraw', 'lapse') then
    update palermo.task t set ended_at = at, ending = 'over'
    where t.case_id = of_case and t.kind = 'referral' and t.subject_id = r.id and t.ended_at is null;
  end if;
  if step in ('reject', 'lapse') then
    insert into palermo.task (id, case_id, organisation_id, kind, key, subject_id, due_on, remind_on, opened_at)
    values (gen_random_uuid(), of_case, r.from_organisation_id, 'referral',
      case step when 'reject' then 'referralRejected' else 'referralLapsed' end, r.id, at::date, at::date, at)
    on conflict do nothing;
  end if;
end $$;
revoke all on function wall.keep_referral_step from public;

-- Gives a case with everything that belongs to it to another organisation. Only `step_referral` calls it.
create function wall.move_case(of_case uuid, from_organisation uuid, to_organisation uuid, but_referral uuid, at timestamptz)
returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare of_person uuid := (select c.person_id from palermo.case_file c where c.id = of_case);
begin
  -- What was released to the new holder ends: it sees everything from now on.
  update palermo.release set revoked_at = at, revoked_for = 'noLongerNeeded'
  where case_id = of_case and to_organisation_id = to_organisation and revoked_at is null;
  update palermo.release set from_organisation_id = to_organisation
  where case_id = of_case and to_organisation_id <> to_organisation;
  update palermo.case_access set organisation_id = to_organisation, listed = true, worker_id = (
    select w.account_id from palermo.case_worker w where w.case_id = of_case and w.organisation_id = to_organisation)
  where case_id = of_case and basis_id = of_case and owner;
  update palermo.case_access set holder_id = to_organisation where case_id = of_case;
  update palermo.case_file set organisation_id = to_organisation, version = version + 1, updated_at = at where id = of_case;
  update palermo.person set organisation_id = to_organisation where id = of_person;
  update vault.person_key set organisation_id = to_organisation where person_id = of_person;
  update palermo.erasure_request set organisation_id = to_organisation where case_id = of_case;
  update palermo.standard_record set organisation_id = to_organisation,
    organisation_kind = (select o.kind from palermo.organisation o where o.id = to_organisation)
  where case_id = of_case;
  update palermo.standard_perpetrator set organisation_id = to_organisation,
    organisation_kind = (select o.kind from palermo.organisation o where o.id = to_organisation)
  where case_id = of_case;
  -- A task that the new holder has already is not doubled.
  update palermo.task t set ended_at = at, ending = 'over'
  where t.case_id = of_case and t.organisation_id = from_organisation and t.ended_at is null and exists (
    select from palermo.task o
    where o.case_id = of_case and o.organisation_id = to_organisation and o.kind = t.kind and o.key = t.key
      and o.subject_id is not distinct from t.subject_id and o.ended_at is null
  );
  update palermo.task set organisation_id = to_organisation, assigned_to = null
  where case_id = of_case and organisation_id = from_organisation and ended_at is null;
  update palermo.follow_up set organisation_id = to_organisation
  where case_id = of_case and organisation_id = from_organisation;
  -- What waits at the new holder, and other hand-overs, are over; every other referral has a new sender.
  update palermo.referral r set state = 'withdrawn', version = version + 1, updated_at = at
  from palermo.referral_case l
  where l.referral_id = r.id and l.case_id = of_case and r.id <> but_referral and r.state in ('waiting', 'asked')
    and (r.asks = 'handOver' or r.to_organisation_id = to_organisation);
  update palermo.referral r set from_organisation_id = to_organisation
  from palermo.referral_case l
  where l.referral_id = r.id and l.case_id = of_case and r.asks = 'service';
end $$;
revoke all on function wall.move_case from public;

-- Writes the release that was tried out when a referral was sent, in the sender's name. True when it opens the case at once:
-- one that needs a second person waits for a supervisor of the sender.
create function wall.make_planned_release(r palermo.referral, l palermo.referral_case, at timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog as $$
declare
  claim text := current_setting('palermo.actor', true);
  planned palermo.release;
  made palermo.release;
begin
  planned := jsonb_populate_record(null::palermo.release, l.planned_release -> 'release' || jsonb_build_object(
    'case_id', l.case_id, 'from_organisation_id', r.from_organisation_id, 'to_organisation_id', r.to_organisation_id,
    'released_by', r.sent_by, 'made_at', at));
  -- One that was to begin before the acceptance begins with it.
  if planned.starts_at <= at then
    planned.starts_at := least(at, now());
  end if;
  if planned.basis in ('breakGlass', 'vitalInterests') then
    raise exception 'wall: release refused' using errcode = 'insufficient_privilege';
  end if;
  -- The sender decided it when the referral was sent; whoever accepts has no say in it, and is no actor of it.
  perform set_config('palermo.actor', '', true);
  insert into palermo.release select planned.*;
  perform set_config('palermo.actor', claim, true);
  insert into palermo.release_words (release_id, part, case_id, organisation_id, sealed)
  select planned.id, w.part, l.case_id, r.from_organisation_id, w.sealed
  from jsonb_to_recordset(l.planned_release -> 'words') as w(part text, sealed bytea);
  insert into palermo.case_event (id, case_id, kind, account_id, organisation_id, at, details)
  values (gen_random_uuid(), l.case_id, 'released', r.sent_by, r.from_organisation_id, at, jsonb_build_object(
    'to', r.to_organisation_id, 'dataClasses', to_jsonb(planned.data_classes), 'purpose', planned.purpose,
    'until', (planned.expires_at at time zone 'UTC')::date));
  select * into made from palermo.release where id = planned.id;
  if made.needs_approval then
    insert into palermo.task (id, case_id, organisation_id, kind, key, subject_id, due_on, remind_on, opened_at)
    values (gen_random_uuid(), l.case_id, r.from_organisation_id, 'review', 'release', made.id, at::date + 2, at::date, at)
    on conflict do nothing;
    perform wall.notify(r.from_organisation_id, null, '{supervisor}', 'disclosureToDecide', null, made.id, at);
  end if;
  return made.opened_at is not null;
end $$;
revoke all on function wall.make_planned_release from public;

-- Takes one step with a referral: everything that follows from it, or nothing. Answers `moved`; `changed` where somebody was
-- quicker; `over` where the time to answer has passed; `known` where a case cannot be taken over because the recipient has
-- imported the same one. The case is told only to a recipient that sees it from now on.
create function wall.step_referral(of_referral uuid, of_version int, new_step text, step_id uuid, step_reason text,
  words bytea, at timestamptz, out result text, out of_case uuid)
language plpgsql security definer set search_path = pg_catalog as $$
declare
  who wall.actor_record := wall.actor();
  r palermo.referral;
  l palermo.referral_case;
  held palermo.case_file;
  new_state text;
  is_sender boolean;
begin
  select * into l from palermo.referral_case where referral_id = of_referral;
  -- The case first, then the referral: everybody takes them in this order.
  if l.case_id is not null then
    select * into held from palermo.case_file where id = l.case_id for update;
  end if;
  select * into r from palermo.referral where id = of_referral for update;
  is_sender := r.from_organisation_id = who.organisation_id;
  if who.duty is distinct from 'account' or not who.roles && '{caseworker,supervisor}' or r.id is null
    or not (is_sender or r.to_organisation_id = who.organisation_id)
    or (who.organisation_kind = 'border' and not (is_sender and r.asks = 'handOver'))
    or (not is_sender and r.for_role is not null and not r.for_role = any (who.roles))
  then
    raise exception 'wall: referral refused' using errcode = 'insufficient_privilege';
  end if;
  new_state := wall.referral_state_after(new_step, r.state, is_sender);
  if r.version <> of_version or new_state is null then
    result := 'changed';
    return;
  end if;
  if new_step in ('ask', 'accept') and r.answer_by <= greatest(at, now()) then
    result := 'over';
    return;
  end if;
  if new_step = 'accept' and l.case_id is not null and held.organisation_id <> r.from_organisation_id then
    result := 'changed';
    return;
  end if;
  if new_step = 'accept' and r.asks = 'handOver' then
    if l.case_id is null then
      result := 'changed';
      return;
    end if;
    if exists (
      select from palermo.case_file c
      where c.organisation_id = r.to_organisation_id and c.external_source = held.external_source
        and c.external_id = held.external_id
    ) then
      result := 'known';
      return;
    end if;
    perform wall.move_case(l.case_id, r.from_organisation_id, r.to_organisation_id, r.id, at);
    of_case := l.case_id;
  elsif new_step = 'accept' and l.planned_release is not null then
    if wall.make_planned_release(r, l, at) then of_case := l.case_id; end if;
  end if;
  update palermo.referral set state = new_state, updated_at = at,
    version = case when new_step = 'send' then version else version + 1 end
  where id = r.id;
  perform wall.keep_referral_step(r, l.case_id, new_step, step_id, step_reason, words, who.organisation_id, who.account_id, at);
  result := 'moved';
end $$;
revoke all on function wall.step_referral from public;
grant execute on function wall.step_referral to palermo_app;

-- Ends what nobody answered in time, and tells the senders. The keeper's.
create function wall.lapse_referrals(at timestamptz) returns int
language plpgsql security definer set search_path = pg_catalog as $$
declare
  who wall.actor_record := wall.actor();
  due uuid;
  r palermo.referral;
  of_case uuid;
  lapsed int := 0;
begin
  if who.duty is distinct from 'keeper' then
    raise exception 'wall: lapse refused' using errcode = 'insufficient_privilege';
  end if;
  for due in
    select id from palermo.referral where state in ('waiting', 'asked') and answer_by <= at order by answer_by limit 200
  loop
    of_case := (select l.case_id from palermo.referral_case l where l.referral_id = due);
    perform from palermo.case_file c where c.id = of_case for update;
    select * into r from palermo.referral where id = due and state in ('waiting', 'asked') for update;
    continue when r.id is null;
    update palermo.referral set state = 'lapsed', version = version + 1, updated_at = at where id = due;
    perform wall.keep_referral_step(r, of_case, 'lapse', gen_random_uuid(), null, null, r.from_organisation_id, null, at);
    perform wall.notify(r.from_organisation_id, null, '{caseworker,supervisor,decisionMaker}', 'referralLapsed', null, due, at);
    lapsed := lapsed + 1;
  end loop;
  return lapsed;
end $$;
revoke all on function wall.lapse_referrals from public;
grant execute on function wall.lapse_referrals to palermo_app;

-- Keeps what a person said of a service that a referral of the actor's led to, once. Who it was is kept only on their wish.
create function wall.give_feedback(of_referral uuid, language text, given smallint[], wishes_known boolean, words bytea,
  at timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog as $$
declare
  who wall.actor_record := wall.actor();
  r palermo.referral;
begin
  select * into r from palermo.referral
  where id = of_referral and from_organisation_id = who.organisation_id and service_id is not null
    and state in ('accepted', 'done');
  if who.duty is distinct from 'account' or not who.roles && '{caseworker,supervisor}' or r.id is null
    or not exists (
      select from palermo.referral_case l
      join palermo.case_access a on a.case_id = l.case_id and a.organisation_id = who.organisation_id and a.owner
      where l.referral_id = r.id
    )
  then
    raise exception 'wall: feedback refused' using errcode = 'insufficient_privilege';
  end if;
  update palermo.referral_case set feedback_on = at::date where referral_id = r.id and feedback_on is null;
  if not found then return false; end if;
  insert into palermo.feedback (service_id, organisation_id, month, given_in, answers, known_referral_id, sealed)
  values (r.service_id, r.to_organisation_id, date_trunc('month', at at time zone 'UTC')::date, language, given,
    case when wishes_known then r.id end, case when wishes_known then words end);
  return true;
end $$;
revoke all on function wall.give_feedback from public;
grant execute on function wall.give_feedback to palermo_app;

-- What was said of a service of the actor's organisation, as sums: nothing before five people answered.
create function wall.sum_feedback(of_service uuid, out given int, out sums jsonb)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare who wall.actor_record := wall.actor();
begin
  if who.duty is distinct from 'account' or not who.roles && '{caseworker,supervisor,decisionMaker}'
    or who.organisation_kind = 'border'
  then return; end if;
  select count(*) into given from palermo.feedback f
  where f.service_id = of_service and f.organisation_id = who.organisation_id;
  if given < 5 then
    given := null;
    return;
  end if;
  select jsonb_agg(s.levels order by s.question) into sums from (
    select c.question, jsonb_agg(c.said order by c.level) as levels from (
      select question, level, count(*) filter (where f.answers[question] = level) as said
      from generate_series(1, 5) question cross join generate_series(1, 4) level
      join palermo.feedback f on f.service_id = of_service and f.organisation_id = who.organisation_id
      group by question, level
    ) c group by c.question
  ) s;
end $$;
revoke all on function wall.sum_feedback from public;
grant execute on function wall.sum_feedback to palermo_app;

-- When a person is erased, what they needed and got goes, and no referral or stay leads to them any more.
create function wall.forget_services() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare of_case uuid;
begin
  for of_case in select c.id from palermo.case_file c where c.person_id = new.id loop
    update palermo.stay s set case_id = null, referral_id = null, sealed = null
    where s.case_id = of_case
      or s.referral_id in (select l.referral_id from palermo.referral_case l where l.case_id = of_case);
    update palermo.feedback f set known_referral_id = null, sealed = null
    where f.known_referral_id in (select l.referral_id from palermo.referral_case l where l.case_id = of_case);
    update palermo.referral_step s set sealed = null
    where s.referral_id in (select l.referral_id from palermo.referral_case l where l.case_id = of_case);
    update palermo.referral r set wrapped_key = null, version = version + 1,
      state = case when r.state in ('waiting', 'asked') then 'withdrawn' else r.state end
    where r.id in (select l.referral_id from palermo.referral_case l where l.case_id = of_case);
    delete from palermo.referral_case where case_id = of_case;
    delete from palermo.delivered_service where case_id = of_case;
    delete from palermo.need where case_id = of_case;
    delete from palermo.follow_up where case_id = of_case;
    delete from palermo.support_end where case_id = of_case;
    update palermo.task t set ended_at = now(), ending = 'over'
    where t.case_id = of_case and t.kind in ('referral', 'followUp') and t.ended_at is null;
  end loop;
  return null;
end $$;
revoke all on function wall.forget_services from public;
grant execute on function wall.forget_services to palermo_owner;

-- Writes which kinds of support reached a person into their standard record: codes, by whoever may write what was delivered.
create function wall.record_support(of_case uuid, received text[], refused text[], unavailable text[]) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare who wall.actor_record := wall.actor();
begin
  if who.duty is distinct from 'account' or not who.roles && '{caseworker,supervisor}' or who.organisation_kind = 'border'
    or not exists (
      select from palermo.case_access a
      where a.case_id = of_case and a.organisation_id = who.organisation_id
        and (a.owner or 'services' = any (a.data_classes)) and (a.expires_at is null or a.expires_at > now())
    )
  then
    raise exception 'wall: support refused' using errcode = 'insufficient_privilege';
  end if;
  update palermo.standard_record
  set support_received = received, support_refused = refused, support_unavailable = unavailable
  where case_id = of_case;
end $$;
revoke all on function wall.record_support from public;
grant execute on function wall.record_support to palermo_app;

reset role;
set role palermo_owner;
-- Kinds of support that a person got, did not want, and could not get.
alter table palermo.standard_record
  add column support_received text[] not null default '{}',
  add column support_refused text[] not null default '{}',
  add column support_unavailable text[] not null default '{}';
alter table palermo.standard_record_past
  add column support_received text[] not null default '{}',
  add column support_refused text[] not null default '{}',
  add column support_unavailable text[] not null default '{}';
grant update (support_received, support_refused, support_unavailable) on palermo.standard_record to palermo_wall;
create trigger forget_services after update of erased_at on palermo.person
  for each row when (new.erased_at is not null) execute function wall.forget_services();
reset role;
