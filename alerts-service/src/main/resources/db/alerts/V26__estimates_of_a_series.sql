-- Of each source of a series the claim that it holds, by its id: one look-up each, however many claims the series has.
alter table series_state add estimates text[] not null default '{}';
update series_state s set estimates = c.ids
    from (select series_id, array_agg(id order by id collate "C") as ids
          from (select distinct on (series_id, source) series_id, id from tracked_claim
                where status = 'active' and held and evaluated
                order by series_id, source, published_at desc, article_id collate "C" desc, ((event ->> 'start')::int) desc,
                    id collate "C" desc) latest
          group by series_id) c
    where c.series_id = s.series_id;
comment on column series_state.estimates is 'The latest claim of each source by that it holds, in order of the ids';
drop index tracked_claim_latest;

-- A claim is written once and read whole: nothing looks into it, and what orders claims of one moment has a column.
alter table tracked_claim
    add position   int,
    add arrived_at timestamptz not null default now();
update tracked_claim set position = (event ->> 'start')::int;
alter table tracked_claim
    alter column position set not null,
    alter column event type json using event::json,
    drop constraint tracked_claim_seq_key;
comment on column tracked_claim.position is 'Where the figure begins in the text of its article';
comment on column tracked_claim.arrived_at is 'When it came in: an article does not wait for the rest of its claims for ever';
alter table rule_state alter column state type json using state::json;

-- Each batch rewrites the states of its series: with room on their pages no index needs to know.
alter table series_state set (fillfactor = 50);

-- Whoever follows the topic of a rule hears to the end of what was raised there, whatever the rule says by then.
alter table alert add topic text;
comment on column alert.topic is 'The name that its rule gave for a topic when it was raised; null where it gave none';
update alert a set topic = r.definition ->> 'topic' from rule r where r.id = a.rule_id;
