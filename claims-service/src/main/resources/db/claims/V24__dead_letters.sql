create table dead_letter (
    id           bigint generated always as identity primary key,
    topic        text        not null,
    partition    int         not null,
    position     bigint      not null,
    recorded_at  bigint      not null,
    key          text,
    headers      jsonb       not null,
    value        bytea,
    reason       text        not null,
    attempts     int         not null,
    replay_of    bigint,
    set_aside_at timestamptz not null default now(),
    replayed_at  timestamptz,
    unique (topic, partition, position, recorded_at)
);
comment on table dead_letter is 'Records that could not be processed, for operators to read and to replay';
comment on column dead_letter.position is 'Offset of the record in its partition';
comment on column dead_letter.recorded_at is 'Timestamp of the record in milliseconds: tells it from one of another Kafka at the same place';
comment on column dead_letter.replay_of is 'The letter whose replay failed in this one; it may be deleted by now';

create index dead_letter_waiting on dead_letter (id) where replayed_at is null;
create index dead_letter_age on dead_letter (set_aside_at);
