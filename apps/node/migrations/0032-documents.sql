-- SPDX-FileCopyrightText: 2026 The Palermo project contributors
-- SPDX-License-Identifier: AGPL-3.0-or-later

-- Documents of a case: what they are called and hold is sealed under the person's key, in pieces.
set role palermo_owner;

create table palermo.document (
  id uuid primary key,
  case_id uuid not null references palermo.case_file,
  data_class text not null check (data_class = any (wall.all_data_classes())),
  -- Title, kind and day.
  sealed bytea not null,
  version int not null default 1,
  -- Who brought it in, and answers for it.
  organisation_id uuid not null references palermo.organisation,
  account_id uuid not null references palermo.account,
  changed_by uuid not null references palermo.account,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  struck_at timestamptz
);
create index document_by_case on palermo.document (case_id, created_at, id);

-- The file of a document, and those that it replaced. A file is never changed.
create table palermo.document_file (
  document_id uuid not null references palermo.document on delete cascade,
  number int not null,
  -- The upload that it came with; a repeated request finds it by this.
  upload_id uuid not null unique,
  organisation_id uuid not null references palermo.organisation,
  account_id uuid not null references palermo.account,
  at timestamptz not null,
  bytes bigint not null check (bytes > 0),
  piece_count int not null,
  -- Name, type, pages.
  sealed bytea not null,
  primary key (document_id, number)
);
create table palermo.document_piece (
  document_id uuid not null,
  number int not null,
  position int not null,
  sealed bytea not null,
  primary key (document_id, number, position),
  foreign key (document_id, number) references palermo.document_file on delete cascade
);

-- A file that is arriving. It was not looked at yet, and is no document.
create table palermo.document_upload (
  id uuid primary key,
  case_id uuid not null references palermo.case_file,
  data_class text not null check (data_class = any (wall.all_data_classes())),
  organisation_id uuid not null references palermo.organisation,
  account_id uuid not null references palermo.account,
  bytes bigint not null,
  received bigint not null default 0 check (received <= bytes),
  piece_count int not null default 0,
  -- Title, kind, day, the file's name, hash and the document that it replaces.
  sealed bytea not null,
  updated_at timestamptz not null
);
create index document_upload_by_account on palermo.document_upload (account_id, updated_at);
create index document_upload_by_case on palermo.document_upload (case_id);
create table palermo.document_upload_piece (
  upload_id uuid not null references palermo.document_upload on delete cascade,
  position int not null,
  sealed bytea not null,
  primary key (upload_id, position)
);

-- What the documents of an organisation take, kept by a trigger: an organisation no longer sees all that it brought in.
create table palermo.document_usage (
  organisation_id uuid primary key references palermo.organisation,
  bytes bigint not null
);

do $$
declare name text;
begin
  foreach name in array array['document', 'document_file', 'document_piece', 'document_upload', 'document_upload_piece',
    'document_usage'] loop
    execute format('alter table palermo.%I enable row level security, force row level security', name);
  end loop;
end $$;

-- Read by those to whom the class is open; written by the holder and by those to whom it is open; changed by those who wrote
-- it and by the holder.
grant select, insert, delete on palermo.document to palermo_app;
grant update (sealed, version, changed_by, updated_at, struck_at) on palermo.document to palermo_app;
create policy seen_by_class on palermo.document for select to palermo_app
  using (
    exists (
      select from palermo.case_access a where a.case_id = document.case_id and document.data_class = any (a.data_classes)
    )
  );
create policy written_by_class on palermo.document for insert to palermo_app
  with check (
    (select wall.edits_cases())
    and organisation_id = (select wall.actor_organisation()) and account_id = (select wall.actor_account())
    and exists (
      select from palermo.case_access a where a.case_id = document.case_id and document.data_class = any (a.data_classes)
    )
  );
create policy changed_by_writer_or_holder on palermo.document for update to palermo_app
  using (
    (select wall.edits_cases())
    and exists (
      select from palermo.case_access a
      where a.case_id = document.case_id and document.data_class = any (a.data_classes)
        and (a.owner or document.organisation_id = (select wall.actor_organisation()))
    )
  )
  with check (changed_by = (select wall.actor_account()));
create policy erased_by_supervisors on palermo.document for delete to palermo_app
  using (
    (select wall.actor_has('{supervisor}'))
    and exists (select from palermo.case_access a where a.case_id = document.case_id and a.owner)
  );

-- Files and pieces are seen through their document. They go with it.
grant select, insert on palermo.document_file, palermo.document_piece to palermo_app;
create policy seen_through_document on palermo.document_file for select to palermo_app
  using (exists (select from palermo.document d where d.id = document_file.document_id));
create policy added_by_writer_or_holder on palermo.document_file for insert to palermo_app
  with check (
    (select wall.edits_cases())
    and organisation_id = (select wall.actor_organisation()) and account_id = (select wall.actor_account())
    and exists (
      select from palermo.document d join palermo.case_access a on a.case_id = d.case_id and d.data_class = any (a.data_classes)
      where d.id = document_file.document_id and (a.owner or d.organisation_id = (select wall.actor_organisation()))
    )
  );
create policy seen_through_document on palermo.document_piece for select to palermo_app
  using (exists (select from palermo.document d where d.id = document_piece.document_id));
create policy added_with_file on palermo.document_piece for insert to palermo_app
  with check (
    (select wall.edits_cases())
    and exists (
      select from palermo.document_file f
      where f.document_id = document_piece.document_id and f.number = document_piece.number
        and f.account_id = (select wall.actor_account())
    )
  );

-- An upload is its account's, while its class is open to it. The holder's supervisor erases it with the person.
grant select, insert, delete on palermo.document_upload to palermo_app;
grant update (received, piece_count, updated_at) on palermo.document_upload to palermo_app;
create policy own on palermo.document_upload for select to palermo_app
  using (
    organisation_id = (select wall.actor_organisation()) and (select wall.edits_cases())
    or (select wall.actor_has('{supervisor}'))
    and exists (select from palermo.case_access a where a.case_id = document_upload.case_id and a.owner)
  );
create policy begun_by_class on palermo.document_upload for insert to palermo_app
  with check (
    (select wall.edits_cases())
    and organisation_id = (select wall.actor_organisation()) and account_id = (select wall.actor_account())
    and exists (
      select from palermo.case_access a
      where a.case_id = document_upload.case_id and document_upload.data_class = any (a.data_classes)
    )
  );
create policy fed_by_own on palermo.document_upload for update to palermo_app
  using (
    (select wall.edits_cases()) and account_id = (select wall.actor_account())
    and exists (
      select from palermo.case_access a
      where a.case_id = document_upload.case_id and document_upload.data_class = any (a.data_classes)
    )
  );
create policy thrown_away on palermo.document_upload for delete to palermo_app
  using (
    organisation_id = (select wall.actor_organisation()) and (select wall.edits_cases())
    or (select wall.actor_has('{supervisor}'))
    and exists (select from palermo.case_access a where a.case_id = document_upload.case_id and a.owner)
  );
grant select, insert on palermo.document_upload_piece to palermo_app;
create policy own on palermo.document_upload_piece for select to palermo_app
  using (
    exists (
      select from palermo.document_upload u
      join palermo.case_access a on a.case_id = u.case_id and u.data_class = any (a.data_classes)
      where u.id = document_upload_piece.upload_id and u.account_id = (select wall.actor_account())
    )
  );
create policy fed_by_own on palermo.document_upload_piece for insert to palermo_app
  with check (
    (select wall.edits_cases())
    and exists (
      select from palermo.document_upload u
      join palermo.case_access a on a.case_id = u.case_id and u.data_class = any (a.data_classes)
      where u.id = document_upload_piece.upload_id and u.account_id = (select wall.actor_account())
    )
  );

grant select on palermo.document_usage to palermo_app;
create policy own_organisation on palermo.document_usage for select to palermo_app
  using (organisation_id = (select wall.actor_organisation()) and (select wall.edits_cases()));
grant select, insert, update on palermo.document_usage to palermo_wall;
create policy wall_counts on palermo.document_usage for all to palermo_wall using (true) with check (true);

reset role;
set role palermo_wall;

create function wall.count_document_bytes() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if tg_op = 'INSERT' then
    insert into palermo.document_usage as u values (new.organisation_id, new.bytes)
    on conflict (organisation_id) do update set bytes = u.bytes + excluded.bytes;
  else
    update palermo.document_usage u set bytes = u.bytes - old.bytes where u.organisation_id = old.organisation_id;
  end if;
  return null;
end $$;
revoke all on function wall.count_document_bytes from public;
grant execute on function wall.count_document_bytes to palermo_owner;

reset role;
set role palermo_owner;

create trigger document_bytes after insert or delete on palermo.document_file
  for each row execute function wall.count_document_bytes();

reset role;
