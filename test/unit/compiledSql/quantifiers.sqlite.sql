-- clients without an attended appointment in the last 60 days who are in at least two groups
with "appointments" as not materialized (select *
  from "main"."appointments" as "t3"
  where "t3"."company_id" = ? and 1 = 1),
"memberships" as not materialized (select *
  from "main"."group_members" as "t5"
  where "t5"."company_id" = ? and 1 = 1),
"clients" as not materialized (select *
  from "main"."clients" as "t6"
  where "t6"."company_id" = ? and (("t6"."state" <> ?)))
select "t7"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where (not exists (select 1
    from "appointments" as "t2"
    where "t2"."client_id" = "t1"."id" and (("t2"."state" = ?) and ("t2"."starts_at" >= ? and "t2"."starts_at" < ?))) and exists (select 1
    from "memberships" as "t4"
    where "t4"."client_id" = "t1"."id" and 1 = 1
    limit 1 offset ?))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t7" on "t7"."id" = page.page_id
order by "t7"."id"
-- [1,1,1,"deleted","attended",1790222400000,1795410000000,1]

-- clients with an appointment that is attended and long
with "appointments" as not materialized (select *
  from "main"."appointments" as "t3"
  where "t3"."company_id" = ? and 1 = 1),
"clients" as not materialized (select *
  from "main"."clients" as "t4"
  where "t4"."company_id" = ? and (("t4"."state" <> ?)))
select "t5"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where (("t1"."id" is not null and "t1"."id" in (select "t2"."client_id"
    from "appointments" as "t2"
    where (("t2"."state" = ?) and ("t2"."minutes" > ?)))))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t5" on "t5"."id" = page.page_id
order by "t5"."id"
-- [1,1,"deleted","attended",45]

-- clients with an attended appointment and a long one
with "appointments" as not materialized (select *
  from "main"."appointments" as "t3"
  where "t3"."company_id" = ? and 1 = 1),
"clients" as not materialized (select *
  from "main"."clients" as "t5"
  where "t5"."company_id" = ? and (("t5"."state" <> ?)))
select "t6"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where (("t1"."id" is not null and "t1"."id" in (select "t2"."client_id"
    from "appointments" as "t2"
    where (("t2"."state" = ?)))) and ("t1"."id" is not null and "t1"."id" in (select "t4"."client_id"
    from "appointments" as "t4"
    where (("t4"."minutes" > ?)))))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t6" on "t6"."id" = page.page_id
order by "t6"."id"
-- [1,1,"deleted","attended",45]

-- clients of whom it does not hold that an appointment has no price
with "appointments" as not materialized (select *
  from "main"."appointments" as "t3"
  where "t3"."company_id" = ? and 1 = 1),
"clients" as not materialized (select *
  from "main"."clients" as "t4"
  where "t4"."company_id" = ? and (("t4"."state" <> ?)))
select "t5"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where ((not exists (select 1
    from "appointments" as "t2"
    where "t2"."client_id" = "t1"."id" and (("t2"."price_cents" is null)))))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t5" on "t5"."id" = page.page_id
order by "t5"."id"
-- [1,1,"deleted"]

-- clients all of whose appointments cost more than 50 dollars, and who have some
with "appointments" as not materialized (select *
  from "main"."appointments" as "t3"
  where "t3"."company_id" = ? and 1 = 1),
"clients" as not materialized (select *
  from "main"."clients" as "t5"
  where "t5"."company_id" = ? and (("t5"."state" <> ?)))
select "t6"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where ((not exists (select 1
    from "appointments" as "t2"
    where "t2"."client_id" = "t1"."id" and (("t2"."price_cents" <= ? or "t2"."price_cents" is null))) and exists (select 1
    from "appointments" as "t4"
    where "t4"."client_id" = "t1"."id" and 1 = 1)))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t6" on "t6"."id" = page.page_id
order by "t6"."id"
-- [1,1,"deleted",5000]

-- clients none of whose appointments fails to be attended, be there any or not
with "appointments" as not materialized (select *
  from "main"."appointments" as "t3"
  where "t3"."company_id" = ? and 1 = 1),
"clients" as not materialized (select *
  from "main"."clients" as "t4"
  where "t4"."company_id" = ? and (("t4"."state" <> ?)))
select "t5"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where (not exists (select 1
    from "appointments" as "t2"
    where "t2"."client_id" = "t1"."id" and (("t2"."state" <> ?))))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t5" on "t5"."id" = page.page_id
order by "t5"."id"
-- [1,1,"deleted","attended"]

-- clients of whom it does not hold that all appointments are attended
with "appointments" as not materialized (select *
  from "main"."appointments" as "t3"
  where "t3"."company_id" = ? and 1 = 1),
"clients" as not materialized (select *
  from "main"."clients" as "t5"
  where "t5"."company_id" = ? and (("t5"."state" <> ?)))
select "t6"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where (((exists (select 1
    from "appointments" as "t2"
    where "t2"."client_id" = "t1"."id" and (("t2"."state" <> ?))) or not exists (select 1
    from "appointments" as "t4"
    where "t4"."client_id" = "t1"."id" and 1 = 1))))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t6" on "t6"."id" = page.page_id
order by "t6"."id"
-- [1,1,"deleted","attended"]

-- clients all of whose appointments fulfil the denial of two things
with "appointments" as not materialized (select *
  from "main"."appointments" as "t3"
  where "t3"."company_id" = ? and 1 = 1),
"clients" as not materialized (select *
  from "main"."clients" as "t4"
  where "t4"."company_id" = ? and (("t4"."state" <> ?)))
select "t5"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where (not exists (select 1
    from "appointments" as "t2"
    where "t2"."client_id" = "t1"."id" and ((("t2"."state" = ?) or ("t2"."price_cents" is null)))))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t5" on "t5"."id" = page.page_id
order by "t5"."id"
-- [1,1,"deleted","attended"]

-- clients with one appointment or more
with "appointments" as not materialized (select *
  from "main"."appointments" as "t3"
  where "t3"."company_id" = ? and 1 = 1),
"clients" as not materialized (select *
  from "main"."clients" as "t4"
  where "t4"."company_id" = ? and (("t4"."state" <> ?)))
select "t5"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where (exists (select 1
    from "appointments" as "t2"
    where "t2"."client_id" = "t1"."id" and 1 = 1
    limit 1 offset ?))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t5" on "t5"."id" = page.page_id
order by "t5"."id"
-- [1,1,"deleted",0]

-- clients with 20 appointments or more, which are looked for one by one
with "appointments" as not materialized (select *
  from "main"."appointments" as "t3"
  where "t3"."company_id" = ? and 1 = 1),
"clients" as not materialized (select *
  from "main"."clients" as "t4"
  where "t4"."company_id" = ? and (("t4"."state" <> ?)))
select "t5"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where (exists (select 1
    from "appointments" as "t2"
    where "t2"."client_id" = "t1"."id" and 1 = 1
    limit 1 offset ?))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t5" on "t5"."id" = page.page_id
order by "t5"."id"
-- [1,1,"deleted",19]

-- clients with 21 appointments or more, which are counted
with "appointments" as not materialized (select *
  from "main"."appointments" as "t3"
  where "t3"."company_id" = ? and 1 = 1),
"clients" as not materialized (select *
  from "main"."clients" as "t4"
  where "t4"."company_id" = ? and (("t4"."state" <> ?)))
select "t5"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where ((select count(*)
    from "appointments" as "t2"
    where "t2"."client_id" = "t1"."id" and 1 = 1) >= ?)
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t5" on "t5"."id" = page.page_id
order by "t5"."id"
-- [1,1,"deleted",21]

-- clients with no more than two attended appointments
with "appointments" as not materialized (select *
  from "main"."appointments" as "t3"
  where "t3"."company_id" = ? and 1 = 1),
"clients" as not materialized (select *
  from "main"."clients" as "t4"
  where "t4"."company_id" = ? and (("t4"."state" <> ?)))
select "t5"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where (not exists (select 1
    from "appointments" as "t2"
    where "t2"."client_id" = "t1"."id" and (("t2"."state" = ?))
    limit 1 offset ?))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t5" on "t5"."id" = page.page_id
order by "t5"."id"
-- [1,1,"deleted","attended",2]

-- clients with no more than no appointment
with "appointments" as not materialized (select *
  from "main"."appointments" as "t3"
  where "t3"."company_id" = ? and 1 = 1),
"clients" as not materialized (select *
  from "main"."clients" as "t4"
  where "t4"."company_id" = ? and (("t4"."state" <> ?)))
select "t5"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where (not exists (select 1
    from "appointments" as "t2"
    where "t2"."client_id" = "t1"."id" and 1 = 1
    limit 1 offset ?))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t5" on "t5"."id" = page.page_id
order by "t5"."id"
-- [1,1,"deleted",0]

-- clients of whom it does not hold that they have at most 30 appointments
with "appointments" as not materialized (select *
  from "main"."appointments" as "t3"
  where "t3"."company_id" = ? and 1 = 1),
"clients" as not materialized (select *
  from "main"."clients" as "t4"
  where "t4"."company_id" = ? and (("t4"."state" <> ?)))
select "t5"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where (((select count(*)
    from "appointments" as "t2"
    where "t2"."client_id" = "t1"."id" and 1 = 1) >= ?))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t5" on "t5"."id" = page.page_id
order by "t5"."id"
-- [1,1,"deleted",31]

-- clients with exactly three interventions in writing
with "interventions" as not materialized (select *
  from "main"."interventions" as "t3"
  where "t3"."company_id" = ? and 1 = 1),
"clients" as not materialized (select *
  from "main"."clients" as "t4"
  where "t4"."company_id" = ? and (("t4"."state" <> ?)))
select "t5"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where ((select count(*)
    from "interventions" as "t2"
    where "t2"."client_id" = "t1"."id" and (("t2"."kind" = ?))) = ?)
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t5" on "t5"."id" = page.page_id
order by "t5"."id"
-- [1,1,"deleted","text",3]

-- clients of whom it does not hold that they have exactly one appointment
with "appointments" as not materialized (select *
  from "main"."appointments" as "t3"
  where "t3"."company_id" = ? and 1 = 1),
"clients" as not materialized (select *
  from "main"."clients" as "t4"
  where "t4"."company_id" = ? and (("t4"."state" <> ?)))
select "t5"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where (((select count(*)
    from "appointments" as "t2"
    where "t2"."client_id" = "t1"."id" and 1 = 1) <> ?))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t5" on "t5"."id" = page.page_id
order by "t5"."id"
-- [1,1,"deleted",1]

-- clients in a group called Yoga
with "groups" as not materialized (select *
  from "main"."groups" as "t4"
  where "t4"."company_id" = ? and 1 = 1),
"memberships" as not materialized (select *
  from "main"."group_members" as "t5"
  where "t5"."company_id" = ? and 1 = 1),
"clients" as not materialized (select *
  from "main"."clients" as "t6"
  where "t6"."company_id" = ? and (("t6"."state" <> ?)))
select "t7"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where (("t1"."id" is not null and "t1"."id" in (select "t2"."client_id"
    from "memberships" as "t2"
    where (("t2"."group_id" is not null and "t2"."group_id" in (select "t3"."id"
      from "groups" as "t3"
      where (("t3"."title_folded" = ?))))))))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t7" on "t7"."id" = page.page_id
order by "t7"."id"
-- [1,1,1,"deleted","yoga"]

-- branches with two active clients or more who never came
with "appointments" as not materialized (select *
  from "main"."appointments" as "t4"
  where "t4"."company_id" = ? and 1 = 1),
"clients" as not materialized (select *
  from "main"."clients" as "t5"
  where "t5"."company_id" = ? and (("t5"."state" <> ?))),
"branches" as not materialized (select *
  from "main"."branches" as "t6"
  where "t6"."company_id" = ? and 1 = 1)
select "t7"."id" as "c0"
from (select "t1"."id" as page_id
  from "branches" as "t1"
  where (exists (select 1
    from "clients" as "t2"
    where "t2"."branch_id" = "t1"."id" and (("t2"."state" = ?) and not exists (select 1
      from "appointments" as "t3"
      where "t3"."client_id" = "t2"."id" and (("t3"."state" = ?))))
    limit 1 offset ?))
  order by "t1"."id"
  limit 5001) as page
join "branches" as "t7" on "t7"."id" = page.page_id
order by "t7"."id"
-- [1,1,"deleted",1,"active","attended",1]

-- colleagues all of whose clients have had every program finished
with "programs" as not materialized (select *
  from "main"."programs" as "t4"
  where "t4"."company_id" = ? and 1 = 1),
"clients" as not materialized (select *
  from "main"."clients" as "t5"
  where "t5"."company_id" = ? and (("t5"."state" <> ?))),
"colleagues" as not materialized (select *
  from "main"."professionals" as "t7"
  where "t7"."company_id" = ? and 1 = 1)
select "t8"."id" as "c0"
from (select "t1"."id" as page_id
  from "colleagues" as "t1"
  where ((not exists (select 1
    from "clients" as "t2"
    where "t2"."responsible_id" = "t1"."id" and (exists (select 1
      from "programs" as "t3"
      where "t3"."client_id" = "t2"."id" and (("t3"."state" <> ?))))) and exists (select 1
    from "clients" as "t6"
    where "t6"."responsible_id" = "t1"."id" and 1 = 1)))
  order by "t1"."id"
  limit 5001) as page
join "colleagues" as "t8" on "t8"."id" = page.page_id
order by "t8"."id"
-- [1,1,"deleted",1,"archived"]

-- clients whose branch is in use
with "branches" as not materialized (select *
  from "main"."branches" as "t3"
  where "t3"."company_id" = ? and 1 = 1),
"clients" as not materialized (select *
  from "main"."clients" as "t4"
  where "t4"."company_id" = ? and (("t4"."state" <> ?)))
select "t5"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where (("t1"."branch_id" is not null and "t1"."branch_id" in (select "t2"."id"
    from "branches" as "t2"
    where (("t2"."active" = ?)))))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t5" on "t5"."id" = page.page_id
order by "t5"."id"
-- [1,1,"deleted",1]

-- clients without a colleague responsible whose title is known
with "colleagues" as not materialized (select *
  from "main"."professionals" as "t3"
  where "t3"."company_id" = ? and 1 = 1),
"clients" as not materialized (select *
  from "main"."clients" as "t4"
  where "t4"."company_id" = ? and (("t4"."state" <> ?)))
select "t5"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where (not exists (select 1
    from "colleagues" as "t2"
    where "t2"."id" = "t1"."responsible_id" and (("t2"."title" is not null))))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t5" on "t5"."id" = page.page_id
order by "t5"."id"
-- [1,1,"deleted"]

-- measurements that are the latest of their kind
with "measurements" as not materialized (select *
  from "main"."measurements" as "t3"
  where "t3"."company_id" = ? and 1 = 1)
select "t4"."id" as "c0"
from (select "t1"."id" as page_id
  from "measurements" as "t1"
  where (not exists (select 1
    from "measurements" as "t2"
    where "t2"."client_id" = "t1"."client_id" and "t2"."definition_id" = "t1"."definition_id" and "t2"."measured_at" > "t1"."measured_at" and 1 = 1))
  order by "t1"."id"
  limit 5001) as page
join "measurements" as "t4" on "t4"."id" = page.page_id
order by "t4"."id"
-- [1]

-- measurements that were followed by a greater one
with "measurements" as not materialized (select *
  from "main"."measurements" as "t3"
  where "t3"."company_id" = ? and 1 = 1)
select "t4"."id" as "c0"
from (select "t1"."id" as page_id
  from "measurements" as "t1"
  where (exists (select 1
    from "measurements" as "t2"
    where "t2"."client_id" = "t1"."client_id" and "t2"."definition_id" = "t1"."definition_id" and "t2"."measured_at" > "t1"."measured_at" and (("t2"."value" > cast(? as double precision)))))
  order by "t1"."id"
  limit 5001) as page
join "measurements" as "t4" on "t4"."id" = page.page_id
order by "t4"."id"
-- [1,3.5]

-- memberships of clients who did a session
with "programSessions" as not materialized (select *
  from "main"."program_sessions" as "t3"
  where "t3"."company_id" = ? and 1 = 1),
"memberships" as not materialized (select *
  from "main"."group_members" as "t4"
  where "t4"."company_id" = ? and 1 = 1)
select "t5"."id" as "c0"
from (select "t1"."id" as page_id
  from "memberships" as "t1"
  where (("t1"."client_id" is not null and "t1"."client_id" in (select "t2"."client_id"
    from "programSessions" as "t2"
    where (("t2"."state" = ?)))))
  order by "t1"."id"
  limit 5001) as page
join "memberships" as "t5" on "t5"."id" = page.page_id
order by "t5"."id"
-- [1,1,"done"]
