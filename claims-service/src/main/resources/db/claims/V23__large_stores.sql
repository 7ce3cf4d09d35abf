-- The sources of a series are counted in the order of an index, without a look at its claims.
create index claim_sources on claim (series_id, voucher) where status = 'active';

-- What matchers by expression choose from, without a look at each series.
create table series_label (
    label text,
    value text,
    primary key (label, value)
);
comment on table series_label is 'Every value that a label of a series has or had';
insert into series_label select distinct label, value from series, jsonb_each_text(labels) as pair (label, value);

create function note_series_labels() returns trigger language plpgsql as $$
begin
    insert into series_label
    select label, value from jsonb_each_text(new.labels) as pair (label, value)
    where not exists (select from series_label known where known.label = pair.label and known.value = pair.value)
    order by label, value
    on conflict do nothing;
    return null;
end $$;
create trigger series_opened after insert on series for each row execute function note_series_labels();
create trigger series_relabelled after update on series for each row
    when (old.labels is distinct from new.labels) execute function note_series_labels();
