create table rule (
    id         text        primary key,
    seq        bigint      generated always as identity unique,
    definition jsonb       not null,
    created_at timestamptz not null default now()
);

insert into rule (id, definition) values ('default', '{
    "id": "default",
    "name": "Any estimate that changes by a fifth",
    "match": [],
    "kinds": ["stated-change", "revision", "disagreement", "shift"],
    "relative": 0.2,
    "floor": 1,
    "severities": {"warning": 0.5, "critical": 1.0}
}');

create table series_state (
    series_id      text primary key,
    baseline       jsonb,
    baseline_claim text,
    newest         timestamptz
);
comment on column series_state.baseline is 'The consensus when the series last alerted, or began';
comment on column series_state.baseline_claim is 'The claim that made that consensus';
comment on column series_state.newest is 'When the newest article with claims in the series was published: older ones raise no alert';

create table tracked_claim (
    id           text        primary key,
    seq          bigint      generated always as identity unique,
    series_id    text        not null,
    article_id   text        not null,
    source       text        not null,
    published_at timestamptz not null,
    status       text        not null check (status in ('active', 'withdrawn')),
    held         boolean     not null,
    evaluated    boolean     not null,
    event        jsonb       not null
);
comment on column tracked_claim.source is 'Name of the source in the form by which one is told from another';
comment on column tracked_claim.held is 'Whether its source stands by it: no value given up or denied';
comment on column tracked_claim.evaluated is 'Whether all its article''s claims of the series had come in, and were compared with those before';
create index tracked_claim_latest on tracked_claim (series_id, source, published_at desc, seq desc)
    where status = 'active' and held and evaluated;
create index tracked_claim_pending on tracked_claim (series_id) where not evaluated;

create table alert (
    id         text        primary key,
    seq        bigint      generated always as identity unique,
    rule_id    text        not null,
    series_id  text        not null,
    article_id text        not null,
    kinds      text[]      not null,
    severity   text        not null,
    status     text        not null check (status in ('open', 'updated', 'cancelled', 'resolved')),
    disputed   boolean     not null,
    labels     jsonb       not null,
    old_claim  text        not null,
    new_claim  text        not null,
    raised_at  timestamptz not null,
    body       jsonb       not null
);
comment on column alert.disputed is 'Whether it stands for the open disagreement of its series and rule';
create index alert_disputed on alert (series_id) where disputed;
create index alert_series on alert (series_id, seq);
create index alert_rule on alert (rule_id, seq);
create index alert_article on alert (article_id, seq);
create index alert_old_claim on alert (old_claim);
create index alert_new_claim on alert (new_claim);
create index alert_labels on alert using gin (labels jsonb_path_ops);
create index alert_raised on alert (raised_at);

-- Numbered in the order of commit: whoever writes holds a lock until then, so that a reader who has seen a number has seen all below it.
create sequence alert_event_sequence;
create table alert_event (
    sequence bigint      primary key,
    alert_id text        not null references alert,
    type     text        not null,
    at       timestamptz not null,
    body     jsonb       not null
);
