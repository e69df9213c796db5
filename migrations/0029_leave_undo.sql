-- A list of leaves can be taken back like every other import.
alter table imports drop constraint imports_kind_check;
alter table imports add constraint imports_kind_check
  check (kind in ('catalogue', 'roster', 'holidays', 'requirements', 'official', 'jp', 'leave'));
