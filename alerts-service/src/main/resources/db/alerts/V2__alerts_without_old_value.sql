-- The first claim of a series has nothing before it.
alter table alert alter column old_claim drop not null;
