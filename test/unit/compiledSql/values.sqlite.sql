-- clients who opened the application before their last activity
with "clients" as not materialized (select *
  from "main"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?)))
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where (("t1"."app_opened_at" < "t1"."last_activity_at" and "t1"."app_opened_at" is not null and "t1"."last_activity_at" is not null))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,"deleted"]

-- clients whose first address is not their second, or who lack one
with "clients" as not materialized (select *
  from "main"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?)))
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where ((lower("t1"."email") <> lower("t1"."secondary_email") or lower("t1"."email") is null or lower("t1"."secondary_email") is null))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,"deleted"]

-- clients cared for by whoever created them
with "clients" as not materialized (select *
  from "main"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?)))
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where (("t1"."responsible_id" = "t1"."created_by" and "t1"."responsible_id" is not null and "t1"."created_by" is not null))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,"deleted"]

-- clients called like the colleague who is responsible
with "colleagues" as not materialized (select *
  from "main"."professionals" as "t3"
  where "t3"."company_id" = ? and 1 = 1),
"clients" as not materialized (select *
  from "main"."clients" as "t4"
  where "t4"."company_id" = ? and (("t4"."state" <> ?)))
select "t5"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  left join "colleagues" as "t2" on "t2"."id" = "t1"."responsible_id"
  where (("t1"."last_name_folded" = "t2"."last_name_folded" and "t2"."last_name_folded" is not null))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t5" on "t5"."id" = page.page_id
order by "t5"."id"
-- [1,1,"deleted"]

-- clients younger than they have appointments
with "appointments" as not materialized (select *
  from "main"."appointments" as "t3"
  where "t3"."company_id" = ? and 1 = 1),
"clients" as not materialized (select *
  from "main"."clients" as "t5"
  where "t5"."company_id" = ? and (("t5"."state" <> ?)))
select "t6"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where ((select ((20261122 - cast(replace("t1"."birth_date", '-', '') as bigint)) / 10000 < "only_t4"."v" and (20261122 - cast(replace("t1"."birth_date", '-', '') as bigint)) / 10000 is not null)
    from (select (select count(*)
        from "appointments" as "t2"
        where "t2"."client_id" = "t1"."id") as v
      limit 1) as "only_t4"))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t6" on "t6"."id" = page.page_id
order by "t6"."id"
-- [1,1,"deleted"]

-- clients with more appointments than interventions
with "appointments" as not materialized (select *
  from "main"."appointments" as "t3"
  where "t3"."company_id" = ? and 1 = 1),
"interventions" as not materialized (select *
  from "main"."interventions" as "t5"
  where "t5"."company_id" = ? and 1 = 1),
"clients" as not materialized (select *
  from "main"."clients" as "t8"
  where "t8"."company_id" = ? and (("t8"."state" <> ?)))
select "t9"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where ((select (select ("only_t7"."v" > "only_t6"."v")
      from (select (select count(*)
          from "appointments" as "t2"
          where "t2"."client_id" = "t1"."id") as v
        limit 1) as "only_t7")
    from (select (select count(*)
        from "interventions" as "t4"
        where "t4"."client_id" = "t1"."id") as v
      limit 1) as "only_t6"))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t9" on "t9"."id" = page.page_id
order by "t9"."id"
-- [1,1,1,"deleted"]

-- programs that end on the day on which they start, or without such a day
with "programs" as not materialized (select *
  from "main"."programs" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "programs" as "t1"
  where ((("t1"."starts_on" = "t1"."ends_on" and "t1"."starts_on" is not null and "t1"."ends_on" is not null)))
  order by "t1"."id"
  limit 5001) as page
join "programs" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1]

-- my clients
with "clients" as not materialized (select *
  from "main"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?)))
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where (("t1"."responsible_id" = ? and "t1"."responsible_id" is not null))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,"deleted",1]

-- clients of my branches, of branch 3, or for whom I am not responsible
with "branches" as not materialized (select *
  from "main"."branches" as "t3"
  where "t3"."company_id" = ? and (("t3"."id" in (?, ?)))),
"clients" as not materialized (select *
  from "main"."clients" as "t4"
  where "t4"."company_id" = ? and (("t4"."state" <> ?) and (("t4"."branch_id" in (?, ?) and "t4"."branch_id" is not null) or ("t4"."id" is not null and "t4"."id" in (select "t5"."client_id"
    from (select *
      from "main"."client_professionals"
      where company_id = ?) as "t5"
    where (("t5"."professional_id" = ?) and ("t5"."state" = ?)))))))
select "t6"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  left join "branches" as "t2" on "t2"."id" = "t1"."branch_id"
  where ((("t2"."id" in (?, ?, ?) and "t2"."id" is not null) or ("t1"."responsible_id" not in (?) or "t1"."responsible_id" is null)))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t6" on "t6"."id" = page.page_id
order by "t6"."id"
-- [1,1,2,1,"deleted",1,2,1,3,"active",1,2,3,3]

-- groups of my branches, asked by somebody who has none
with "branches" as not materialized (select *
  from "main"."branches" as "t3"
  where "t3"."company_id" = ? and (("t3"."id" is null))),
"groups" as not materialized (select *
  from "main"."groups" as "t4"
  where "t4"."company_id" = ? and ((("t4"."responsible_id" = ?) or ("t4"."id" is not null and "t4"."id" in (select "t5"."group_id"
    from (select *
      from "main"."group_professionals"
      where company_id = ?) as "t5"
    where (("t5"."professional_id" = ?)))))))
select "t6"."id" as "c0"
from (select "t1"."id" as page_id
  from "groups" as "t1"
  left join "branches" as "t2" on "t2"."id" = "t1"."branch_id"
  where ((1 = 0 and "t2"."id" is not null))
  order by "t1"."id"
  limit 5001) as page
join "groups" as "t6" on "t6"."id" = page.page_id
order by "t6"."id"
-- [1,1,5,1,5]

-- groups outside my branches, asked by somebody who has none
with "branches" as not materialized (select *
  from "main"."branches" as "t3"
  where "t3"."company_id" = ? and (("t3"."id" is null))),
"groups" as not materialized (select *
  from "main"."groups" as "t4"
  where "t4"."company_id" = ? and ((("t4"."responsible_id" = ?) or ("t4"."id" is not null and "t4"."id" in (select "t5"."group_id"
    from (select *
      from "main"."group_professionals"
      where company_id = ?) as "t5"
    where (("t5"."professional_id" = ?)))))))
select "t6"."id" as "c0"
from (select "t1"."id" as page_id
  from "groups" as "t1"
  left join "branches" as "t2" on "t2"."id" = "t1"."branch_id"
  where ((1 = 1 or "t2"."id" is null))
  order by "t1"."id"
  limit 5001) as page
join "groups" as "t6" on "t6"."id" = page.page_id
order by "t6"."id"
-- [1,1,5,1,5]

-- clients created in the period that was given
with "clients" as not materialized (select *
  from "main"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?)))
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where (("t1"."created_at" >= ? and "t1"."created_at" < ?))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,"deleted",1794718800000,1795323600000]

-- clients created outside the period that is taken unless another is given
with "clients" as not materialized (select *
  from "main"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?)))
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where ((("t1"."created_at" < ? or "t1"."created_at" >= ?)))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,"deleted",1793505600000,1796101200000]

-- appointments of the states that were given
with "appointments" as not materialized (select *
  from "main"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "appointments" as "t1"
  where (("t1"."state" in (?, ?)))
  order by "t1"."id"
  limit 5001) as page
join "appointments" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,"attended","noShow"]

-- appointments of whichever state, for none was given
with "appointments" as not materialized (select *
  from "main"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "appointments" as "t1"
  where (("t1"."minutes" > ?))
  order by "t1"."id"
  limit 5001) as page
join "appointments" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,30]

-- appointments counted by a measure whose rule takes a parameter
with "clients" as not materialized (select *
  from "main"."clients" as "t3"
  where "t3"."company_id" = ? and (("t3"."state" <> ?))),
"appointments" as not materialized (select *
  from "main"."appointments" as "t4"
  where "t4"."company_id" = ? and 1 = 1)
select "m0", count(*) over () as total
from (select count("v0") as "m0"
  from (select case when (("t2"."id" = ? and "t2"."id" is not null)) then 1 end as "v0"
    from "appointments" as "t1"
    left join "clients" as "t2" on "t2"."id" = "t1"."client_id"
    where 1 = 1) as base) as groups
limit ?
-- [1,"deleted",1,17,2001]
