create table outbox (
    id         bigint generated always as identity primary key,
    topic      text        not null,
    key        text,
    headers    jsonb       not null,
    value      bytea,
    created_at timestamptz not null default now()
);
comment on table outbox is 'What committed transactions publish; the relay deletes a row once Kafka has acknowledged it';

-- Rows live for milliseconds: dead ones must go before a scan for the oldest has to step over them.
alter table outbox set (
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 5000,
    autovacuum_vacuum_cost_delay = 0
);
