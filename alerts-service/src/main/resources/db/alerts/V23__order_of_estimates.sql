-- In the order in which a series is folded, so that the state that is read is the one that was computed.
drop index tracked_claim_latest;
create index tracked_claim_latest
    on tracked_claim (series_id, source, published_at desc, article_id collate "C" desc, ((event ->> 'start')::int) desc,
     id collate "C" desc)
    where status = 'active' and held and evaluated;
