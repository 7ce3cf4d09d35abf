-- Claims can be moved between series, and their articles may be copies of others.
alter table tracked_claim
    add revision int not null default 1,
    add origin   text;
update tracked_claim set
    origin = article_id,
    source = coalesce(event #>> '{source,name}', event ->> 'publisher'),
    event  = jsonb_build_object('revision', 1, 'origin', article_id, 'moved', false, 'totalOrIncrease', null) || event;
alter table tracked_claim alter column revision drop default, alter column origin set not null;
comment on column tracked_claim.source is 'Name of the source: whom the text names, else the publisher who had the text first';
comment on column tracked_claim.held is 'Whether its source holds it: neither given up or denied, nor what a copy only repeats';
comment on column tracked_claim.revision is 'How often it was filed in a series: what concerns an earlier revision is over';
comment on column tracked_claim.origin is 'The article whose text its article has';
create index tracked_claim_origin on tracked_claim (series_id, origin);
create index tracked_claim_published on tracked_claim (published_at);

-- What a series is measured against is a matter of each rule.
create sequence rule_revision;
alter table rule add revision bigint not null default nextval('rule_revision');
comment on column rule.revision is 'Another one after each change';
update rule set definition = '{"level": null, "direction": "both", "cooldown": null, "rearm": 0.5, "topic": null, "enabled": true}' || definition;

create table rule_state (
    series_id     text   not null,
    rule_id       text   not null,
    rule_revision bigint not null,
    state         jsonb  not null,
    primary key (series_id, rule_id)
);
comment on column rule_state.rule_revision is 'The revision of the rule to which it belongs: the state of another one is void';
insert into rule_state (series_id, rule_id, rule_revision, state)
    select s.series_id, r.id, r.revision, jsonb_build_object('since', null, 'hasBegun', true, 'dispute', null,
        'alertedAt', null, 'side', null, 'baseline', jsonb_build_object('consensus', s.baseline, 'claim', c.event))
    from series_state s join tracked_claim c on c.id = s.baseline_claim cross join rule r
    where s.baseline is not null;

alter table series_state drop column baseline, drop column baseline_claim, add newest_article text, add labels jsonb not null default '{}';
update series_state s set newest_article = c.article_id, newest = c.published_at, labels = c.event -> 'seriesLabels'
    from (select distinct on (series_id) series_id, article_id, published_at, event from tracked_claim
          where status = 'active' and evaluated order by series_id, published_at desc, article_id desc) c
    where c.series_id = s.series_id;
comment on column series_state.newest is 'When the newest article with claims in the series was published: older ones raise no alert';
comment on column series_state.newest_article is 'Its id';

alter table alert
    add parted       boolean not null default false,
    add acknowledged boolean not null default false;
comment on column alert.parted is 'Whether it was cancelled because the claims that it compares were filed in different series';
create index alert_dispute_rule on alert (rule_id) where disputed;
