alter table alert_event add column trace text;
comment on column alert_event.trace is 'Where the event that brought it stands in its trace, as in the header traceparent; null if it belongs to none';
alter table delivery add column trace text;
comment on column delivery.trace is 'That of the alert_event: which may be deleted before the delivery is over';
