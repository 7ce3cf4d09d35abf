create table claim_flag (
    id          bigint generated always as identity primary key,
    claim_id    text        not null references claim (id) on delete cascade,
    reason      text        not null,
    note        text,
    flagged_by  text,
    flagged_at  timestamptz not null,
    reviewed_by text,
    reviewed_at timestamptz
);
comment on table claim_flag is 'What readers say is wrong about a claim, for editors to review';
comment on column claim_flag.reason is 'Which part of the claim is wrong: not-a-figure, value, unit, counted, source, role, series or other';

create index claim_flag_claim on claim_flag (claim_id);
create index claim_flag_open on claim_flag (id) where reviewed_at is null;
