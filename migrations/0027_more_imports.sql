-- Required levels, official results and learning hours can be taken back like every other import.
alter table imports drop constraint imports_kind_check;
alter table imports add constraint imports_kind_check
  check (kind in ('catalogue', 'roster', 'holidays', 'requirements', 'official', 'jp'));

-- Whose former value a row keeps: it is told to that person, and goes when she does.
alter table import_rows add column person_id bigint references people on delete cascade;
update import_rows r set person_id = p.id from imports i, people p
 where i.id = r.import_id and i.kind = 'roster' and r.before is not null and encode(p.nip_hash, 'hex') = r.key;
create index import_rows_person on import_rows (person_id) where person_id is not null;

-- What a draft was made from: a turn that is decided again finds its own draft.
alter table dictionary_drafts add column source text unique;
