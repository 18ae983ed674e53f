-- branches with more than thirty appointments
with "branches" as not materialized (select *
  from "main"."branches" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"appointments" as not materialized (select *
  from "main"."appointments" as "t4"
  where "t4"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", "t1"."name" as "n0", "m0", count(*) over () as total
from (select *
  from (select "g0", count(*) as "m0"
    from (select "t3"."branch_id" as "g0", 1 as "v0"
      from "appointments" as "t3"
      where 1 = 1) as base
    group by "g0") as figures
  where (("figures"."m0" > ?))) as groups
left join "branches" as "t1" on "t1"."id" = groups."g0"
order by "t1"."name_folded" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,1,30,2001]

-- branches of which it does not hold that the average price is 50 dollars or more
with "branches" as not materialized (select *
  from "main"."branches" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"appointments" as not materialized (select *
  from "main"."appointments" as "t4"
  where "t4"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", "t1"."name" as "n0", "m0", count(*) over () as total
from (select *
  from (select "g0", cast(sum("v0") as double precision) / nullif(count("v0"), 0) as "m0"
    from (select "t3"."branch_id" as "g0", "t3"."price_cents" as "v0"
      from "appointments" as "t3"
      where 1 = 1) as base
    group by "g0") as figures
  where (("figures"."m0" < ? or "figures"."m0" is null))) as groups
left join "branches" as "t1" on "t1"."id" = groups."g0"
order by "t1"."name_folded" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,1,5000,2001]

-- branches with many appointments or with few that were attended
with "branches" as not materialized (select *
  from "main"."branches" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"appointments" as not materialized (select *
  from "main"."appointments" as "t4"
  where "t4"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", "t1"."name" as "n0", "m0", "m1", "m2", count(*) over () as total
from (select *
  from (select groups.*, cast(groups."m1" as double precision) / nullif(groups."m0", 0) as "m2"
    from (select "g0", count(*) as "m0", count("v1") as "m1"
      from (select "t3"."branch_id" as "g0", 1 as "v0", case when (("t3"."state" = ?)) then 1 end as "v1"
        from "appointments" as "t3"
        where 1 = 1) as base
      group by "g0") as groups) as figures
  where (("figures"."m0" > ?) or ("figures"."m2" < cast(? as double precision) and "figures"."m2" is not null))) as groups
left join "branches" as "t1" on "t1"."id" = groups."g0"
order by "t1"."name_folded" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,1,"attended",20,0.5,2001]

-- appointments by branch and type, with the total of all
with "branches" as not materialized (select *
  from "main"."branches" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"appointments" as not materialized (select *
  from "main"."appointments" as "t4"
  where "t4"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", "t1"."name" as "n0", groups."g1" as "k1", null as "n1", "m0", count(*) over () as total
from (select "g0", "g1", count(*) as "m0"
  from (select "t3"."branch_id" as "g0", "t3"."type" as "g1", 1 as "v0"
    from "appointments" as "t3"
    where 1 = 1) as base
  group by "g0", "g1") as groups
left join "branches" as "t1" on "t1"."id" = groups."g0"
order by "t1"."name_folded" asc nulls last, case groups."g1" when ? then 0 when ? then 1 when ? then 2 when ? then 3 when ? then 4 when ? then 5 end asc nulls last, groups."g0" asc nulls last, groups."g1" asc nulls last
limit ?
-- [1,1,"assessment","followUp","training","treatment","group","remote",2001]
with "appointments" as not materialized (select *
  from "main"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "m0", count(*) over () as total
from (select count(*) as "m0"
  from (select 1 as "v0"
    from "appointments" as "t1"
    where 1 = 1) as base) as groups
limit ?
-- [1,1]

-- average prices by branch and type, with those of each branch
with "branches" as not materialized (select *
  from "main"."branches" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"appointments" as not materialized (select *
  from "main"."appointments" as "t4"
  where "t4"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", "t1"."name" as "n0", groups."g1" as "k1", null as "n1", "m0", "m1", count(*) over () as total
from (select "g0", "g1", cast(sum("v0") as double precision) / nullif(count("v0"), 0) as "m0", count(*) as "m1"
  from (select "t3"."branch_id" as "g0", "t3"."type" as "g1", "t3"."price_cents" as "v0", 1 as "v1"
    from "appointments" as "t3"
    where 1 = 1) as base
  group by "g0", "g1") as groups
left join "branches" as "t1" on "t1"."id" = groups."g0"
order by "t1"."name_folded" asc nulls last, case groups."g1" when ? then 0 when ? then 1 when ? then 2 when ? then 3 when ? then 4 when ? then 5 end asc nulls last, groups."g0" asc nulls last, groups."g1" asc nulls last
limit ?
-- [1,1,"assessment","followUp","training","treatment","group","remote",2001]
with "appointments" as not materialized (select *
  from "main"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "m0", "m1", count(*) over () as total
from (select cast(sum("v0") as double precision) / nullif(count("v0"), 0) as "m0", count(*) as "m1"
  from (select "t1"."price_cents" as "v0", 1 as "v1"
    from "appointments" as "t1"
    where 1 = 1) as base) as groups
limit ?
-- [1,1]
with "branches" as not materialized (select *
  from "main"."branches" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"appointments" as not materialized (select *
  from "main"."appointments" as "t4"
  where "t4"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", "t1"."name" as "n0", "m0", "m1", count(*) over () as total
from (select "g0", cast(sum("v0") as double precision) / nullif(count("v0"), 0) as "m0", count(*) as "m1"
  from (select "t3"."branch_id" as "g0", "t3"."price_cents" as "v0", 1 as "v1"
    from "appointments" as "t3"
    where 1 = 1) as base
  group by "g0") as groups
left join "branches" as "t1" on "t1"."id" = groups."g0"
order by "t1"."name_folded" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,1,500000]

-- the total is of all groups, also of those that the condition leaves out
with "branches" as not materialized (select *
  from "main"."branches" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"appointments" as not materialized (select *
  from "main"."appointments" as "t4"
  where "t4"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", "t1"."name" as "n0", "m0", count(*) over () as total
from (select *
  from (select "g0", count(*) as "m0"
    from (select "t3"."branch_id" as "g0", 1 as "v0"
      from "appointments" as "t3"
      where 1 = 1) as base
    group by "g0") as figures
  where (("figures"."m0" < ?))) as groups
left join "branches" as "t1" on "t1"."id" = groups."g0"
order by "t1"."name_folded" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,1,30,2001]
with "appointments" as not materialized (select *
  from "main"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "m0", count(*) over () as total
from (select count(*) as "m0"
  from (select 1 as "v0"
    from "appointments" as "t1"
    where 1 = 1) as base) as groups
limit ?
-- [1,1]

-- the two branches with most appointments, and the others together
with "branches" as not materialized (select *
  from "main"."branches" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"appointments" as not materialized (select *
  from "main"."appointments" as "t4"
  where "t4"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", "t1"."name" as "n0", "m0", count(*) over () as total
from (select "g0", count(*) as "m0"
  from (select "t3"."branch_id" as "g0", 1 as "v0"
    from "appointments" as "t3"
    where 1 = 1) as base
  group by "g0") as groups
left join "branches" as "t1" on "t1"."id" = groups."g0"
order by "m0" desc nulls last, "t1"."name_folded" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,1,2]
with "branches" as not materialized (select *
  from "main"."branches" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"appointments" as not materialized (select *
  from "main"."appointments" as "t4"
  where "t4"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", "t1"."name" as "n0", "o", "m0", count(*) over () as total
from (select "g0", "o", count(*) as "m0"
  from (select case when (("g0" is not null and "g0" in (?)) or "g0" is null) then "g0" end as "g0", case when (("g0" is not null and "g0" in (?)) or "g0" is null) then 0 else 1 end as o, "v0"
    from (select "t3"."branch_id" as "g0", 1 as "v0"
      from "appointments" as "t3"
      where 1 = 1) as ranked) as base
  group by "g0", "o") as groups
left join "branches" as "t1" on "t1"."id" = groups."g0"
order by "o", "t1"."name_folded" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,1,2,2,2001]

-- the branch with the highest average price, and no other
with "branches" as not materialized (select *
  from "main"."branches" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"appointments" as not materialized (select *
  from "main"."appointments" as "t4"
  where "t4"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", "t1"."name" as "n0", "m0", count(*) over () as total
from (select "g0", cast(sum("v0") as double precision) / nullif(count("v0"), 0) as "m0"
  from (select "t3"."branch_id" as "g0", "t3"."price_cents" as "v0"
    from "appointments" as "t3"
    where 1 = 1) as base
  group by "g0") as groups
left join "branches" as "t1" on "t1"."id" = groups."g0"
order by "m0" desc nulls last, "t1"."name_folded" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,1,1]
with "branches" as not materialized (select *
  from "main"."branches" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"appointments" as not materialized (select *
  from "main"."appointments" as "t4"
  where "t4"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", "t1"."name" as "n0", "o", "m0", count(*) over () as total
from (select "g0", "o", cast(sum("v0") as double precision) / nullif(count("v0"), 0) as "m0"
  from (select case when (("g0" is not null and "g0" in (?))) then "g0" end as "g0", case when (("g0" is not null and "g0" in (?))) then 0 else 1 end as o, "v0"
    from (select "t3"."branch_id" as "g0", "t3"."price_cents" as "v0"
      from "appointments" as "t3"
      where 1 = 1) as ranked
    where (("g0" is not null and "g0" in (?)))) as base
  group by "g0", "o") as groups
left join "branches" as "t1" on "t1"."id" = groups."g0"
order by "o", "t1"."name_folded" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,1,2,2,2,2001]

-- the branch with most appointments, and its share in those of all
with "branches" as not materialized (select *
  from "main"."branches" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"appointments" as not materialized (select *
  from "main"."appointments" as "t4"
  where "t4"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", "t1"."name" as "n0", "m0", "m1", count(*) over () as total
from (select groups.*, cast(groups."m0" as double precision) / nullif(whole."w0", 0) as "m1"
  from (select "g0", count(*) as "m0"
    from (select "t3"."branch_id" as "g0", 1 as "v0"
      from "appointments" as "t3"
      where 1 = 1) as base
    group by "g0") as groups
  cross join (select "m0" as "w0"
    from (select count(*) as "m0"
      from (select 1 as "v0"
        from "appointments" as "t5"
        where 1 = 1) as base) as all_rows) as whole) as groups
left join "branches" as "t1" on "t1"."id" = groups."g0"
order by "m0" desc nulls last, "t1"."name_folded" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,1,1]
with "branches" as not materialized (select *
  from "main"."branches" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"appointments" as not materialized (select *
  from "main"."appointments" as "t4"
  where "t4"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", "t1"."name" as "n0", "o", "m0", "m1", count(*) over () as total
from (select groups.*, cast(groups."m0" as double precision) / nullif(whole."w0", 0) as "m1"
  from (select "g0", "o", count(*) as "m0"
    from (select case when (("g0" is not null and "g0" in (?))) then "g0" end as "g0", case when (("g0" is not null and "g0" in (?))) then 0 else 1 end as o, "v0"
      from (select "t3"."branch_id" as "g0", 1 as "v0"
        from "appointments" as "t3"
        where 1 = 1) as ranked
      where (("g0" is not null and "g0" in (?)))) as base
    group by "g0", "o") as groups
  cross join (select "m0" as "w0"
    from (select count(*) as "m0"
      from (select 1 as "v0"
        from "appointments" as "t5"
        where 1 = 1) as base) as all_rows) as whole) as groups
left join "branches" as "t1" on "t1"."id" = groups."g0"
order by "o", "t1"."name_folded" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,1,2,2,2,2001]

-- the two most frequent last names by language, and the others
with "clients" as not materialized (select *
  from "main"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?))),
"appointments" as not materialized (select *
  from "main"."appointments" as "t4"
  where "t4"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", groups."l0" as "n0", "m0", "m1", count(*) over () as total
from (select "g0", min("l0") as "l0", coalesce(max("m0"), 0) as "m0", coalesce(max("m1"), 0) as "m1"
  from (with own_rows as materialized (select "g0", min("l0") as "l0", count(*) as "m0"
      from (select "t1"."last_name_folded" as "g0", "t1"."last_name" as "l0", 1 as "v0"
        from "clients" as "t1"
        where 1 = 1) as base
      group by "g0")
    select "g0", "l0", cast("m0" as double precision) as "m0", cast(null as double precision) as "m1"
    from own_rows as fact
    union all
    select "g0", "l0", cast(null as double precision) as "m0", cast("m1" as double precision) as "m1"
    from (select "g0", cast(null as text) as "l0", count(*) as "m1"
      from (with owners as materialized (select "t5"."last_name_folded" as "g0", "t5"."id" as link
          from "clients" as "t5"
          where 1 = 1)
        select owners."g0", 1 as "v1"
        from owners
        join "appointments" as "t3" on "t3"."client_id" = owners.link) as base
      group by "g0") as fact) as pieces
  group by "g0") as groups
order by "m1" desc nulls last, groups."g0" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,"deleted",1,2]
with "clients" as not materialized (select *
  from "main"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?))),
"appointments" as not materialized (select *
  from "main"."appointments" as "t4"
  where "t4"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", groups."l0" as "n0", groups."g1" as "k1", null as "n1", "o", "m0", "m1", count(*) over () as total
from (select "g0", "g1", "o", min("l0") as "l0", coalesce(max("m0"), 0) as "m0", coalesce(max("m1"), 0) as "m1"
  from (with own_rows as materialized (select "g0", "g1", "o", min("l0") as "l0", count(*) as "m0"
      from (select case when (("g0" is not null and "g0" in (?, ?))) then "g0" end as "g0", "g1", case when (("g0" is not null and "g0" in (?, ?))) then 0 else 1 end as o, case when (("g0" is not null and "g0" in (?, ?))) then "l0" end as "l0", "v0"
        from (select "t1"."last_name_folded" as "g0", "t1"."language" as "g1", "t1"."last_name" as "l0", 1 as "v0"
          from "clients" as "t1"
          where 1 = 1) as ranked) as base
      group by "g0", "g1", "o")
    select "g0", "g1", "o", "l0", cast("m0" as double precision) as "m0", cast(null as double precision) as "m1"
    from own_rows as fact
    union all
    select "g0", "g1", "o", "l0", cast(null as double precision) as "m0", cast("m1" as double precision) as "m1"
    from (select "g0", "g1", "o", cast(null as text) as "l0", count(*) as "m1"
      from (with owners as materialized (select case when (("g0" is not null and "g0" in (?, ?))) then "g0" end as "g0", "g1", case when (("g0" is not null and "g0" in (?, ?))) then 0 else 1 end as o, "link"
          from (select "t5"."last_name_folded" as "g0", "t5"."language" as "g1", "t5"."id" as link
            from "clients" as "t5"
            where 1 = 1) as ranked)
        select owners."g0", owners."g1", owners."o", 1 as "v1"
        from owners
        join "appointments" as "t3" on "t3"."client_id" = owners.link) as base
      group by "g0", "g1", "o") as fact) as pieces
  group by "g0", "g1", "o") as groups
order by "o", groups."g0" asc nulls last, case groups."g1" when ? then 0 when ? then 1 when ? then 2 end asc nulls last, groups."g0" asc nulls last, groups."g1" asc nulls last
limit ?
-- [1,"deleted",1,"eloise","x","eloise","x","eloise","x","eloise","x","eloise","x","fr","en","es",2001]
with "clients" as not materialized (select *
  from "main"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?))),
"appointments" as not materialized (select *
  from "main"."appointments" as "t4"
  where "t4"."company_id" = ? and 1 = 1)
select "m0", "m1", count(*) over () as total
from (select coalesce(max("m0"), 0) as "m0", coalesce(max("m1"), 0) as "m1"
  from (with own_rows as materialized (select count(*) as "m0"
      from (select 1 as "v0"
        from "clients" as "t1"
        where 1 = 1) as base)
    select cast("m0" as double precision) as "m0", cast(null as double precision) as "m1"
    from own_rows as fact
    union all
    select cast(null as double precision) as "m0", cast("m1" as double precision) as "m1"
    from (select count(*) as "m1"
      from (with owners as materialized (select "t5"."id" as link
          from "clients" as "t5"
          where 1 = 1)
        select 1 as "v1"
        from owners
        join "appointments" as "t3" on "t3"."client_id" = owners.link) as base) as fact) as pieces) as groups
limit ?
-- [1,"deleted",1,1]
with "clients" as not materialized (select *
  from "main"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?))),
"appointments" as not materialized (select *
  from "main"."appointments" as "t4"
  where "t4"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", groups."l0" as "n0", "o", "m0", "m1", count(*) over () as total
from (select "g0", "o", min("l0") as "l0", coalesce(max("m0"), 0) as "m0", coalesce(max("m1"), 0) as "m1"
  from (with own_rows as materialized (select "g0", "o", min("l0") as "l0", count(*) as "m0"
      from (select case when (("g0" is not null and "g0" in (?, ?))) then "g0" end as "g0", case when (("g0" is not null and "g0" in (?, ?))) then 0 else 1 end as o, case when (("g0" is not null and "g0" in (?, ?))) then "l0" end as "l0", "v0"
        from (select "t1"."last_name_folded" as "g0", "t1"."last_name" as "l0", 1 as "v0"
          from "clients" as "t1"
          where 1 = 1) as ranked) as base
      group by "g0", "o")
    select "g0", "o", "l0", cast("m0" as double precision) as "m0", cast(null as double precision) as "m1"
    from own_rows as fact
    union all
    select "g0", "o", "l0", cast(null as double precision) as "m0", cast("m1" as double precision) as "m1"
    from (select "g0", "o", cast(null as text) as "l0", count(*) as "m1"
      from (with owners as materialized (select case when (("g0" is not null and "g0" in (?, ?))) then "g0" end as "g0", case when (("g0" is not null and "g0" in (?, ?))) then 0 else 1 end as o, "link"
          from (select "t5"."last_name_folded" as "g0", "t5"."id" as link
            from "clients" as "t5"
            where 1 = 1) as ranked)
        select owners."g0", owners."o", 1 as "v1"
        from owners
        join "appointments" as "t3" on "t3"."client_id" = owners.link) as base
      group by "g0", "o") as fact) as pieces
  group by "g0", "o") as groups
order by "o", groups."g0" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,"deleted",1,"eloise","x","eloise","x","eloise","x","eloise","x","eloise","x",500000]

-- the greatest of groups that are none
with "branches" as not materialized (select *
  from "main"."branches" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"appointments" as not materialized (select *
  from "main"."appointments" as "t4"
  where "t4"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", "t1"."name" as "n0", "m0", count(*) over () as total
from (select "g0", count(*) as "m0"
  from (select "t3"."branch_id" as "g0", 1 as "v0"
    from "appointments" as "t3"
    where 1 = 1) as base
  group by "g0") as groups
left join "branches" as "t1" on "t1"."id" = groups."g0"
order by "m0" desc nulls last, "t1"."name_folded" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,1,3]
with "branches" as not materialized (select *
  from "main"."branches" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"appointments" as not materialized (select *
  from "main"."appointments" as "t4"
  where "t4"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", "t1"."name" as "n0", "o", "m0", count(*) over () as total
from (select "g0", "o", count(*) as "m0"
  from (select case when (1 = 0) then "g0" end as "g0", case when (1 = 0) then 0 else 1 end as o, "v0"
    from (select "t3"."branch_id" as "g0", 1 as "v0"
      from "appointments" as "t3"
      where 1 = 1) as ranked) as base
  group by "g0", "o") as groups
left join "branches" as "t1" on "t1"."id" = groups."g0"
order by "o", "t1"."name_folded" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,1,2001]

-- the middle length in the two greatest branches and in the others
with "branches" as not materialized (select *
  from "main"."branches" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"appointments" as not materialized (select *
  from "main"."appointments" as "t4"
  where "t4"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", "t1"."name" as "n0", "m0", "m1", count(*) over () as total
from (select "g0", coalesce(max("m0"), 0) as "m0", max("m1") as "m1"
  from (with own_rows as materialized (select "g0", count(*) as "m0"
      from (select "t3"."branch_id" as "g0", 1 as "v0"
        from "appointments" as "t3"
        where 1 = 1) as base
      group by "g0")
    select "g0", cast("m0" as double precision) as "m0", cast(null as double precision) as "m1"
    from own_rows as fact
    union all
    select "g0", cast(null as double precision) as "m0", cast("m1" as double precision) as "m1"
    from (select "g0", cast(sum("v1") as double precision) / nullif(count("v1"), 0) as "m1"
      from (select base.*, row_number() over (partition by "g0" order by "v1") as place, count(*) over (partition by "g0") as many
        from (select "t5"."branch_id" as "g0", "t5"."minutes" as "v1"
          from "appointments" as "t5"
          where 1 = 1) as base
        where "v1" is not null) as placed
      where 2 * place in (many, many + 1, many + 2)
      group by "g0") as fact) as pieces
  group by "g0") as groups
left join "branches" as "t1" on "t1"."id" = groups."g0"
order by "m0" desc nulls last, "t1"."name_folded" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,1,2]
with "branches" as not materialized (select *
  from "main"."branches" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"appointments" as not materialized (select *
  from "main"."appointments" as "t4"
  where "t4"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", "t1"."name" as "n0", "o", "m0", "m1", count(*) over () as total
from (select "g0", "o", coalesce(max("m0"), 0) as "m0", max("m1") as "m1"
  from (with own_rows as materialized (select "g0", "o", count(*) as "m0"
      from (select case when (("g0" is not null and "g0" in (?, ?))) then "g0" end as "g0", case when (("g0" is not null and "g0" in (?, ?))) then 0 else 1 end as o, "v0"
        from (select "t3"."branch_id" as "g0", 1 as "v0"
          from "appointments" as "t3"
          where 1 = 1) as ranked) as base
      group by "g0", "o")
    select "g0", "o", cast("m0" as double precision) as "m0", cast(null as double precision) as "m1"
    from own_rows as fact
    union all
    select "g0", "o", cast(null as double precision) as "m0", cast("m1" as double precision) as "m1"
    from (select "g0", "o", cast(sum("v1") as double precision) / nullif(count("v1"), 0) as "m1"
      from (select base.*, row_number() over (partition by "g0", "o" order by "v1") as place, count(*) over (partition by "g0", "o") as many
        from (select case when (("g0" is not null and "g0" in (?, ?))) then "g0" end as "g0", case when (("g0" is not null and "g0" in (?, ?))) then 0 else 1 end as o, "v1"
          from (select "t5"."branch_id" as "g0", "t5"."minutes" as "v1"
            from "appointments" as "t5"
            where 1 = 1) as ranked) as base
        where "v1" is not null) as placed
      where 2 * place in (many, many + 1, many + 2)
      group by "g0", "o") as fact) as pieces
  group by "g0", "o") as groups
left join "branches" as "t1" on "t1"."id" = groups."g0"
order by "o", "t1"."name_folded" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,1,1,3,1,3,1,3,1,3,2001]

-- branches by their attendance, those without any first, then by name
with "branches" as not materialized (select *
  from "main"."branches" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"appointments" as not materialized (select *
  from "main"."appointments" as "t4"
  where "t4"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", "t1"."name" as "n0", "m0", "m1", "m2", count(*) over () as total
from (select groups.*, cast(groups."m1" as double precision) / nullif(groups."m0", 0) as "m2"
  from (select "g0", count(*) as "m0", count("v1") as "m1"
    from (select "t3"."branch_id" as "g0", 1 as "v0", case when (("t3"."state" = ?)) then 1 end as "v1"
      from "appointments" as "t3"
      where 1 = 1) as base
    group by "g0") as groups) as groups
left join "branches" as "t1" on "t1"."id" = groups."g0"
order by "m2" asc nulls first, "t1"."name_folded" desc nulls last, "t1"."name_folded" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,1,"attended",2001]

-- types in the order of their list, backwards
with "appointments" as not materialized (select *
  from "main"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", null as "n0", "m0", count(*) over () as total
from (select "g0", count(*) as "m0"
  from (select "t1"."type" as "g0", 1 as "v0"
    from "appointments" as "t1"
    where 1 = 1) as base
  group by "g0") as groups
order by case groups."g0" when ? then 0 when ? then 1 when ? then 2 when ? then 3 when ? then 4 when ? then 5 end desc nulls last, case groups."g0" when ? then 0 when ? then 1 when ? then 2 when ? then 3 when ? then 4 when ? then 5 end asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,"assessment","followUp","training","treatment","group","remote","assessment","followUp","training","treatment","group","remote",2001]

-- more groups than are shown, which are then counted
with "branches" as not materialized (select *
  from "main"."branches" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"appointments" as not materialized (select *
  from "main"."appointments" as "t4"
  where "t4"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", "t1"."name" as "n0", "m0", count(*) over () as total
from (select *
  from (select "g0", count(*) as "m0"
    from (select "t3"."branch_id" as "g0", 1 as "v0"
      from "appointments" as "t3"
      where 1 = 1) as base
    group by "g0") as figures
  where (("figures"."m0" > ?))) as groups
left join "branches" as "t1" on "t1"."id" = groups."g0"
order by "t1"."name_folded" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,1,25,2]

-- no more than one group, as the report itself says
with "branches" as not materialized (select *
  from "main"."branches" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"appointments" as not materialized (select *
  from "main"."appointments" as "t4"
  where "t4"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", "t1"."name" as "n0", "m0", count(*) over () as total
from (select "g0", count(*) as "m0"
  from (select "t3"."branch_id" as "g0", 1 as "v0"
    from "appointments" as "t3"
    where 1 = 1) as base
  group by "g0") as groups
left join "branches" as "t1" on "t1"."id" = groups."g0"
order by "t1"."name_folded" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,1,2]
