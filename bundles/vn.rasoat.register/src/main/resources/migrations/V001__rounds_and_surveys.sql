-- Written for H2 and PostgreSQL alike. Every key leads with the province, so that a nation's data can be spread by it.
-- "if not exists" throughout: H2 ends its transaction at each of these statements, and a start that broke off half-way must be able to go on.
--
-- Versioned tables: added_by is the number of the change set that wrote the row, superseded_by that of the one that replaced it, 0 while the row holds.
-- Because superseded_by stands in the unique constraints, a second current row of one name is impossible.
-- They have no foreign key to change_set: it would cost an index of its own, a sixth of the time of an import. The transaction of a change set
-- writes its row in change_set first.

create table if not exists review_round (
    province varchar(2) not null,
    review_year integer not null,
    starts_on date not null,
    ends_on date not null,
    standard_on date not null,
    standard_id varchar(200) not null,
    standard_revision integer not null,
    standard_sha256 varchar(64) not null,
    primary key (province, review_year)
);

create table if not exists change_set (
    province varchar(2) not null,
    review_year integer not null,
    change_no integer not null,
    id varchar(36) not null,
    primary key (province, review_year, change_no),
    unique (id),
    foreign key (province, review_year) references review_round (province, review_year)
);

-- One row a household and version; household_id stays the same over all versions. personal_id of the members is for look-ups to come, which bring their index.
create table if not exists household (
    province varchar(2) not null,
    review_year integer not null,
    household_id varchar(36) not null,
    added_by integer not null,
    superseded_by integer not null,
    commune varchar(5) not null,
    village varchar(1000) not null,
    household_number varchar(1000) not null,
    discriminator varchar(1000) not null,
    content_sha256 varchar(64) not null,
    answers varchar(1000000) not null,
    primary key (province, review_year, household_id, added_by),
    unique (province, review_year, household_id, superseded_by),
    unique (province, review_year, superseded_by, commune, village, household_number, discriminator)
);

create table if not exists household_member (
    province varchar(2) not null,
    review_year integer not null,
    household_id varchar(36) not null,
    added_by integer not null,
    member_order integer not null,
    personal_id varchar(1000),
    answers varchar(1000000) not null,
    primary key (province, review_year, household_id, added_by, member_order),
    foreign key (province, review_year, household_id, added_by) references household (province, review_year, household_id, added_by)
);


-- An outcome belongs to one version of a household. outcome_no counts the outcomes of that version.
create table if not exists outcome (
    province varchar(2) not null,
    review_year integer not null,
    household_id varchar(36) not null,
    added_by integer not null,
    outcome_no integer not null,
    superseded_by integer not null,
    saved_at timestamp with time zone not null,
    content_sha256 varchar(64) not null,
    poverty_class varchar(20) not null,
    class_source varchar(20) not null,
    average_living_standard varchar(20) not null,
    deprivations varchar(100000) not null,
    steps varchar(1000000) not null,
    differences varchar(1000000) not null,
    standard_id varchar(200) not null,
    standard_revision integer not null,
    standard_sha256 varchar(64) not null,
    primary key (province, review_year, household_id, added_by, outcome_no),
    unique (province, review_year, household_id, added_by, superseded_by),
    foreign key (province, review_year, household_id, added_by) references household (province, review_year, household_id, added_by)
);

-- Communes whose opening list was imported, also where it is empty.
create table if not exists opening_cover (
    province varchar(2) not null,
    review_year integer not null,
    added_by integer not null,
    superseded_by integer not null,
    commune varchar(5) not null,
    primary key (province, review_year, commune, added_by),
    unique (province, review_year, superseded_by, commune)
);

create table if not exists opening_entry (
    province varchar(2) not null,
    review_year integer not null,
    added_by integer not null,
    superseded_by integer not null,
    commune varchar(5) not null,
    village varchar(1000) not null,
    household_number varchar(1000) not null,
    discriminator varchar(1000) not null,
    opening_class varchar(20) not null,
    persons integer not null,
    primary key (province, review_year, commune, village, household_number, discriminator, added_by),
    unique (province, review_year, superseded_by, commune, village, household_number, discriminator)
);

-- happened_on is null where the file does not say.
create table if not exists household_event (
    province varchar(2) not null,
    review_year integer not null,
    added_by integer not null,
    superseded_by integer not null,
    commune varchar(5) not null,
    village varchar(1000) not null,
    household_number varchar(1000) not null,
    discriminator varchar(1000) not null,
    kind varchar(20) not null,
    happened_on date,
    recognised_class varchar(20) not null,
    persons integer not null,
    primary key (province, review_year, commune, village, household_number, discriminator, kind, added_by),
    unique (province, review_year, superseded_by, commune, village, household_number, discriminator, kind)
);

create table if not exists residents (
    province varchar(2) not null,
    review_year integer not null,
    added_by integer not null,
    superseded_by integer not null,
    commune varchar(5) not null,
    households integer not null,
    persons integer not null,
    primary key (province, review_year, commune, added_by),
    unique (province, review_year, superseded_by, commune)
);

-- received_at is text: databases round a time to different fractions, and a receipt must come back as it was given.
create table if not exists receipt (
    province varchar(2) not null,
    review_year integer not null,
    change_no integer not null,
    unit varchar(5) not null,
    file_name varchar(10000) not null,
    file_sha256 varchar(64) not null,
    received_at varchar(40) not null,
    state varchar(40) not null,
    rows_read integer not null,
    rows_added integer not null,
    rows_changed integer not null,
    rows_unchanged integer not null,
    rows_rejected integer not null,
    rows_duplicate integer not null,
    rows_skipped integer not null,
    primary key (province, review_year, change_no),
    foreign key (province, review_year, change_no) references change_set (province, review_year, change_no)
);

create table if not exists receipt_sheet (
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
    foreign key (province, review_year, change_no) references receipt (province, review_year, change_no)
);

create table if not exists receipt_issue (
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
    foreign key (province, review_year, change_no) references receipt (province, review_year, change_no)
);
