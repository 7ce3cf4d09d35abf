create table alert_log_forgotten (
    only_row bool   primary key default true check (only_row),
    sequence bigint not null
);
comment on table alert_log_forgotten is 'Up to which number entries of alert_event may have been deleted, because they were too old';
insert into alert_log_forgotten (sequence) values (0);
