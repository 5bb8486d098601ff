-- Undo of a change set is a change set of its own: what the undone one added is closed, what it closed is added again as a copy.
-- So no row is ever deleted or opened again, and the state after every change set can still be read.

-- An undo can itself be undone; then the change set that it undid is in force again. undone_at is text for the reason that received_at of a receipt is.
create table if not exists change_undo (
    province varchar(2) not null,
    review_year integer not null,
    change_no integer not null,
    undone_no integer not null,
    undone_at varchar(40) not null,
    person varchar(1000) not null,
    reason varchar(100000) not null,
    without_outcome integer not null,
    primary key (province, review_year, change_no),
    foreign key (province, review_year, change_no) references change_set (province, review_year, change_no),
    foreign key (province, review_year, undone_no) references change_set (province, review_year, change_no)
);

-- What an undo did to the rows of a kind; kinds without any are left out.
create table if not exists change_undo_rows (
    province varchar(2) not null,
    review_year integer not null,
    change_no integer not null,
    kind varchar(20) not null,
    removed integer not null,
    restored integer not null,
    returned integer not null,
    primary key (province, review_year, change_no, kind),
    foreign key (province, review_year, change_no) references change_undo (province, review_year, change_no)
);

-- The communes that a change set is about, also where it left every row as it was. Imports of before this migration have none.
create table if not exists change_commune (
    province varchar(2) not null,
    review_year integer not null,
    change_no integer not null,
    commune varchar(5) not null,
    primary key (province, review_year, change_no, commune),
    foreign key (province, review_year, change_no) references change_set (province, review_year, change_no)
);

-- The rows that a change set added are found without reading the register. Those that it closed are found by the unique constraints.
-- The index of the households costs an import less than a twentieth of its time, since numbers and rows grow together, and is built within seconds for 100,000.
create index if not exists household_added_by on household (province, review_year, added_by);
create index if not exists opening_cover_added_by on opening_cover (province, review_year, added_by);
create index if not exists opening_entry_added_by on opening_entry (province, review_year, added_by);
create index if not exists household_event_added_by on household_event (province, review_year, added_by);
create index if not exists residents_added_by on residents (province, review_year, added_by);
