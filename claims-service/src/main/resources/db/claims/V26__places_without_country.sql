-- Series are told apart by the name of a place, without its country (LabelKey): "TZ/Kilwa" and "Kilwa" are one. Those that were
-- two are joined by the next claim between them; until then each needs a number of its own among the runs of its key.
alter table series drop constraint series_label_key_period_key;
update series set label_key = regexp_replace(label_key, '(^|\n)place=[^/\n]*/', '\1place='),
    current_key = regexp_replace(current_key, '(^|\n)place=[^/\n]*/', '\1place=')
where label_key ~ '(^|\n)place=[^/\n]*/' or current_key ~ '(^|\n)place=[^/\n]*/';
update series set period = counted.period
from (select id, row_number() over (partition by label_key order by first_published_at, id) - 1 as period from series) counted
where counted.id = series.id and counted.period <> series.period;
alter table series add constraint series_label_key_period_key unique (label_key, period);
