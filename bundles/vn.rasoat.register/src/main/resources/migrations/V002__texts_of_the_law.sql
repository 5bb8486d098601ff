-- The law that a round is scored with, down to the very texts, and what the outcomes say of it.
-- Columns have defaults that say of older rows what is true of them: no local standard, no B1 table, ticked boxes, nothing known of low-income workers.
-- A reference that is not there has an empty id.

alter table review_round add column if not exists local_standard_id varchar(200) default '' not null;
alter table review_round add column if not exists local_standard_revision integer default 0 not null;
alter table review_round add column if not exists local_standard_sha256 varchar(64) default '' not null;
alter table review_round add column if not exists b1_table_id varchar(200) default '' not null;
alter table review_round add column if not exists b1_table_revision integer default 0 not null;
alter table review_round add column if not exists b1_table_sha256 varchar(64) default '' not null;
alter table review_round add column if not exists indicator_source varchar(20) default 'TICKED' not null;

-- How the pins of a round moved: rows are added, never changed. changed_at is text for the reason that received_at of a receipt is.
create table if not exists round_change (
    province varchar(2) not null,
    review_year integer not null,
    change_no integer not null,
    changed_at varchar(40) not null,
    person varchar(1000) not null,
    reason varchar(100000) not null,
    before_standard_id varchar(200) not null,
    before_standard_revision integer not null,
    before_standard_sha256 varchar(64) not null,
    before_local_standard_id varchar(200) not null,
    before_local_standard_revision integer not null,
    before_local_standard_sha256 varchar(64) not null,
    before_b1_table_id varchar(200) not null,
    before_b1_table_revision integer not null,
    before_b1_table_sha256 varchar(64) not null,
    before_indicator_source varchar(20) not null,
    after_standard_id varchar(200) not null,
    after_standard_revision integer not null,
    after_standard_sha256 varchar(64) not null,
    after_local_standard_id varchar(200) not null,
    after_local_standard_revision integer not null,
    after_local_standard_sha256 varchar(64) not null,
    after_b1_table_id varchar(200) not null,
    after_b1_table_revision integer not null,
    after_b1_table_sha256 varchar(64) not null,
    after_indicator_source varchar(20) not null,
    primary key (province, review_year, change_no),
    foreign key (province, review_year) references review_round (province, review_year)
);

-- Installed texts of the law, the nation's and not a province's. Rows are added, never changed and never deleted: rounds and outcomes name them for ever.
create table if not exists reference_text (
    kind varchar(20) not null,
    text_id varchar(200) not null,
    revision integer not null,
    sha256 varchar(64) not null,
    canonical varchar(1000000) not null,
    file_name varchar(10000) not null,
    file_sha256 varchar(64) not null,
    person varchar(1000) not null,
    source varchar(10000) not null,
    installed_at varchar(40) not null,
    primary key (kind, text_id, revision)
);

-- H2 writes a table anew for each column that it gets, some twenty seconds for 100,000 outcomes, so the id, revision and hash of the B1 table are one text,
-- and the result by the standard of a province, which most provinces do not have, is a table of its own.
alter table outcome add column if not exists low_income_worker varchar(20) default 'UNKNOWN' not null;
alter table outcome add column if not exists b1_table varchar(1000) default '' not null;

create table if not exists outcome_local (
    province varchar(2) not null,
    review_year integer not null,
    household_id varchar(36) not null,
    added_by integer not null,
    outcome_no integer not null,
    poverty_class varchar(20) not null,
    steps varchar(1000000) not null,
    standard_id varchar(200) not null,
    standard_revision integer not null,
    standard_sha256 varchar(64) not null,
    primary key (province, review_year, household_id, added_by, outcome_no),
    foreign key (province, review_year, household_id, added_by, outcome_no)
        references outcome (province, review_year, household_id, added_by, outcome_no)
);
