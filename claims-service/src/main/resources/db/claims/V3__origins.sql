create table article_origin (
    article_id   text        primary key,
    seq          bigint      generated always as identity,
    origin       text        not null,
    publisher    text        not null,
    published_at timestamptz not null,
    print        bytea
);
comment on table article_origin is 'Whose text an article is: articles of one origin are copies of one text';
comment on column article_origin.article_id is 'No reference: origins are committed before the articles, see docs/decisions/origins.md';
comment on column article_origin.print is 'What copies are recognised by; none for articles from before there were origins';
create unique index article_origin_seq on article_origin (seq);
create index article_origin_group on article_origin (origin, published_at);

create table origin_band (
    band    bigint not null,
    article bigint not null,
    primary key (band, article)
);
comment on table origin_band is 'Articles (by seq) that have a band of their signature in common: candidates for copies';

insert into article_origin (article_id, origin, publisher, published_at)
select id, id, publisher, published_at from article order by received_at, id;

alter table claim add column origin text;
update claim set origin = article_id;
alter table claim alter column origin set not null;
comment on column claim.origin is 'As it was given in the event';
create index claim_origin on claim (origin, seq);
