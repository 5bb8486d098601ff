-- A unit handed in its forms; from then on its communes are frozen until the submission is reopened.
-- Times are text for the reason that received_at of a receipt is.
create table if not exists submission (
    province varchar(2) not null,
    review_year integer not null,
    submission_no integer not null,
    id varchar(36) not null,
    unit varchar(5) not null,
    ruler varchar(20) not null,
    submitted_at varchar(40) not null,
    person varchar(1000) not null,
    seal varchar(64) not null,
    preliminary boolean not null,
    reopened_at varchar(40),
    reopened_by varchar(1000),
    reopen_reason varchar(100000),
    primary key (province, review_year, submission_no),
    unique (id),
    foreign key (province, review_year) references review_round (province, review_year)
);

create table if not exists submission_commune (
    province varchar(2) not null,
    review_year integer not null,
    submission_no integer not null,
    commune varchar(5) not null,
    primary key (province, review_year, submission_no, commune),
    foreign key (province, review_year, submission_no) references submission (province, review_year, submission_no)
);

-- The sealed pack, in parts as base64: the one form of bytes that every database takes alike, and no part is larger than memory should hold.
create table if not exists submission_part (
    province varchar(2) not null,
    review_year integer not null,
    submission_no integer not null,
    part_no integer not null,
    content varchar(1000000) not null,
    primary key (province, review_year, submission_no, part_no),
    foreign key (province, review_year, submission_no) references submission (province, review_year, submission_no)
);
