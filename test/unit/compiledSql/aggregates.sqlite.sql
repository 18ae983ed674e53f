-- clients with more than ten hours of attended appointments
with "appointments" as not materialized (select *
  from "main"."appointments" as "t3"
  where "t3"."company_id" = ? and 1 = 1),
"clients" as not materialized (select *
  from "main"."clients" as "t5"
  where "t5"."company_id" = ? and (("t5"."state" <> ?)))
select "t6"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where ((select ("only_t4"."v" > ?)
    from (select (select coalesce(sum("t2"."minutes"), 0)
        from "appointments" as "t2"
        where "t2"."client_id" = "t1"."id" and (("t2"."state" = ?))) as v
      limit 1) as "only_t4"))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t6" on "t6"."id" = page.page_id
order by "t6"."id"
-- [1,1,"deleted",600,"attended"]

-- clients with three attended appointments or more in the last 30 days
with "appointments" as not materialized (select *
  from "main"."appointments" as "t3"
  where "t3"."company_id" = ? and 1 = 1),
"clients" as not materialized (select *
  from "main"."clients" as "t5"
  where "t5"."company_id" = ? and (("t5"."state" <> ?)))
select "t6"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where ((select ("only_t4"."v" >= ?)
    from (select (select count(*)
        from "appointments" as "t2"
        where "t2"."client_id" = "t1"."id" and (("t2"."state" = ?) and ("t2"."starts_at" >= ? and "t2"."starts_at" < ?))) as v
      limit 1) as "only_t4"))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t6" on "t6"."id" = page.page_id
order by "t6"."id"
-- [1,1,"deleted",3,"attended",1792814400000,1795410000000]

-- clients whose appointments in branches without an address add up to nothing
with "branches" as not materialized (select *
  from "main"."branches" as "t4"
  where "t4"."company_id" = ? and 1 = 1),
"appointments" as not materialized (select *
  from "main"."appointments" as "t5"
  where "t5"."company_id" = ? and 1 = 1),
"clients" as not materialized (select *
  from "main"."clients" as "t7"
  where "t7"."company_id" = ? and (("t7"."state" <> ?)))
select "t8"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where ((select ("only_t6"."v" = ?)
    from (select (select coalesce(sum("t2"."price_cents"), 0)
        from "appointments" as "t2"
        left join "branches" as "t3" on "t3"."id" = "t2"."branch_id"
        where "t2"."client_id" = "t1"."id" and (("t3"."address" is null))) as v
      limit 1) as "only_t6"))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t8" on "t8"."id" = page.page_id
order by "t8"."id"
-- [1,1,1,"deleted",0]

-- clients whose last appointment was before this year
with "appointments" as not materialized (select *
  from "main"."appointments" as "t3"
  where "t3"."company_id" = ? and 1 = 1),
"clients" as not materialized (select *
  from "main"."clients" as "t5"
  where "t5"."company_id" = ? and (("t5"."state" <> ?)))
select "t6"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where ((select ("only_t4"."v" < ? and "only_t4"."v" is not null)
    from (select (select max("t2"."starts_at")
        from "appointments" as "t2"
        where "t2"."client_id" = "t1"."id") as v
      limit 1) as "only_t4"))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t6" on "t6"."id" = page.page_id
order by "t6"."id"
-- [1,1,"deleted",1767243600000]

-- clients who never had an appointment, by the date of the last one
with "appointments" as not materialized (select *
  from "main"."appointments" as "t3"
  where "t3"."company_id" = ? and 1 = 1),
"clients" as not materialized (select *
  from "main"."clients" as "t5"
  where "t5"."company_id" = ? and (("t5"."state" <> ?)))
select "t6"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where ((select ("only_t4"."v" is null)
    from (select (select max("t2"."starts_at")
        from "appointments" as "t2"
        where "t2"."client_id" = "t1"."id") as v
      limit 1) as "only_t4"))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t6" on "t6"."id" = page.page_id
order by "t6"."id"
-- [1,1,"deleted"]

-- clients who lack an attended appointment, by the date of the last one
with "appointments" as not materialized (select *
  from "main"."appointments" as "t3"
  where "t3"."company_id" = ? and 1 = 1),
"clients" as not materialized (select *
  from "main"."clients" as "t5"
  where "t5"."company_id" = ? and (("t5"."state" <> ?)))
select "t6"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where (((select ("only_t4"."v" < ? or "only_t4"."v" is null)
    from (select (select max("t2"."starts_at")
        from "appointments" as "t2"
        where "t2"."client_id" = "t1"."id" and (("t2"."state" = ?))) as v
      limit 1) as "only_t4")))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t6" on "t6"."id" = page.page_id
order by "t6"."id"
-- [1,1,"deleted",1767243600000,"attended"]

-- clients whose documents wait two days and a half on average
with "interventions" as not materialized (select *
  from "main"."interventions" as "t3"
  where "t3"."company_id" = ? and 1 = 1),
"clients" as not materialized (select *
  from "main"."clients" as "t5"
  where "t5"."company_id" = ? and (("t5"."state" <> ?)))
select "t6"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where ((select ("only_t4"."v" >= cast(? as double precision) and "only_t4"."v" is not null)
    from (select (select cast(sum(case when "t2"."kind" = 'document' and "t2"."completed_at" is null then (1795359600000 - "t2"."happened_at") / 86400000 end) as double precision) / nullif(count(case when "t2"."kind" = 'document' and "t2"."completed_at" is null then (1795359600000 - "t2"."happened_at") / 86400000 end), 0)
        from "interventions" as "t2"
        where "t2"."client_id" = "t1"."id") as v
      limit 1) as "only_t4"))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t6" on "t6"."id" = page.page_id
order by "t6"."id"
-- [1,1,"deleted",2.5]

-- clients who owe 100 dollars or whose oldest invoice was due a month ago
with "clientInvoices" as not materialized (select *
  from "main"."client_invoices" as "t3"
  where "t3"."company_id" = ? and 1 = 1),
"clients" as not materialized (select *
  from "main"."clients" as "t7"
  where "t7"."company_id" = ? and (("t7"."state" <> ?)))
select "t8"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where (((select ("only_t4"."v" >= ?)
    from (select (select coalesce(sum(case when "t2"."state" in ('draft', 'cancelled') then 0 else "t2"."total_cents" - "t2"."paid_cents" end), 0)
        from "clientInvoices" as "t2"
        where "t2"."client_id" = "t1"."id") as v
      limit 1) as "only_t4") or (select ("only_t6"."v" < ? and "only_t6"."v" is not null)
    from (select (select min("t5"."due_on")
        from "clientInvoices" as "t5"
        where "t5"."client_id" = "t1"."id" and "t5"."state" = ?) as v
      limit 1) as "only_t6")))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t8" on "t8"."id" = page.page_id
order by "t8"."id"
-- [1,1,"deleted",10000,"2026-10-22","sent"]

-- clients with between one and two active stakeholders
with "stakeholders" as not materialized (select *
  from "main"."client_professionals" as "t3"
  where "t3"."company_id" = ? and 1 = 1),
"clients" as not materialized (select *
  from "main"."clients" as "t5"
  where "t5"."company_id" = ? and (("t5"."state" <> ?)))
select "t6"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where ((select ("only_t4"."v" between ? and ?)
    from (select (select count(*)
        from "stakeholders" as "t2"
        where "t2"."client_id" = "t1"."id" and "t2"."state" = ?) as v
      limit 1) as "only_t4"))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t6" on "t6"."id" = page.page_id
order by "t6"."id"
-- [1,1,"deleted",1,2,"active"]

-- clients of branches with 40 clients
with "branches" as not materialized (select *
  from "main"."branches" as "t3"
  where "t3"."company_id" = ? and 1 = 1),
"clients" as not materialized (select *
  from "main"."clients" as "t5"
  where "t5"."company_id" = ? and (("t5"."state" <> ?)))
select "t7"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  left join "branches" as "t2" on "t2"."id" = "t1"."branch_id"
  where ((select ("only_t6"."v" = ? and "only_t6"."v" is not null)
    from (select case when "t2"."id" is null then null else (select count(*)
        from "clients" as "t4"
        where "t4"."branch_id" = "t2"."id") end as v
      limit 1) as "only_t6"))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t7" on "t7"."id" = page.page_id
order by "t7"."id"
-- [1,1,"deleted",40]

-- clients whose branch does not have 3 active clients, or who have no branch
with "branches" as not materialized (select *
  from "main"."branches" as "t3"
  where "t3"."company_id" = ? and 1 = 1),
"clients" as not materialized (select *
  from "main"."clients" as "t5"
  where "t5"."company_id" = ? and (("t5"."state" <> ?)))
select "t7"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  left join "branches" as "t2" on "t2"."id" = "t1"."branch_id"
  where ((select ("only_t6"."v" <> ? or "only_t6"."v" is null)
    from (select case when "t2"."id" is null then null else (select count(*)
        from "clients" as "t4"
        where "t4"."branch_id" = "t2"."id" and "t4"."state" = ?) end as v
      limit 1) as "only_t6"))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t7" on "t7"."id" = page.page_id
order by "t7"."id"
-- [1,1,"deleted",3,"active"]

-- programs of which all sessions are done
with "programSessions" as not materialized (select *
  from "main"."program_sessions" as "t3"
  where "t3"."company_id" = ? and 1 = 1),
"programs" as not materialized (select *
  from "main"."programs" as "t7"
  where "t7"."company_id" = ? and 1 = 1)
select "t8"."id" as "c0"
from (select "t1"."id" as page_id
  from "programs" as "t1"
  where ((select (select ("only_t6"."v" = "only_t5"."v")
      from (select (select count(*)
          from "programSessions" as "t2"
          where "t2"."program_id" = "t1"."id" and "t2"."state" = ?) as v
        limit 1) as "only_t6")
    from (select (select count(*)
        from "programSessions" as "t4"
        where "t4"."program_id" = "t1"."id") as v
      limit 1) as "only_t5"))
  order by "t1"."id"
  limit 5001) as page
join "programs" as "t8" on "t8"."id" = page.page_id
order by "t8"."id"
-- [1,1,"done"]

-- colleagues with two different clients or more
with "clients" as not materialized (select *
  from "main"."clients" as "t4"
  where "t4"."company_id" = ? and (("t4"."state" <> ?))),
"appointments" as not materialized (select *
  from "main"."appointments" as "t5"
  where "t5"."company_id" = ? and 1 = 1),
"colleagues" as not materialized (select *
  from "main"."professionals" as "t7"
  where "t7"."company_id" = ? and 1 = 1)
select "t8"."id" as "c0"
from (select "t1"."id" as page_id
  from "colleagues" as "t1"
  where ((select ("only_t6"."v" >= ?)
    from (select (select count(distinct "t3"."id")
        from "appointments" as "t2"
        left join "clients" as "t3" on "t3"."id" = "t2"."client_id"
        where "t2"."professional_id" = "t1"."id") as v
      limit 1) as "only_t6"))
  order by "t1"."id"
  limit 5001) as page
join "colleagues" as "t8" on "t8"."id" = page.page_id
order by "t8"."id"
-- [1,"deleted",1,1,2]

-- clients whose last appointment was on a Monday
with "appointments" as not materialized (select *
  from "main"."appointments" as "t3"
  where "t3"."company_id" = ? and 1 = 1),
"clients" as not materialized (select *
  from "main"."clients" as "t5"
  where "t5"."company_id" = ? and (("t5"."state" <> ?)))
select "t6"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where ((select (((cast(strftime('%w', (("only_t4"."v" + case when "only_t4"."v" < 1257055200000 then case when "only_t4"."v" < 625644000000 then case when "only_t4"."v" < 309938400000 then case when "only_t4"."v" < 152085600000 then case when "only_t4"."v" < 73465200000 then case when "only_t4"."v" < 25682400000 then case when "only_t4"."v" < 9961200000 then -18000000 else -14400000 end else case when "only_t4"."v" < 41410800000 then -18000000 else case when "only_t4"."v" < 57736800000 then -14400000 else -18000000 end end end else case when "only_t4"."v" < 104914800000 then case when "only_t4"."v" < 89186400000 then -14400000 else -18000000 end else case when "only_t4"."v" < 120636000000 then -14400000 else case when "only_t4"."v" < 136364400000 then -18000000 else -14400000 end end end end else case when "only_t4"."v" < 230713200000 then case when "only_t4"."v" < 183535200000 then case when "only_t4"."v" < 167814000000 then -18000000 else -14400000 end else case when "only_t4"."v" < 199263600000 then -18000000 else case when "only_t4"."v" < 215589600000 then -14400000 else -18000000 end end end else case when "only_t4"."v" < 262767600000 then case when "only_t4"."v" < 247039200000 then -14400000 else -18000000 end else case when "only_t4"."v" < 278488800000 then -14400000 else case when "only_t4"."v" < 294217200000 then -18000000 else -14400000 end end end end end else case when "only_t4"."v" < 467791200000 then case when "only_t4"."v" < 388566000000 then case when "only_t4"."v" < 341388000000 then case when "only_t4"."v" < 325666800000 then -18000000 else -14400000 end else case when "only_t4"."v" < 357116400000 then -18000000 else case when "only_t4"."v" < 372837600000 then -14400000 else -18000000 end end end else case when "only_t4"."v" < 420015600000 then case when "only_t4"."v" < 404892000000 then -14400000 else -18000000 end else case when "only_t4"."v" < 436341600000 then -14400000 else case when "only_t4"."v" < 452070000000 then -18000000 else -14400000 end end end end else case when "only_t4"."v" < 544604400000 then case when "only_t4"."v" < 499240800000 then case when "only_t4"."v" < 483519600000 then -18000000 else -14400000 end else case when "only_t4"."v" < 514969200000 then -18000000 else case when "only_t4"."v" < 530690400000 then -14400000 else -18000000 end end end else case when "only_t4"."v" < 576054000000 then case when "only_t4"."v" < 562140000000 then -14400000 else -18000000 end else case when "only_t4"."v" < 594194400000 then -14400000 else case when "only_t4"."v" < 607503600000 then -18000000 else -14400000 end end end end end end else case when "only_t4"."v" < 941349600000 then case when "only_t4"."v" < 783496800000 then case when "only_t4"."v" < 702457200000 then case when "only_t4"."v" < 657093600000 then case when "only_t4"."v" < 638953200000 then -18000000 else -14400000 end else case when "only_t4"."v" < 671007600000 then -18000000 else case when "only_t4"."v" < 688543200000 then -14400000 else -18000000 end end end else case when "only_t4"."v" < 733906800000 then case when "only_t4"."v" < 719992800000 then -14400000 else -18000000 end else case when "only_t4"."v" < 752047200000 then -14400000 else case when "only_t4"."v" < 765356400000 then -18000000 else -14400000 end end end end else case when "only_t4"."v" < 860310000000 then case when "only_t4"."v" < 814946400000 then case when "only_t4"."v" < 796806000000 then -18000000 else -14400000 end else case when "only_t4"."v" < 828860400000 then -18000000 else case when "only_t4"."v" < 846396000000 then -14400000 else -18000000 end end end else case when "only_t4"."v" < 891759600000 then case when "only_t4"."v" < 877845600000 then -14400000 else -18000000 end else case when "only_t4"."v" < 909295200000 then -14400000 else case when "only_t4"."v" < 923209200000 then -18000000 else -14400000 end end end end end else case when "only_t4"."v" < 1099202400000 then case when "only_t4"."v" < 1018162800000 then case when "only_t4"."v" < 972799200000 then case when "only_t4"."v" < 954658800000 then -18000000 else -14400000 end else case when "only_t4"."v" < 986108400000 then -18000000 else case when "only_t4"."v" < 1004248800000 then -14400000 else -18000000 end end end else case when "only_t4"."v" < 1049612400000 then case when "only_t4"."v" < 1035698400000 then -14400000 else -18000000 end else case when "only_t4"."v" < 1067148000000 then -14400000 else case when "only_t4"."v" < 1081062000000 then -18000000 else -14400000 end end end end else case when "only_t4"."v" < 1173596400000 then case when "only_t4"."v" < 1130652000000 then case when "only_t4"."v" < 1112511600000 then -18000000 else -14400000 end else case when "only_t4"."v" < 1143961200000 then -18000000 else case when "only_t4"."v" < 1162101600000 then -14400000 else -18000000 end end end else case when "only_t4"."v" < 1205046000000 then case when "only_t4"."v" < 1194156000000 then -14400000 else -18000000 end else case when "only_t4"."v" < 1225605600000 then -14400000 else case when "only_t4"."v" < 1236495600000 then -18000000 else -14400000 end end end end end end end else case when "only_t4"."v" < 1888466400000 then case when "only_t4"."v" < 1572760800000 then case when "only_t4"."v" < 1414908000000 then case when "only_t4"."v" < 1331449200000 then case when "only_t4"."v" < 1289109600000 then case when "only_t4"."v" < 1268550000000 then -18000000 else -14400000 end else case when "only_t4"."v" < 1299999600000 then -18000000 else case when "only_t4"."v" < 1320559200000 then -14400000 else -18000000 end end end else case when "only_t4"."v" < 1362898800000 then case when "only_t4"."v" < 1352008800000 then -14400000 else -18000000 end else case when "only_t4"."v" < 1383458400000 then -14400000 else case when "only_t4"."v" < 1394348400000 then -18000000 else -14400000 end end end end else case when "only_t4"."v" < 1489302000000 then case when "only_t4"."v" < 1446357600000 then case when "only_t4"."v" < 1425798000000 then -18000000 else -14400000 end else case when "only_t4"."v" < 1457852400000 then -18000000 else case when "only_t4"."v" < 1478412000000 then -14400000 else -18000000 end end end else case when "only_t4"."v" < 1520751600000 then case when "only_t4"."v" < 1509861600000 then -14400000 else -18000000 end else case when "only_t4"."v" < 1541311200000 then -14400000 else case when "only_t4"."v" < 1552201200000 then -18000000 else -14400000 end end end end end else case when "only_t4"."v" < 1730613600000 then case when "only_t4"."v" < 1647154800000 then case when "only_t4"."v" < 1604210400000 then case when "only_t4"."v" < 1583650800000 then -18000000 else -14400000 end else case when "only_t4"."v" < 1615705200000 then -18000000 else case when "only_t4"."v" < 1636264800000 then -14400000 else -18000000 end end end else case when "only_t4"."v" < 1678604400000 then case when "only_t4"."v" < 1667714400000 then -14400000 else -18000000 end else case when "only_t4"."v" < 1699164000000 then -14400000 else case when "only_t4"."v" < 1710054000000 then -18000000 else -14400000 end end end end else case when "only_t4"."v" < 1805007600000 then case when "only_t4"."v" < 1762063200000 then case when "only_t4"."v" < 1741503600000 then -18000000 else -14400000 end else case when "only_t4"."v" < 1772953200000 then -18000000 else case when "only_t4"."v" < 1793512800000 then -14400000 else -18000000 end end end else case when "only_t4"."v" < 1836457200000 then case when "only_t4"."v" < 1825567200000 then -14400000 else -18000000 end else case when "only_t4"."v" < 1857016800000 then -14400000 else case when "only_t4"."v" < 1867906800000 then -18000000 else -14400000 end end end end end end else case when "only_t4"."v" < 2204172000000 then case when "only_t4"."v" < 2046319200000 then case when "only_t4"."v" < 1962860400000 then case when "only_t4"."v" < 1919916000000 then case when "only_t4"."v" < 1899356400000 then -18000000 else -14400000 end else case when "only_t4"."v" < 1930806000000 then -18000000 else case when "only_t4"."v" < 1951365600000 then -14400000 else -18000000 end end end else case when "only_t4"."v" < 1994310000000 then case when "only_t4"."v" < 1983420000000 then -14400000 else -18000000 end else case when "only_t4"."v" < 2014869600000 then -14400000 else case when "only_t4"."v" < 2025759600000 then -18000000 else -14400000 end end end end else case when "only_t4"."v" < 2120108400000 then case when "only_t4"."v" < 2077768800000 then case when "only_t4"."v" < 2057209200000 then -18000000 else -14400000 end else case when "only_t4"."v" < 2088658800000 then -18000000 else case when "only_t4"."v" < 2109218400000 then -14400000 else -18000000 end end end else case when "only_t4"."v" < 2152162800000 then case when "only_t4"."v" < 2140668000000 then -14400000 else -18000000 end else case when "only_t4"."v" < 2172722400000 then -14400000 else case when "only_t4"."v" < 2183612400000 then -18000000 else -14400000 end end end end end else case when "only_t4"."v" < 2362024800000 then case when "only_t4"."v" < 2277961200000 then case when "only_t4"."v" < 2235621600000 then case when "only_t4"."v" < 2215062000000 then -18000000 else -14400000 end else case when "only_t4"."v" < 2246511600000 then -18000000 else case when "only_t4"."v" < 2267071200000 then -14400000 else -18000000 end end end else case when "only_t4"."v" < 2309410800000 then case when "only_t4"."v" < 2298520800000 then -14400000 else -18000000 end else case when "only_t4"."v" < 2329970400000 then -14400000 else case when "only_t4"."v" < 2341465200000 then -18000000 else -14400000 end end end end else case when "only_t4"."v" < 2435814000000 then case when "only_t4"."v" < 2393474400000 then case when "only_t4"."v" < 2372914800000 then -18000000 else -14400000 end else case when "only_t4"."v" < 2404364400000 then -18000000 else case when "only_t4"."v" < 2424924000000 then -14400000 else -18000000 end end end else case when "only_t4"."v" < 2487823200000 then case when "only_t4"."v" < 2456373600000 then -14400000 else case when "only_t4"."v" < 2467263600000 then -18000000 else -14400000 end end else case when "only_t4"."v" < 2499318000000 then -18000000 else case when "only_t4"."v" < 2519877600000 then -14400000 else -18000000 end end end end end end end end)) / 1000.0, 'unixepoch') as integer) + 6) % 7 + 1) in (?) and ((cast(strftime('%w', (("only_t4"."v" + case when "only_t4"."v" < 1257055200000 then case when "only_t4"."v" < 625644000000 then case when "only_t4"."v" < 309938400000 then case when "only_t4"."v" < 152085600000 then case when "only_t4"."v" < 73465200000 then case when "only_t4"."v" < 25682400000 then case when "only_t4"."v" < 9961200000 then -18000000 else -14400000 end else case when "only_t4"."v" < 41410800000 then -18000000 else case when "only_t4"."v" < 57736800000 then -14400000 else -18000000 end end end else case when "only_t4"."v" < 104914800000 then case when "only_t4"."v" < 89186400000 then -14400000 else -18000000 end else case when "only_t4"."v" < 120636000000 then -14400000 else case when "only_t4"."v" < 136364400000 then -18000000 else -14400000 end end end end else case when "only_t4"."v" < 230713200000 then case when "only_t4"."v" < 183535200000 then case when "only_t4"."v" < 167814000000 then -18000000 else -14400000 end else case when "only_t4"."v" < 199263600000 then -18000000 else case when "only_t4"."v" < 215589600000 then -14400000 else -18000000 end end end else case when "only_t4"."v" < 262767600000 then case when "only_t4"."v" < 247039200000 then -14400000 else -18000000 end else case when "only_t4"."v" < 278488800000 then -14400000 else case when "only_t4"."v" < 294217200000 then -18000000 else -14400000 end end end end end else case when "only_t4"."v" < 467791200000 then case when "only_t4"."v" < 388566000000 then case when "only_t4"."v" < 341388000000 then case when "only_t4"."v" < 325666800000 then -18000000 else -14400000 end else case when "only_t4"."v" < 357116400000 then -18000000 else case when "only_t4"."v" < 372837600000 then -14400000 else -18000000 end end end else case when "only_t4"."v" < 420015600000 then case when "only_t4"."v" < 404892000000 then -14400000 else -18000000 end else case when "only_t4"."v" < 436341600000 then -14400000 else case when "only_t4"."v" < 452070000000 then -18000000 else -14400000 end end end end else case when "only_t4"."v" < 544604400000 then case when "only_t4"."v" < 499240800000 then case when "only_t4"."v" < 483519600000 then -18000000 else -14400000 end else case when "only_t4"."v" < 514969200000 then -18000000 else case when "only_t4"."v" < 530690400000 then -14400000 else -18000000 end end end else case when "only_t4"."v" < 576054000000 then case when "only_t4"."v" < 562140000000 then -14400000 else -18000000 end else case when "only_t4"."v" < 594194400000 then -14400000 else case when "only_t4"."v" < 607503600000 then -18000000 else -14400000 end end end end end end else case when "only_t4"."v" < 941349600000 then case when "only_t4"."v" < 783496800000 then case when "only_t4"."v" < 702457200000 then case when "only_t4"."v" < 657093600000 then case when "only_t4"."v" < 638953200000 then -18000000 else -14400000 end else case when "only_t4"."v" < 671007600000 then -18000000 else case when "only_t4"."v" < 688543200000 then -14400000 else -18000000 end end end else case when "only_t4"."v" < 733906800000 then case when "only_t4"."v" < 719992800000 then -14400000 else -18000000 end else case when "only_t4"."v" < 752047200000 then -14400000 else case when "only_t4"."v" < 765356400000 then -18000000 else -14400000 end end end end else case when "only_t4"."v" < 860310000000 then case when "only_t4"."v" < 814946400000 then case when "only_t4"."v" < 796806000000 then -18000000 else -14400000 end else case when "only_t4"."v" < 828860400000 then -18000000 else case when "only_t4"."v" < 846396000000 then -14400000 else -18000000 end end end else case when "only_t4"."v" < 891759600000 then case when "only_t4"."v" < 877845600000 then -14400000 else -18000000 end else case when "only_t4"."v" < 909295200000 then -14400000 else case when "only_t4"."v" < 923209200000 then -18000000 else -14400000 end end end end end else case when "only_t4"."v" < 1099202400000 then case when "only_t4"."v" < 1018162800000 then case when "only_t4"."v" < 972799200000 then case when "only_t4"."v" < 954658800000 then -18000000 else -14400000 end else case when "only_t4"."v" < 986108400000 then -18000000 else case when "only_t4"."v" < 1004248800000 then -14400000 else -18000000 end end end else case when "only_t4"."v" < 1049612400000 then case when "only_t4"."v" < 1035698400000 then -14400000 else -18000000 end else case when "only_t4"."v" < 1067148000000 then -14400000 else case when "only_t4"."v" < 1081062000000 then -18000000 else -14400000 end end end end else case when "only_t4"."v" < 1173596400000 then case when "only_t4"."v" < 1130652000000 then case when "only_t4"."v" < 1112511600000 then -18000000 else -14400000 end else case when "only_t4"."v" < 1143961200000 then -18000000 else case when "only_t4"."v" < 1162101600000 then -14400000 else -18000000 end end end else case when "only_t4"."v" < 1205046000000 then case when "only_t4"."v" < 1194156000000 then -14400000 else -18000000 end else case when "only_t4"."v" < 1225605600000 then -14400000 else case when "only_t4"."v" < 1236495600000 then -18000000 else -14400000 end end end end end end end else case when "only_t4"."v" < 1888466400000 then case when "only_t4"."v" < 1572760800000 then case when "only_t4"."v" < 1414908000000 then case when "only_t4"."v" < 1331449200000 then case when "only_t4"."v" < 1289109600000 then case when "only_t4"."v" < 1268550000000 then -18000000 else -14400000 end else case when "only_t4"."v" < 1299999600000 then -18000000 else case when "only_t4"."v" < 1320559200000 then -14400000 else -18000000 end end end else case when "only_t4"."v" < 1362898800000 then case when "only_t4"."v" < 1352008800000 then -14400000 else -18000000 end else case when "only_t4"."v" < 1383458400000 then -14400000 else case when "only_t4"."v" < 1394348400000 then -18000000 else -14400000 end end end end else case when "only_t4"."v" < 1489302000000 then case when "only_t4"."v" < 1446357600000 then case when "only_t4"."v" < 1425798000000 then -18000000 else -14400000 end else case when "only_t4"."v" < 1457852400000 then -18000000 else case when "only_t4"."v" < 1478412000000 then -14400000 else -18000000 end end end else case when "only_t4"."v" < 1520751600000 then case when "only_t4"."v" < 1509861600000 then -14400000 else -18000000 end else case when "only_t4"."v" < 1541311200000 then -14400000 else case when "only_t4"."v" < 1552201200000 then -18000000 else -14400000 end end end end end else case when "only_t4"."v" < 1730613600000 then case when "only_t4"."v" < 1647154800000 then case when "only_t4"."v" < 1604210400000 then case when "only_t4"."v" < 1583650800000 then -18000000 else -14400000 end else case when "only_t4"."v" < 1615705200000 then -18000000 else case when "only_t4"."v" < 1636264800000 then -14400000 else -18000000 end end end else case when "only_t4"."v" < 1678604400000 then case when "only_t4"."v" < 1667714400000 then -14400000 else -18000000 end else case when "only_t4"."v" < 1699164000000 then -14400000 else case when "only_t4"."v" < 1710054000000 then -18000000 else -14400000 end end end end else case when "only_t4"."v" < 1805007600000 then case when "only_t4"."v" < 1762063200000 then case when "only_t4"."v" < 1741503600000 then -18000000 else -14400000 end else case when "only_t4"."v" < 1772953200000 then -18000000 else case when "only_t4"."v" < 1793512800000 then -14400000 else -18000000 end end end else case when "only_t4"."v" < 1836457200000 then case when "only_t4"."v" < 1825567200000 then -14400000 else -18000000 end else case when "only_t4"."v" < 1857016800000 then -14400000 else case when "only_t4"."v" < 1867906800000 then -18000000 else -14400000 end end end end end end else case when "only_t4"."v" < 2204172000000 then case when "only_t4"."v" < 2046319200000 then case when "only_t4"."v" < 1962860400000 then case when "only_t4"."v" < 1919916000000 then case when "only_t4"."v" < 1899356400000 then -18000000 else -14400000 end else case when "only_t4"."v" < 1930806000000 then -18000000 else case when "only_t4"."v" < 1951365600000 then -14400000 else -18000000 end end end else case when "only_t4"."v" < 1994310000000 then case when "only_t4"."v" < 1983420000000 then -14400000 else -18000000 end else case when "only_t4"."v" < 2014869600000 then -14400000 else case when "only_t4"."v" < 2025759600000 then -18000000 else -14400000 end end end end else case when "only_t4"."v" < 2120108400000 then case when "only_t4"."v" < 2077768800000 then case when "only_t4"."v" < 2057209200000 then -18000000 else -14400000 end else case when "only_t4"."v" < 2088658800000 then -18000000 else case when "only_t4"."v" < 2109218400000 then -14400000 else -18000000 end end end else case when "only_t4"."v" < 2152162800000 then case when "only_t4"."v" < 2140668000000 then -14400000 else -18000000 end else case when "only_t4"."v" < 2172722400000 then -14400000 else case when "only_t4"."v" < 2183612400000 then -18000000 else -14400000 end end end end end else case when "only_t4"."v" < 2362024800000 then case when "only_t4"."v" < 2277961200000 then case when "only_t4"."v" < 2235621600000 then case when "only_t4"."v" < 2215062000000 then -18000000 else -14400000 end else case when "only_t4"."v" < 2246511600000 then -18000000 else case when "only_t4"."v" < 2267071200000 then -14400000 else -18000000 end end end else case when "only_t4"."v" < 2309410800000 then case when "only_t4"."v" < 2298520800000 then -14400000 else -18000000 end else case when "only_t4"."v" < 2329970400000 then -14400000 else case when "only_t4"."v" < 2341465200000 then -18000000 else -14400000 end end end end else case when "only_t4"."v" < 2435814000000 then case when "only_t4"."v" < 2393474400000 then case when "only_t4"."v" < 2372914800000 then -18000000 else -14400000 end else case when "only_t4"."v" < 2404364400000 then -18000000 else case when "only_t4"."v" < 2424924000000 then -14400000 else -18000000 end end end else case when "only_t4"."v" < 2487823200000 then case when "only_t4"."v" < 2456373600000 then -14400000 else case when "only_t4"."v" < 2467263600000 then -18000000 else -14400000 end end else case when "only_t4"."v" < 2499318000000 then -18000000 else case when "only_t4"."v" < 2519877600000 then -14400000 else -18000000 end end end end end end end end)) / 1000.0, 'unixepoch') as integer) + 6) % 7 + 1) is not null)
    from (select (select max("t2"."starts_at")
        from "appointments" as "t2"
        where "t2"."client_id" = "t1"."id") as v
      limit 1) as "only_t4"))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t6" on "t6"."id" = page.page_id
order by "t6"."id"
-- [1,1,"deleted",1]

-- what is told of the related rows of each client
with "clients" as not materialized (select *
  from "main"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?))),
"appointments" as not materialized (select *
  from "main"."appointments" as "t5"
  where "t5"."company_id" = ? and 1 = 1),
"branches" as not materialized (select *
  from "main"."branches" as "t8"
  where "t8"."company_id" = ? and 1 = 1),
"clientInvoices" as not materialized (select *
  from "main"."client_invoices" as "t11"
  where "t11"."company_id" = ? and 1 = 1)
select (select count(*)
  from "appointments" as "t4"
  where "t4"."client_id" = "t3"."id") as "c0", (select coalesce(sum(cast("t6"."minutes" as double precision) / 60), 0)
  from "appointments" as "t6"
  where "t6"."client_id" = "t3"."id") as "c1", case when "t7"."id" is null then null else (select cast(sum((20261122 - cast(replace("t9"."birth_date", '-', '') as bigint)) / 10000) as double precision) / nullif(count((20261122 - cast(replace("t9"."birth_date", '-', '') as bigint)) / 10000), 0)
  from "clients" as "t9"
  where "t9"."branch_id" = "t7"."id") end as "c2", (select min("t10"."due_on")
  from "clientInvoices" as "t10"
  where "t10"."client_id" = "t3"."id" and "t10"."state" = ?) as "c3"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where 1 = 1
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t3" on "t3"."id" = page.page_id
left join "branches" as "t7" on "t7"."id" = "t3"."branch_id"
order by "t3"."id"
-- [1,"deleted",1,1,1,"sent"]
