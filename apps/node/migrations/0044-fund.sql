-- SPDX-FileCopyrightText: 2026 The Palermo project contributors
-- SPDX-License-Identifier: AGPL-3.0-or-later

-- The trust fund: a double-entry ledger that nobody rewrites, contributions, grants, and what is published of them.
-- Amounts are whole minor units of their currency. Debits are above zero, credits below.
set role palermo_owner;

create function palermo.reads_fund() returns boolean
language sql stable parallel restricted set search_path = pg_catalog as $$
  select (wall.actor_has('{grantsOfficer,trustee,auditor,analyst}'))
$$;
create function palermo.runs_fund() returns boolean
language sql stable parallel restricted set search_path = pg_catalog as $$
  select (wall.actor_has('{grantsOfficer}'))
$$;
create function palermo.decides_fund() returns boolean
language sql stable parallel restricted set search_path = pg_catalog as $$
  select (wall.actor_has('{grantsOfficer,trustee}'))
$$;
revoke all on function palermo.reads_fund, palermo.runs_fund, palermo.decides_fund from public;
grant execute on function palermo.reads_fund, palermo.runs_fund, palermo.decides_fund to palermo_app;

create function palermo.refuse_rewriting_fund() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger of the fund is append-only' using errcode = 'insufficient_privilege';
end $$;

-- What the fund is called, and in which currency it accounts. One row, made when somebody first changes it.
create table palermo.fund_setting (
  single boolean primary key default true check (single),
  name text not null check (length(name) between 1 and 160),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  -- The fund in the registers of IATI: an organisation's identifier and its type.
  iati_ref text check (iati_ref ~ '^[A-Z0-9]{2,}-[A-Za-z0-9-]{1,80}$'),
  iati_type text check (iati_type ~ '^[0-9]{2}$'),
  version int not null default 1,
  changed_by uuid not null references palermo.account,
  changed_at timestamptz not null
);

create table palermo.fund_contribution (
  id uuid primary key,
  contributor text not null check (length(contributor) between 1 and 160),
  kind text not null check (kind in ('state', 'intergovernmental', 'foundation', 'business', 'organisation', 'individual')),
  country text check (country ~ '^[A-Z]{2}$'),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  -- What it may be spent on; empty for anything.
  earmark text not null default '' check (length(earmark) <= 80),
  pledged_on date not null,
  note text check (length(note) between 1 and 1000),
  acknowledged_on date,
  acknowledged_by uuid references palermo.account,
  version int not null default 1,
  recorded_by uuid not null references palermo.account,
  recorded_at timestamptz not null,
  check ((acknowledged_on is null) = (acknowledged_by is null))
);
create index fund_contribution_in_order on palermo.fund_contribution (pledged_on desc, id desc);

create table palermo.fund_grant (
  id uuid primary key,
  number int not null unique,
  -- The application that it comes from, and its call; null for a grant from before they were kept here.
  application_id uuid unique,
  call_id uuid,
  title text not null check (length(title) between 1 and 200),
  summary text not null check (length(summary) between 1 and 4000),
  grantee text not null check (length(grantee) between 1 and 160),
  grantee_country text not null check (grantee_country ~ '^[A-Z]{2}$'),
  -- Countries in which people are assisted.
  countries text[] not null check (cardinality(countries) between 1 and 30),
  aid_kinds text[] not null check (cardinality(aid_kinds) between 1 and 20),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  earmark text not null default '' check (length(earmark) <= 80),
  amount bigint not null check (amount > 0),
  starts_on date not null,
  ends_on date not null,
  opened_by uuid not null references palermo.account,
  opened_at timestamptz not null,
  agreed_on date,
  agreed_by uuid references palermo.account,
  needs_audit boolean,
  closed_on date,
  closed_by uuid references palermo.account,
  ended_as text check (ended_as in ('completed', 'cancelled')),
  -- May be told to anybody: in the file for IATI.
  public boolean not null default false,
  version int not null default 1,
  updated_at timestamptz not null,
  check (ends_on > starts_on),
  check ((agreed_on is null) = (agreed_by is null) and (agreed_on is null) = (needs_audit is null)),
  check ((closed_on is null) = (closed_by is null) and (closed_on is null) = (ended_as is null))
);
create index fund_grant_in_order on palermo.fund_grant (number desc);

-- A sum of money that falls due to the grantee, once a report was accepted or from the start.
create table palermo.fund_tranche (
  id uuid primary key,
  grant_id uuid not null references palermo.fund_grant,
  number smallint not null check (number between 1 and 24),
  amount bigint not null check (amount > 0),
  due_on date not null,
  -- The number of the report that has to be accepted first.
  after_report smallint,
  unique (grant_id, number),
  unique (id, grant_id)
);

-- A report that the grantee owes, and what it said.
create table palermo.fund_report (
  id uuid primary key,
  grant_id uuid not null references palermo.fund_grant,
  number smallint not null check (number between 1 and 24),
  is_final boolean not null,
  from_on date not null,
  to_on date not null,
  due_on date not null,
  state text not null default 'due' check (state in ('due', 'received', 'returned', 'accepted')),
  received_on date,
  narrative text check (length(narrative) between 1 and 20000),
  -- What the grantee says it spent from the beginning to the end of the period.
  spent bigint check (spent >= 0),
  -- Different persons assisted in the period; kinds of aid overlap.
  persons int check (persons >= 0),
  reason text check (length(reason) between 1 and 1000),
  decided_by uuid references palermo.account,
  decided_at timestamptz,
  version int not null default 1,
  unique (grant_id, number),
  check (to_on >= from_on),
  check ((state = 'due') = (received_on is null)),
  check ((received_on is null) = (narrative is null) and (received_on is null) = (spent is null)
    and (received_on is null) = (persons is null))
);

-- Persons assisted by kind of aid, as a report counts them. Never a name.
create table palermo.fund_result (
  report_id uuid not null references palermo.fund_report,
  kind text not null check (kind ~ '^[A-Z][A-Za-z]{1,60}$'),
  persons int not null check (persons >= 0),
  primary key (report_id, kind)
);

create table palermo.fund_audit (
  id uuid primary key,
  grant_id uuid not null references palermo.fund_grant,
  auditor text not null check (length(auditor) between 1 and 160),
  audited_on date not null,
  opinion text not null check (opinion in ('unqualified', 'qualified', 'adverse', 'disclaimer')),
  -- Spending that the auditor does not accept; the grantee gives it back.
  questioned bigint not null check (questioned >= 0),
  findings text check (length(findings) between 1 and 4000),
  recorded_by uuid not null references palermo.account,
  recorded_at timestamptz not null
);
create index fund_audit_by_grant on palermo.fund_audit (grant_id);

create table palermo.fund_entry (
  id uuid primary key,
  -- The place in the ledger, without gaps.
  number bigint not null unique check (number > 0),
  kind text not null check (kind in ('pledge', 'pledgeRelease', 'receipt', 'conversion', 'charge', 'commitment',
    'disbursement', 'return', 'commitmentRelease', 'reversal')),
  dated_on date not null,
  memo text check (length(memo) between 1 and 500),
  contribution_id uuid references palermo.fund_contribution,
  grant_id uuid references palermo.fund_grant,
  -- The entry that this one takes back: any entry once.
  reverses uuid unique references palermo.fund_entry,
  -- Named by the caller: the same request sent again is the same entry.
  key uuid not null unique,
  request bytea not null check (length(request) = 32),
  -- How many lines there are. With their numbers no line can be added later.
  line_count smallint not null check (line_count between 2 and 40),
  posted_by uuid not null references palermo.account,
  posted_at timestamptz not null,
  check ((kind = 'reversal') = (reverses is not null))
);
create index fund_entry_by_contribution on palermo.fund_entry (contribution_id) where contribution_id is not null;
create index fund_entry_by_grant on palermo.fund_entry (grant_id) where grant_id is not null;
create index fund_entry_by_day on palermo.fund_entry (dated_on, number);

create table palermo.fund_line (
  entry_id uuid not null references palermo.fund_entry,
  line smallint not null,
  account text not null check (account in ('bank', 'pledgesReceivable', 'pledgesOutstanding', 'contributions',
    'grantsCommitted', 'commitmentsOutstanding', 'grantsPaid', 'grantsReturned', 'bankCharges', 'exchange')),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  earmark text not null check (length(earmark) <= 80),
  amount bigint not null check (amount <> 0),
  primary key (entry_id, line)
);
create index fund_line_by_account on palermo.fund_line (currency, earmark, account) include (amount);

-- What one unit of a currency was worth in the fund's own on a day. A correction is a further revision.
create table palermo.fund_rate (
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  dated_on date not null,
  revision smallint not null check (revision between 1 and 100),
  rate numeric(20, 10) not null check (rate > 0),
  source text not null check (length(source) between 1 and 200),
  recorded_by uuid not null references palermo.account,
  recorded_at timestamptz not null,
  primary key (currency, dated_on, revision)
);

-- Money on its way to a grantee: one person proposes, another one confirms.
create table palermo.fund_payment (
  id uuid primary key,
  grant_id uuid not null references palermo.fund_grant,
  tranche_id uuid not null,
  state text not null default 'proposed' check (state in ('proposed', 'paid', 'declined', 'reversed')),
  value_on date not null,
  proposed_by uuid not null references palermo.account,
  proposed_at timestamptz not null,
  decided_by uuid references palermo.account,
  decided_at timestamptz,
  reason text check (length(reason) between 1 and 500),
  entry_id uuid unique references palermo.fund_entry,
  foreign key (tranche_id, grant_id) references palermo.fund_tranche (id, grant_id),
  check ((state = 'proposed') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
  check ((state in ('paid', 'reversed')) = (entry_id is not null)),
  constraint fund_payment_two_people check (entry_id is null or decided_by <> proposed_by)
);
create unique index fund_payment_once on palermo.fund_payment (tranche_id) where state in ('proposed', 'paid');
create index fund_payment_by_grant on palermo.fund_payment (grant_id);

-- The file for IATI as it was published, byte for byte; anybody may read the newest.
create table palermo.fund_publication (
  id uuid primary key,
  published_at timestamptz not null,
  published_by uuid not null references palermo.account,
  activities int not null check (activities > 0),
  content bytea not null,
  sha256 bytea not null check (sha256 = sha256(content))
);
create index fund_publication_newest on palermo.fund_publication (published_at desc);

do $$
declare name text;
begin
  foreach name in array array['fund_setting', 'fund_contribution', 'fund_grant', 'fund_tranche', 'fund_report', 'fund_result',
    'fund_audit', 'fund_entry', 'fund_line', 'fund_rate', 'fund_payment', 'fund_publication']
  loop
    execute format('alter table palermo.%I enable row level security, force row level security', name);
    execute format('grant select on palermo.%I to palermo_app', name);
    execute format('create policy read_by_fund on palermo.%I for select to palermo_app
      using ((select palermo.reads_fund()))', name);
  end loop;
  -- What happened stays as it was, for the owner of the tables as well: a mistake is taken back by what follows.
  foreach name in array array['fund_entry', 'fund_line', 'fund_rate', 'fund_audit', 'fund_publication'] loop
    execute format('create trigger append_only before update or delete on palermo.%I
      for each row execute function palermo.refuse_rewriting_fund()', name);
    execute format('create trigger no_truncate before truncate on palermo.%I
      for each statement execute function palermo.refuse_rewriting_fund()', name);
  end loop;
end $$;

-- Numbers are given one after the other: who posts waits for who posted before.
create function palermo.number_fund_entry() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('palermo.fund_entry', 0));
  new.number := 1 + coalesce((select max(number) from palermo.fund_entry), 0);
  return new;
end $$;
create trigger number_fund_entry before insert on palermo.fund_entry
  for each row execute function palermo.number_fund_entry();

-- The grants are numbered likewise: a sequence would tell anybody how many there are.
create function palermo.number_fund_grant() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('palermo.fund_grant', 0));
  new.number := 1 + coalesce((select max(number) from palermo.fund_grant), 0);
  return new;
end $$;
create trigger number_fund_grant before insert on palermo.fund_grant
  for each row execute function palermo.number_fund_grant();

create function palermo.number_fund_line() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if not exists (select from palermo.fund_entry where id = new.entry_id and new.line between 1 and line_count) then
    raise exception 'wall: ledger line refused' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger number_fund_line before insert on palermo.fund_line
  for each row execute function palermo.number_fund_line();

-- Asked when the transaction ends: every line is there, nothing comes from nowhere in any currency, and what takes an entry
-- back is its exact opposite.
create function palermo.check_fund_entry() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if (select count(*) from palermo.fund_line where entry_id = new.id) <> new.line_count then
    raise exception 'an entry of the ledger has % lines', new.line_count
      using errcode = 'check_violation', constraint = 'fund_entry_lines';
  end if;
  if exists (select from palermo.fund_line where entry_id = new.id group by currency, earmark having sum(amount) <> 0) then
    raise exception 'an entry of the ledger balances' using errcode = 'check_violation', constraint = 'fund_entry_balanced';
  end if;
  if new.reverses is not null and (
    exists (select from palermo.fund_entry where id = new.reverses and (reverses is not null or number >= new.number))
    or exists (
      select from palermo.fund_line
      where entry_id in (new.id, new.reverses)
      group by account, currency, earmark having sum(amount) <> 0
    )
  ) then
    raise exception 'a reversal is the opposite of an entry'
      using errcode = 'check_violation', constraint = 'fund_entry_reversal';
  end if;
  return null;
end $$;
create constraint trigger check_fund_entry after insert on palermo.fund_entry
  deferrable initially deferred for each row execute function palermo.check_fund_entry();

grant insert on palermo.fund_entry, palermo.fund_line to palermo_app;
create policy posted_by_fund on palermo.fund_entry for insert to palermo_app
  with check ((select palermo.decides_fund()) and posted_by = (select wall.actor_account()));
create policy posted_by_fund on palermo.fund_line for insert to palermo_app
  with check ((select palermo.decides_fund()));

grant insert on palermo.fund_rate, palermo.fund_audit, palermo.fund_publication to palermo_app;
create policy recorded_by_officers on palermo.fund_rate for insert to palermo_app
  with check ((select palermo.runs_fund()) and recorded_by = (select wall.actor_account()));
create policy recorded_by_officers on palermo.fund_audit for insert to palermo_app
  with check ((select palermo.runs_fund()) and recorded_by = (select wall.actor_account()));
create policy published_by_officers on palermo.fund_publication for insert to palermo_app
  with check ((select palermo.runs_fund()) and published_by = (select wall.actor_account()));
create policy read_by_visitors on palermo.fund_publication for select to palermo_app
  using ((select wall.actor_is('visitor')));

grant insert on palermo.fund_setting to palermo_app;
grant update (name, currency, iati_ref, iati_type, version, changed_by, changed_at) on palermo.fund_setting to palermo_app;
create policy set_by_officers on palermo.fund_setting for insert to palermo_app
  with check ((select palermo.runs_fund()) and changed_by = (select wall.actor_account()));
create policy changed_by_officers on palermo.fund_setting for update to palermo_app
  using ((select palermo.runs_fund()))
  with check ((select palermo.runs_fund()) and changed_by = (select wall.actor_account()));

grant insert on palermo.fund_contribution to palermo_app;
grant update (acknowledged_on, acknowledged_by, version) on palermo.fund_contribution to palermo_app;
create policy recorded_by_officers on palermo.fund_contribution for insert to palermo_app
  with check ((select palermo.runs_fund()) and recorded_by = (select wall.actor_account()));
create policy acknowledged_by_officers on palermo.fund_contribution for update to palermo_app
  using ((select palermo.runs_fund())) with check (acknowledged_by = (select wall.actor_account()));

-- Trustees open a grant when they decide on an application; officers take it from there.
grant insert on palermo.fund_grant to palermo_app;
grant update (agreed_on, agreed_by, needs_audit, closed_on, closed_by, ended_as, public, version, updated_at)
  on palermo.fund_grant to palermo_app;
create policy opened_by_fund on palermo.fund_grant for insert to palermo_app
  with check ((select palermo.decides_fund()) and opened_by = (select wall.actor_account()) and agreed_on is null);
create policy moved_on_by_officers on palermo.fund_grant for update to palermo_app
  using ((select palermo.decides_fund())) with check ((select palermo.decides_fund()));

-- An agreement is signed once and a closed grant stays closed; only whether it may be told can still change.
create function palermo.guard_fund_grant() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if (old.agreed_on is not null and (new.agreed_on, new.agreed_by, new.needs_audit)
      is distinct from (old.agreed_on, old.agreed_by, old.needs_audit))
    or (old.closed_on is not null and (new.closed_on, new.closed_by, new.ended_as)
      is distinct from (old.closed_on, old.closed_by, old.ended_as))
  then
    raise exception 'wall: grant refused' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger guard_fund_grant before update on palermo.fund_grant
  for each row when (current_user = 'palermo_app') execute function palermo.guard_fund_grant();

-- The plan of an agreement is written with it, and is not changed afterwards.
grant insert on palermo.fund_tranche, palermo.fund_report to palermo_app;
create policy planned_by_officers on palermo.fund_tranche for insert to palermo_app
  with check (
    (select palermo.runs_fund())
    and exists (select from palermo.fund_grant g where g.id = grant_id and g.agreed_on is null)
  );
create policy planned_by_officers on palermo.fund_report for insert to palermo_app
  with check (
    (select palermo.runs_fund()) and state = 'due'
    and exists (select from palermo.fund_grant g where g.id = grant_id and g.agreed_on is null)
  );
grant update (state, received_on, narrative, spent, persons, reason, decided_by, decided_at, version)
  on palermo.fund_report to palermo_app;
create policy recorded_by_officers on palermo.fund_report for update to palermo_app
  using ((select palermo.runs_fund()) and state <> 'accepted') with check ((select palermo.runs_fund()));

grant insert, delete on palermo.fund_result to palermo_app;
create policy recorded_by_officers on palermo.fund_result for insert to palermo_app
  with check (
    (select palermo.runs_fund())
    and exists (select from palermo.fund_report r where r.id = report_id and r.state <> 'accepted')
  );
create policy replaced_by_officers on palermo.fund_result for delete to palermo_app
  using (
    (select palermo.runs_fund())
    and exists (select from palermo.fund_report r where r.id = report_id and r.state <> 'accepted')
  );

grant insert on palermo.fund_payment to palermo_app;
grant update (state, decided_by, decided_at, reason, entry_id) on palermo.fund_payment to palermo_app;
create policy proposed_by_officers on palermo.fund_payment for insert to palermo_app
  with check ((select palermo.runs_fund()) and state = 'proposed' and proposed_by = (select wall.actor_account()));
create policy decided_by_fund on palermo.fund_payment for update to palermo_app
  using ((select palermo.decides_fund()) and state in ('proposed', 'paid'))
  with check ((select palermo.decides_fund()));

-- Nobody decides in another's name, what was paid is paid by an entry of its grant and of the sum of its tranche, and a
-- payment is taken back only where its entry was.
create function palermo.guard_fund_payment() returns trigger language plpgsql set search_path = pg_catalog as $$
declare who wall.actor_record := wall.actor();
begin
  if (old.state = 'proposed' and (
      new.decided_by is distinct from who.account_id
      or (new.state = 'paid' and not exists (
        select from palermo.fund_entry e join palermo.fund_line l on l.entry_id = e.id
          join palermo.fund_tranche t on t.id = new.tranche_id
        where e.id = new.entry_id and e.kind = 'disbursement' and e.grant_id = new.grant_id
          and l.account = 'bank' and l.amount = -t.amount))))
    or (old.state = 'paid' and (
      new.state <> 'reversed' or new.entry_id <> old.entry_id or new.decided_by <> old.decided_by
      or not exists (select from palermo.fund_entry e where e.reverses = new.entry_id)))
  then
    raise exception 'wall: payment refused' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger guard_fund_payment before update on palermo.fund_payment
  for each row when (current_user = 'palermo_app') execute function palermo.guard_fund_payment();

reset role;
