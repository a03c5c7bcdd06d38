-- What is known of the whole, in one row.
create table corpus (
    version integer not null,
    kind text not null,         -- categorical, numeric or set; empty until something is loaded
    separator text not null,    -- between the elements of a set
    revision bigint not null    -- goes up with every load: what was found of another revision is out of date
);

-- The servers that hold assertions: this one alone, number 0, or each shard.
create table shard (number integer primary key);

-- The texts, each once. Whoever loads holds the lock of the schema, so that no text comes twice; the hashes take texts of any length.
create table item (id bigint generated always as identity primary key, name text collate "C" not null);
create index item_name on item using hash (name);

create table label (id bigint generated always as identity primary key, name text collate "C" not null, number double precision);
create index label_name on label using hash (name);
create index label_number on label (number) where number is not null;

create table source (
    id integer generated always as identity primary key,
    name text collate "C" not null,
    assertions bigint not null default 0,
    items bigint not null default 0
);
create index source_name on source using hash (name);

-- Methods at work, and how far they have come. The settings and the revision say what a run can go on from.
create table run (
    id integer generated always as identity primary key,
    method text not null,
    settings text not null,
    revision bigint not null,
    round integer not null default -1,    -- the last that is finished; -1 before the start
    change double precision not null default 0,
    reason text,                          -- why the rounds ended; null while they go on
    ended boolean not null default false, -- whether the truths are written
    unique (method, settings, revision)
);

-- The sources after a round: what of them converges, and what their assertions weigh in the next round. Three rounds are kept.
create table state (
    run integer not null references run on delete cascade,
    round integer not null,
    source integer not null,
    trust double precision not null,
    weight double precision not null,
    primary key (run, round, source)
);

-- For models of classes: of how many items each label is expected to be the truth.
create table class_total (
    run integer not null references run on delete cascade,
    round integer not null,
    label bigint not null,
    total double precision not null,
    primary key (run, round, label)
);

-- For models of copying: pairs of sources that share enough items.
create table pair (
    run integer not null references run on delete cascade,
    first integer not null,
    second integer not null,
    shared bigint not null,
    different bigint not null,
    first_copies double precision not null default 0,
    second_copies double precision not null default 0,
    primary key (run, first, second)
);

-- What was found of the sources.
create table source_truth (
    run integer not null references run on delete cascade,
    source integer not null,
    trust double precision not null,
    primary key (run, source)
);
