-- What a server needs to work on the assertions that it holds.

-- What is sent to it for a round. A crash empties these tables, and the next round fills them.
create unlogged table weight (
    shard integer not null,
    source integer primary key,
    weight double precision not null,
    trust double precision not null
);
create unlogged table parameter (shard integer not null, name text primary key, value double precision);
create unlogged table class_prior (shard integer not null, label bigint primary key, log_share double precision not null);
create unlogged table candidate (shard integer not null, first integer, second integer, primary key (first, second));
create unlogged table partner (
    shard integer not null,
    source integer,
    other integer,
    log_kept double precision[] not null, -- by the place of the source in the order of copying, the logarithm of what is its own
    primary key (source, other)
);

-- Who asserts what of which item. The key holds all of a row, so that a round reads the index alone, in order.
create table assertion (
    item bigint not null,
    label bigint not null,
    source integer not null,
    primary key (item, label, source)
) partition by hash (item);

-- What was found of the values of the items.
create table truth (
    run integer not null,
    item bigint not null,
    label bigint not null,
    support bigint not null,
    probability double precision not null,
    primary key (run, item, label)
);
