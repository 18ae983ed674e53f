-- appointments of each day while clocks change, also of days without any
with "appointments" as not materialized (select *
  from "public"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", null as "n0", "m0", "m1", "m2", count(*) over () as total
from (select "g0", coalesce(max("m0"), 0) as "m0", coalesce(max("m1"), 0) as "m1", max("m2") as "m2"
  from (with own_rows as materialized (select "g0", count(*) as "m0", coalesce(sum("v1"), 0) as "m1", cast(sum("v2") as double precision) / nullif(count("v2"), 0) as "m2"
      from (select case when "t1"."starts_at" < 1793505600000 then ? else case when "t1"."starts_at" < 1793595600000 then ? else ? end end as "g0", 1 as "v0", "t1"."minutes" as "v1", "t1"."price_cents" as "v2"
        from "appointments" as "t1"
        where (("t1"."starts_at" >= ? and "t1"."starts_at" < ?))) as base
      group by "g0")
    select "g0", cast("m0" as double precision) as "m0", cast("m1" as double precision) as "m1", cast("m2" as double precision) as "m2"
    from own_rows as fact
    union all
    select "s0".column1 as "g0", cast(null as double precision) as "m0", cast(null as double precision) as "m1", cast(null as double precision) as "m2"
    from (values (cast(? as text)), (cast(? as text)), (cast(? as text))) as "s0") as pieces
  group by "g0") as groups
order by groups."g0" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,"2026-10-31","2026-11-01","2026-11-02",1793419200000,1793682000000,"2026-10-31","2026-11-01","2026-11-02",2001]

-- appointments of each day and state, also of days without any
with "appointments" as not materialized (select *
  from "public"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", null as "n0", groups."g1" as "k1", null as "n1", "m0", count(*) over () as total
from (select "g0", "g1", coalesce(max("m0"), 0) as "m0"
  from (with own_rows as materialized (select "g0", "g1", count(*) as "m0"
      from (select "t1"."state" as "g0", case when "t1"."starts_at" < 1795237200000 then ? else case when "t1"."starts_at" < 1795323600000 then ? else ? end end as "g1", 1 as "v0"
        from "appointments" as "t1"
        where (("t1"."starts_at" >= ? and "t1"."starts_at" < ?))) as base
      group by "g0", "g1")
    select "g0", "g1", cast("m0" as double precision) as "m0"
    from own_rows as fact
    union all
    select "g0", "s1".column1 as "g1", cast(null as double precision) as "m0"
    from (values (cast(? as text)), (cast(? as text)), (cast(? as text))) as "s1"
    cross join (select distinct "g0"
      from own_rows) as rest) as pieces
  group by "g0", "g1") as groups
order by case groups."g0" when ? then 0 when ? then 1 when ? then 2 when ? then 3 end asc nulls last, groups."g1" asc nulls last, groups."g0" asc nulls last, groups."g1" asc nulls last
limit ?
-- [1,"2026-11-20","2026-11-21","2026-11-22",1795150800000,1795410000000,"2026-11-20","2026-11-21","2026-11-22","booked","attended","cancelled","noShow",2001]

-- appointments of each hour that the clock shows on the day on which it goes back
with "appointments" as not materialized (select *
  from "public"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", null as "n0", "m0", count(*) over () as total
from (select "g0", coalesce(max("m0"), 0) as "m0"
  from (with own_rows as materialized (select "g0", count(*) as "m0"
      from (select case when "t1"."starts_at" < 1793512800000 then case when "t1"."starts_at" < 1793509200000 then 1793505600000 else 1793509200000 end else case when "t1"."starts_at" < 1793516400000 then 1793512800000 else 1793516400000 end end as "g0", 1 as "v0"
        from "appointments" as "t1"
        where (("t1"."starts_at" >= ? and "t1"."starts_at" < ?))) as base
      group by "g0")
    select "g0", cast("m0" as double precision) as "m0"
    from own_rows as fact
    union all
    select "s0".column1 as "g0", cast(null as double precision) as "m0"
    from (values (cast(? as bigint)), (cast(? as bigint)), (cast(? as bigint)), (cast(? as bigint))) as "s0") as pieces
  group by "g0") as groups
order by groups."g0" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,1793505600000,1793520000000,1793505600000,1793509200000,1793512800000,1793516400000,2001]

-- appointments of each weekday, also of those without any
with "appointments" as not materialized (select *
  from "public"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", null as "n0", "m0", count(*) over () as total
from (select "g0", coalesce(max("m0"), 0) as "m0"
  from (with own_rows as materialized (select "g0", count(*) as "m0"
      from (select extract(isodow from (timestamp 'epoch' + (("t1"."starts_at" + -18000000)) * interval '1 millisecond'))::int as "g0", 1 as "v0"
        from "appointments" as "t1"
        where (("t1"."starts_at" >= ? and "t1"."starts_at" < ?))) as base
      group by "g0")
    select "g0", cast("m0" as double precision) as "m0"
    from own_rows as fact
    union all
    select "s0".column1 as "g0", cast(null as double precision) as "m0"
    from (values (cast(? as bigint)), (cast(? as bigint)), (cast(? as bigint)), (cast(? as bigint)), (cast(? as bigint)), (cast(? as bigint)), (cast(? as bigint))) as "s0") as pieces
  group by "g0") as groups
order by ((groups."g0" - 7 + 7) % 7) asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,1795323600000,1795928400000,7,1,2,3,4,5,6,2001]

-- all programs by the year of their start, also years without any
with "programs" as not materialized (select *
  from "public"."programs" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", null as "n0", "m0", count(*) over () as total
from (select "g0", count(*) as "m0"
  from (select to_char(cast("t1"."starts_on" as timestamp), 'YYYY') as "g0", 1 as "v0"
    from "programs" as "t1"
    where 1 = 1) as base
  group by "g0") as groups
order by groups."g0" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,100000]
with "programs" as not materialized (select *
  from "public"."programs" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", null as "n0", "m0", count(*) over () as total
from (select "g0", coalesce(max("m0"), 0) as "m0"
  from (with own_rows as materialized (select "g0", count(*) as "m0"
      from (select to_char(cast("t1"."starts_on" as timestamp), 'YYYY') as "g0", 1 as "v0"
        from "programs" as "t1"
        where 1 = 1) as base
      group by "g0")
    select "g0", cast("m0" as double precision) as "m0"
    from own_rows as fact
    union all
    select "s0".column1 as "g0", cast(null as double precision) as "m0"
    from (values (cast(? as text)), (cast(? as text)), (cast(? as text))) as "s0") as pieces
  group by "g0") as groups
order by groups."g0" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,"2024","2025","2026",2001]

-- programs until this year by quarter, also quarters without any
with "programs" as not materialized (select *
  from "public"."programs" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", null as "n0", "m0", count(*) over () as total
from (select "g0", count(*) as "m0"
  from (select to_char(cast("t1"."starts_on" as timestamp), 'YYYY-"Q"Q') as "g0", 1 as "v0"
    from "programs" as "t1"
    where (("t1"."starts_on" < ? and "t1"."starts_on" is not null))) as base
  group by "g0") as groups
order by groups."g0" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,"2026-01-01",100000]
with "programs" as not materialized (select *
  from "public"."programs" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", null as "n0", "m0", count(*) over () as total
from (select "g0", coalesce(max("m0"), 0) as "m0"
  from (with own_rows as materialized (select "g0", count(*) as "m0"
      from (select to_char(cast("t1"."starts_on" as timestamp), 'YYYY-"Q"Q') as "g0", 1 as "v0"
        from "programs" as "t1"
        where (("t1"."starts_on" < ? and "t1"."starts_on" is not null))) as base
      group by "g0")
    select "g0", cast("m0" as double precision) as "m0"
    from own_rows as fact
    union all
    select "s0".column1 as "g0", cast(null as double precision) as "m0"
    from (values (cast(? as text)), (cast(? as text)), (cast(? as text))) as "s0") as pieces
  group by "g0") as groups
order by groups."g0" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,"2026-01-01","2025-Q2","2025-Q3","2025-Q4",2001]

-- the most frequent state by day, the others together, also on days without any
with "appointments" as not materialized (select *
  from "public"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", null as "n0", "m0", count(*) over () as total
from (select "g0", count(*) as "m0"
  from (select "t1"."state" as "g0", 1 as "v0"
    from "appointments" as "t1"
    where (("t1"."starts_at" >= ? and "t1"."starts_at" < ?))) as base
  group by "g0") as groups
order by "m0" desc nulls last, case groups."g0" when ? then 0 when ? then 1 when ? then 2 when ? then 3 end asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,1795237200000,1795410000000,"booked","attended","cancelled","noShow",1]
with "appointments" as not materialized (select *
  from "public"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", null as "n0", groups."g1" as "k1", null as "n1", "o", "m0", count(*) over () as total
from (select "g0", "g1", "o", coalesce(max("m0"), 0) as "m0"
  from (with own_rows as materialized (select "g0", "g1", "o", count(*) as "m0"
      from (select case when (("g0" is not null and "g0" in (?))) then "g0" end as "g0", "g1", case when (("g0" is not null and "g0" in (?))) then 0 else 1 end as o, "v0"
        from (select "t1"."state" as "g0", case when "t1"."starts_at" < 1795323600000 then ? else ? end as "g1", 1 as "v0"
          from "appointments" as "t1"
          where (("t1"."starts_at" >= ? and "t1"."starts_at" < ?))) as ranked) as base
      group by "g0", "g1", "o")
    select "g0", "g1", "o", cast("m0" as double precision) as "m0"
    from own_rows as fact
    union all
    select "g0", "s1".column1 as "g1", "o", cast(null as double precision) as "m0"
    from (values (cast(? as text)), (cast(? as text))) as "s1"
    cross join (select distinct "g0", "o"
      from own_rows) as rest) as pieces
  group by "g0", "g1", "o") as groups
order by "o", case groups."g0" when ? then 0 when ? then 1 when ? then 2 when ? then 3 end asc nulls last, groups."g1" asc nulls last, groups."g0" asc nulls last, groups."g1" asc nulls last
limit ?
-- [1,"attended","attended","2026-11-21","2026-11-22",1795237200000,1795410000000,"2026-11-21","2026-11-22","booked","attended","cancelled","noShow",2001]

-- appointments of each day and the clients’ latest, beside filled dates
with "clients" as not materialized (select *
  from "public"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?))),
"appointments" as not materialized (select *
  from "public"."appointments" as "t4"
  where "t4"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", null as "n0", "m0", "m1", count(*) over () as total
from (select "g0", coalesce(max("m0"), 0) as "m0", max("m1") as "m1"
  from (with own_rows as materialized (select "g0", count(*) as "m0"
      from (select case when "t1"."created_at" < 1795323600000 then ? else ? end as "g0", 1 as "v0"
        from "clients" as "t1"
        where (("t1"."created_at" >= ? and "t1"."created_at" < ?))) as base
      group by "g0")
    select "g0", cast("m0" as double precision) as "m0", cast(null as double precision) as "m1"
    from own_rows as fact
    union all
    select "g0", cast(null as double precision) as "m0", cast("m1" as double precision) as "m1"
    from (select "g0", max("v1") as "m1"
      from (with owners as materialized (select case when "t5"."created_at" < 1795323600000 then ? else ? end as "g0", "t5"."id" as link
          from "clients" as "t5"
          where (("t5"."created_at" >= ? and "t5"."created_at" < ?)))
        select owners."g0", "t3"."starts_at" as "v1"
        from owners
        join "appointments" as "t3" on "t3"."client_id" = owners.link) as base
      group by "g0") as fact
    union all
    select "s0".column1 as "g0", cast(null as double precision) as "m0", cast(null as double precision) as "m1"
    from (values (cast(? as text)), (cast(? as text))) as "s0") as pieces
  group by "g0") as groups
order by groups."g0" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,"deleted",1,"2026-11-21","2026-11-22",1795237200000,1795410000000,"2026-11-21","2026-11-22",1795237200000,1795410000000,"2026-11-21","2026-11-22",2001]

-- appointments of the last three months and of the three before
with "appointments" as not materialized (select *
  from "public"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", null as "n0", "m0", count(*) over () as total
from (select "g0", count(*) as "m0"
  from (select case when "t1"."starts_at" < 1790827200000 then case when "t1"."starts_at" < 1788235200000 then ? else ? end else case when "t1"."starts_at" < 1793505600000 then ? else ? end end as "g0", 1 as "v0"
    from "appointments" as "t1"
    where (("t1"."starts_at" >= ? and "t1"."starts_at" < ?))) as base
  group by "g0") as groups
order by groups."g0" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,"2026-08","2026-09","2026-10","2026-11",1787457600000,1795410000000,2001]
with "appointments" as not materialized (select *
  from "public"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", null as "n0", "m0", count(*) over () as total
from (select "g0", count(*) as "m0"
  from (select case when "t1"."starts_at" < 1782878400000 then case when "t1"."starts_at" < 1780286400000 then ? else ? end else case when "t1"."starts_at" < 1785556800000 then ? else ? end end as "g0", 1 as "v0"
    from "appointments" as "t1"
    where (("t1"."starts_at" >= ? and "t1"."starts_at" < ?))) as base
  group by "g0") as groups
order by groups."g0" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,"2026-05","2026-06","2026-07","2026-08",1779508800000,1787457600000,500000]

-- appointments of this week and of the one before
with "appointments" as not materialized (select *
  from "public"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "m0", "m1", count(*) over () as total
from (select count(*) as "m0", coalesce(sum("v1"), 0) as "m1"
  from (select 1 as "v0", "t1"."minutes" as "v1"
    from "appointments" as "t1"
    where (("t1"."starts_at" >= ? and "t1"."starts_at" < ?))) as base) as groups
limit ?
-- [1,1795323600000,1795928400000,2001]
with "appointments" as not materialized (select *
  from "public"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "m0", "m1", count(*) over () as total
from (select count(*) as "m0", coalesce(sum("v1"), 0) as "m1"
  from (select 1 as "v0", "t1"."minutes" as "v1"
    from "appointments" as "t1"
    where (("t1"."starts_at" >= ? and "t1"."starts_at" < ?))) as base) as groups
limit ?
-- [1,1794718800000,1795323600000,500000]

-- appointments of this week and of the one before, by client, also of those who came then alone
with "clients" as not materialized (select *
  from "public"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?))),
"appointments" as not materialized (select *
  from "public"."appointments" as "t5"
  where "t5"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", "t1"."first_name" || ' ' || "t1"."last_name" as "n0", "m0", "m1", count(*) over () as total
from (select "g0", count(*) as "m0", cast(sum("v1") as double precision) / nullif(count("v1"), 0) as "m1"
  from (select "t4"."id" as "g0", 1 as "v0", "t3"."price_cents" as "v1"
    from "appointments" as "t3"
    left join "clients" as "t4" on "t4"."id" = "t3"."client_id"
    where (("t3"."starts_at" >= ? and "t3"."starts_at" < ?))) as base
  group by "g0") as groups
left join "clients" as "t1" on "t1"."id" = groups."g0"
order by "t1"."first_name_folded" || ' ' || "t1"."last_name_folded" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,"deleted",1,1795323600000,1795928400000,2001]
with "clients" as not materialized (select *
  from "public"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?))),
"appointments" as not materialized (select *
  from "public"."appointments" as "t5"
  where "t5"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", "t1"."first_name" || ' ' || "t1"."last_name" as "n0", "m0", "m1", count(*) over () as total
from (select "g0", count(*) as "m0", cast(sum("v1") as double precision) / nullif(count("v1"), 0) as "m1"
  from (select "t4"."id" as "g0", 1 as "v0", "t3"."price_cents" as "v1"
    from "appointments" as "t3"
    left join "clients" as "t4" on "t4"."id" = "t3"."client_id"
    where (("t3"."starts_at" >= ? and "t3"."starts_at" < ?))) as base
  group by "g0") as groups
left join "clients" as "t1" on "t1"."id" = groups."g0"
order by "t1"."first_name_folded" || ' ' || "t1"."last_name_folded" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,"deleted",1,1794718800000,1795323600000,500000]

-- appointments of some days and of as many before them
with "appointments" as not materialized (select *
  from "public"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", null as "n0", "m0", count(*) over () as total
from (select "g0", count(*) as "m0"
  from (select "t1"."state" as "g0", 1 as "v0"
    from "appointments" as "t1"
    where (("t1"."starts_at" >= ? and "t1"."starts_at" < ?))) as base
  group by "g0") as groups
order by case groups."g0" when ? then 0 when ? then 1 when ? then 2 when ? then 3 end asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,1772341200000,1775016000000,"booked","attended","cancelled","noShow",2001]
with "appointments" as not materialized (select *
  from "public"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", null as "n0", "m0", count(*) over () as total
from (select "g0", count(*) as "m0"
  from (select "t1"."state" as "g0", 1 as "v0"
    from "appointments" as "t1"
    where (("t1"."starts_at" >= ? and "t1"."starts_at" < ?))) as base
  group by "g0") as groups
order by case groups."g0" when ? then 0 when ? then 1 when ? then 2 when ? then 3 end asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,1769662800000,1772341200000,"booked","attended","cancelled","noShow",500000]

-- appointments of two hours and of the two before
with "appointments" as not materialized (select *
  from "public"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "m0", count(*) over () as total
from (select count(*) as "m0"
  from (select 1 as "v0"
    from "appointments" as "t1"
    where (("t1"."starts_at" >= ? and "t1"."starts_at" < ?))) as base) as groups
limit ?
-- [1,1795356000000,1795363200000,2001]
with "appointments" as not materialized (select *
  from "public"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "m0", count(*) over () as total
from (select count(*) as "m0"
  from (select 1 as "v0"
    from "appointments" as "t1"
    where (("t1"."starts_at" >= ? and "t1"."starts_at" < ?))) as base) as groups
limit ?
-- [1,1795348800000,1795356000000,500000]

-- appointments of this quarter and of the same one last year, by month and with the total
with "appointments" as not materialized (select *
  from "public"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", null as "n0", "m0", count(*) over () as total
from (select "g0", coalesce(max("m0"), 0) as "m0"
  from (with own_rows as materialized (select "g0", count(*) as "m0"
      from (select case when "t1"."starts_at" < 1793505600000 then ? else case when "t1"."starts_at" < 1796101200000 then ? else ? end end as "g0", 1 as "v0"
        from "appointments" as "t1"
        where (("t1"."starts_at" >= ? and "t1"."starts_at" < ?))) as base
      group by "g0")
    select "g0", cast("m0" as double precision) as "m0"
    from own_rows as fact
    union all
    select "s0".column1 as "g0", cast(null as double precision) as "m0"
    from (values (cast(? as text)), (cast(? as text)), (cast(? as text))) as "s0") as pieces
  group by "g0") as groups
order by groups."g0" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,"2026-10","2026-11","2026-12",1790827200000,1798779600000,"2026-10","2026-11","2026-12",2001]
with "appointments" as not materialized (select *
  from "public"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", null as "n0", "m0", count(*) over () as total
from (select "g0", coalesce(max("m0"), 0) as "m0"
  from (with own_rows as materialized (select "g0", count(*) as "m0"
      from (select case when "t1"."starts_at" < 1761969600000 then ? else case when "t1"."starts_at" < 1764565200000 then ? else ? end end as "g0", 1 as "v0"
        from "appointments" as "t1"
        where (("t1"."starts_at" >= ? and "t1"."starts_at" < ?))) as base
      group by "g0")
    select "g0", cast("m0" as double precision) as "m0"
    from own_rows as fact
    union all
    select "s0".column1 as "g0", cast(null as double precision) as "m0"
    from (values (cast(? as text)), (cast(? as text)), (cast(? as text))) as "s0") as pieces
  group by "g0") as groups
order by groups."g0" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,"2025-10","2025-11","2025-12",1759291200000,1767243600000,"2025-10","2025-11","2025-12",500000]
with "appointments" as not materialized (select *
  from "public"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "m0", count(*) over () as total
from (select count(*) as "m0"
  from (select 1 as "v0"
    from "appointments" as "t1"
    where (("t1"."starts_at" >= ? and "t1"."starts_at" < ?))) as base) as groups
limit ?
-- [1,1790827200000,1798779600000,1]
with "appointments" as not materialized (select *
  from "public"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "m0", count(*) over () as total
from (select count(*) as "m0"
  from (select 1 as "v0"
    from "appointments" as "t1"
    where (("t1"."starts_at" >= ? and "t1"."starts_at" < ?))) as base) as groups
limit ?
-- [1,1759291200000,1767243600000,500000]

-- invoices of last month and of the month before, by state and with all totals
with "branches" as not materialized (select *
  from "public"."branches" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"clientInvoices" as not materialized (select *
  from "public"."client_invoices" as "t4"
  where "t4"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", "t1"."name" as "n0", "m0", count(*) over () as total
from (select "g0", count(*) as "m0"
  from (select "t3"."branch_id" as "g0", 1 as "v0"
    from "clientInvoices" as "t3"
    where (("t3"."issued_on" >= ? and "t3"."issued_on" < ?))) as base
  group by "g0") as groups
left join "branches" as "t1" on "t1"."id" = groups."g0"
order by "t1"."name_folded" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,1,"2026-10-01","2026-11-01",2001]
with "branches" as not materialized (select *
  from "public"."branches" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"clientInvoices" as not materialized (select *
  from "public"."client_invoices" as "t4"
  where "t4"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", "t1"."name" as "n0", "m0", count(*) over () as total
from (select "g0", count(*) as "m0"
  from (select "t3"."branch_id" as "g0", 1 as "v0"
    from "clientInvoices" as "t3"
    where (("t3"."issued_on" >= ? and "t3"."issued_on" < ?))) as base
  group by "g0") as groups
left join "branches" as "t1" on "t1"."id" = groups."g0"
order by "t1"."name_folded" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,1,"2026-09-01","2026-10-01",500000]
with "clientInvoices" as not materialized (select *
  from "public"."client_invoices" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "m0", count(*) over () as total
from (select count(*) as "m0"
  from (select 1 as "v0"
    from "clientInvoices" as "t1"
    where (("t1"."issued_on" >= ? and "t1"."issued_on" < ?))) as base) as groups
limit ?
-- [1,"2026-10-01","2026-11-01",1]
with "clientInvoices" as not materialized (select *
  from "public"."client_invoices" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "m0", count(*) over () as total
from (select count(*) as "m0"
  from (select 1 as "v0"
    from "clientInvoices" as "t1"
    where (("t1"."issued_on" >= ? and "t1"."issued_on" < ?))) as base) as groups
limit ?
-- [1,"2026-09-01","2026-10-01",500000]
with "clientInvoices" as not materialized (select *
  from "public"."client_invoices" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", null as "n0", "m0", count(*) over () as total
from (select "g0", count(*) as "m0"
  from (select "t1"."state" as "g0", 1 as "v0"
    from "clientInvoices" as "t1"
    where (("t1"."issued_on" >= ? and "t1"."issued_on" < ?))) as base
  group by "g0") as groups
order by case groups."g0" when ? then 0 when ? then 1 when ? then 2 when ? then 3 end asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,"2026-10-01","2026-11-01","draft","sent","paid","cancelled",201]
with "clientInvoices" as not materialized (select *
  from "public"."client_invoices" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", null as "n0", "m0", count(*) over () as total
from (select "g0", count(*) as "m0"
  from (select "t1"."state" as "g0", 1 as "v0"
    from "clientInvoices" as "t1"
    where (("t1"."issued_on" >= ? and "t1"."issued_on" < ?))) as base
  group by "g0") as groups
order by case groups."g0" when ? then 0 when ? then 1 when ? then 2 when ? then 3 end asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,"2026-09-01","2026-10-01","draft","sent","paid","cancelled",500000]
with "branches" as not materialized (select *
  from "public"."branches" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"clientInvoices" as not materialized (select *
  from "public"."client_invoices" as "t4"
  where "t4"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", "t1"."name" as "n0", groups."g1" as "k1", null as "n1", "m0", count(*) over () as total
from (select "g0", "g1", count(*) as "m0"
  from (select "t3"."branch_id" as "g0", "t3"."state" as "g1", 1 as "v0"
    from "clientInvoices" as "t3"
    where (("t3"."issued_on" >= ? and "t3"."issued_on" < ?))) as base
  group by "g0", "g1") as groups
left join "branches" as "t1" on "t1"."id" = groups."g0"
order by "t1"."name_folded" asc nulls last, case groups."g1" when ? then 0 when ? then 1 when ? then 2 when ? then 3 end asc nulls last, groups."g0" asc nulls last, groups."g1" asc nulls last
limit ?
-- [1,1,"2026-10-01","2026-11-01","draft","sent","paid","cancelled",500000]
with "branches" as not materialized (select *
  from "public"."branches" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"clientInvoices" as not materialized (select *
  from "public"."client_invoices" as "t4"
  where "t4"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", "t1"."name" as "n0", groups."g1" as "k1", null as "n1", "m0", count(*) over () as total
from (select "g0", "g1", count(*) as "m0"
  from (select "t3"."branch_id" as "g0", "t3"."state" as "g1", 1 as "v0"
    from "clientInvoices" as "t3"
    where (("t3"."issued_on" >= ? and "t3"."issued_on" < ?))) as base
  group by "g0", "g1") as groups
left join "branches" as "t1" on "t1"."id" = groups."g0"
order by "t1"."name_folded" asc nulls last, case groups."g1" when ? then 0 when ? then 1 when ? then 2 when ? then 3 end asc nulls last, groups."g0" asc nulls last, groups."g1" asc nulls last
limit ?
-- [1,1,"2026-09-01","2026-10-01","draft","sent","paid","cancelled",500000]
