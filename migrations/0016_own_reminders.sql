-- Reminders that people ask for in their own words.

-- Only of kind 'own': what it is about, as the person said it. Kept with the reminder, gone with it.
alter table reminders add column words text check (words is null or length(words) between 1 and 200);
