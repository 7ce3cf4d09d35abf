alter table series
    add column current_key text,
    add column name        text,
    add column merged_into text references series;
update series set current_key = label_key;
alter table series alter column current_key set not null;
comment on column series.label_key is 'The labels under which it was opened, in canonical order; with the period they make its id';
comment on column series.labels is 'The labels that it has now';
comment on column series.current_key is 'The labels that it has now, in canonical order';
comment on column series.name is 'What people call it';
comment on column series.merged_into is 'Where its claims went';
create index series_current_key on series (current_key);

alter table claim
    add column revision  int not null default 1,
    add column decisions bigint[];
comment on column claim.revision is 'How often it was filed: one more each time it is told anew';
comment on column claim.decisions is 'The decisions that brought it from its own labels to its series, in order; null for none';
create index claim_decisions on claim using gin (decisions) where decisions is not null;

create table series_decision (
    id         bigint      generated always as identity primary key,
    series_id  text        not null references series,
    touched    varchar[]   not null,
    ruling     jsonb       not null,
    decided_at timestamptz not null,
    decided_by text,
    undone_at  timestamptz
);
comment on table series_decision is 'What people decided about series; what is not undone holds for later claims too, in order of the ids';
comment on column series_decision.touched is 'All series that it concerns';
create index series_decision_in_force on series_decision (id) where undone_at is null;
create index series_decision_touched on series_decision using gin (touched);
