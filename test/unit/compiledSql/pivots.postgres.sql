-- appointments by branch and state
with "branches" as not materialized (select *
  from "public"."branches" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"appointments" as not materialized (select *
  from "public"."appointments" as "t4"
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
-- [1,1,2001]
with "appointments" as not materialized (select *
  from "public"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", null as "n0", "m0", count(*) over () as total
from (select "g0", count(*) as "m0"
  from (select "t1"."state" as "g0", 1 as "v0"
    from "appointments" as "t1"
    where 1 = 1) as base
  group by "g0") as groups
order by case groups."g0" when ? then 0 when ? then 1 when ? then 2 when ? then 3 end asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,"booked","attended","cancelled","noShow",201]
with "branches" as not materialized (select *
  from "public"."branches" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"appointments" as not materialized (select *
  from "public"."appointments" as "t4"
  where "t4"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", "t1"."name" as "n0", groups."g1" as "k1", null as "n1", "m0", count(*) over () as total
from (select "g0", "g1", count(*) as "m0"
  from (select "t3"."branch_id" as "g0", "t3"."state" as "g1", 1 as "v0"
    from "appointments" as "t3"
    where 1 = 1) as base
  group by "g0", "g1") as groups
left join "branches" as "t1" on "t1"."id" = groups."g0"
order by "t1"."name_folded" asc nulls last, case groups."g1" when ? then 0 when ? then 1 when ? then 2 when ? then 3 end asc nulls last, groups."g0" asc nulls last, groups."g1" asc nulls last
limit ?
-- [1,1,"booked","attended","cancelled","noShow",500000]

-- appointments by branch and state, with the totals of the states
with "branches" as not materialized (select *
  from "public"."branches" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"appointments" as not materialized (select *
  from "public"."appointments" as "t4"
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
-- [1,1,2001]
with "appointments" as not materialized (select *
  from "public"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", null as "n0", "m0", count(*) over () as total
from (select "g0", count(*) as "m0"
  from (select "t1"."state" as "g0", 1 as "v0"
    from "appointments" as "t1"
    where 1 = 1) as base
  group by "g0") as groups
order by case groups."g0" when ? then 0 when ? then 1 when ? then 2 when ? then 3 end asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,"booked","attended","cancelled","noShow",201]
with "branches" as not materialized (select *
  from "public"."branches" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"appointments" as not materialized (select *
  from "public"."appointments" as "t4"
  where "t4"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", "t1"."name" as "n0", groups."g1" as "k1", null as "n1", "m0", count(*) over () as total
from (select "g0", "g1", count(*) as "m0"
  from (select "t3"."branch_id" as "g0", "t3"."state" as "g1", 1 as "v0"
    from "appointments" as "t3"
    where 1 = 1) as base
  group by "g0", "g1") as groups
left join "branches" as "t1" on "t1"."id" = groups."g0"
order by "t1"."name_folded" asc nulls last, case groups."g1" when ? then 0 when ? then 1 when ? then 2 when ? then 3 end asc nulls last, groups."g0" asc nulls last, groups."g1" asc nulls last
limit ?
-- [1,1,"booked","attended","cancelled","noShow",500000]

-- appointments by branch and month, with all totals
with "branches" as not materialized (select *
  from "public"."branches" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"appointments" as not materialized (select *
  from "public"."appointments" as "t4"
  where "t4"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", "t1"."name" as "n0", "m0", count(*) over () as total
from (select "g0", count(*) as "m0"
  from (select "t3"."branch_id" as "g0", 1 as "v0"
    from "appointments" as "t3"
    where (("t3"."starts_at" >= ? and "t3"."starts_at" < ?))) as base
  group by "g0") as groups
left join "branches" as "t1" on "t1"."id" = groups."g0"
order by "t1"."name_folded" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,1,1793505600000,1796101200000,2001]
with "appointments" as not materialized (select *
  from "public"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "m0", count(*) over () as total
from (select count(*) as "m0"
  from (select 1 as "v0"
    from "appointments" as "t1"
    where (("t1"."starts_at" >= ? and "t1"."starts_at" < ?))) as base) as groups
limit ?
-- [1,1793505600000,1796101200000,1]
with "appointments" as not materialized (select *
  from "public"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", null as "n0", "m0", count(*) over () as total
from (select "g0", count(*) as "m0"
  from (select ? as "g0", 1 as "v0"
    from "appointments" as "t1"
    where (("t1"."starts_at" >= ? and "t1"."starts_at" < ?))) as base
  group by "g0") as groups
order by groups."g0" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,"2026-11",1793505600000,1796101200000,201]
with "branches" as not materialized (select *
  from "public"."branches" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"appointments" as not materialized (select *
  from "public"."appointments" as "t4"
  where "t4"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", "t1"."name" as "n0", groups."g1" as "k1", null as "n1", "m0", count(*) over () as total
from (select "g0", "g1", count(*) as "m0"
  from (select "t3"."branch_id" as "g0", ? as "g1", 1 as "v0"
    from "appointments" as "t3"
    where (("t3"."starts_at" >= ? and "t3"."starts_at" < ?))) as base
  group by "g0", "g1") as groups
left join "branches" as "t1" on "t1"."id" = groups."g0"
order by "t1"."name_folded" asc nulls last, groups."g1" asc nulls last, groups."g0" asc nulls last, groups."g1" asc nulls last
limit ?
-- [1,1,"2026-11",1793505600000,1796101200000,500000]

-- minutes and appointments by branch, type and state, with subtotals
with "branches" as not materialized (select *
  from "public"."branches" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"appointments" as not materialized (select *
  from "public"."appointments" as "t4"
  where "t4"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", "t1"."name" as "n0", groups."g1" as "k1", null as "n1", "m0", "m1", count(*) over () as total
from (select "g0", "g1", count(*) as "m0", coalesce(sum("v1"), 0) as "m1"
  from (select "t3"."branch_id" as "g0", "t3"."type" as "g1", 1 as "v0", "t3"."minutes" as "v1"
    from "appointments" as "t3"
    where 1 = 1) as base
  group by "g0", "g1") as groups
left join "branches" as "t1" on "t1"."id" = groups."g0"
order by "t1"."name_folded" asc nulls last, case groups."g1" when ? then 0 when ? then 1 when ? then 2 when ? then 3 when ? then 4 when ? then 5 end asc nulls last, groups."g0" asc nulls last, groups."g1" asc nulls last
limit ?
-- [1,1,"assessment","followUp","training","treatment","group","remote",2001]
with "branches" as not materialized (select *
  from "public"."branches" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"appointments" as not materialized (select *
  from "public"."appointments" as "t4"
  where "t4"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", "t1"."name" as "n0", "m0", "m1", count(*) over () as total
from (select "g0", count(*) as "m0", coalesce(sum("v1"), 0) as "m1"
  from (select "t3"."branch_id" as "g0", 1 as "v0", "t3"."minutes" as "v1"
    from "appointments" as "t3"
    where 1 = 1) as base
  group by "g0") as groups
left join "branches" as "t1" on "t1"."id" = groups."g0"
order by "t1"."name_folded" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,1,500000]
with "appointments" as not materialized (select *
  from "public"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", null as "n0", "m0", "m1", count(*) over () as total
from (select "g0", count(*) as "m0", coalesce(sum("v1"), 0) as "m1"
  from (select "t1"."state" as "g0", 1 as "v0", "t1"."minutes" as "v1"
    from "appointments" as "t1"
    where 1 = 1) as base
  group by "g0") as groups
order by case groups."g0" when ? then 0 when ? then 1 when ? then 2 when ? then 3 end asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,"booked","attended","cancelled","noShow",201]
with "branches" as not materialized (select *
  from "public"."branches" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"appointments" as not materialized (select *
  from "public"."appointments" as "t4"
  where "t4"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", "t1"."name" as "n0", groups."g1" as "k1", null as "n1", groups."g2" as "k2", null as "n2", "m0", "m1", count(*) over () as total
from (select "g0", "g1", "g2", count(*) as "m0", coalesce(sum("v1"), 0) as "m1"
  from (select "t3"."branch_id" as "g0", "t3"."type" as "g1", "t3"."state" as "g2", 1 as "v0", "t3"."minutes" as "v1"
    from "appointments" as "t3"
    where 1 = 1) as base
  group by "g0", "g1", "g2") as groups
left join "branches" as "t1" on "t1"."id" = groups."g0"
order by "t1"."name_folded" asc nulls last, case groups."g1" when ? then 0 when ? then 1 when ? then 2 when ? then 3 when ? then 4 when ? then 5 end asc nulls last, case groups."g2" when ? then 0 when ? then 1 when ? then 2 when ? then 3 end asc nulls last, groups."g0" asc nulls last, groups."g1" asc nulls last, groups."g2" asc nulls last
limit ?
-- [1,1,"assessment","followUp","training","treatment","group","remote","booked","attended","cancelled","noShow",500000]

-- appointments by state and client’s language, which may not be seen
with "appointments" as not materialized (select *
  from "public"."appointments" as "t2"
  where "t2"."company_id" = ? and (("t2"."professional_id" = ?) or exists (select 1
    from (select *
      from "public"."clients"
      where company_id = ?) as "t3"
    where "t3"."id" = "t2"."client_id" and (("t3"."state" <> ?) and exists (select 1
      from (select *
        from "public"."client_professionals"
        where company_id = ?) as "t4"
      where "t4"."client_id" = "t3"."id" and (("t4"."professional_id" = ?) and ("t4"."state" = ?)))))))
select groups."g0" as "k0", null as "n0", "m0", count(*) over () as total
from (select "g0", count(*) as "m0"
  from (select "t1"."state" as "g0", 1 as "v0"
    from "appointments" as "t1"
    where 1 = 1) as base
  group by "g0") as groups
order by case groups."g0" when ? then 0 when ? then 1 when ? then 2 when ? then 3 end asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,9,1,"deleted",1,9,"active","booked","attended","cancelled","noShow",2001]
with "clients" as not materialized (select *
  from "public"."clients" as "t3"
  where "t3"."company_id" = ? and (("t3"."state" <> ?) and exists (select 1
    from (select *
      from "public"."client_professionals"
      where company_id = ?) as "t4"
    where "t4"."client_id" = "t3"."id" and (("t4"."professional_id" = ?) and ("t4"."state" = ?))))),
"appointments" as not materialized (select *
  from "public"."appointments" as "t5"
  where "t5"."company_id" = ? and (("t5"."professional_id" = ?) or exists (select 1
    from (select *
      from "public"."clients"
      where company_id = ?) as "t6"
    where "t6"."id" = "t5"."client_id" and (("t6"."state" <> ?) and exists (select 1
      from (select *
        from "public"."client_professionals"
        where company_id = ?) as "t7"
      where "t7"."client_id" = "t6"."id" and (("t7"."professional_id" = ?) and ("t7"."state" = ?)))))))
select groups."g0" as "k0", null as "n0", "m0", count(*) over () as total
from (select "g0", count(*) as "m0"
  from (select "t2"."language" as "g0", 1 as "v0"
    from "appointments" as "t1"
    left join "clients" as "t2" on "t2"."id" = "t1"."client_id"
    where 1 = 1) as base
  group by "g0") as groups
order by case groups."g0" when ? then 0 when ? then 1 when ? then 2 end asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,"deleted",1,9,"active",1,9,1,"deleted",1,9,"active","fr","en","es",201]
with "clients" as not materialized (select *
  from "public"."clients" as "t3"
  where "t3"."company_id" = ? and (("t3"."state" <> ?) and exists (select 1
    from (select *
      from "public"."client_professionals"
      where company_id = ?) as "t4"
    where "t4"."client_id" = "t3"."id" and (("t4"."professional_id" = ?) and ("t4"."state" = ?))))),
"appointments" as not materialized (select *
  from "public"."appointments" as "t5"
  where "t5"."company_id" = ? and (("t5"."professional_id" = ?) or exists (select 1
    from (select *
      from "public"."clients"
      where company_id = ?) as "t6"
    where "t6"."id" = "t5"."client_id" and (("t6"."state" <> ?) and exists (select 1
      from (select *
        from "public"."client_professionals"
        where company_id = ?) as "t7"
      where "t7"."client_id" = "t6"."id" and (("t7"."professional_id" = ?) and ("t7"."state" = ?)))))))
select groups."g0" as "k0", null as "n0", groups."g1" as "k1", null as "n1", "m0", count(*) over () as total
from (select "g0", "g1", count(*) as "m0"
  from (select "t1"."state" as "g0", "t2"."language" as "g1", 1 as "v0"
    from "appointments" as "t1"
    left join "clients" as "t2" on "t2"."id" = "t1"."client_id"
    where 1 = 1) as base
  group by "g0", "g1") as groups
order by case groups."g0" when ? then 0 when ? then 1 when ? then 2 when ? then 3 end asc nulls last, case groups."g1" when ? then 0 when ? then 1 when ? then 2 end asc nulls last, groups."g0" asc nulls last, groups."g1" asc nulls last
limit ?
-- [1,"deleted",1,9,"active",1,9,1,"deleted",1,9,"active","booked","attended","cancelled","noShow","fr","en","es",500000]

-- appointments by the two busiest colleagues and state
with "colleagues" as not materialized (select *
  from "public"."professionals" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"appointments" as not materialized (select *
  from "public"."appointments" as "t4"
  where "t4"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", "t1"."first_name" || ' ' || "t1"."last_name" as "n0", "m0", count(*) over () as total
from (select "g0", count(*) as "m0"
  from (select "t3"."professional_id" as "g0", 1 as "v0"
    from "appointments" as "t3"
    where (("t3"."starts_at" >= ? and "t3"."starts_at" < ?))) as base
  group by "g0") as groups
left join "colleagues" as "t1" on "t1"."id" = groups."g0"
order by "m0" desc nulls last, "t1"."first_name_folded" || ' ' || "t1"."last_name_folded" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,1,1792814400000,1795410000000,2]
with "colleagues" as not materialized (select *
  from "public"."professionals" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"appointments" as not materialized (select *
  from "public"."appointments" as "t4"
  where "t4"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", "t1"."first_name" || ' ' || "t1"."last_name" as "n0", "o", "m0", count(*) over () as total
from (select "g0", "o", count(*) as "m0"
  from (select case when (("g0" is not null and "g0" in (?, ?))) then "g0" end as "g0", case when (("g0" is not null and "g0" in (?, ?))) then 0 else 1 end as o, "v0"
    from (select "t3"."professional_id" as "g0", 1 as "v0"
      from "appointments" as "t3"
      where (("t3"."starts_at" >= ? and "t3"."starts_at" < ?))) as ranked) as base
  group by "g0", "o") as groups
left join "colleagues" as "t1" on "t1"."id" = groups."g0"
order by "o", "t1"."first_name_folded" || ' ' || "t1"."last_name_folded" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,1,3,7,3,7,1792814400000,1795410000000,2001]
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
-- [1,1792814400000,1795410000000,"booked","attended","cancelled","noShow",201]
with "colleagues" as not materialized (select *
  from "public"."professionals" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"appointments" as not materialized (select *
  from "public"."appointments" as "t4"
  where "t4"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", "t1"."first_name" || ' ' || "t1"."last_name" as "n0", groups."g1" as "k1", null as "n1", "o", "m0", count(*) over () as total
from (select "g0", "g1", "o", count(*) as "m0"
  from (select case when (("g0" is not null and "g0" in (?, ?))) then "g0" end as "g0", "g1", case when (("g0" is not null and "g0" in (?, ?))) then 0 else 1 end as o, "v0"
    from (select "t3"."professional_id" as "g0", "t3"."state" as "g1", 1 as "v0"
      from "appointments" as "t3"
      where (("t3"."starts_at" >= ? and "t3"."starts_at" < ?))) as ranked) as base
  group by "g0", "g1", "o") as groups
left join "colleagues" as "t1" on "t1"."id" = groups."g0"
order by "o", "t1"."first_name_folded" || ' ' || "t1"."last_name_folded" asc nulls last, case groups."g1" when ? then 0 when ? then 1 when ? then 2 when ? then 3 end asc nulls last, groups."g0" asc nulls last, groups."g1" asc nulls last
limit ?
-- [1,1,3,7,3,7,1792814400000,1795410000000,"booked","attended","cancelled","noShow",500000]
