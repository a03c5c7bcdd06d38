-- The same tables, in parts that stand on the shards.
create table weight (
    shard integer not null,
    source integer not null,
    weight double precision not null,
    trust double precision not null
) partition by list (shard);
create table parameter (shard integer not null, name text not null, value double precision) partition by list (shard);
create table class_prior (shard integer not null, label bigint not null, log_share double precision not null) partition by list (shard);
create table candidate (shard integer not null, first integer not null, second integer not null) partition by list (shard);
create table partner (
    shard integer not null,
    source integer not null,
    other integer not null,
    log_kept double precision[] not null
) partition by list (shard);
create table assertion (item bigint not null, label bigint not null, source integer not null) partition by hash (item);
create table truth (
    run integer not null,
    item bigint not null,
    label bigint not null,
    support bigint not null,
    probability double precision not null
) partition by hash (item);
