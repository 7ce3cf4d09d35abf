create table subscription (
    id               text        primary key,
    seq              bigint      generated always as identity unique,
    definition       jsonb       not null,
    enabled          boolean     not null,
    disabled_because text,
    secret           text        not null,
    former_secret    text,
    former_until     timestamptz,
    log_position     bigint      not null,
    failing_since    timestamptz,
    rests_until      timestamptz,
    created_at       timestamptz not null
);
comment on column subscription.former_secret is 'The secret before the last rotation, which signs too until former_until';
comment on column subscription.log_position is 'The number in alert_event up to which its deliveries have been made';
comment on column subscription.failing_since is 'When the first failure came after which nothing was accepted';
comment on column subscription.rests_until is 'Until when the receiver asked to be left alone';

create table delivery (
    id              bigint      generated always as identity primary key,
    subscription_id text        not null references subscription on delete cascade,
    sequence        bigint,
    webhook_id      text        not null,
    type            text        not null,
    series_id       text        not null,
    alert_id        text,
    payload         text        not null,
    happened_at     timestamptz not null,
    status          text        not null default 'pending' check (status in ('pending', 'failed', 'delivered', 'given-up')),
    attempts        int         not null default 0,
    next_attempt_at timestamptz,
    last_attempt_at timestamptz,
    last_status     int,
    last_response   text,
    created_at      timestamptz not null default now(),
    unique (subscription_id, sequence)
);
comment on column delivery.sequence is 'The entry of alert_event that it tells of; null for messages of the service itself';
comment on column delivery.next_attempt_at is 'Null once it is over, and while an earlier one of its series is not: the earliest open one of a series has it always. While an attempt runs, when others may think it dead';
create index delivery_due on delivery (subscription_id, next_attempt_at) where next_attempt_at is not null;
create index delivery_open on delivery (subscription_id, series_id, id) where status in ('pending', 'failed');
create index delivery_log on delivery (subscription_id, id);
create index delivery_age on delivery (created_at) where status in ('delivered', 'given-up');
