alter table alert
    add column awaits       text,
    add column published_at timestamptz;
comment on column alert.awaits is 'The corrected article without whose claims it was cancelled: what the correction says may bring it back';
comment on column alert.published_at is 'When the article was published that raised it';
update alert a set published_at = coalesce((select published_at from tracked_claim c where c.id = a.new_claim), raised_at);
alter table alert alter column published_at set not null;
create index alert_awaits on alert (awaits) where awaits is not null;

-- From now on the side of a level carries the consensus that was seen there: it begins anew, silently.
update rule_state set state = jsonb_set(state, '{side}', 'null') where state -> 'side' <> 'null'::jsonb;
