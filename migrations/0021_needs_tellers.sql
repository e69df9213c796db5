-- Who looked in vain is not kept; that two searches were the same person's is, so that a group of five is five people.
-- A keyed one-way mark, other in each half-year and agency. null: from before, or the half-year is long over.
alter table unmet_needs add column teller text;
