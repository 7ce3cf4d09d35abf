create table silence (
    id         text        primary key,
    seq        bigint      generated always as identity unique,
    match      text[]      not null,
    starts_at  timestamptz not null,
    ends_at    timestamptz not null,
    created_by text        not null,
    comment    text        not null
);
comment on column silence.match is 'Label matchers, all of which must hold; the label rule is the id of the rule';
create index silence_ends on silence (ends_at);

alter table alert
    add silenced   boolean not null default false,
    add changed_at timestamptz;
update alert a set
    body       = '{"silencedBy": []}' || body,
    changed_at = coalesce((select max(at) from alert_event e where e.alert_id = a.id), raised_at);
alter table alert alter column changed_at set not null;
comment on column alert.silenced is 'Whether a silence was in force for it when something last happened to it';
comment on column alert.changed_at is 'When something last happened to it';
update alert_event set body = '{"silencedBy": []}' || body;
