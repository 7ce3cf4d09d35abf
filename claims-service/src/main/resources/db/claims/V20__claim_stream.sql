-- The order in which claims are told: by transaction, and within one by number. Whatever has a lower transaction than the oldest one
-- that still runs is there for good, so that a reader who goes no further never meets a claim behind it later on.
alter table claim add column changed_in bigint not null default (pg_current_xact_id()::text::bigint);
comment on column claim.changed_in is 'The transaction that stored it or changed it last';
create index claim_changed on claim (changed_in, seq);

create function note_claim_change() returns trigger language plpgsql as $$
begin
    new.changed_in := pg_current_xact_id()::text::bigint;
    return new;
end $$;
create trigger claim_changed before update on claim for each row execute function note_claim_change();
