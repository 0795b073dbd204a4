-- SPDX-FileCopyrightText: 2026 The Palermo project contributors
-- SPDX-License-Identifier: AGPL-3.0-or-later

-- Calls for proposals, applications by organisations outside the node, blind assessment and the decision. See ADR 0037.
set role palermo_wall;

-- Those who run the fund and those who decide on its grants.
create function wall.decides_grants() returns boolean
language sql stable parallel restricted as $$ select wall.actor_has('{grantsOfficer,trustee}') $$;
revoke all on function wall.decides_grants from public;
grant execute on function wall.decides_grants to palermo_app, palermo_owner;

-- Whether an application stands where it may be assessed, for policies of tables that the application's own policies ask.
-- Answers nobody but those who run the fund or assess.
create function wall.application_stands(of_application uuid, in_call uuid, states text[]) returns boolean
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return wall.actor_has('{grantsOfficer,trustee,assessor}') and exists (
    select from palermo.fund_application a
    where a.id = of_application and a.state = any (states) and (in_call is null or a.call_id = in_call));
end $$;
revoke all on function wall.application_stands from public;
grant execute on function wall.application_stands to palermo_app;

reset role;
set role palermo_owner;

create table palermo.fund_call (
  id uuid primary key,
  organisation_id uuid not null references palermo.organisation,
  created_by uuid not null references palermo.account,
  state text not null default 'draft' check (state in ('draft', 'published', 'decided', 'cancelled')),
  -- Title, summary and what else applicants need to know, by language.
  words jsonb not null,
  opens_on date not null,
  closes_on date not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  amount_min bigint not null check (amount_min > 0),
  amount_max bigint not null,
  months_min int not null check (months_min between 1 and 120),
  months_max int not null check (months_max <= 120),
  -- What may be granted in all; empty where nothing was said.
  budget bigint check (budget > 0),
  rules jsonb not null,
  questions jsonb not null,
  sheet jsonb not null,
  assessor_count int not null check (assessor_count between 1 and 7),
  trustee_count int not null check (trustee_count between 1 and 9),
  blind boolean not null,
  tie_rule text not null check (tie_rule in ('spread', 'amount', 'earlier')),
  version int not null default 1,
  updated_at timestamptz not null,
  published_at timestamptz,
  decided_at timestamptz,
  check (closes_on >= opens_on),
  check (amount_max >= amount_min and months_max >= months_min)
);
create index fund_call_in_order on palermo.fund_call (closes_on desc, id);

-- An organisation outside the node. Its address is sealed; only hashes of its codes and sessions are kept.
create table palermo.fund_applicant (
  id uuid primary key,
  language text not null check (language in ('en', 'fr', 'ar')),
  wrapped_key bytea not null,
  sealed bytea not null,
  created_at timestamptz not null
);
create table palermo.fund_applicant_code (
  id uuid primary key,
  applicant_id uuid not null references palermo.fund_applicant,
  code_hash bytea not null unique,
  issued_at timestamptz not null,
  -- Empty where the applicant asked for it.
  issued_by uuid references palermo.account,
  revoked_at timestamptz
);
create index fund_applicant_code_by_applicant on palermo.fund_applicant_code (applicant_id);
create table palermo.fund_applicant_session (
  token_hash bytea primary key,
  applicant_id uuid not null references palermo.fund_applicant,
  opened_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index fund_applicant_session_by_applicant on palermo.fund_applicant_session (applicant_id);

create table palermo.fund_application (
  id uuid primary key,
  call_id uuid not null references palermo.fund_call,
  applicant_id uuid not null references palermo.fund_applicant,
  -- By which people speak of it: says nothing of the applicant, nor of how many there are.
  reference text not null check (reference ~ '^[0-9A-HJKMNP-TV-Z]{6}$'),
  state text not null default 'draft'
    check (state in ('draft', 'submitted', 'eligible', 'ineligible', 'withdrawn', 'approved', 'reserve', 'declined')),
  -- What tables and rules go by, read from the answers when they are kept.
  organisation_kind text,
  country text check (country ~ '^[A-Z]{2}$'),
  amount bigint check (amount > 0),
  months int check (months > 0),
  version int not null default 1,
  begun_at timestamptz not null,
  saved_at timestamptz not null,
  submitted_at timestamptz,
  -- Hash of what was submitted, which the applicant holds as a receipt.
  receipt bytea,
  -- The rules of the call that it did not meet when it was submitted.
  unmet text[] not null default '{}',
  state_at timestamptz not null,
  wrapped_key bytea not null,
  -- Kept by the wall: assessments that are waited for, those that are in, and whether scores may be seen.
  awaited_count int not null default 0,
  scored_count int not null default 0,
  scores_open boolean not null default false,
  unique (call_id, reference),
  check ((state = 'draft') <= (submitted_at is null))
);
create index fund_application_by_call on palermo.fund_application (call_id, submitted_at desc, id);
create index fund_application_by_state on palermo.fund_application (call_id, state, submitted_at desc, id);
create index fund_application_by_applicant on palermo.fund_application (applicant_id);

-- What is asked for: read by those who assess.
create table palermo.fund_content (
  application_id uuid primary key references palermo.fund_application,
  applicant_id uuid not null references palermo.fund_applicant,
  sealed bytea not null
);
-- Who asks: hidden from those who assess where the call is blind.
create table palermo.fund_identity (
  application_id uuid primary key references palermo.fund_application,
  applicant_id uuid not null references palermo.fund_applicant,
  sealed bytea not null,
  -- Keyed hashes of the organisation's names and of its domain, by which conflicts of interest are found.
  marks bytea[] not null default '{}'
);
-- What grants officers found: a rule overridden, and whether an application goes on. The last of a rule counts.
create table palermo.fund_check (
  id uuid primary key,
  application_id uuid not null references palermo.fund_application,
  rule text not null check (rule ~ '^[a-zA-Z0-9]{1,60}$'),
  finding text not null check (finding in ('overridden', 'passed', 'refused')),
  sealed bytea,
  account_id uuid not null references palermo.account,
  at timestamptz not null
);
create index fund_check_by_application on palermo.fund_check (application_id, at);

-- Whoever is in conflict about an application does not see it from then on. Never taken back.
create table palermo.fund_conflict (
  application_id uuid not null references palermo.fund_application,
  account_id uuid not null references palermo.account,
  kind text not null check (kind in ('sameOrganisation', 'connected', 'declared')),
  sealed bytea,
  declared_by uuid not null references palermo.account,
  declared_at timestamptz not null,
  primary key (application_id, account_id)
);
create index fund_conflict_by_account on palermo.fund_conflict (account_id);

-- Organisations that somebody who assesses is connected with.
create table palermo.fund_interest (
  id uuid primary key,
  account_id uuid not null references palermo.account,
  mark bytea not null,
  sealed bytea not null,
  added_at timestamptz not null
);
create index fund_interest_by_account on palermo.fund_interest (account_id);

create table palermo.fund_assignment (
  application_id uuid not null references palermo.fund_application,
  account_id uuid not null references palermo.account,
  call_id uuid not null references palermo.fund_call,
  state text not null check (state in ('waiting', 'declared', 'submitted', 'conflict', 'removed')),
  assigned_by uuid not null references palermo.account,
  assigned_at timestamptz not null,
  declared_at timestamptz,
  submitted_at timestamptz,
  primary key (application_id, account_id)
);
create index fund_assignment_by_account on palermo.fund_assignment (account_id, state);
create index fund_assignment_by_call on palermo.fund_assignment (call_id, account_id);

create table palermo.fund_score (
  application_id uuid not null,
  account_id uuid not null,
  call_id uuid not null references palermo.fund_call,
  -- Points by criterion of the call's sheet.
  points jsonb not null default '{}',
  recommendation text check (recommendation in ('support', 'supportWithChanges', 'decline')),
  sealed bytea,
  version int not null default 1,
  saved_at timestamptz not null,
  submitted boolean not null default false,
  -- Of a hundred, by the weights of the sheet; reckoned by the wall when the sheet is submitted.
  total numeric(6, 3),
  -- Kept by the wall: others than its author may see it.
  open boolean not null default false,
  primary key (application_id, account_id),
  foreign key (application_id, account_id) references palermo.fund_assignment
);
create index fund_score_by_call on palermo.fund_score (call_id) where open;

-- What trustees decide on at once: one list a call.
create table palermo.fund_decision (
  call_id uuid primary key references palermo.fund_call,
  state text not null default 'proposed' check (state in ('proposed', 'decided')),
  version int not null default 1,
  proposed_by uuid not null references palermo.account,
  proposed_at timestamptz not null,
  decided_at timestamptz
);
create table palermo.fund_decision_line (
  application_id uuid primary key references palermo.fund_application,
  call_id uuid not null references palermo.fund_decision,
  outcome text not null check (outcome in ('approved', 'reserve', 'declined')),
  amount bigint check (amount > 0),
  sealed bytea not null,
  check ((outcome = 'approved') = (amount is not null))
);
create index fund_decision_line_by_call on palermo.fund_decision_line (call_id);
-- Agreement of a trustee with the list as it stood at a version.
create table palermo.fund_vote (
  call_id uuid not null references palermo.fund_decision,
  account_id uuid not null references palermo.account,
  version int not null,
  at timestamptz not null,
  primary key (call_id, account_id)
);

do $$
declare name text;
begin
  foreach name in array array['fund_call', 'fund_applicant', 'fund_applicant_code', 'fund_applicant_session',
    'fund_application', 'fund_content', 'fund_identity', 'fund_check', 'fund_conflict', 'fund_interest',
    'fund_assignment', 'fund_score', 'fund_decision', 'fund_decision_line', 'fund_vote']
  loop
    execute format('alter table palermo.%I enable row level security, force row level security', name);
  end loop;
end $$;

-- What was published anybody may read.
grant select, insert, delete on palermo.fund_call to palermo_app;
grant update (words, opens_on, closes_on, currency, amount_min, amount_max, months_min, months_max, budget, rules, questions,
  sheet, assessor_count, trustee_count, blind, tie_rule, state, version, updated_at, published_at, decided_at)
  on palermo.fund_call to palermo_app;
create policy read_by_fund on palermo.fund_call for select to palermo_app using ((select wall.decides_grants()));
create policy read_when_published on palermo.fund_call for select to palermo_app
  using (
    state <> 'draft'
    and ((select wall.actor_is('visitor')) or (select wall.actor_is('applicant')) or (select wall.works_here()))
  );
create policy written_by_officers on palermo.fund_call for insert to palermo_app
  with check (
    (select wall.actor_has('{grantsOfficer}')) and state = 'draft' and created_by = (select wall.actor_account())
    and organisation_id = (select wall.actor_organisation())
  );
create policy changed_by_fund on palermo.fund_call for update to palermo_app using ((select wall.decides_grants()));
create policy discarded_by_officers on palermo.fund_call for delete to palermo_app
  using ((select wall.actor_has('{grantsOfficer}')) and state = 'draft');

-- A published call stays as it was published, but for a later end. Trustees end it by deciding.
create function palermo.guard_fund_call() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if old.state in ('decided', 'cancelled')
    or (old.state = 'published' and (
      new.state = 'draft' or new.closes_on < old.closes_on
      or (new.words, new.opens_on, new.currency, new.amount_min, new.amount_max, new.months_min, new.months_max, new.rules,
        new.questions, new.sheet, new.assessor_count, new.trustee_count, new.blind, new.tie_rule)
      is distinct from (old.words, old.opens_on, old.currency, old.amount_min, old.amount_max, old.months_min,
        old.months_max, old.rules, old.questions, old.sheet, old.assessor_count, old.trustee_count, old.blind, old.tie_rule)))
    or (old.state = 'draft' and new.state not in ('draft', 'published'))
    or (not wall.actor_has('{grantsOfficer}') and new.state <> 'decided')
    or (new.state = 'decided' and old.state <> 'decided' and not exists (
      select from palermo.fund_decision d where d.call_id = new.id and d.state = 'decided'))
  then
    raise exception 'wall: call refused' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger guard_fund_call before update on palermo.fund_call
  for each row when (current_user = 'palermo_app') execute function palermo.guard_fund_call();

-- Officers learn of an applicant once it has submitted something that they may see.
grant select, insert on palermo.fund_applicant to palermo_app;
create policy own on palermo.fund_applicant for select to palermo_app
  using ((select wall.actor_is('applicant')) and id = (select wall.actor_account()));
create policy at_gate on palermo.fund_applicant for select to palermo_app using ((select wall.actor_is('gate')));
create policy read_by_officers on palermo.fund_applicant for select to palermo_app
  using (
    (select wall.actor_has('{grantsOfficer}'))
    and exists (select from palermo.fund_application a where a.applicant_id = fund_applicant.id)
  );
create policy made_at_gate on palermo.fund_applicant for insert to palermo_app with check ((select wall.actor_is('gate')));

grant select, insert on palermo.fund_applicant_code to palermo_app;
grant update (revoked_at) on palermo.fund_applicant_code to palermo_app;
create policy at_gate on palermo.fund_applicant_code for all to palermo_app
  using ((select wall.actor_is('gate'))) with check ((select wall.actor_is('gate')));
create policy own on palermo.fund_applicant_code for select to palermo_app
  using ((select wall.actor_is('applicant')) and applicant_id = (select wall.actor_account()));
create policy made_by_own on palermo.fund_applicant_code for insert to palermo_app
  with check (
    (select wall.actor_is('applicant')) and applicant_id = (select wall.actor_account()) and issued_by is null
  );
create policy revoked_by_own on palermo.fund_applicant_code for update to palermo_app
  using ((select wall.actor_is('applicant')) and applicant_id = (select wall.actor_account()));
create policy seen_by_officers on palermo.fund_applicant_code for select to palermo_app
  using (exists (select from palermo.fund_applicant a where a.id = applicant_id) and (select wall.actor_has('{grantsOfficer}')));
create policy made_by_officers on palermo.fund_applicant_code for insert to palermo_app
  with check (
    (select wall.actor_has('{grantsOfficer}')) and issued_by = (select wall.actor_account())
    and exists (select from palermo.fund_applicant a where a.id = applicant_id)
  );
create policy revoked_by_officers on palermo.fund_applicant_code for update to palermo_app
  using (exists (select from palermo.fund_applicant a where a.id = applicant_id) and (select wall.actor_has('{grantsOfficer}')));

grant select, insert on palermo.fund_applicant_session to palermo_app;
grant update (seen_at, ended_at) on palermo.fund_applicant_session to palermo_app;
create policy at_gate on palermo.fund_applicant_session for all to palermo_app
  using ((select wall.actor_is('gate'))) with check ((select wall.actor_is('gate')));
create policy ended_by_own on palermo.fund_applicant_session for update to palermo_app
  using ((select wall.actor_is('applicant')) and applicant_id = (select wall.actor_account()));
create policy seen_by_own on palermo.fund_applicant_session for select to palermo_app
  using ((select wall.actor_is('applicant')) and applicant_id = (select wall.actor_account()));
-- A code that is given anew ends what was opened with the former.
create policy ended_by_officers on palermo.fund_applicant_session for update to palermo_app
  using (
    (select wall.actor_has('{grantsOfficer}'))
    and exists (select from palermo.fund_applicant a where a.id = fund_applicant_session.applicant_id)
  );
create policy seen_by_officers on palermo.fund_applicant_session for select to palermo_app
  using (
    (select wall.actor_has('{grantsOfficer}'))
    and exists (select from palermo.fund_applicant a where a.id = fund_applicant_session.applicant_id)
  );

-- An applicant reaches its own; those who run the fund what was submitted; those who assess what they were given; nobody what
-- they are in conflict about.
grant select, insert on palermo.fund_application to palermo_app;
grant update (state, organisation_kind, country, amount, months, version, saved_at, submitted_at, receipt, unmet, state_at)
  on palermo.fund_application to palermo_app;
create policy own on palermo.fund_application for select to palermo_app
  using ((select wall.actor_is('applicant')) and applicant_id = (select wall.actor_account()));
create policy read_by_fund on palermo.fund_application for select to palermo_app
  using (
    (select wall.decides_grants()) and state <> 'draft' and submitted_at is not null
    and id not in (select c.application_id from palermo.fund_conflict c where c.account_id = (select wall.actor_account()))
  );
create policy read_when_assigned on palermo.fund_application for select to palermo_app
  using (
    (select wall.actor_has('{assessor}'))
    and id in (
      select s.application_id from palermo.fund_assignment s
      where s.account_id = (select wall.actor_account()) and s.state in ('waiting', 'declared', 'submitted')
    )
    and id not in (select c.application_id from palermo.fund_conflict c where c.account_id = (select wall.actor_account()))
  );
create policy begun_by_own on palermo.fund_application for insert to palermo_app
  with check (
    (select wall.actor_is('applicant')) and applicant_id = (select wall.actor_account()) and state = 'draft'
    and awaited_count = 0 and scored_count = 0 and not scores_open and receipt is null
    and exists (select from palermo.fund_call c where c.id = call_id and c.state = 'published')
  );
create policy kept_by_own on palermo.fund_application for update to palermo_app
  using ((select wall.actor_is('applicant')) and applicant_id = (select wall.actor_account()));
create policy moved_by_fund on palermo.fund_application for update to palermo_app
  using (
    (select wall.decides_grants()) and state <> 'draft'
    and id not in (select c.application_id from palermo.fund_conflict c where c.account_id = (select wall.actor_account()))
  );

-- Applicants write drafts, submit and withdraw; officers say whether it goes on; the outcome follows the decided list.
create function palermo.guard_fund_application() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if wall.actor_is('applicant') then
    if not (
      (old.state = 'draft' and new.state in ('draft', 'submitted', 'withdrawn'))
      or (old.state in ('submitted', 'eligible') and new.state = 'withdrawn'
        and (new.organisation_kind, new.country, new.amount, new.months, new.receipt, new.unmet, new.submitted_at)
          is not distinct from (old.organisation_kind, old.country, old.amount, old.months, old.receipt, old.unmet,
            old.submitted_at))
    ) then
      raise exception 'wall: application refused' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end if;
  if (new.organisation_kind, new.country, new.amount, new.months, new.receipt, new.unmet, new.submitted_at, new.saved_at)
      is distinct from (old.organisation_kind, old.country, old.amount, old.months, old.receipt, old.unmet, old.submitted_at,
        old.saved_at)
    or not (
      (old.state in ('submitted', 'eligible', 'ineligible') and new.state in ('eligible', 'ineligible')
        and wall.actor_has('{grantsOfficer}')
        and not exists (select from palermo.fund_decision d where d.call_id = new.call_id))
      or (old.state = 'eligible' and new.state in ('approved', 'reserve', 'declined') and exists (
        select from palermo.fund_decision d join palermo.fund_decision_line l on l.call_id = d.call_id
        where d.call_id = new.call_id and d.state = 'decided' and l.application_id = new.id and l.outcome = new.state))
    )
  then
    raise exception 'wall: application refused' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger guard_fund_application before update on palermo.fund_application
  for each row when (current_user = 'palermo_app') execute function palermo.guard_fund_application();

do $$
declare name text;
begin
  foreach name in array array['fund_content', 'fund_identity'] loop
    execute format('create policy own on palermo.%I for select to palermo_app
      using ((select wall.actor_is(''applicant'')) and applicant_id = (select wall.actor_account()))', name);
    execute format('create policy written_by_own on palermo.%I for insert to palermo_app
      with check (
        (select wall.actor_is(''applicant'')) and applicant_id = (select wall.actor_account())
        and exists (select from palermo.fund_application a where a.id = application_id and a.state = ''draft''))', name);
    execute format('create policy removed_by_own on palermo.%I for delete to palermo_app
      using (
        (select wall.actor_is(''applicant'')) and applicant_id = (select wall.actor_account())
        and exists (select from palermo.fund_application a where a.id = application_id and a.state = ''draft''))', name);
    execute format('create policy kept_by_own on palermo.%I for update to palermo_app
      using (
        (select wall.actor_is(''applicant'')) and applicant_id = (select wall.actor_account())
        and exists (select from palermo.fund_application a where a.id = application_id and a.state = ''draft''))', name);
    execute format('grant select, insert, delete on palermo.%I to palermo_app', name);
  end loop;
end $$;
grant update (sealed) on palermo.fund_content to palermo_app;
grant update (sealed, marks) on palermo.fund_identity to palermo_app;

create policy read_by_fund on palermo.fund_content for select to palermo_app
  using (
    (select wall.decides_grants()) and exists (select from palermo.fund_application a where a.id = application_id)
  );
-- Nothing of it before the assessor has said to be free of conflict.
create policy read_when_declared on palermo.fund_content for select to palermo_app
  using (
    (select wall.actor_has('{assessor}'))
    and exists (
      select from palermo.fund_assignment s
      where s.application_id = fund_content.application_id and s.account_id = (select wall.actor_account())
        and s.state in ('declared', 'submitted')
    )
    and exists (select from palermo.fund_application a where a.id = application_id)
  );
-- Who assesses a blind call does not learn who applies, whatever roles they hold besides.
create policy read_by_fund on palermo.fund_identity for select to palermo_app
  using (
    (select wall.decides_grants()) and exists (select from palermo.fund_application a where a.id = application_id)
    and application_id not in (
      select s.application_id from palermo.fund_assignment s join palermo.fund_call c on c.id = s.call_id
      where s.account_id = (select wall.actor_account()) and s.state <> 'removed' and c.blind
    )
  );
create policy read_when_open on palermo.fund_identity for select to palermo_app
  using (
    (select wall.actor_has('{assessor}'))
    and exists (
      select from palermo.fund_assignment s join palermo.fund_call c on c.id = s.call_id
      where s.application_id = fund_identity.application_id and s.account_id = (select wall.actor_account())
        and s.state in ('waiting', 'declared', 'submitted') and not c.blind
    )
    and exists (select from palermo.fund_application a where a.id = application_id)
  );
grant select, insert on palermo.fund_check to palermo_app;
create policy read_with_content on palermo.fund_check for select to palermo_app
  using ((select wall.decides_grants()) and exists (select from palermo.fund_application a where a.id = application_id));
-- An applicant learns why its application did not go on.
create policy told_to_own on palermo.fund_check for select to palermo_app
  using (
    (select wall.actor_is('applicant'))
    and exists (select from palermo.fund_application a where a.id = application_id and a.state = 'ineligible')
  );
create policy found_by_officers on palermo.fund_check for insert to palermo_app
  with check (
    (select wall.actor_has('{grantsOfficer}')) and account_id = (select wall.actor_account())
    and exists (select from palermo.fund_application a where a.id = application_id)
  );

grant select, insert on palermo.fund_conflict to palermo_app;
create policy own_or_officers on palermo.fund_conflict for select to palermo_app
  using (
    (account_id = (select wall.actor_account()) and (select wall.works_here()))
    or (select wall.actor_has('{grantsOfficer}'))
  );
create policy declared_by_own on palermo.fund_conflict for insert to palermo_app
  with check (
    account_id = (select wall.actor_account()) and declared_by = account_id
    and (select wall.actor_has('{grantsOfficer,trustee,assessor}'))
    and wall.application_stands(application_id, null, '{submitted,eligible,ineligible,approved,reserve,declined}')
  );
-- Officers note what the node found, but nobody's scores are put away by them.
create policy found_by_officers on palermo.fund_conflict for insert to palermo_app
  with check (
    (select wall.actor_has('{grantsOfficer}')) and declared_by = (select wall.actor_account()) and kind <> 'declared'
    and wall.application_stands(application_id, null, '{submitted,eligible,ineligible,approved,reserve,declined}')
    and not exists (
      select from palermo.fund_assignment s
      where s.application_id = fund_conflict.application_id and s.account_id = fund_conflict.account_id
        and s.state = 'submitted'
    )
  );

grant select, insert, delete on palermo.fund_interest to palermo_app;
create policy own_or_officers on palermo.fund_interest for select to palermo_app
  using (
    (account_id = (select wall.actor_account()) and (select wall.works_here()))
    or (select wall.actor_has('{grantsOfficer}'))
  );
create policy told_by_own on palermo.fund_interest for insert to palermo_app
  with check (account_id = (select wall.actor_account()) and (select wall.actor_has('{grantsOfficer,trustee,assessor}')));
create policy ended_by_own on palermo.fund_interest for delete to palermo_app
  using (account_id = (select wall.actor_account()) and (select wall.actor_has('{grantsOfficer,trustee,assessor}')));

grant select, insert on palermo.fund_assignment to palermo_app;
grant update (state, declared_at, assigned_by, assigned_at) on palermo.fund_assignment to palermo_app;
create policy own_or_fund on palermo.fund_assignment for select to palermo_app
  using (
    (account_id = (select wall.actor_account()) and (select wall.actor_has('{assessor}')))
    or (select wall.decides_grants())
  );
create policy given_by_officers on palermo.fund_assignment for insert to palermo_app
  with check (
    (select wall.actor_has('{grantsOfficer}')) and assigned_by = (select wall.actor_account())
    and account_id <> (select wall.actor_account()) and state = 'waiting' and submitted_at is null
    and wall.application_stands(application_id, call_id, '{eligible}')
  );
create policy declared_by_own on palermo.fund_assignment for update to palermo_app
  using (account_id = (select wall.actor_account()) and state = 'waiting' and (select wall.actor_has('{assessor}')))
  with check (account_id = (select wall.actor_account()) and state = 'declared');
create policy changed_by_officers on palermo.fund_assignment for update to palermo_app
  using ((select wall.actor_has('{grantsOfficer}')) and state in ('waiting', 'declared', 'removed'))
  with check (
    (select wall.actor_has('{grantsOfficer}')) and account_id <> (select wall.actor_account())
    and state in ('waiting', 'removed')
  );

-- Everybody sees their own sheet. Others' are seen when all who were asked have handed theirs in.
grant select on palermo.fund_score to palermo_app;
grant insert (application_id, account_id, call_id, points, recommendation, sealed, saved_at) on palermo.fund_score to palermo_app;
grant update (points, recommendation, sealed, version, saved_at, submitted) on palermo.fund_score to palermo_app;
create policy own on palermo.fund_score for select to palermo_app
  using (
    account_id = (select wall.actor_account()) and (select wall.actor_has('{assessor}'))
    and exists (select from palermo.fund_application a where a.id = application_id)
  );
create policy open_to_fund on palermo.fund_score for select to palermo_app
  using (
    open and (select wall.decides_grants())
    and application_id not in (
      select c.application_id from palermo.fund_conflict c where c.account_id = (select wall.actor_account())
    )
  );
create policy open_to_assessors on palermo.fund_score for select to palermo_app
  using (
    open and (select wall.actor_has('{assessor}'))
    and exists (
      select from palermo.fund_assignment s
      where s.application_id = fund_score.application_id and s.account_id = (select wall.actor_account())
        and s.state = 'submitted'
    )
    and exists (select from palermo.fund_application a where a.id = application_id)
  );
create policy begun_by_own on palermo.fund_score for insert to palermo_app
  with check (
    account_id = (select wall.actor_account()) and (select wall.actor_has('{assessor}'))
    and exists (
      select from palermo.fund_assignment s
      where s.application_id = fund_score.application_id and s.account_id = fund_score.account_id
        and s.call_id = fund_score.call_id and s.state = 'declared'
    )
    and exists (select from palermo.fund_application a where a.id = application_id and a.state = 'eligible')
  );
create policy kept_by_own on palermo.fund_score for update to palermo_app
  using (
    account_id = (select wall.actor_account()) and not submitted and (select wall.actor_has('{assessor}'))
    and exists (
      select from palermo.fund_assignment s
      where s.application_id = fund_score.application_id and s.account_id = fund_score.account_id and s.state = 'declared'
    )
    and exists (select from palermo.fund_application a where a.id = application_id and a.state = 'eligible')
  )
  with check (account_id = (select wall.actor_account()));

grant select, insert on palermo.fund_decision to palermo_app;
grant update (state, version, proposed_by, proposed_at, decided_at) on palermo.fund_decision to palermo_app;
create policy read_by_fund on palermo.fund_decision for select to palermo_app using ((select wall.decides_grants()));
create policy told_to_applicants on palermo.fund_decision for select to palermo_app
  using (
    state = 'decided' and (select wall.actor_is('applicant'))
    and exists (select from palermo.fund_application a where a.call_id = fund_decision.call_id)
  );
create policy proposed_by_fund on palermo.fund_decision for insert to palermo_app
  with check (
    (select wall.decides_grants()) and state = 'proposed' and proposed_by = (select wall.actor_account())
    and exists (select from palermo.fund_call c where c.id = call_id and c.state = 'published')
  );
create policy changed_by_fund on palermo.fund_decision for update to palermo_app
  using ((select wall.decides_grants()) and state = 'proposed')
  with check ((select wall.decides_grants()));

grant select, insert, delete on palermo.fund_decision_line to palermo_app;
grant update (outcome, amount, sealed) on palermo.fund_decision_line to palermo_app;
create policy read_by_fund on palermo.fund_decision_line for select to palermo_app
  using ((select wall.decides_grants()) and exists (select from palermo.fund_application a where a.id = application_id));
create policy told_to_own on palermo.fund_decision_line for select to palermo_app
  using (
    (select wall.actor_is('applicant'))
    and exists (select from palermo.fund_application a where a.id = application_id)
    and exists (select from palermo.fund_decision d where d.call_id = fund_decision_line.call_id and d.state = 'decided')
  );
create policy written_by_fund on palermo.fund_decision_line for insert to palermo_app
  with check (
    (select wall.decides_grants())
    and exists (
      select from palermo.fund_application a
      where a.id = application_id and a.call_id = fund_decision_line.call_id and a.state = 'eligible'
    )
    and exists (select from palermo.fund_decision d where d.call_id = fund_decision_line.call_id and d.state = 'proposed')
  );
create policy changed_by_fund on palermo.fund_decision_line for update to palermo_app
  using (
    (select wall.decides_grants()) and exists (select from palermo.fund_application a where a.id = application_id)
    and exists (select from palermo.fund_decision d where d.call_id = fund_decision_line.call_id and d.state = 'proposed')
  );
create policy removed_by_fund on palermo.fund_decision_line for delete to palermo_app
  using (
    (select wall.decides_grants()) and exists (select from palermo.fund_application a where a.id = application_id)
    and exists (select from palermo.fund_decision d where d.call_id = fund_decision_line.call_id and d.state = 'proposed')
  );

grant select, insert on palermo.fund_vote to palermo_app;
grant update (version, at) on palermo.fund_vote to palermo_app;
create policy read_by_fund on palermo.fund_vote for select to palermo_app using ((select wall.decides_grants()));
create policy given_by_trustees on palermo.fund_vote for insert to palermo_app
  with check (
    (select wall.actor_has('{trustee}')) and account_id = (select wall.actor_account())
    and exists (
      select from palermo.fund_decision d
      where d.call_id = fund_vote.call_id and d.state = 'proposed' and d.version = fund_vote.version
    )
  );
create policy renewed_by_trustees on palermo.fund_vote for update to palermo_app
  using ((select wall.actor_has('{trustee}')) and account_id = (select wall.actor_account()))
  with check (
    account_id = (select wall.actor_account())
    and exists (
      select from palermo.fund_decision d
      where d.call_id = fund_vote.call_id and d.state = 'proposed' and d.version = fund_vote.version
    )
  );

-- Those who run the fund choose assessors of any organisation, and read whose scores and votes there are.
create policy assessors_seen_by_fund on palermo.account_role for select to palermo_app
  using (role in ('assessor', 'trustee', 'grantsOfficer') and (select wall.decides_grants()));
create policy assessors_seen_by_fund on palermo.account for select to palermo_app
  using (
    (select wall.decides_grants())
    and id in (select r.account_id from palermo.account_role r where r.role in ('assessor', 'trustee', 'grantsOfficer'))
  );

-- What the wall's functions need.
grant select on palermo.fund_call, palermo.fund_conflict, palermo.fund_decision_line, palermo.fund_vote,
  palermo.fund_decision to palermo_wall;
grant select, update on palermo.fund_application, palermo.fund_assignment, palermo.fund_score to palermo_wall;
do $$
declare name text;
begin
  foreach name in array array['fund_call', 'fund_conflict', 'fund_decision', 'fund_decision_line', 'fund_vote',
    'fund_application', 'fund_assignment', 'fund_score']
  loop
    execute format('create policy wall_keeps on palermo.%I for all to palermo_wall using (true) with check (true)', name);
  end loop;
end $$;

reset role;
set role palermo_wall;

-- Counts the sheets of an application, and opens them to one another when all are in. One after the other, so that two that
-- come at the same moment both count.
create function wall.count_scores(of_application uuid) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
  awaited int;
  submitted int;
  wanted int;
  may_open boolean;
begin
  select c.assessor_count into strict wanted
  from palermo.fund_application a join palermo.fund_call c on c.id = a.call_id where a.id = of_application for update of a;
  select count(*) filter (where s.state in ('waiting', 'declared')), count(*) filter (where s.state = 'submitted')
  into awaited, submitted
  from palermo.fund_assignment s where s.application_id = of_application;
  may_open := awaited = 0 and submitted >= wanted;
  update palermo.fund_application
  set awaited_count = awaited, scored_count = submitted, scores_open = may_open where id = of_application;
  update palermo.fund_score f set open = may_open and s.state = 'submitted'
  from palermo.fund_assignment s
  where f.application_id = of_application and s.application_id = f.application_id and s.account_id = f.account_id
    and f.open is distinct from (may_open and s.state = 'submitted');
end $$;

create function wall.follow_assignment() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform wall.count_scores(new.application_id);
  return null;
end $$;

-- Reckons the total of a sheet that is handed in: points over the most that there are, by weight.
create function wall.reckon_score() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare
  criterion record;
  point numeric;
  weights numeric := 0;
  sum numeric := 0;
begin
  if not new.submitted then return new; end if;
  for criterion in
    select k.key, k.max, k.weight
    from palermo.fund_call c, jsonb_to_recordset(c.sheet) as k(key text, max numeric, weight numeric)
    where c.id = new.call_id
  loop
    point := (new.points ->> criterion.key)::numeric;
    if point is null or point < 0 or point > criterion.max then
      raise exception 'wall: score refused' using errcode = 'insufficient_privilege';
    end if;
    weights := weights + criterion.weight;
    sum := sum + point / criterion.max * criterion.weight;
  end loop;
  new.total := round(sum / weights * 100, 3);
  return new;
end $$;

create function wall.follow_score() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  update palermo.fund_assignment set state = 'submitted', submitted_at = new.saved_at
  where application_id = new.application_id and account_id = new.account_id;
  return null;
end $$;

-- Whoever is in conflict assesses no more, and what they scored counts no more.
create function wall.follow_conflict() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  update palermo.fund_assignment set state = 'conflict'
  where application_id = new.application_id and account_id = new.account_id and state <> 'conflict';
  return null;
end $$;

-- A list is decided when it says what becomes of every application that was found eligible, and for each line enough trustees
-- who are free of conflict about it agreed with the list as it stands; always two persons at least.
create function wall.guard_fund_decision() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare
  who wall.actor_record := wall.actor();
  wanted int;
begin
  if new.state = 'proposed' then
    if new.version <> old.version + 1 or new.proposed_by is distinct from who.account_id then
      raise exception 'wall: decision refused' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end if;
  select c.trustee_count into strict wanted from palermo.fund_call c where c.id = new.call_id;
  if new.version <> old.version or new.proposed_by <> old.proposed_by
    or exists (
      select from palermo.fund_application a
      where a.call_id = new.call_id and (
        a.state = 'submitted'
        or (a.state = 'eligible' and not exists (
          select from palermo.fund_decision_line l where l.application_id = a.id))))
    or exists (
      select from palermo.fund_decision_line l
      where l.call_id = new.call_id and (
        select count(*) from palermo.fund_vote v
        where v.call_id = l.call_id and v.version = new.version
          and exists (select from palermo.account_role r where r.account_id = v.account_id and r.role = 'trustee')
          and not exists (
            select from palermo.fund_conflict c
            where c.application_id = l.application_id and c.account_id = v.account_id)
      ) < wanted)
    or not exists (
      select from palermo.fund_vote v
      where v.call_id = new.call_id and v.version = new.version and v.account_id <> new.proposed_by)
  then
    raise exception 'wall: decision refused' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

-- What is still missing for a list to be decided, without telling about which application.
create function wall.decision_waits(of_call uuid) returns text
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  who wall.actor_record := wall.actor();
  wanted int;
begin
  if who.duty is distinct from 'account' or not who.roles && '{grantsOfficer,trustee}' then
    raise exception 'wall: decision refused' using errcode = 'insufficient_privilege';
  end if;
  select c.trustee_count into wanted from palermo.fund_call c where c.id = of_call;
  if exists (select from palermo.fund_application a where a.call_id = of_call and a.state = 'submitted') then
    return 'checks';
  end if;
  if exists (
    select from palermo.fund_application a
    where a.call_id = of_call and a.state = 'eligible'
      and not exists (select from palermo.fund_decision_line l where l.application_id = a.id)
  ) then
    return 'lines';
  end if;
  if exists (
    select from palermo.fund_decision d join palermo.fund_decision_line l on l.call_id = d.call_id
    where d.call_id = of_call and (
      select count(*) from palermo.fund_vote v
      where v.call_id = d.call_id and v.version = d.version
        and exists (select from palermo.account_role r where r.account_id = v.account_id and r.role = 'trustee')
        and not exists (
          select from palermo.fund_conflict c where c.application_id = l.application_id and c.account_id = v.account_id)
    ) < wanted
  ) or not exists (
    select from palermo.fund_decision d join palermo.fund_vote v on v.call_id = d.call_id and v.version = d.version
    where d.call_id = of_call and v.account_id <> d.proposed_by
  ) then
    return 'votes';
  end if;
  -- Who does not see every line cannot write what follows from all of them.
  if exists (
    select from palermo.fund_decision_line l join palermo.fund_conflict c on c.application_id = l.application_id
    where l.call_id = of_call and c.account_id = who.account_id
  ) then
    return 'conflict';
  end if;
  return null;
end $$;

revoke all on function wall.count_scores, wall.follow_assignment, wall.reckon_score, wall.follow_score, wall.follow_conflict,
  wall.guard_fund_decision, wall.decision_waits from public;
grant execute on function wall.follow_assignment, wall.reckon_score, wall.follow_score, wall.follow_conflict,
  wall.guard_fund_decision to palermo_owner;
grant execute on function wall.decision_waits to palermo_app;

reset role;
set role palermo_owner;
create trigger follow_assignment after insert or update of state on palermo.fund_assignment
  for each row execute function wall.follow_assignment();
create trigger reckon_score before update of submitted on palermo.fund_score
  for each row execute function wall.reckon_score();
create trigger follow_score after update of submitted on palermo.fund_score
  for each row when (new.submitted and not old.submitted) execute function wall.follow_score();
create trigger follow_conflict after insert on palermo.fund_conflict
  for each row execute function wall.follow_conflict();
create trigger guard_fund_decision before update on palermo.fund_decision
  for each row when (current_user = 'palermo_app') execute function wall.guard_fund_decision();
reset role;
