-- What an import was asked to do, receipts of imports that stored nothing, and what became of every row.
-- Imports of before this migration took the good households; of their rows nothing was kept.

alter table receipt add column if not exists mode varchar(20) default 'GOOD_ONLY' not null;

-- Imports that stored nothing: dry runs, held files, wholes that were refused. They are numbered by themselves (change_no has no other meaning here), so that
-- the numbers and the history of the change sets stay as they were.
create table if not exists trial (
    province varchar(2) not null,
    review_year integer not null,
    change_no integer not null,
    id varchar(36) not null,
    primary key (province, review_year, change_no),
    unique (id),
    foreign key (province, review_year) references review_round (province, review_year)
);

create table if not exists trial_receipt (
    province varchar(2) not null,
    review_year integer not null,
    change_no integer not null,
    unit varchar(5) not null,
    file_name varchar(10000) not null,
    file_sha256 varchar(64) not null,
    received_at varchar(40) not null,
    mode varchar(20) not null,
    state varchar(40) not null,
    rows_read integer not null,
    rows_added integer not null,
    rows_changed integer not null,
    rows_unchanged integer not null,
    rows_rejected integer not null,
    rows_duplicate integer not null,
    rows_skipped integer not null,
    primary key (province, review_year, change_no),
    foreign key (province, review_year, change_no) references trial (province, review_year, change_no)
);

create table if not exists trial_receipt_sheet (
    province varchar(2) not null,
    review_year integer not null,
    change_no integer not null,
    ordinal integer not null,
    sheet varchar(1000) not null,
    kind varchar(100) not null,
    rows_read integer not null,
    rows_added integer not null,
    rows_changed integer not null,
    rows_unchanged integer not null,
    rows_rejected integer not null,
    rows_duplicate integer not null,
    rows_skipped integer not null,
    primary key (province, review_year, change_no, ordinal),
    foreign key (province, review_year, change_no) references trial_receipt (province, review_year, change_no)
);

create table if not exists trial_receipt_issue (
    province varchar(2) not null,
    review_year integer not null,
    change_no integer not null,
    ordinal integer not null,
    code varchar(20) not null,
    sheet varchar(1000) not null,
    sheet_row integer not null,
    sheet_column varchar(20) not null,
    seen varchar(100000) not null,
    expected varchar(100000) not null,
    arguments varchar(1000000) not null,
    primary key (province, review_year, change_no, ordinal),
    foreign key (province, review_year, change_no) references trial_receipt (province, review_year, change_no)
);

-- What became of every row, some thousand rows in a piece of deflated text: a row for each would make an import half as slow again. receipt_id is that of
-- a change set or of a trial.
create table if not exists receipt_rows (
    receipt_id varchar(36) not null,
    ordinal integer not null,
    content bytea not null,
    primary key (receipt_id, ordinal)
);

-- Held receipts and how they ended. decided_at is text for the reason that received_at of a receipt is; it is empty while the receipt is pending.
create table if not exists held_receipt (
    province varchar(2) not null,
    review_year integer not null,
    change_no integer not null,
    state varchar(20) not null,
    person varchar(1000) not null,
    reason varchar(100000) not null,
    decided_at varchar(40) not null,
    released_id varchar(36) not null,
    primary key (province, review_year, change_no),
    foreign key (province, review_year, change_no) references trial (province, review_year, change_no)
);
