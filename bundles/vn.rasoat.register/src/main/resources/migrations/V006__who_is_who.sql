-- Who is who over files and years. What is stored are facts that never change: which descriptions of persons a household had, which pairs of contents were compared
-- and what somebody decided. What holds now is derived from them and from the rows that the rounds hold, so an undone import or a revoked decision leaves nothing behind.

-- One row for each description under which a household of a round ever named a person; the person keeps its id under a corrected one. Rows are never changed.
-- The hashes are the blocking keys; they contain the province, so one number finds a record and nothing else has to be compared. Null where the record does not know enough.
create table if not exists register_person (
    province varchar(2) not null,
    review_year integer not null,
    household_id varchar(36) not null,
    print bigint not null,
    person_id uuid not null,
    number_hash bigint,
    birth_hash bigint,
    place_hash bigint,
    primary key (province, review_year, household_id, print)
);
create index if not exists register_person_number on register_person (number_hash);
create index if not exists register_person_birth on register_person (birth_hash);
create index if not exists register_person_place on register_person (place_hash);

-- Rounds whose households have their persons above; one of before this migration gets them with the next import into its province.
create table if not exists person_index (
    province varchar(2) not null,
    review_year integer not null,
    primary key (province, review_year),
    foreign key (province, review_year) references review_round (province, review_year)
);

-- Who compares holds the row of the province, or of two imports into two years neither would see the other.
create table if not exists matching_lock (
    province varchar(2) not null,
    primary key (province)
);

-- Two households whose contents, told by the prints, were compared and are not surely two. A print that no household has now makes the row say nothing.
-- The household of the earlier year is a. grade is NONE where they are two households that share persons.
create table if not exists household_pair (
    pair_id varchar(36) not null,
    a_print bigint not null,
    b_print bigint not null,
    province varchar(2) not null,
    a_year integer not null,
    a_household varchar(36) not null,
    b_year integer not null,
    b_household varchar(36) not null,
    points integer not null,
    grade varchar(20) not null,
    shared_persons integer not null,
    primary key (pair_id, a_print, b_print)
);
create index if not exists household_pair_a on household_pair (province, a_year, a_household);
create index if not exists household_pair_b on household_pair (province, b_year, b_household);

-- Decisions about a pair, whatever the content of its households: rows are added, never changed, and the last one holds. decided_at is text for the reason that received_at of a receipt is.
create table if not exists match_decision (
    pair_id varchar(36) not null,
    decision_no integer not null,
    choice varchar(20) not null,
    person varchar(1000) not null,
    reason varchar(100000) not null,
    decided_at varchar(40) not null,
    primary key (pair_id, decision_no)
);
