create table article (
    id            text        primary key,
    version       int         not null,
    status        text        not null check (status in ('active', 'withdrawn')),
    publisher     text        not null,
    url           text,
    title         text,
    language      text,
    text          text        not null,
    published_at  timestamptz not null,
    received_at   timestamptz not null,
    last_event_at timestamptz not null,
    last_partition int        not null,
    last_offset   bigint      not null,
    content_hash  text        not null
);
comment on column article.received_at is 'When the article first came in';
comment on column article.last_event_at is 'When the ingest service took the newest event';
comment on column article.last_offset is 'Place in the topic of the last event that changed it: earlier events are stale';
comment on column article.content_hash is 'Of everything that makes a version, so that the same article again changes nothing';

create table series (
    id                 text        primary key,
    label_key          text        not null,
    period             int         not null,
    labels             jsonb       not null,
    first_published_at timestamptz not null,
    last_published_at  timestamptz not null,
    seq                bigint      generated always as identity,
    unique (label_key, period)
);
comment on table series is 'Estimates of one thing: a set of labels, and which run of claims of that set it is, parted by quiet periods';
comment on column series.label_key is 'The labels in canonical order';
create unique index series_seq on series (seq);
create index series_labels on series using gin (labels jsonb_path_ops);

create table claim (
    id              text        primary key,
    seq             bigint      generated always as identity,
    article_id      text        not null references article,
    article_version int         not null,
    series_id       text        not null references series,
    status          text        not null check (status in ('active', 'withdrawn')),
    publisher       text        not null,
    url             text,
    voucher         text        not null,
    published_at    timestamptz not null,
    received_at     timestamptz not null,
    quote           text        not null,
    value_lower     numeric,
    value_upper     numeric,
    figure          jsonb       not null
);
comment on column claim.voucher is 'Who vouches for the figure: the source that the text names, else the publisher';
comment on column claim.value_lower is 'In the base unit of the series, as value_upper';
create unique index claim_seq on claim (seq);
create index claim_article on claim (article_id, seq);
create index claim_series on claim (series_id, seq);
create index claim_timeline on claim (series_id, published_at, seq) where status = 'active';
create index claim_voucher on claim (voucher, seq);
create index claim_publisher on claim (publisher, seq);
create index claim_published on claim (published_at);
