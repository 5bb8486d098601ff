-- How often the content of a commune has changed: surveys, outcomes, opening list, events, residents. No row: never since this migration.
create table if not exists commune_stamp (
    province varchar(2) not null,
    review_year integer not null,
    commune varchar(5) not null,
    stamp bigint not null,
    primary key (province, review_year, commune),
    foreign key (province, review_year) references review_round (province, review_year)
);

-- What was counted in a commune when it had this stamp. Rows may be deleted at any time: they are counted again.
create table if not exists commune_count (
    province varchar(2) not null,
    review_year integer not null,
    layout varchar(64) not null,
    commune varchar(5) not null,
    stamp bigint not null,
    content varchar(1000000) not null,
    primary key (province, review_year, layout, commune),
    foreign key (province, review_year) references review_round (province, review_year)
);
