-- clients by branch
with "branches" as not materialized (select *
  from "public"."branches" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"clients" as not materialized (select *
  from "public"."clients" as "t4"
  where "t4"."company_id" = ? and (("t4"."state" <> ?)))
select groups."g0" as "k0", "t1"."name" as "n0", "m0", count(*) over () as total
from (select "g0", count(*) as "m0"
  from (select "t3"."branch_id" as "g0", 1 as "v0"
    from "clients" as "t3"
    where 1 = 1) as base
  group by "g0") as groups
left join "branches" as "t1" on "t1"."id" = groups."g0"
order by "t1"."name_folded" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,1,"deleted",2001]

-- clients by last name, whatever its spelling
with "clients" as not materialized (select *
  from "public"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?)))
select groups."g0" as "k0", groups."l0" as "n0", "m0", count(*) over () as total
from (select "g0", min("l0") as "l0", count(*) as "m0"
  from (select "t1"."last_name_folded" as "g0", "t1"."last_name" as "l0", 1 as "v0"
    from "clients" as "t1"
    where 1 = 1) as base
  group by "g0") as groups
order by groups."g0" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,"deleted",2001]

-- clients by e-mail address
with "clients" as not materialized (select *
  from "public"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?)))
select groups."g0" as "k0", groups."l0" as "n0", "m0", count(*) over () as total
from (select "g0", min("l0") as "l0", count(*) as "m0"
  from (select lower("t1"."email") as "g0", "t1"."email" as "l0", 1 as "v0"
    from "clients" as "t1"
    where 1 = 1) as base
  group by "g0") as groups
order by groups."g0" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,"deleted",2001]

-- clients by state, in the order of the list
with "clients" as not materialized (select *
  from "public"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?)))
select groups."g0" as "k0", null as "n0", "m0", count(*) over () as total
from (select "g0", count(*) as "m0"
  from (select "t1"."state" as "g0", 1 as "v0"
    from "clients" as "t1"
    where 1 = 1) as base
  group by "g0") as groups
order by case groups."g0" when ? then 0 when ? then 1 when ? then 2 end asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,"deleted","active","archived","deleted",2001]

-- templates by whether they are archived
with "templates" as not materialized (select *
  from "public"."templates" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", null as "n0", "m0", count(*) over () as total
from (select "g0", count(*) as "m0"
  from (select "t1"."archived" as "g0", 1 as "v0"
    from "templates" as "t1"
    where 1 = 1) as base
  group by "g0") as groups
order by groups."g0" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,2001]

-- appointments by their length
with "appointments" as not materialized (select *
  from "public"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", null as "n0", "m0", count(*) over () as total
from (select "g0", count(*) as "m0"
  from (select "t1"."minutes" as "g0", 1 as "v0"
    from "appointments" as "t1"
    where 1 = 1) as base
  group by "g0") as groups
order by groups."g0" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,2001]

-- clients by the name of their branch
with "branches" as not materialized (select *
  from "public"."branches" as "t3"
  where "t3"."company_id" = ? and 1 = 1),
"clients" as not materialized (select *
  from "public"."clients" as "t4"
  where "t4"."company_id" = ? and (("t4"."state" <> ?)))
select groups."g0" as "k0", groups."l0" as "n0", "m0", count(*) over () as total
from (select "g0", min("l0") as "l0", count(*) as "m0"
  from (select "t2"."name_folded" as "g0", "t2"."name" as "l0", 1 as "v0"
    from "clients" as "t1"
    left join "branches" as "t2" on "t2"."id" = "t1"."branch_id"
    where 1 = 1) as base
  group by "g0") as groups
order by groups."g0" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,1,"deleted",2001]

-- clients by the colleague responsible for them
with "colleagues" as not materialized (select *
  from "public"."professionals" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"clients" as not materialized (select *
  from "public"."clients" as "t4"
  where "t4"."company_id" = ? and (("t4"."state" <> ?)))
select groups."g0" as "k0", "t1"."first_name" || ' ' || "t1"."last_name" as "n0", "m0", count(*) over () as total
from (select "g0", count(*) as "m0"
  from (select "t3"."responsible_id" as "g0", 1 as "v0"
    from "clients" as "t3"
    where 1 = 1) as base
  group by "g0") as groups
left join "colleagues" as "t1" on "t1"."id" = groups."g0"
order by "t1"."first_name_folded" || ' ' || "t1"."last_name_folded" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,1,"deleted",2001]

-- clients by how many appointments they have
with "appointments" as not materialized (select *
  from "public"."appointments" as "t3"
  where "t3"."company_id" = ? and 1 = 1),
"clients" as not materialized (select *
  from "public"."clients" as "t4"
  where "t4"."company_id" = ? and (("t4"."state" <> ?)))
select groups."g0" as "k0", null as "n0", "m0", count(*) over () as total
from (select "g0", count(*) as "m0"
  from (select (select count(*)
      from "appointments" as "t2"
      where "t2"."client_id" = "t1"."id") as "g0", 1 as "v0"
    from "clients" as "t1"
    where 1 = 1) as base
  group by "g0") as groups
order by groups."g0" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,1,"deleted",2001]

-- appointments by the state and the language of the client
with "clients" as not materialized (select *
  from "public"."clients" as "t3"
  where "t3"."company_id" = ? and (("t3"."state" <> ?))),
"appointments" as not materialized (select *
  from "public"."appointments" as "t4"
  where "t4"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", null as "n0", groups."g1" as "k1", null as "n1", "m0", count(*) over () as total
from (select "g0", "g1", count(*) as "m0"
  from (select "t1"."state" as "g0", "t2"."language" as "g1", 1 as "v0"
    from "appointments" as "t1"
    left join "clients" as "t2" on "t2"."id" = "t1"."client_id"
    where 1 = 1) as base
  group by "g0", "g1") as groups
order by case groups."g0" when ? then 0 when ? then 1 when ? then 2 when ? then 3 end asc nulls last, case groups."g1" when ? then 0 when ? then 1 when ? then 2 end asc nulls last, groups."g0" asc nulls last, groups."g1" asc nulls last
limit ?
-- [1,"deleted",1,"booked","attended","cancelled","noShow","fr","en","es",2001]

-- appointments by the hour at which they start, while clocks change
with "appointments" as not materialized (select *
  from "public"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", null as "n0", "m0", count(*) over () as total
from (select "g0", count(*) as "m0"
  from (select ("t1"."starts_at" - ((("t1"."starts_at" + case when "t1"."starts_at" < 1793512800000 then -14400000 else -18000000 end) % 3600000) + 3600000) % 3600000) as "g0", 1 as "v0"
    from "appointments" as "t1"
    where (("t1"."starts_at" >= ? and "t1"."starts_at" < ?))) as base
  group by "g0") as groups
order by groups."g0" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,1792468800000,1795410000000,2001]

-- appointments by the day, while clocks change
with "appointments" as not materialized (select *
  from "public"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", null as "n0", "m0", count(*) over () as total
from (select "g0", count(*) as "m0"
  from (select case when "t1"."starts_at" < 1793941200000 then case when "t1"."starts_at" < 1793160000000 then case when "t1"."starts_at" < 1792814400000 then case when "t1"."starts_at" < 1792641600000 then case when "t1"."starts_at" < 1792555200000 then ? else ? end else case when "t1"."starts_at" < 1792728000000 then ? else ? end end else case when "t1"."starts_at" < 1792987200000 then case when "t1"."starts_at" < 1792900800000 then ? else ? end else case when "t1"."starts_at" < 1793073600000 then ? else ? end end end else case when "t1"."starts_at" < 1793505600000 then case when "t1"."starts_at" < 1793332800000 then case when "t1"."starts_at" < 1793246400000 then ? else ? end else case when "t1"."starts_at" < 1793419200000 then ? else ? end end else case when "t1"."starts_at" < 1793682000000 then case when "t1"."starts_at" < 1793595600000 then ? else ? end else case when "t1"."starts_at" < 1793768400000 then ? else case when "t1"."starts_at" < 1793854800000 then ? else ? end end end end end else case when "t1"."starts_at" < 1794632400000 then case when "t1"."starts_at" < 1794286800000 then case when "t1"."starts_at" < 1794114000000 then case when "t1"."starts_at" < 1794027600000 then ? else ? end else case when "t1"."starts_at" < 1794200400000 then ? else ? end end else case when "t1"."starts_at" < 1794459600000 then case when "t1"."starts_at" < 1794373200000 then ? else ? end else case when "t1"."starts_at" < 1794546000000 then ? else ? end end end else case when "t1"."starts_at" < 1794978000000 then case when "t1"."starts_at" < 1794805200000 then case when "t1"."starts_at" < 1794718800000 then ? else ? end else case when "t1"."starts_at" < 1794891600000 then ? else ? end end else case when "t1"."starts_at" < 1795150800000 then case when "t1"."starts_at" < 1795064400000 then ? else ? end else case when "t1"."starts_at" < 1795237200000 then ? else case when "t1"."starts_at" < 1795323600000 then ? else ? end end end end end end as "g0", 1 as "v0"
    from "appointments" as "t1"
    where (("t1"."starts_at" >= ? and "t1"."starts_at" < ?))) as base
  group by "g0") as groups
order by groups."g0" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,"2026-10-20","2026-10-21","2026-10-22","2026-10-23","2026-10-24","2026-10-25","2026-10-26","2026-10-27","2026-10-28","2026-10-29","2026-10-30","2026-10-31","2026-11-01","2026-11-02","2026-11-03","2026-11-04","2026-11-05","2026-11-06","2026-11-07","2026-11-08","2026-11-09","2026-11-10","2026-11-11","2026-11-12","2026-11-13","2026-11-14","2026-11-15","2026-11-16","2026-11-17","2026-11-18","2026-11-19","2026-11-20","2026-11-21","2026-11-22",1792468800000,1795410000000,2001]

-- appointments by the week, while clocks change
with "appointments" as not materialized (select *
  from "public"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", null as "n0", "m0", count(*) over () as total
from (select "g0", count(*) as "m0"
  from (select case when "t1"."starts_at" < 1794114000000 then case when "t1"."starts_at" < 1792900800000 then ? else case when "t1"."starts_at" < 1793505600000 then ? else ? end end else case when "t1"."starts_at" < 1794718800000 then ? else case when "t1"."starts_at" < 1795323600000 then ? else ? end end end as "g0", 1 as "v0"
    from "appointments" as "t1"
    where (("t1"."starts_at" >= ? and "t1"."starts_at" < ?))) as base
  group by "g0") as groups
order by groups."g0" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,"2026-10-18","2026-10-25","2026-11-01","2026-11-08","2026-11-15","2026-11-22",1792468800000,1795410000000,2001]

-- appointments of 30 days by the month
with "appointments" as not materialized (select *
  from "public"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", null as "n0", "m0", count(*) over () as total
from (select "g0", count(*) as "m0"
  from (select case when "t1"."starts_at" < 1793505600000 then ? else ? end as "g0", 1 as "v0"
    from "appointments" as "t1"
    where (("t1"."starts_at" >= ? and "t1"."starts_at" < ?))) as base
  group by "g0") as groups
order by groups."g0" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,"2026-10","2026-11",1792814400000,1795410000000,2001]

-- appointments of this year by the quarter
with "appointments" as not materialized (select *
  from "public"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", null as "n0", "m0", count(*) over () as total
from (select "g0", count(*) as "m0"
  from (select case when "t1"."starts_at" < 1782878400000 then case when "t1"."starts_at" < 1775016000000 then ? else ? end else case when "t1"."starts_at" < 1790827200000 then ? else ? end end as "g0", 1 as "v0"
    from "appointments" as "t1"
    where (("t1"."starts_at" >= ? and "t1"."starts_at" < ?))) as base
  group by "g0") as groups
order by groups."g0" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,"2026-Q1","2026-Q2","2026-Q3","2026-Q4",1767243600000,1798779600000,2001]

-- appointments of two years by the year
with "appointments" as not materialized (select *
  from "public"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", null as "n0", "m0", count(*) over () as total
from (select "g0", count(*) as "m0"
  from (select case when "t1"."starts_at" < 1767243600000 then ? else ? end as "g0", 1 as "v0"
    from "appointments" as "t1"
    where (("t1"."starts_at" >= ? and "t1"."starts_at" < ?))) as base
  group by "g0") as groups
order by groups."g0" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,"2025","2026",1735707600000,1798779600000,2001]

-- appointments of a day by weekday, from the first of the week
with "appointments" as not materialized (select *
  from "public"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", null as "n0", "m0", count(*) over () as total
from (select "g0", count(*) as "m0"
  from (select extract(isodow from (timestamp 'epoch' + (("t1"."starts_at" + case when "t1"."starts_at" < 1793512800000 then -14400000 else -18000000 end)) * interval '1 millisecond'))::int as "g0", 1 as "v0"
    from "appointments" as "t1"
    where (("t1"."starts_at" >= ? and "t1"."starts_at" < ?))) as base
  group by "g0") as groups
order by ((groups."g0" - 7 + 7) % 7) asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,1793505600000,1793595600000,2001]

-- appointments of a day by the hour of the day
with "appointments" as not materialized (select *
  from "public"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", null as "n0", "m0", count(*) over () as total
from (select "g0", count(*) as "m0"
  from (select extract(hour from (timestamp 'epoch' + (("t1"."starts_at" + case when "t1"."starts_at" < 1793512800000 then -14400000 else -18000000 end)) * interval '1 millisecond'))::int as "g0", 1 as "v0"
    from "appointments" as "t1"
    where (("t1"."starts_at" >= ? and "t1"."starts_at" < ?))) as base
  group by "g0") as groups
order by groups."g0" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,1793505600000,1793595600000,2001]

-- all appointments by the day in Kolkata, whose clock stands still
with "appointments" as not materialized (select *
  from "public"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", null as "n0", "m0", count(*) over () as total
from (select "g0", count(*) as "m0"
  from (select to_char((timestamp 'epoch' + (("t1"."starts_at" + 19800000)) * interval '1 millisecond'), 'YYYY-MM-DD') as "g0", 1 as "v0"
    from "appointments" as "t1"
    where 1 = 1) as base
  group by "g0") as groups
order by groups."g0" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,2001]

-- appointments of an April by the hour on Lord Howe
with "appointments" as not materialized (select *
  from "public"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", null as "n0", "m0", count(*) over () as total
from (select "g0", count(*) as "m0"
  from (select ("t1"."starts_at" - ((("t1"."starts_at" + case when "t1"."starts_at" < 1775314800000 then 39600000 else 37800000 end) % 3600000) + 3600000) % 3600000) as "g0", 1 as "v0"
    from "appointments" as "t1"
    where (("t1"."starts_at" >= ? and "t1"."starts_at" < ?))) as base
  group by "g0") as groups
order by groups."g0" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,1774962000000,1777555800000,2001]

-- clients by the month of their birth
with "clients" as not materialized (select *
  from "public"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?)))
select groups."g0" as "k0", null as "n0", "m0", count(*) over () as total
from (select "g0", count(*) as "m0"
  from (select to_char(cast("t1"."birth_date" as timestamp), 'YYYY-MM') as "g0", 1 as "v0"
    from "clients" as "t1"
    where 1 = 1) as base
  group by "g0") as groups
order by groups."g0" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,"deleted",2001]

-- invoices by the week in which they are due
with "clientInvoices" as not materialized (select *
  from "public"."client_invoices" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", null as "n0", "m0", count(*) over () as total
from (select "g0", count(*) as "m0"
  from (select to_char(cast("t1"."due_on" as timestamp) - ((extract(isodow from cast("t1"."due_on" as timestamp))::int - 7 + 7) % 7) * interval '1 day', 'YYYY-MM-DD') as "g0", 1 as "v0"
    from "clientInvoices" as "t1"
    where 1 = 1) as base
  group by "g0") as groups
order by groups."g0" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,2001]

-- clients who never came, by the weekday of their last appointment
with "appointments" as not materialized (select *
  from "public"."appointments" as "t3"
  where "t3"."company_id" = ? and 1 = 1),
"clients" as not materialized (select *
  from "public"."clients" as "t7"
  where "t7"."company_id" = ? and (("t7"."state" <> ?)))
select groups."g0" as "k0", null as "n0", "m0", count(*) over () as total
from (select "g0", count(*) as "m0"
  from (select (select extract(isodow from (timestamp 'epoch' + (("only_t4"."v" + case when "only_t4"."v" < 1257055200000 then case when "only_t4"."v" < 625644000000 then case when "only_t4"."v" < 309938400000 then case when "only_t4"."v" < 152085600000 then case when "only_t4"."v" < 73465200000 then case when "only_t4"."v" < 25682400000 then case when "only_t4"."v" < 9961200000 then -18000000 else -14400000 end else case when "only_t4"."v" < 41410800000 then -18000000 else case when "only_t4"."v" < 57736800000 then -14400000 else -18000000 end end end else case when "only_t4"."v" < 104914800000 then case when "only_t4"."v" < 89186400000 then -14400000 else -18000000 end else case when "only_t4"."v" < 120636000000 then -14400000 else case when "only_t4"."v" < 136364400000 then -18000000 else -14400000 end end end end else case when "only_t4"."v" < 230713200000 then case when "only_t4"."v" < 183535200000 then case when "only_t4"."v" < 167814000000 then -18000000 else -14400000 end else case when "only_t4"."v" < 199263600000 then -18000000 else case when "only_t4"."v" < 215589600000 then -14400000 else -18000000 end end end else case when "only_t4"."v" < 262767600000 then case when "only_t4"."v" < 247039200000 then -14400000 else -18000000 end else case when "only_t4"."v" < 278488800000 then -14400000 else case when "only_t4"."v" < 294217200000 then -18000000 else -14400000 end end end end end else case when "only_t4"."v" < 467791200000 then case when "only_t4"."v" < 388566000000 then case when "only_t4"."v" < 341388000000 then case when "only_t4"."v" < 325666800000 then -18000000 else -14400000 end else case when "only_t4"."v" < 357116400000 then -18000000 else case when "only_t4"."v" < 372837600000 then -14400000 else -18000000 end end end else case when "only_t4"."v" < 420015600000 then case when "only_t4"."v" < 404892000000 then -14400000 else -18000000 end else case when "only_t4"."v" < 436341600000 then -14400000 else case when "only_t4"."v" < 452070000000 then -18000000 else -14400000 end end end end else case when "only_t4"."v" < 544604400000 then case when "only_t4"."v" < 499240800000 then case when "only_t4"."v" < 483519600000 then -18000000 else -14400000 end else case when "only_t4"."v" < 514969200000 then -18000000 else case when "only_t4"."v" < 530690400000 then -14400000 else -18000000 end end end else case when "only_t4"."v" < 576054000000 then case when "only_t4"."v" < 562140000000 then -14400000 else -18000000 end else case when "only_t4"."v" < 594194400000 then -14400000 else case when "only_t4"."v" < 607503600000 then -18000000 else -14400000 end end end end end end else case when "only_t4"."v" < 941349600000 then case when "only_t4"."v" < 783496800000 then case when "only_t4"."v" < 702457200000 then case when "only_t4"."v" < 657093600000 then case when "only_t4"."v" < 638953200000 then -18000000 else -14400000 end else case when "only_t4"."v" < 671007600000 then -18000000 else case when "only_t4"."v" < 688543200000 then -14400000 else -18000000 end end end else case when "only_t4"."v" < 733906800000 then case when "only_t4"."v" < 719992800000 then -14400000 else -18000000 end else case when "only_t4"."v" < 752047200000 then -14400000 else case when "only_t4"."v" < 765356400000 then -18000000 else -14400000 end end end end else case when "only_t4"."v" < 860310000000 then case when "only_t4"."v" < 814946400000 then case when "only_t4"."v" < 796806000000 then -18000000 else -14400000 end else case when "only_t4"."v" < 828860400000 then -18000000 else case when "only_t4"."v" < 846396000000 then -14400000 else -18000000 end end end else case when "only_t4"."v" < 891759600000 then case when "only_t4"."v" < 877845600000 then -14400000 else -18000000 end else case when "only_t4"."v" < 909295200000 then -14400000 else case when "only_t4"."v" < 923209200000 then -18000000 else -14400000 end end end end end else case when "only_t4"."v" < 1099202400000 then case when "only_t4"."v" < 1018162800000 then case when "only_t4"."v" < 972799200000 then case when "only_t4"."v" < 954658800000 then -18000000 else -14400000 end else case when "only_t4"."v" < 986108400000 then -18000000 else case when "only_t4"."v" < 1004248800000 then -14400000 else -18000000 end end end else case when "only_t4"."v" < 1049612400000 then case when "only_t4"."v" < 1035698400000 then -14400000 else -18000000 end else case when "only_t4"."v" < 1067148000000 then -14400000 else case when "only_t4"."v" < 1081062000000 then -18000000 else -14400000 end end end end else case when "only_t4"."v" < 1173596400000 then case when "only_t4"."v" < 1130652000000 then case when "only_t4"."v" < 1112511600000 then -18000000 else -14400000 end else case when "only_t4"."v" < 1143961200000 then -18000000 else case when "only_t4"."v" < 1162101600000 then -14400000 else -18000000 end end end else case when "only_t4"."v" < 1205046000000 then case when "only_t4"."v" < 1194156000000 then -14400000 else -18000000 end else case when "only_t4"."v" < 1225605600000 then -14400000 else case when "only_t4"."v" < 1236495600000 then -18000000 else -14400000 end end end end end end end else case when "only_t4"."v" < 1888466400000 then case when "only_t4"."v" < 1572760800000 then case when "only_t4"."v" < 1414908000000 then case when "only_t4"."v" < 1331449200000 then case when "only_t4"."v" < 1289109600000 then case when "only_t4"."v" < 1268550000000 then -18000000 else -14400000 end else case when "only_t4"."v" < 1299999600000 then -18000000 else case when "only_t4"."v" < 1320559200000 then -14400000 else -18000000 end end end else case when "only_t4"."v" < 1362898800000 then case when "only_t4"."v" < 1352008800000 then -14400000 else -18000000 end else case when "only_t4"."v" < 1383458400000 then -14400000 else case when "only_t4"."v" < 1394348400000 then -18000000 else -14400000 end end end end else case when "only_t4"."v" < 1489302000000 then case when "only_t4"."v" < 1446357600000 then case when "only_t4"."v" < 1425798000000 then -18000000 else -14400000 end else case when "only_t4"."v" < 1457852400000 then -18000000 else case when "only_t4"."v" < 1478412000000 then -14400000 else -18000000 end end end else case when "only_t4"."v" < 1520751600000 then case when "only_t4"."v" < 1509861600000 then -14400000 else -18000000 end else case when "only_t4"."v" < 1541311200000 then -14400000 else case when "only_t4"."v" < 1552201200000 then -18000000 else -14400000 end end end end end else case when "only_t4"."v" < 1730613600000 then case when "only_t4"."v" < 1647154800000 then case when "only_t4"."v" < 1604210400000 then case when "only_t4"."v" < 1583650800000 then -18000000 else -14400000 end else case when "only_t4"."v" < 1615705200000 then -18000000 else case when "only_t4"."v" < 1636264800000 then -14400000 else -18000000 end end end else case when "only_t4"."v" < 1678604400000 then case when "only_t4"."v" < 1667714400000 then -14400000 else -18000000 end else case when "only_t4"."v" < 1699164000000 then -14400000 else case when "only_t4"."v" < 1710054000000 then -18000000 else -14400000 end end end end else case when "only_t4"."v" < 1805007600000 then case when "only_t4"."v" < 1762063200000 then case when "only_t4"."v" < 1741503600000 then -18000000 else -14400000 end else case when "only_t4"."v" < 1772953200000 then -18000000 else case when "only_t4"."v" < 1793512800000 then -14400000 else -18000000 end end end else case when "only_t4"."v" < 1836457200000 then case when "only_t4"."v" < 1825567200000 then -14400000 else -18000000 end else case when "only_t4"."v" < 1857016800000 then -14400000 else case when "only_t4"."v" < 1867906800000 then -18000000 else -14400000 end end end end end end else case when "only_t4"."v" < 2204172000000 then case when "only_t4"."v" < 2046319200000 then case when "only_t4"."v" < 1962860400000 then case when "only_t4"."v" < 1919916000000 then case when "only_t4"."v" < 1899356400000 then -18000000 else -14400000 end else case when "only_t4"."v" < 1930806000000 then -18000000 else case when "only_t4"."v" < 1951365600000 then -14400000 else -18000000 end end end else case when "only_t4"."v" < 1994310000000 then case when "only_t4"."v" < 1983420000000 then -14400000 else -18000000 end else case when "only_t4"."v" < 2014869600000 then -14400000 else case when "only_t4"."v" < 2025759600000 then -18000000 else -14400000 end end end end else case when "only_t4"."v" < 2120108400000 then case when "only_t4"."v" < 2077768800000 then case when "only_t4"."v" < 2057209200000 then -18000000 else -14400000 end else case when "only_t4"."v" < 2088658800000 then -18000000 else case when "only_t4"."v" < 2109218400000 then -14400000 else -18000000 end end end else case when "only_t4"."v" < 2152162800000 then case when "only_t4"."v" < 2140668000000 then -14400000 else -18000000 end else case when "only_t4"."v" < 2172722400000 then -14400000 else case when "only_t4"."v" < 2183612400000 then -18000000 else -14400000 end end end end end else case when "only_t4"."v" < 2362024800000 then case when "only_t4"."v" < 2277961200000 then case when "only_t4"."v" < 2235621600000 then case when "only_t4"."v" < 2215062000000 then -18000000 else -14400000 end else case when "only_t4"."v" < 2246511600000 then -18000000 else case when "only_t4"."v" < 2267071200000 then -14400000 else -18000000 end end end else case when "only_t4"."v" < 2309410800000 then case when "only_t4"."v" < 2298520800000 then -14400000 else -18000000 end else case when "only_t4"."v" < 2329970400000 then -14400000 else case when "only_t4"."v" < 2341465200000 then -18000000 else -14400000 end end end end else case when "only_t4"."v" < 2435814000000 then case when "only_t4"."v" < 2393474400000 then case when "only_t4"."v" < 2372914800000 then -18000000 else -14400000 end else case when "only_t4"."v" < 2404364400000 then -18000000 else case when "only_t4"."v" < 2424924000000 then -14400000 else -18000000 end end end else case when "only_t4"."v" < 2487823200000 then case when "only_t4"."v" < 2456373600000 then -14400000 else case when "only_t4"."v" < 2467263600000 then -18000000 else -14400000 end end else case when "only_t4"."v" < 2499318000000 then -18000000 else case when "only_t4"."v" < 2519877600000 then -14400000 else -18000000 end end end end end end end end)) * interval '1 millisecond'))::int
      from (select (select max("t2"."starts_at")
          from "appointments" as "t2"
          where "t2"."client_id" = "t1"."id") as v
        limit 1) as "only_t4") as "g0", 1 as "v0"
    from "clients" as "t1"
    where ((select ("only_t6"."v" is null)
      from (select (select max("t5"."starts_at")
          from "appointments" as "t5"
          where "t5"."client_id" = "t1"."id") as v
        limit 1) as "only_t6"))) as base
  group by "g0") as groups
order by ((groups."g0" - 7 + 7) % 7) asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,1,"deleted",2001]

-- clients by age in steps of 15 years
with "clients" as not materialized (select *
  from "public"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?)))
select groups."g0" as "k0", null as "n0", "m0", count(*) over () as total
from (select "g0", count(*) as "m0"
  from (select (case when (20261122 - cast(replace("t1"."birth_date", '-', '') as bigint)) / 10000 < floor(((20261122 - cast(replace("t1"."birth_date", '-', '') as bigint)) / 10000 / cast(? as double precision))) * cast(? as double precision) then floor(((20261122 - cast(replace("t1"."birth_date", '-', '') as bigint)) / 10000 / cast(? as double precision))) - 1 when (20261122 - cast(replace("t1"."birth_date", '-', '') as bigint)) / 10000 >= (floor(((20261122 - cast(replace("t1"."birth_date", '-', '') as bigint)) / 10000 / cast(? as double precision))) + 1) * cast(? as double precision) then floor(((20261122 - cast(replace("t1"."birth_date", '-', '') as bigint)) / 10000 / cast(? as double precision))) + 1 else floor(((20261122 - cast(replace("t1"."birth_date", '-', '') as bigint)) / 10000 / cast(? as double precision))) end) * cast(? as double precision) as "g0", 1 as "v0"
    from "clients" as "t1"
    where 1 = 1) as base
  group by "g0") as groups
order by groups."g0" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,"deleted",15,15,15,15,15,15,15,15,2001]

-- measurements in steps of a half, also below nothing
with "measurements" as not materialized (select *
  from "public"."measurements" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select groups."g0" as "k0", null as "n0", "m0", count(*) over () as total
from (select "g0", count(*) as "m0"
  from (select (case when "t1"."value" < floor(("t1"."value" / cast(? as double precision))) * cast(? as double precision) then floor(("t1"."value" / cast(? as double precision))) - 1 when "t1"."value" >= (floor(("t1"."value" / cast(? as double precision))) + 1) * cast(? as double precision) then floor(("t1"."value" / cast(? as double precision))) + 1 else floor(("t1"."value" / cast(? as double precision))) end) * cast(? as double precision) as "g0", 1 as "v0"
    from "measurements" as "t1"
    where 1 = 1) as base
  group by "g0") as groups
order by groups."g0" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,0.5,0.5,0.5,0.5,0.5,0.5,0.5,0.5,2001]

-- clients by how many appointments they have, in steps of five
with "appointments" as not materialized (select *
  from "public"."appointments" as "t3"
  where "t3"."company_id" = ? and 1 = 1),
"clients" as not materialized (select *
  from "public"."clients" as "t5"
  where "t5"."company_id" = ? and (("t5"."state" <> ?)))
select groups."g0" as "k0", null as "n0", "m0", count(*) over () as total
from (select "g0", count(*) as "m0"
  from (select (select (case when "only_t4"."v" < floor(("only_t4"."v" / cast(? as double precision))) * cast(? as double precision) then floor(("only_t4"."v" / cast(? as double precision))) - 1 when "only_t4"."v" >= (floor(("only_t4"."v" / cast(? as double precision))) + 1) * cast(? as double precision) then floor(("only_t4"."v" / cast(? as double precision))) + 1 else floor(("only_t4"."v" / cast(? as double precision))) end) * cast(? as double precision)
      from (select (select count(*)
          from "appointments" as "t2"
          where "t2"."client_id" = "t1"."id") as v
        limit 1) as "only_t4") as "g0", 1 as "v0"
    from "clients" as "t1"
    where 1 = 1) as base
  group by "g0") as groups
order by groups."g0" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,1,"deleted",5,5,5,5,5,5,5,5,2001]

-- clients who are young, grown up, or neither
with "clients" as not materialized (select *
  from "public"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?)))
select groups."g0" as "k0", null as "n0", "m0", count(*) over () as total
from (select "g0", count(*) as "m0"
  from (select case when (((20261122 - cast(replace("t1"."birth_date", '-', '') as bigint)) / 10000 < ? and (20261122 - cast(replace("t1"."birth_date", '-', '') as bigint)) / 10000 is not null)) then 0 when (((20261122 - cast(replace("t1"."birth_date", '-', '') as bigint)) / 10000 >= ? and (20261122 - cast(replace("t1"."birth_date", '-', '') as bigint)) / 10000 is not null) and ((20261122 - cast(replace("t1"."birth_date", '-', '') as bigint)) / 10000 < ? and (20261122 - cast(replace("t1"."birth_date", '-', '') as bigint)) / 10000 is not null)) then 1 when (20261122 - cast(replace("t1"."birth_date", '-', '') as bigint)) / 10000 is null then null else 2 end as "g0", 1 as "v0"
    from "clients" as "t1"
    where 1 = 1) as base
  group by "g0") as groups
order by groups."g0" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,"deleted",18,18,65,2001]

-- clients who are gone, and the others
with "clients" as not materialized (select *
  from "public"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?)))
select groups."g0" as "k0", null as "n0", "m0", count(*) over () as total
from (select "g0", count(*) as "m0"
  from (select case when (("t1"."state" in (?, ?))) then 0 when "t1"."state" is null then null else 1 end as "g0", 1 as "v0"
    from "clients" as "t1"
    where 1 = 1) as base
  group by "g0") as groups
order by groups."g0" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,"deleted","archived","deleted",2001]

-- clients of two regions, of others, or of none
with "clients" as not materialized (select *
  from "public"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?)))
select groups."g0" as "k0", null as "n0", "m0", count(*) over () as total
from (select "g0", count(*) as "m0"
  from (select case when (("t1"."branch_id" in (?, ?) and "t1"."branch_id" is not null)) then 0 when (("t1"."branch_id" in (?) and "t1"."branch_id" is not null)) then 1 when "t1"."branch_id" is null then null else 2 end as "g0", 1 as "v0"
    from "clients" as "t1"
    where 1 = 1) as base
  group by "g0") as groups
order by groups."g0" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,"deleted",1,2,3,2001]

-- clients who are new, who are old, or in between
with "clients" as not materialized (select *
  from "public"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?)))
select groups."g0" as "k0", null as "n0", "m0", count(*) over () as total
from (select "g0", count(*) as "m0"
  from (select case when (("t1"."created_at" >= ? and "t1"."created_at" < ?)) then 0 when (("t1"."created_at" < ?)) then 1 when "t1"."created_at" is null then null else 2 end as "g0", 1 as "v0"
    from "clients" as "t1"
    where 1 = 1) as base
  group by "g0") as groups
order by groups."g0" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,"deleted",1792814400000,1795410000000,1763787600000,2001]

-- clients with access or without, as bands
with "clients" as not materialized (select *
  from "public"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?)))
select groups."g0" as "k0", null as "n0", "m0", count(*) over () as total
from (select "g0", count(*) as "m0"
  from (select case when (("t1"."has_access" = ?)) then 0 when "t1"."has_access" is null then null else 1 end as "g0", 1 as "v0"
    from "clients" as "t1"
    where 1 = 1) as base
  group by "g0") as groups
order by groups."g0" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,"deleted",1,2001]
