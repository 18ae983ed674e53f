-- how many clients there are
with "clients" as not materialized (select *
  from "public"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?)))
select "m0", count(*) over () as total
from (select count(*) as "m0"
  from (select 1 as "v0"
    from "clients" as "t1"
    where 1 = 1) as base) as groups
limit ?
-- [1,"deleted",2001]

-- how many appointments there are, and how many were attended
with "appointments" as not materialized (select *
  from "public"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "m0", "m1", count(*) over () as total
from (select count(*) as "m0", count("v1") as "m1"
  from (select 1 as "v0", case when (("t1"."state" = ?)) then 1 end as "v1"
    from "appointments" as "t1"
    where 1 = 1) as base) as groups
limit ?
-- [1,"attended",2001]

-- how many different clients came, and called how
with "clients" as not materialized (select *
  from "public"."clients" as "t3"
  where "t3"."company_id" = ? and (("t3"."state" <> ?))),
"appointments" as not materialized (select *
  from "public"."appointments" as "t4"
  where "t4"."company_id" = ? and 1 = 1)
select "m0", "m1", count(*) over () as total
from (select count(distinct "v0") as "m0", count(distinct "v1") as "m1"
  from (select "t2"."id" as "v0", case when (("t1"."state" = ?)) then "t2"."last_name_folded" end as "v1"
    from "appointments" as "t1"
    left join "clients" as "t2" on "t2"."id" = "t1"."client_id"
    where 1 = 1) as base) as groups
limit ?
-- [1,"deleted",1,"attended",2001]

-- minutes in all, of long or attended appointments alone
with "appointments" as not materialized (select *
  from "public"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "m0", count(*) over () as total
from (select coalesce(sum("v0"), 0) as "m0"
  from (select case when (("t1"."state" = ?) or ("t1"."minutes" > ?)) then "t1"."minutes" end as "v0"
    from "appointments" as "t1"
    where 1 = 1) as base) as groups
limit ?
-- [1,"attended",45,2001]

-- the average price and the average age
with "clients" as not materialized (select *
  from "public"."clients" as "t3"
  where "t3"."company_id" = ? and (("t3"."state" <> ?))),
"appointments" as not materialized (select *
  from "public"."appointments" as "t4"
  where "t4"."company_id" = ? and 1 = 1)
select "m0", "m1", count(*) over () as total
from (select cast(sum("v0") as double precision) / nullif(count("v0"), 0) as "m0", cast(sum("v1") as double precision) / nullif(count("v1"), 0) as "m1"
  from (select "t1"."price_cents" as "v0", case when "t2"."id" is null then null else (20261122 - cast(replace("t2"."birth_date", '-', '') as bigint)) / 10000 end as "v1"
    from "appointments" as "t1"
    left join "clients" as "t2" on "t2"."id" = "t1"."client_id"
    where 1 = 1) as base) as groups
limit ?
-- [1,"deleted",1,2001]

-- the first and the last appointment, and the last start of a program
with "programs" as not materialized (select *
  from "public"."programs" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "m0", "m1", count(*) over () as total
from (select min("v0") as "m0", max("v1") as "m1"
  from (select "t1"."created_at" as "v0", "t1"."starts_on" as "v1"
    from "programs" as "t1"
    where 1 = 1) as base) as groups
limit ?
-- [1,2001]

-- the middle length of appointments
with "appointments" as not materialized (select *
  from "public"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "m0", count(*) over () as total
from (select cast(sum("v0") as double precision) / nullif(count("v0"), 0) as "m0"
  from (select base.*, row_number() over ( order by "v0") as place, count(*) over () as many
    from (select "t1"."minutes" as "v0"
      from "appointments" as "t1"
      where 1 = 1) as base
    where "v0" is not null) as placed
  where 2 * place in (many, many + 1, many + 2)) as groups
limit ?
-- [1,2001]

-- the middle price of attended appointments by branch
with "branches" as not materialized (select *
  from "public"."branches" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"appointments" as not materialized (select *
  from "public"."appointments" as "t4"
  where "t4"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", "t1"."name" as "n0", "m0", count(*) over () as total
from (select "g0", max("m0") as "m0"
  from (with own_rows as materialized (select "g0"
      from (select "t3"."branch_id" as "g0"
        from "appointments" as "t3"
        where 1 = 1) as base
      group by "g0")
    select "g0", cast(null as double precision) as "m0"
    from own_rows as fact
    union all
    select "g0", cast("m0" as double precision) as "m0"
    from (select "g0", cast(sum("v0") as double precision) / nullif(count("v0"), 0) as "m0"
      from (select base.*, row_number() over (partition by "g0" order by "v0") as place, count(*) over (partition by "g0") as many
        from (select "t5"."branch_id" as "g0", case when (("t5"."state" = ?)) then "t5"."price_cents" end as "v0"
          from "appointments" as "t5"
          where 1 = 1) as base
        where "v0" is not null) as placed
      where 2 * place in (many, many + 1, many + 2)
      group by "g0") as fact) as pieces
  group by "g0") as groups
left join "branches" as "t1" on "t1"."id" = groups."g0"
order by "t1"."name_folded" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,1,"attended",2001]

-- two middles and a count by branch
with "branches" as not materialized (select *
  from "public"."branches" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"appointments" as not materialized (select *
  from "public"."appointments" as "t4"
  where "t4"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", "t1"."name" as "n0", "m0", "m1", "m2", count(*) over () as total
from (select "g0", max("m0") as "m0", max("m1") as "m1", coalesce(max("m2"), 0) as "m2"
  from (with own_rows as materialized (select "g0", count(*) as "m2"
      from (select "t3"."branch_id" as "g0", 1 as "v2"
        from "appointments" as "t3"
        where 1 = 1) as base
      group by "g0")
    select "g0", cast(null as double precision) as "m0", cast(null as double precision) as "m1", cast("m2" as double precision) as "m2"
    from own_rows as fact
    union all
    select "g0", cast("m0" as double precision) as "m0", cast(null as double precision) as "m1", cast(null as double precision) as "m2"
    from (select "g0", cast(sum("v0") as double precision) / nullif(count("v0"), 0) as "m0"
      from (select base.*, row_number() over (partition by "g0" order by "v0") as place, count(*) over (partition by "g0") as many
        from (select "t5"."branch_id" as "g0", "t5"."price_cents" as "v0"
          from "appointments" as "t5"
          where 1 = 1) as base
        where "v0" is not null) as placed
      where 2 * place in (many, many + 1, many + 2)
      group by "g0") as fact
    union all
    select "g0", cast(null as double precision) as "m0", cast("m1" as double precision) as "m1", cast(null as double precision) as "m2"
    from (select "g0", cast(sum("v1") as double precision) / nullif(count("v1"), 0) as "m1"
      from (select base.*, row_number() over (partition by "g0" order by "v1") as place, count(*) over (partition by "g0") as many
        from (select "t6"."branch_id" as "g0", "t6"."minutes" as "v1"
          from "appointments" as "t6"
          where 1 = 1) as base
        where "v1" is not null) as placed
      where 2 * place in (many, many + 1, many + 2)
      group by "g0") as fact) as pieces
  group by "g0") as groups
left join "branches" as "t1" on "t1"."id" = groups."g0"
order by "t1"."name_folded" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,1,2001]

-- which part of the appointments was attended, by branch
with "branches" as not materialized (select *
  from "public"."branches" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"appointments" as not materialized (select *
  from "public"."appointments" as "t4"
  where "t4"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", "t1"."name" as "n0", "m0", "m1", "m2", count(*) over () as total
from (select groups.*, cast(groups."m1" as double precision) / nullif(groups."m0", 0) as "m2"
  from (select "g0", count(*) as "m0", count("v1") as "m1"
    from (select "t3"."branch_id" as "g0", 1 as "v0", case when (("t3"."state" = ?)) then 1 end as "v1"
      from "appointments" as "t3"
      where 1 = 1) as base
    group by "g0") as groups) as groups
left join "branches" as "t1" on "t1"."id" = groups."g0"
order by "t1"."name_folded" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,1,"attended",2001]

-- which share each branch has in the minutes
with "branches" as not materialized (select *
  from "public"."branches" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"appointments" as not materialized (select *
  from "public"."appointments" as "t4"
  where "t4"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", "t1"."name" as "n0", "m0", "m1", count(*) over () as total
from (select groups.*, cast(groups."m0" as double precision) / nullif(whole."w0", 0) as "m1"
  from (select "g0", coalesce(sum("v0"), 0) as "m0"
    from (select "t3"."branch_id" as "g0", "t3"."minutes" as "v0"
      from "appointments" as "t3"
      where (("t3"."starts_at" >= ? and "t3"."starts_at" < ?))) as base
    group by "g0") as groups
  cross join (select "m0" as "w0"
    from (select coalesce(sum("v0"), 0) as "m0"
      from (select "t5"."minutes" as "v0"
        from "appointments" as "t5"
        where (("t5"."starts_at" >= ? and "t5"."starts_at" < ?))) as base) as all_rows) as whole) as groups
left join "branches" as "t1" on "t1"."id" = groups."g0"
order by "t1"."name_folded" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,1,1792814400000,1795410000000,1792814400000,1795410000000,2001]

-- clients by branch and how many appointments they have, attended and in all
with "branches" as not materialized (select *
  from "public"."branches" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"clients" as not materialized (select *
  from "public"."clients" as "t4"
  where "t4"."company_id" = ? and (("t4"."state" <> ?))),
"appointments" as not materialized (select *
  from "public"."appointments" as "t6"
  where "t6"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", "t1"."name" as "n0", "m0", "m1", "m2", count(*) over () as total
from (select "g0", coalesce(max("m0"), 0) as "m0", coalesce(max("m1"), 0) as "m1", coalesce(max("m2"), 0) as "m2"
  from (with own_rows as materialized (select "g0", count(*) as "m0"
      from (select "t3"."branch_id" as "g0", 1 as "v0"
        from "clients" as "t3"
        where 1 = 1) as base
      group by "g0")
    select "g0", cast("m0" as double precision) as "m0", cast(null as double precision) as "m1", cast(null as double precision) as "m2"
    from own_rows as fact
    union all
    select "g0", cast(null as double precision) as "m0", cast("m1" as double precision) as "m1", cast("m2" as double precision) as "m2"
    from (select "g0", count(*) as "m1", count("v2") as "m2"
      from (with owners as materialized (select "t7"."branch_id" as "g0", "t7"."id" as link
          from "clients" as "t7"
          where 1 = 1)
        select owners."g0", 1 as "v1", case when (("t5"."state" = ?)) then 1 end as "v2"
        from owners
        join "appointments" as "t5" on "t5"."client_id" = owners.link) as base
      group by "g0") as fact) as pieces
  group by "g0") as groups
left join "branches" as "t1" on "t1"."id" = groups."g0"
order by "t1"."name_folded" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,1,"deleted",1,"attended",2001]

-- attended and long appointments of the clients of each branch, one of which may be both
with "branches" as not materialized (select *
  from "public"."branches" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"clients" as not materialized (select *
  from "public"."clients" as "t4"
  where "t4"."company_id" = ? and (("t4"."state" <> ?))),
"appointments" as not materialized (select *
  from "public"."appointments" as "t6"
  where "t6"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", "t1"."name" as "n0", "m0", "m1", count(*) over () as total
from (select "g0", coalesce(max("m0"), 0) as "m0", coalesce(max("m1"), 0) as "m1"
  from (with own_rows as materialized (select "g0"
      from (select "t3"."branch_id" as "g0"
        from "clients" as "t3"
        where 1 = 1) as base
      group by "g0")
    select "g0", cast(null as double precision) as "m0", cast(null as double precision) as "m1"
    from own_rows as fact
    union all
    select "g0", cast("m0" as double precision) as "m0", cast("m1" as double precision) as "m1"
    from (select "g0", count("v0") as "m0", coalesce(sum("v1"), 0) as "m1"
      from (with owners as materialized (select "t7"."branch_id" as "g0", "t7"."id" as link
          from "clients" as "t7"
          where 1 = 1)
        select owners."g0", case when (("t5"."state" = ?)) then 1 end as "v0", case when (("t5"."minutes" > ?)) then "t5"."minutes" end as "v1"
        from owners
        join "appointments" as "t5" on "t5"."client_id" = owners.link
        where ((("t5"."state" = ?)) or (("t5"."minutes" > ?)))) as base
      group by "g0") as fact) as pieces
  group by "g0") as groups
left join "branches" as "t1" on "t1"."id" = groups."g0"
order by "t1"."name_folded" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,1,"deleted",1,"attended",45,"attended",45,2001]

-- appointments and interventions of the clients of each branch, each counted by itself
with "branches" as not materialized (select *
  from "public"."branches" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"clients" as not materialized (select *
  from "public"."clients" as "t4"
  where "t4"."company_id" = ? and (("t4"."state" <> ?))),
"appointments" as not materialized (select *
  from "public"."appointments" as "t6"
  where "t6"."company_id" = ? and 1 = 1),
"interventions" as not materialized (select *
  from "public"."interventions" as "t9"
  where "t9"."company_id" = ? and 1 = 1),
"clientInvoices" as not materialized (select *
  from "public"."client_invoices" as "t12"
  where "t12"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", "t1"."name" as "n0", "m0", "m1", "m2", count(*) over () as total
from (select "g0", coalesce(max("m0"), 0) as "m0", coalesce(max("m1"), 0) as "m1", coalesce(max("m2"), 0) as "m2"
  from (with own_rows as materialized (select "g0"
      from (select "t3"."branch_id" as "g0"
        from "clients" as "t3"
        where (("t3"."state" = ?))) as base
      group by "g0")
    select "g0", cast(null as double precision) as "m0", cast(null as double precision) as "m1", cast(null as double precision) as "m2"
    from own_rows as fact
    union all
    select "g0", cast("m0" as double precision) as "m0", cast(null as double precision) as "m1", cast(null as double precision) as "m2"
    from (select "g0", count(*) as "m0"
      from (with owners as materialized (select "t7"."branch_id" as "g0", "t7"."id" as link
          from "clients" as "t7"
          where (("t7"."state" = ?)))
        select owners."g0", 1 as "v0"
        from owners
        join "appointments" as "t5" on "t5"."client_id" = owners.link) as base
      group by "g0") as fact
    union all
    select "g0", cast(null as double precision) as "m0", cast("m1" as double precision) as "m1", cast(null as double precision) as "m2"
    from (select "g0", count(*) as "m1"
      from (with owners as materialized (select "t10"."branch_id" as "g0", "t10"."id" as link
          from "clients" as "t10"
          where (("t10"."state" = ?)))
        select owners."g0", 1 as "v1"
        from owners
        join "interventions" as "t8" on "t8"."client_id" = owners.link) as base
      group by "g0") as fact
    union all
    select "g0", cast(null as double precision) as "m0", cast(null as double precision) as "m1", cast("m2" as double precision) as "m2"
    from (select "g0", coalesce(sum("v2"), 0) as "m2"
      from (with owners as materialized (select "t13"."branch_id" as "g0", "t13"."id" as link
          from "clients" as "t13"
          where (("t13"."state" = ?)))
        select owners."g0", "t11"."total_cents" as "v2"
        from owners
        join "clientInvoices" as "t11" on "t11"."client_id" = owners.link) as base
      group by "g0") as fact) as pieces
  group by "g0") as groups
left join "branches" as "t1" on "t1"."id" = groups."g0"
order by "t1"."name_folded" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,1,"deleted",1,1,1,"active","active","active","active",2001]

-- the middle length of the appointments of each branch’s clients
with "branches" as not materialized (select *
  from "public"."branches" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"clients" as not materialized (select *
  from "public"."clients" as "t4"
  where "t4"."company_id" = ? and (("t4"."state" <> ?))),
"appointments" as not materialized (select *
  from "public"."appointments" as "t6"
  where "t6"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", "t1"."name" as "n0", "m0", count(*) over () as total
from (select "g0", max("m0") as "m0"
  from (with own_rows as materialized (select "g0"
      from (select "t3"."branch_id" as "g0"
        from "clients" as "t3"
        where 1 = 1) as base
      group by "g0")
    select "g0", cast(null as double precision) as "m0"
    from own_rows as fact
    union all
    select "g0", cast("m0" as double precision) as "m0"
    from (select "g0", cast(sum("v0") as double precision) / nullif(count("v0"), 0) as "m0"
      from (select base.*, row_number() over (partition by "g0" order by "v0") as place, count(*) over (partition by "g0") as many
        from (with owners as materialized (select "t7"."branch_id" as "g0", "t7"."id" as link
            from "clients" as "t7"
            where 1 = 1)
          select owners."g0", "t5"."minutes" as "v0"
          from owners
          join "appointments" as "t5" on "t5"."client_id" = owners.link) as base
        where "v0" is not null) as placed
      where 2 * place in (many, many + 1, many + 2)
      group by "g0") as fact) as pieces
  group by "g0") as groups
left join "branches" as "t1" on "t1"."id" = groups."g0"
order by "t1"."name_folded" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,1,"deleted",1,2001]

-- sessions of the members of each group, each once however often its client is a member
with "groups" as not materialized (select *
  from "public"."groups" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"memberships" as not materialized (select *
  from "public"."group_members" as "t4"
  where "t4"."company_id" = ? and 1 = 1),
"programSessions" as not materialized (select *
  from "public"."program_sessions" as "t6"
  where "t6"."company_id" = ? and 1 = 1),
"clients" as not materialized (select *
  from "public"."clients" as "t9"
  where "t9"."company_id" = ? and (("t9"."state" <> ?)))
select groups."g0" as "k0", "t1"."title" as "n0", "m0", count(*) over () as total
from (select "g0", coalesce(max("m0"), 0) as "m0"
  from (with own_rows as materialized (select "g0"
      from (select "t3"."group_id" as "g0"
        from "memberships" as "t3"
        where 1 = 1) as base
      group by "g0")
    select "g0", cast(null as double precision) as "m0"
    from own_rows as fact
    union all
    select "g0", cast("m0" as double precision) as "m0"
    from (select "g0", count(*) as "m0"
      from (with owners as materialized (select "t7"."group_id" as "g0", "t8"."id" as link
          from "memberships" as "t7"
          left join "clients" as "t8" on "t8"."id" = "t7"."client_id"
          where 1 = 1)
        select distinct owners."g0", 1 as "v0", "t5"."id" as once
        from owners
        join "programSessions" as "t5" on "t5"."client_id" = owners.link) as base
      group by "g0") as fact) as pieces
  group by "g0") as groups
left join "groups" as "t1" on "t1"."id" = groups."g0"
order by "t1"."title_folded" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,1,1,1,"deleted",2001]

-- sessions of members, by a relation that does not start at the row’s own key
with "memberships" as not materialized (select *
  from "public"."group_members" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"programSessions" as not materialized (select *
  from "public"."program_sessions" as "t4"
  where "t4"."company_id" = ? and 1 = 1),
"measurements" as not materialized (select *
  from "public"."measurements" as "t7"
  where "t7"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", null as "n0", "m0", "m1", count(*) over () as total
from (select "g0", coalesce(max("m0"), 0) as "m0", coalesce(max("m1"), 0) as "m1"
  from (with own_rows as materialized (select "g0"
      from (select "t1"."source" as "g0"
        from "memberships" as "t1"
        where 1 = 1) as base
      group by "g0")
    select "g0", cast(null as double precision) as "m0", cast(null as double precision) as "m1"
    from own_rows as fact
    union all
    select "g0", cast("m0" as double precision) as "m0", cast(null as double precision) as "m1"
    from (select "g0", count("v0") as "m0"
      from (with owners as materialized (select "t5"."source" as "g0", "t5"."client_id" as link
          from "memberships" as "t5"
          where 1 = 1)
        select distinct owners."g0", case when (("t3"."state" = ?)) then 1 end as "v0", "t3"."id" as once
        from owners
        join "programSessions" as "t3" on "t3"."client_id" = owners.link
        where ((("t3"."state" = ?)))) as base
      group by "g0") as fact
    union all
    select "g0", cast(null as double precision) as "m0", cast("m1" as double precision) as "m1"
    from (select "g0", coalesce(sum("v1"), 0) as "m1"
      from (with owners as materialized (select "t8"."source" as "g0", "t8"."client_id" as link
          from "memberships" as "t8"
          where 1 = 1)
        select distinct owners."g0", "t6"."value" as "v1", "t6"."id" as once
        from owners
        join "measurements" as "t6" on "t6"."client_id" = owners.link) as base
      group by "g0") as fact) as pieces
  group by "g0") as groups
order by case groups."g0" when ? then 0 when ? then 1 when ? then 2 when ? then 3 when ? then 4 end asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,1,1,"done","done","single","bulk","autoAdd","import","rule",2001]

-- appointments per client by branch, over two facts
with "branches" as not materialized (select *
  from "public"."branches" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"clients" as not materialized (select *
  from "public"."clients" as "t4"
  where "t4"."company_id" = ? and (("t4"."state" <> ?))),
"appointments" as not materialized (select *
  from "public"."appointments" as "t6"
  where "t6"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", "t1"."name" as "n0", "m0", "m1", "m2", "m3", count(*) over () as total
from (select groups.*, cast(groups."m1" as double precision) / nullif(groups."m0", 0) as "m2", cast(groups."m1" as double precision) / nullif(whole."w1", 0) as "m3"
  from (select "g0", coalesce(max("m0"), 0) as "m0", coalesce(max("m1"), 0) as "m1"
    from (with own_rows as materialized (select "g0", count(*) as "m0"
        from (select "t3"."branch_id" as "g0", 1 as "v0"
          from "clients" as "t3"
          where 1 = 1) as base
        group by "g0")
      select "g0", cast("m0" as double precision) as "m0", cast(null as double precision) as "m1"
      from own_rows as fact
      union all
      select "g0", cast(null as double precision) as "m0", cast("m1" as double precision) as "m1"
      from (select "g0", count(*) as "m1"
        from (with owners as materialized (select "t7"."branch_id" as "g0", "t7"."id" as link
            from "clients" as "t7"
            where 1 = 1)
          select owners."g0", 1 as "v1"
          from owners
          join "appointments" as "t5" on "t5"."client_id" = owners.link) as base
        group by "g0") as fact) as pieces
    group by "g0") as groups
  cross join (select "m0" as "w0", "m1" as "w1"
    from (select coalesce(max("m0"), 0) as "m0", coalesce(max("m1"), 0) as "m1"
      from (with own_rows as materialized (select count(*) as "m0"
          from (select 1 as "v0"
            from "clients" as "t8"
            where 1 = 1) as base)
        select cast("m0" as double precision) as "m0", cast(null as double precision) as "m1"
        from own_rows as fact
        union all
        select cast(null as double precision) as "m0", cast("m1" as double precision) as "m1"
        from (select count(*) as "m1"
          from (with owners as materialized (select "t10"."id" as link
              from "clients" as "t10"
              where 1 = 1)
            select 1 as "v1"
            from owners
            join "appointments" as "t9" on "t9"."client_id" = owners.link) as base) as fact) as pieces) as all_rows) as whole) as groups
left join "branches" as "t1" on "t1"."id" = groups."g0"
order by "t1"."name_folded" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,1,"deleted",1,2001]

-- appointments of all clients, without any group
with "appointments" as not materialized (select *
  from "public"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"clients" as not materialized (select *
  from "public"."clients" as "t4"
  where "t4"."company_id" = ? and (("t4"."state" <> ?)))
select "m0", count(*) over () as total
from (select count(*) as "m0"
  from (with owners as materialized (select "t3"."id" as link
      from "clients" as "t3"
      where 1 = 1)
    select 1 as "v0"
    from owners
    join "appointments" as "t1" on "t1"."client_id" = owners.link) as base) as groups
limit ?
-- [1,1,"deleted",2001]

-- the last due day of programs’ sessions, over related rows alone
with "branches" as not materialized (select *
  from "public"."branches" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"programs" as not materialized (select *
  from "public"."programs" as "t4"
  where "t4"."company_id" = ? and 1 = 1),
"programSessions" as not materialized (select *
  from "public"."program_sessions" as "t6"
  where "t6"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", "t1"."name" as "n0", "m0", "m1", count(*) over () as total
from (select "g0", max("m0") as "m0", max("m1") as "m1"
  from (with own_rows as materialized (select "g0", cast(sum("v1") as double precision) / nullif(count("v1"), 0) as "m1"
      from (select "t3"."branch_id" as "g0", "t3"."weeks" as "v1"
        from "programs" as "t3"
        where 1 = 1) as base
      group by "g0")
    select "g0", cast(null as text) as "m0", cast("m1" as double precision) as "m1"
    from own_rows as fact
    union all
    select "g0", "m0" as "m0", cast(null as double precision) as "m1"
    from (select "g0", max("v0") as "m0"
      from (with owners as materialized (select "t7"."branch_id" as "g0", "t7"."id" as link
          from "programs" as "t7"
          where 1 = 1)
        select owners."g0", "t5"."due_on" as "v0"
        from owners
        join "programSessions" as "t5" on "t5"."program_id" = owners.link) as base
      group by "g0") as fact) as pieces
  group by "g0") as groups
left join "branches" as "t1" on "t1"."id" = groups."g0"
order by "t1"."name_folded" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,1,1,2001]
