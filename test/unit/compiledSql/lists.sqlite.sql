-- clients by name, with whom they belong to
with "clients" as not materialized (select *
  from "main"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?))),
"branches" as not materialized (select *
  from "main"."branches" as "t5"
  where "t5"."company_id" = ? and 1 = 1),
"colleagues" as not materialized (select *
  from "main"."professionals" as "t7"
  where "t7"."company_id" = ? and 1 = 1)
select "t3"."first_name" || ' ' || "t3"."last_name" as "c0", "t3"."branch_id" as "c1", "t4"."name" as "c1_label", "t6"."last_name" as "c2", "t3"."birth_date" as "c3", "t3"."has_access" as "c4"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where (("t1"."state" = ?))
  order by "t1"."last_name_folded" asc, "t1"."first_name_folded" desc, "t1"."id"
  limit 5001) as page
join "clients" as "t3" on "t3"."id" = page.page_id
left join "branches" as "t4" on "t4"."id" = "t3"."branch_id"
left join "colleagues" as "t6" on "t6"."id" = "t3"."responsible_id"
order by "t3"."last_name_folded" asc, "t3"."first_name_folded" desc, "t3"."id"
-- [1,"deleted",1,1,"active"]

-- clients by e-mail address, those without one first
with "clients" as not materialized (select *
  from "main"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?)))
select "t3"."email" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where 1 = 1
  order by lower("t1"."email") asc nulls first, "t1"."id"
  limit 5001) as page
join "clients" as "t3" on "t3"."id" = page.page_id
order by lower("t3"."email") asc nulls first, "t3"."id"
-- [1,"deleted"]

-- clients by branch, those without one last
with "branches" as not materialized (select *
  from "main"."branches" as "t3"
  where "t3"."company_id" = ? and 1 = 1),
"clients" as not materialized (select *
  from "main"."clients" as "t4"
  where "t4"."company_id" = ? and (("t4"."state" <> ?)))
select "t5"."branch_id" as "c0", "t6"."name" as "c0_label"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  left join "branches" as "t2" on "t2"."id" = "t1"."branch_id"
  where 1 = 1
  order by "t2"."name_folded" desc nulls last, "t1"."id"
  limit 5001) as page
join "clients" as "t5" on "t5"."id" = page.page_id
left join "branches" as "t6" on "t6"."id" = "t5"."branch_id"
order by "t6"."name_folded" desc nulls last, "t5"."id"
-- [1,1,"deleted"]

-- appointments by state in the order of the list, then the latest first
with "appointments" as not materialized (select *
  from "main"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"clients" as not materialized (select *
  from "main"."clients" as "t5"
  where "t5"."company_id" = ? and (("t5"."state" <> ?))),
"branches" as not materialized (select *
  from "main"."branches" as "t7"
  where "t7"."company_id" = ? and 1 = 1)
select "t3"."starts_at" as "c0", "t3"."state" as "c1", "t4"."id" as "c2", "t4"."first_name" || ' ' || "t4"."last_name" as "c2_label", "t6"."name" as "c3"
from (select "t1"."id" as page_id
  from "appointments" as "t1"
  where 1 = 1
  order by case "t1"."state" when ? then 0 when ? then 1 when ? then 2 when ? then 3 end asc, "t1"."starts_at" desc, "t1"."id"
  limit 5001) as page
join "appointments" as "t3" on "t3"."id" = page.page_id
left join "clients" as "t4" on "t4"."id" = "t3"."client_id"
left join "branches" as "t6" on "t6"."id" = "t4"."branch_id"
order by case "t3"."state" when ? then 0 when ? then 1 when ? then 2 when ? then 3 end asc, "t3"."starts_at" desc, "t3"."id"
-- [1,1,"deleted",1,"booked","attended","cancelled","noShow","booked","attended","cancelled","noShow"]

-- clients by the last appointment of theirs
with "appointments" as not materialized (select *
  from "main"."appointments" as "t3"
  where "t3"."company_id" = ? and 1 = 1),
"clients" as not materialized (select *
  from "main"."clients" as "t4"
  where "t4"."company_id" = ? and (("t4"."state" <> ?)))
select (select max("t6"."starts_at")
  from "appointments" as "t6"
  where "t6"."client_id" = "t5"."id") as "c0", (20261122 - cast(replace("t5"."birth_date", '-', '') as bigint)) / 10000 as "c1"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where 1 = 1
  order by (select max("t2"."starts_at")
    from "appointments" as "t2"
    where "t2"."client_id" = "t1"."id") desc nulls last, "t1"."id"
  limit 5001) as page
join "clients" as "t5" on "t5"."id" = page.page_id
order by (select max("t7"."starts_at")
  from "appointments" as "t7"
  where "t7"."client_id" = "t5"."id") desc nulls last, "t5"."id"
-- [1,1,"deleted"]

-- memberships, whose groups and clients have names, and which have none
with "memberships" as not materialized (select *
  from "main"."group_members" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"groups" as not materialized (select *
  from "main"."groups" as "t5"
  where "t5"."company_id" = ? and 1 = 1),
"clients" as not materialized (select *
  from "main"."clients" as "t7"
  where "t7"."company_id" = ? and (("t7"."state" <> ?))),
"colleagues" as not materialized (select *
  from "main"."professionals" as "t9"
  where "t9"."company_id" = ? and 1 = 1)
select "t3"."group_id" as "c0", "t4"."title" as "c0_label", "t6"."id" as "c1", "t6"."first_name" || ' ' || "t6"."last_name" as "c1_label", "t4"."title" as "c2", "t6"."responsible_id" as "c3", "t8"."first_name" || ' ' || "t8"."last_name" as "c3_label"
from (select "t1"."id" as page_id
  from "memberships" as "t1"
  where 1 = 1
  order by "t1"."id"
  limit 5001) as page
join "memberships" as "t3" on "t3"."id" = page.page_id
left join "groups" as "t4" on "t4"."id" = "t3"."group_id"
left join "clients" as "t6" on "t6"."id" = "t3"."client_id"
left join "colleagues" as "t8" on "t8"."id" = "t6"."responsible_id"
order by "t3"."id"
-- [1,1,1,"deleted",1]

-- the first ten clients
with "clients" as not materialized (select *
  from "main"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?)))
select "t3"."first_name" || ' ' || "t3"."last_name" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where 1 = 1
  order by "t1"."id"
  limit 11) as page
join "clients" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,"deleted"]

-- more clients than are shown, which are then counted
with "clients" as not materialized (select *
  from "main"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?)))
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where (("t1"."state" = ?))
  order by "t1"."id"
  limit 3) as page
join "clients" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,"deleted","active"]
with "clients" as not materialized (select *
  from "main"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?)))
select count(*) as total
from "clients" as "t1"
where (("t1"."state" = ?))
-- [1,"deleted","active"]
