-- the clients that an employee sees
with "clients" as not materialized (select *
  from "public"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?) and exists (select 1
    from (select *
      from "public"."client_professionals"
      where company_id = ?) as "t3"
    where "t3"."client_id" = "t2"."id" and (("t3"."professional_id" = ?) and ("t3"."state" = ?)))))
select "t4"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where 1 = 1
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t4" on "t4"."id" = page.page_id
order by "t4"."id"
-- [1,"deleted",1,9,"active"]

-- the clients that a manager sees
with "clients" as not materialized (select *
  from "public"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?) and (("t2"."branch_id" in (?, ?) and "t2"."branch_id" is not null) or exists (select 1
    from (select *
      from "public"."client_professionals"
      where company_id = ?) as "t3"
    where "t3"."client_id" = "t2"."id" and (("t3"."professional_id" = ?) and ("t3"."state" = ?))))))
select "t4"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where 1 = 1
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t4" on "t4"."id" = page.page_id
order by "t4"."id"
-- [1,"deleted",1,2,1,3,"active"]

-- the clients that one who reads only sees, being in no branch
with "clients" as not materialized (select *
  from "public"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?) and exists (select 1
    from (select *
      from "public"."client_professionals"
      where company_id = ?) as "t3"
    where "t3"."client_id" = "t2"."id" and (("t3"."professional_id" = ?) and ("t3"."state" = ?)))))
select "t4"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where 1 = 1
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t4" on "t4"."id" = page.page_id
order by "t4"."id"
-- [1,"deleted",1,5,"active"]

-- the professionals that a branch administrator administers
with "professionals" as not materialized (select *
  from "public"."professionals" as "t2"
  where "t2"."company_id" = ? and (exists (select 1
    from (select *
      from "public"."professional_branches"
      where company_id = ?) as "t3"
    where "t3"."professional_id" = "t2"."id" and (("t3"."branch_id" in (?)))) or ("t2"."id" = ?)))
select "t4"."id" as "c0"
from (select "t1"."id" as page_id
  from "professionals" as "t1"
  where 1 = 1
  order by "t1"."id"
  limit 5001) as page
join "professionals" as "t4" on "t4"."id" = page.page_id
order by "t4"."id"
-- [1,1,2,2]

-- the interventions that an employee sees
with "interventions" as not materialized (select *
  from "public"."interventions" as "t2"
  where "t2"."company_id" = ? and (("t2"."author_id" = ?) or (("t2"."published" = ?) and (("t2"."visibility" in (?, ?, ?)) or (("t2"."visibility" = ?) and ("t2"."branch_id" in (?) and "t2"."branch_id" is not null))) and exists (select 1
    from (select *
      from "public"."clients"
      where company_id = ?) as "t3"
    where "t3"."id" = "t2"."client_id" and (("t3"."state" <> ?) and exists (select 1
      from (select *
        from "public"."client_professionals"
        where company_id = ?) as "t4"
      where "t4"."client_id" = "t3"."id" and (("t4"."professional_id" = ?) and ("t4"."state" = ?))))))))
select "t5"."id" as "c0"
from (select "t1"."id" as page_id
  from "interventions" as "t1"
  where 1 = 1
  order by "t1"."id"
  limit 5001) as page
join "interventions" as "t5" on "t5"."id" = page.page_id
order by "t5"."id"
-- [1,9,1,"company","companyAndClient","everybody","branch",1,1,"deleted",1,9,"active"]

-- the appointments that a manager sees, with their clients
with "appointments" as not materialized (select *
  from "public"."appointments" as "t2"
  where "t2"."company_id" = ? and (("t2"."professional_id" = ?) or exists (select 1
    from (select *
      from "public"."clients"
      where company_id = ?) as "t3"
    where "t3"."id" = "t2"."client_id" and (("t3"."state" <> ?) and (("t3"."branch_id" in (?, ?) and "t3"."branch_id" is not null) or exists (select 1
      from (select *
        from "public"."client_professionals"
        where company_id = ?) as "t4"
      where "t4"."client_id" = "t3"."id" and (("t4"."professional_id" = ?) and ("t4"."state" = ?)))))) or ("t2"."branch_id" in (?, ?) and "t2"."branch_id" is not null))),
"clients" as not materialized (select *
  from "public"."clients" as "t7"
  where "t7"."company_id" = ? and (("t7"."state" <> ?) and (("t7"."branch_id" in (?, ?) and "t7"."branch_id" is not null) or exists (select 1
    from (select *
      from "public"."client_professionals"
      where company_id = ?) as "t8"
    where "t8"."client_id" = "t7"."id" and (("t8"."professional_id" = ?) and ("t8"."state" = ?))))))
select "t5"."starts_at" as "c0", "t6"."id" as "c1", "t6"."first_name" || ' ' || "t6"."last_name" as "c1_label", "t6"."last_name" as "c2"
from (select "t1"."id" as page_id
  from "appointments" as "t1"
  where 1 = 1
  order by "t1"."id"
  limit 5001) as page
join "appointments" as "t5" on "t5"."id" = page.page_id
left join "clients" as "t6" on "t6"."id" = "t5"."client_id"
order by "t5"."id"
-- [1,3,1,"deleted",1,2,1,3,"active",1,2,1,"deleted",1,2,1,3,"active"]

-- the invoices that an employee sees
with "clientInvoices" as not materialized (select *
  from "public"."client_invoices" as "t2"
  where "t2"."company_id" = ? and (exists (select 1
    from (select *
      from "public"."clients"
      where company_id = ?) as "t3"
    where "t3"."id" = "t2"."client_id" and (("t3"."state" <> ?) and exists (select 1
      from (select *
        from "public"."client_professionals"
        where company_id = ?) as "t4"
      where "t4"."client_id" = "t3"."id" and (("t4"."professional_id" = ?) and ("t4"."state" = ?)))))))
select "t5"."id" as "c0"
from (select "t1"."id" as page_id
  from "clientInvoices" as "t1"
  where 1 = 1
  order by "t1"."id"
  limit 5001) as page
join "clientInvoices" as "t5" on "t5"."id" = page.page_id
order by "t5"."id"
-- [1,1,"deleted",1,9,"active"]

-- the sessions that an employee sees, of programs that may be seen
with "programs" as not materialized (select *
  from "public"."programs" as "t3"
  where "t3"."company_id" = ? and (("t3"."author_id" = ?) or (("t3"."state" <> ?) and (("t3"."visibility" in (?, ?, ?)) or (("t3"."visibility" = ?) and ("t3"."branch_id" in (?) and "t3"."branch_id" is not null))) and exists (select 1
    from (select *
      from "public"."clients"
      where company_id = ?) as "t4"
    where "t4"."id" = "t3"."client_id" and (("t4"."state" <> ?) and exists (select 1
      from (select *
        from "public"."client_professionals"
        where company_id = ?) as "t5"
      where "t5"."client_id" = "t4"."id" and (("t5"."professional_id" = ?) and ("t5"."state" = ?)))))))),
"programSessions" as not materialized (select *
  from "public"."program_sessions" as "t6"
  where "t6"."company_id" = ? and (exists (select 1
    from (select *
      from "public"."programs"
      where company_id = ?) as "t7"
    where "t7"."id" = "t6"."program_id" and (("t7"."author_id" = ?) or (("t7"."state" <> ?) and (("t7"."visibility" in (?, ?, ?)) or (("t7"."visibility" = ?) and ("t7"."branch_id" in (?) and "t7"."branch_id" is not null))) and exists (select 1
      from (select *
        from "public"."clients"
        where company_id = ?) as "t8"
      where "t8"."id" = "t7"."client_id" and (("t8"."state" <> ?) and exists (select 1
        from (select *
          from "public"."client_professionals"
          where company_id = ?) as "t9"
        where "t9"."client_id" = "t8"."id" and (("t9"."professional_id" = ?) and ("t9"."state" = ?))))))))))
select "t10"."id" as "c0"
from (select "t1"."id" as page_id
  from "programSessions" as "t1"
  left join "programs" as "t2" on "t2"."id" = "t1"."program_id"
  where (("t2"."name_folded" like ? escape '\' and "t2"."name_folded" is not null))
  order by "t1"."id"
  limit 5001) as page
join "programSessions" as "t10" on "t10"."id" = page.page_id
order by "t10"."id"
-- [1,9,"draft","company","companyAndClient","everybody","branch",1,1,"deleted",1,9,"active",1,1,9,"draft","company","companyAndClient","everybody","branch",1,1,"deleted",1,9,"active","%x%"]

-- clients without an appointment that the employee sees
with "appointments" as not materialized (select *
  from "public"."appointments" as "t3"
  where "t3"."company_id" = ? and (("t3"."professional_id" = ?) or exists (select 1
    from (select *
      from "public"."clients"
      where company_id = ?) as "t4"
    where "t4"."id" = "t3"."client_id" and (("t4"."state" <> ?) and exists (select 1
      from (select *
        from "public"."client_professionals"
        where company_id = ?) as "t5"
      where "t5"."client_id" = "t4"."id" and (("t5"."professional_id" = ?) and ("t5"."state" = ?))))))),
"clients" as not materialized (select *
  from "public"."clients" as "t6"
  where "t6"."company_id" = ? and (("t6"."state" <> ?) and exists (select 1
    from (select *
      from "public"."client_professionals"
      where company_id = ?) as "t7"
    where "t7"."client_id" = "t6"."id" and (("t7"."professional_id" = ?) and ("t7"."state" = ?)))))
select "t8"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where (not exists (select 1
    from "appointments" as "t2"
    where "t2"."client_id" = "t1"."id" and 1 = 1))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t8" on "t8"."id" = page.page_id
order by "t8"."id"
-- [1,9,1,"deleted",1,9,"active",1,"deleted",1,9,"active"]

-- clients of a manager in a group that the manager sees
with "groups" as not materialized (select *
  from "public"."groups" as "t4"
  where "t4"."company_id" = ? and (("t4"."branch_id" in (?, ?) and "t4"."branch_id" is not null) or (("t4"."responsible_id" = ?) or exists (select 1
    from (select *
      from "public"."group_professionals"
      where company_id = ?) as "t5"
    where "t5"."group_id" = "t4"."id" and (("t5"."professional_id" = ?)))))),
"memberships" as not materialized (select *
  from "public"."group_members" as "t6"
  where "t6"."company_id" = ? and (exists (select 1
    from (select *
      from "public"."groups"
      where company_id = ?) as "t7"
    where "t7"."id" = "t6"."group_id" and (("t7"."branch_id" in (?, ?) and "t7"."branch_id" is not null) or (("t7"."responsible_id" = ?) or exists (select 1
      from (select *
        from "public"."group_professionals"
        where company_id = ?) as "t8"
      where "t8"."group_id" = "t7"."id" and (("t8"."professional_id" = ?)))))))),
"clients" as not materialized (select *
  from "public"."clients" as "t9"
  where "t9"."company_id" = ? and (("t9"."state" <> ?) and (("t9"."branch_id" in (?, ?) and "t9"."branch_id" is not null) or exists (select 1
    from (select *
      from "public"."client_professionals"
      where company_id = ?) as "t10"
    where "t10"."client_id" = "t9"."id" and (("t10"."professional_id" = ?) and ("t10"."state" = ?))))))
select "t11"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where (exists (select 1
    from "memberships" as "t2"
    left join "groups" as "t3" on "t3"."id" = "t2"."group_id"
    where "t2"."client_id" = "t1"."id" and (("t3"."title_folded" like ? escape '\' and "t3"."title_folded" is not null))))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t11" on "t11"."id" = page.page_id
order by "t11"."id"
-- [1,1,2,3,1,3,1,1,1,2,3,1,3,1,"deleted",1,2,1,3,"active","%o%"]

-- clients of a manager without a branch that may be seen
with "branches" as not materialized (select *
  from "public"."branches" as "t3"
  where "t3"."company_id" = ? and (("t3"."id" in (?, ?)))),
"clients" as not materialized (select *
  from "public"."clients" as "t4"
  where "t4"."company_id" = ? and (("t4"."state" <> ?) and (("t4"."branch_id" in (?, ?) and "t4"."branch_id" is not null) or exists (select 1
    from (select *
      from "public"."client_professionals"
      where company_id = ?) as "t5"
    where "t5"."client_id" = "t4"."id" and (("t5"."professional_id" = ?) and ("t5"."state" = ?))))))
select "t6"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  left join "branches" as "t2" on "t2"."id" = "t1"."branch_id"
  where (("t2"."id" is null))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t6" on "t6"."id" = page.page_id
order by "t6"."id"
-- [1,1,2,1,"deleted",1,2,1,3,"active"]

-- clients of an employee outside branch 3
with "branches" as not materialized (select *
  from "public"."branches" as "t3"
  where "t3"."company_id" = ? and (("t3"."id" in (?)))),
"clients" as not materialized (select *
  from "public"."clients" as "t4"
  where "t4"."company_id" = ? and (("t4"."state" <> ?) and exists (select 1
    from (select *
      from "public"."client_professionals"
      where company_id = ?) as "t5"
    where "t5"."client_id" = "t4"."id" and (("t5"."professional_id" = ?) and ("t5"."state" = ?)))))
select "t6"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  left join "branches" as "t2" on "t2"."id" = "t1"."branch_id"
  where (("t2"."id" <> ? or "t2"."id" is null))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t6" on "t6"."id" = page.page_id
order by "t6"."id"
-- [1,1,1,"deleted",1,9,"active",3]

-- clients of an employee by branch, as far as it may be seen
with "branches" as not materialized (select *
  from "public"."branches" as "t2"
  where "t2"."company_id" = ? and (("t2"."id" in (?)))),
"clients" as not materialized (select *
  from "public"."clients" as "t5"
  where "t5"."company_id" = ? and (("t5"."state" <> ?) and exists (select 1
    from (select *
      from "public"."client_professionals"
      where company_id = ?) as "t6"
    where "t6"."client_id" = "t5"."id" and (("t6"."professional_id" = ?) and ("t6"."state" = ?)))))
select groups."g0" as "k0", "t1"."name" as "n0", "m0", count(*) over () as total
from (select "g0", count(*) as "m0"
  from (select "t4"."id" as "g0", 1 as "v0"
    from "clients" as "t3"
    left join "branches" as "t4" on "t4"."id" = "t3"."branch_id"
    where 1 = 1) as base
  group by "g0") as groups
left join "branches" as "t1" on "t1"."id" = groups."g0"
order by "t1"."name_folded" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,1,1,"deleted",1,9,"active",2001]

-- clients of a manager by branch, with the appointments that the manager sees
with "branches" as not materialized (select *
  from "public"."branches" as "t2"
  where "t2"."company_id" = ? and (("t2"."id" in (?, ?)))),
"clients" as not materialized (select *
  from "public"."clients" as "t5"
  where "t5"."company_id" = ? and (("t5"."state" <> ?) and (("t5"."branch_id" in (?, ?) and "t5"."branch_id" is not null) or exists (select 1
    from (select *
      from "public"."client_professionals"
      where company_id = ?) as "t6"
    where "t6"."client_id" = "t5"."id" and (("t6"."professional_id" = ?) and ("t6"."state" = ?)))))),
"appointments" as not materialized (select *
  from "public"."appointments" as "t8"
  where "t8"."company_id" = ? and (("t8"."professional_id" = ?) or exists (select 1
    from (select *
      from "public"."clients"
      where company_id = ?) as "t9"
    where "t9"."id" = "t8"."client_id" and (("t9"."state" <> ?) and (("t9"."branch_id" in (?, ?) and "t9"."branch_id" is not null) or exists (select 1
      from (select *
        from "public"."client_professionals"
        where company_id = ?) as "t10"
      where "t10"."client_id" = "t9"."id" and (("t10"."professional_id" = ?) and ("t10"."state" = ?)))))) or ("t8"."branch_id" in (?, ?) and "t8"."branch_id" is not null)))
select groups."g0" as "k0", "t1"."name" as "n0", "m0", "m1", "m2", "m3", count(*) over () as total
from (select groups.*, cast(groups."m0" as double precision) / nullif(whole."w0", 0) as "m3"
  from (select "g0", coalesce(max("m0"), 0) as "m0", coalesce(max("m1"), 0) as "m1", max("m2") as "m2"
    from (with own_rows as materialized (select "g0", count(*) as "m0"
        from (select "t4"."id" as "g0", 1 as "v0"
          from "clients" as "t3"
          left join "branches" as "t4" on "t4"."id" = "t3"."branch_id"
          where 1 = 1) as base
        group by "g0")
      select "g0", cast("m0" as double precision) as "m0", cast(null as double precision) as "m1", cast(null as double precision) as "m2"
      from own_rows as fact
      union all
      select "g0", cast(null as double precision) as "m0", cast("m1" as double precision) as "m1", cast(null as double precision) as "m2"
      from (select "g0", count("v1") as "m1"
        from (with owners as materialized (select "t12"."id" as "g0", "t11"."id" as link
            from "clients" as "t11"
            left join "branches" as "t12" on "t12"."id" = "t11"."branch_id"
            where 1 = 1)
          select owners."g0", case when (("t7"."state" = ?)) then 1 end as "v1"
          from owners
          join "appointments" as "t7" on "t7"."client_id" = owners.link
          where ((("t7"."state" = ?)))) as base
        group by "g0") as fact
      union all
      select "g0", cast(null as double precision) as "m0", cast(null as double precision) as "m1", cast("m2" as double precision) as "m2"
      from (select "g0", cast(sum("v2") as double precision) / nullif(count("v2"), 0) as "m2"
        from (select base.*, row_number() over (partition by "g0" order by "v2") as place, count(*) over (partition by "g0") as many
          from (with owners as materialized (select "t15"."id" as "g0", "t14"."id" as link
              from "clients" as "t14"
              left join "branches" as "t15" on "t15"."id" = "t14"."branch_id"
              where 1 = 1)
            select owners."g0", "t13"."minutes" as "v2"
            from owners
            join "appointments" as "t13" on "t13"."client_id" = owners.link) as base
          where "v2" is not null) as placed
        where 2 * place in (many, many + 1, many + 2)
        group by "g0") as fact) as pieces
    group by "g0") as groups
  cross join (select "m0" as "w0", "m1" as "w1", "m2" as "w2"
    from (select coalesce(max("m0"), 0) as "m0", coalesce(max("m1"), 0) as "m1", max("m2") as "m2"
      from (with own_rows as materialized (select count(*) as "m0"
          from (select 1 as "v0"
            from "clients" as "t16"
            where 1 = 1) as base)
        select cast("m0" as double precision) as "m0", cast(null as double precision) as "m1", cast(null as double precision) as "m2"
        from own_rows as fact
        union all
        select cast(null as double precision) as "m0", cast("m1" as double precision) as "m1", cast(null as double precision) as "m2"
        from (select count("v1") as "m1"
          from (with owners as materialized (select "t18"."id" as link
              from "clients" as "t18"
              where 1 = 1)
            select case when (("t17"."state" = ?)) then 1 end as "v1"
            from owners
            join "appointments" as "t17" on "t17"."client_id" = owners.link
            where ((("t17"."state" = ?)))) as base) as fact
        union all
        select cast(null as double precision) as "m0", cast(null as double precision) as "m1", cast("m2" as double precision) as "m2"
        from (select cast(sum("v2") as double precision) / nullif(count("v2"), 0) as "m2"
          from (select base.*, row_number() over ( order by "v2") as place, count(*) over () as many
            from (with owners as materialized (select "t20"."id" as link
                from "clients" as "t20"
                where 1 = 1)
              select "t19"."minutes" as "v2"
              from owners
              join "appointments" as "t19" on "t19"."client_id" = owners.link) as base
            where "v2" is not null) as placed
          where 2 * place in (many, many + 1, many + 2)) as fact) as pieces) as all_rows) as whole) as groups
left join "branches" as "t1" on "t1"."id" = groups."g0"
order by "t1"."name_folded" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,1,2,1,"deleted",1,2,1,3,"active",1,3,1,"deleted",1,2,1,3,"active",1,2,"attended","attended","attended","attended",2001]

-- clients of an employee by state, with those of their interventions that the employee sees
with "clients" as not materialized (select *
  from "public"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?) and exists (select 1
    from (select *
      from "public"."client_professionals"
      where company_id = ?) as "t3"
    where "t3"."client_id" = "t2"."id" and (("t3"."professional_id" = ?) and ("t3"."state" = ?))))),
"interventions" as not materialized (select *
  from "public"."interventions" as "t5"
  where "t5"."company_id" = ? and (("t5"."author_id" = ?) or (("t5"."published" = ?) and (("t5"."visibility" in (?, ?, ?)) or (("t5"."visibility" = ?) and ("t5"."branch_id" in (?) and "t5"."branch_id" is not null))) and exists (select 1
    from (select *
      from "public"."clients"
      where company_id = ?) as "t6"
    where "t6"."id" = "t5"."client_id" and (("t6"."state" <> ?) and exists (select 1
      from (select *
        from "public"."client_professionals"
        where company_id = ?) as "t7"
      where "t7"."client_id" = "t6"."id" and (("t7"."professional_id" = ?) and ("t7"."state" = ?))))))))
select groups."g0" as "k0", null as "n0", "m0", "m1", count(*) over () as total
from (select "g0", coalesce(max("m0"), 0) as "m0", max("m1") as "m1"
  from (with own_rows as materialized (select "g0"
      from (select "t1"."state" as "g0"
        from "clients" as "t1"
        where 1 = 1) as base
      group by "g0")
    select "g0", cast(null as double precision) as "m0", cast(null as double precision) as "m1"
    from own_rows as fact
    union all
    select "g0", cast("m0" as double precision) as "m0", cast(null as double precision) as "m1"
    from (select "g0", count(*) as "m0"
      from (with owners as materialized (select "t8"."state" as "g0", "t8"."id" as link
          from "clients" as "t8"
          where 1 = 1)
        select owners."g0", 1 as "v0"
        from owners
        join "interventions" as "t4" on "t4"."client_id" = owners.link) as base
      group by "g0") as fact
    union all
    select "g0", cast(null as double precision) as "m0", cast("m1" as double precision) as "m1"
    from (select "g0", cast(sum("v1") as double precision) / nullif(count("v1"), 0) as "m1"
      from (select base.*, row_number() over (partition by "g0" order by "v1") as place, count(*) over (partition by "g0") as many
        from (with owners as materialized (select "t10"."state" as "g0", "t10"."id" as link
            from "clients" as "t10"
            where 1 = 1)
          select owners."g0", case when "t9"."kind" = 'document' and "t9"."completed_at" is null then (1795359600000 - "t9"."happened_at") / 86400000 end as "v1"
          from owners
          join "interventions" as "t9" on "t9"."client_id" = owners.link) as base
        where "v1" is not null) as placed
      where 2 * place in (many, many + 1, many + 2)
      group by "g0") as fact) as pieces
  group by "g0") as groups
order by case groups."g0" when ? then 0 when ? then 1 when ? then 2 end asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,"deleted",1,9,"active",1,9,1,"company","companyAndClient","everybody","branch",1,1,"deleted",1,9,"active","active","archived","deleted",2001]

-- memberships of an employee by client, who may be hidden
with "clients" as not materialized (select *
  from "public"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?) and exists (select 1
    from (select *
      from "public"."client_professionals"
      where company_id = ?) as "t3"
    where "t3"."client_id" = "t2"."id" and (("t3"."professional_id" = ?) and ("t3"."state" = ?))))),
"memberships" as not materialized (select *
  from "public"."group_members" as "t6"
  where "t6"."company_id" = ? and (exists (select 1
    from (select *
      from "public"."groups"
      where company_id = ?) as "t7"
    where "t7"."id" = "t6"."group_id" and ((("t7"."responsible_id" = ?) or exists (select 1
      from (select *
        from "public"."group_professionals"
        where company_id = ?) as "t8"
      where "t8"."group_id" = "t7"."id" and (("t8"."professional_id" = ?))))))))
select groups."g0" as "k0", "t1"."first_name" || ' ' || "t1"."last_name" as "n0", "m0", count(*) over () as total
from (select "g0", count(*) as "m0"
  from (select "t5"."id" as "g0", 1 as "v0"
    from "memberships" as "t4"
    left join "clients" as "t5" on "t5"."id" = "t4"."client_id"
    where 1 = 1) as base
  group by "g0") as groups
left join "clients" as "t1" on "t1"."id" = groups."g0"
order by "t1"."first_name_folded" || ' ' || "t1"."last_name_folded" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,"deleted",1,9,"active",1,1,9,1,9,2001]

-- how many different clients an employee’s groups have
with "clients" as not materialized (select *
  from "public"."clients" as "t3"
  where "t3"."company_id" = ? and (("t3"."state" <> ?) and exists (select 1
    from (select *
      from "public"."client_professionals"
      where company_id = ?) as "t4"
    where "t4"."client_id" = "t3"."id" and (("t4"."professional_id" = ?) and ("t4"."state" = ?))))),
"memberships" as not materialized (select *
  from "public"."group_members" as "t5"
  where "t5"."company_id" = ? and (exists (select 1
    from (select *
      from "public"."groups"
      where company_id = ?) as "t6"
    where "t6"."id" = "t5"."group_id" and ((("t6"."responsible_id" = ?) or exists (select 1
      from (select *
        from "public"."group_professionals"
        where company_id = ?) as "t7"
      where "t7"."group_id" = "t6"."id" and (("t7"."professional_id" = ?))))))))
select "m0", count(*) over () as total
from (select count(distinct "v0") as "m0"
  from (select "t2"."id" as "v0"
    from "memberships" as "t1"
    left join "clients" as "t2" on "t2"."id" = "t1"."client_id"
    where 1 = 1) as base) as groups
limit ?
-- [1,"deleted",1,9,"active",1,1,9,1,9,2001]

-- appointments by how many active clients the branch has that an employee sees
with "branches" as not materialized (select *
  from "public"."branches" as "t3"
  where "t3"."company_id" = ? and (("t3"."id" in (?)))),
"clients" as not materialized (select *
  from "public"."clients" as "t5"
  where "t5"."company_id" = ? and (("t5"."state" <> ?) and exists (select 1
    from (select *
      from "public"."client_professionals"
      where company_id = ?) as "t6"
    where "t6"."client_id" = "t5"."id" and (("t6"."professional_id" = ?) and ("t6"."state" = ?))))),
"appointments" as not materialized (select *
  from "public"."appointments" as "t7"
  where "t7"."company_id" = ? and (("t7"."professional_id" = ?) or exists (select 1
    from (select *
      from "public"."clients"
      where company_id = ?) as "t8"
    where "t8"."id" = "t7"."client_id" and (("t8"."state" <> ?) and exists (select 1
      from (select *
        from "public"."client_professionals"
        where company_id = ?) as "t9"
      where "t9"."client_id" = "t8"."id" and (("t9"."professional_id" = ?) and ("t9"."state" = ?)))))))
select groups."g0" as "k0", null as "n0", "m0", count(*) over () as total
from (select "g0", count(*) as "m0"
  from (select case when "t2"."id" is null then null else (select count(*)
      from "clients" as "t4"
      where "t4"."branch_id" = "t2"."id" and "t4"."state" = ?) end as "g0", 1 as "v0"
    from "appointments" as "t1"
    left join "branches" as "t2" on "t2"."id" = "t1"."branch_id"
    where 1 = 1) as base
  group by "g0") as groups
order by groups."g0" asc nulls last, groups."g0" asc nulls last
limit ?
-- [1,1,1,"deleted",1,9,"active",1,9,1,"deleted",1,9,"active","active",2001]

-- what the company pays for the software
with "subscriptionInvoices" as not materialized (select *
  from "public"."subscription_invoices" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "t3"."number" as "c0", "t3"."total_cents" as "c1"
from (select "t1"."id" as page_id
  from "subscriptionInvoices" as "t1"
  where 1 = 1
  order by "t1"."id"
  limit 5001) as page
join "subscriptionInvoices" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1]

-- the reports of one’s own, which a super administrator sees alone too
with "reports" as not materialized (select *
  from "public"."reports" as "t2"
  where "t2"."company_id" = ? and ((("t2"."owner_id" = ?) or exists (select 1
    from (select *
      from "public"."report_shares"
      where company_id = ?) as "t3"
    where "t3"."report_id" = "t2"."id" and ((("t3"."audience" = ?) or (("t3"."audience" = ?) and ("t3"."branch_id" in (?, ?, ?) and "t3"."branch_id" is not null)) or ("t3"."professional_id" = ? and "t3"."professional_id" is not null))))) or exists (select 1
    from (select *
      from "public"."professionals"
      where company_id = ?) as "t4"
    where "t4"."id" = "t2"."owner_id" and (("t4"."state" <> ?)))))
select "t5"."name" as "c0"
from (select "t1"."id" as page_id
  from "reports" as "t1"
  where 1 = 1
  order by "t1"."id"
  limit 5001) as page
join "reports" as "t5" on "t5"."id" = page.page_id
order by "t5"."id"
-- [1,1,1,"company","branch",1,2,3,1,1,"active"]
