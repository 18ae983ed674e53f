-- clients whose last name is Éloïse, whatever the accents and the case
with "clients" as not materialized (select *
  from "main"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?)))
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where (("t1"."last_name_folded" = ?))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,"deleted","eloise"]

-- clients with any address but this one, or with none
with "clients" as not materialized (select *
  from "main"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?)))
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where (("t1"."address_folded" <> ? or "t1"."address_folded" is null))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,"deleted","12 rue d'amours"]

-- clients whose e-mail contains every character that means something to LIKE
with "clients" as not materialized (select *
  from "main"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?)))
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where ((lower("t1"."email") like ? escape '\' and lower("t1"."email") is not null))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,"deleted","%100\\%\\_\\\\%"]

-- clients whose phone does not contain 514, or who have none
with "clients" as not materialized (select *
  from "main"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?)))
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where ((lower("t1"."phone") not like ? escape '\' or lower("t1"."phone") is null))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,"deleted","%514%"]

-- clients whose first name begins with É and whose full name does not end with %
with "clients" as not materialized (select *
  from "main"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?)))
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where (("t1"."first_name_folded" like ? escape '\') and ("t1"."first_name_folded" || ' ' || "t1"."last_name_folded" not like ? escape '\'))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,"deleted","e%","%\\%"]

-- clients called Ana or Zoé, but not Tremblay or Roy
with "clients" as not materialized (select *
  from "main"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?)))
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where (("t1"."first_name_folded" in (?, ?)) and ("t1"."last_name_folded" not in (?, ?)))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,"deleted","ana","zoe","tremblay","roy"]

-- clients without an e-mail address who have a phone
with "clients" as not materialized (select *
  from "main"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?)))
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where (("t1"."email" is null) and ("t1"."phone" is not null))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,"deleted"]

-- clients who are not men, or of whom it is not known
with "clients" as not materialized (select *
  from "main"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?)))
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where (("t1"."sex" <> ? or "t1"."sex" is null))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,"deleted","male"]

-- clients who were referred or walked in
with "clients" as not materialized (select *
  from "main"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?)))
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where (("t1"."source" in (?, ?) and "t1"."source" is not null))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,"deleted","referral","walkIn"]

-- clients of no known source, or neither from an insurer nor from an event
with "clients" as not materialized (select *
  from "main"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?)))
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where (("t1"."source" not in (?, ?) or "t1"."source" is null))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,"deleted","insurer","event"]

-- clients with access to the application
with "clients" as not materialized (select *
  from "main"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?)))
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where (("t1"."has_access" = ?))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,"deleted",1]

-- templates that are not archived
with "templates" as not materialized (select *
  from "main"."templates" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "templates" as "t1"
  where (("t1"."archived" <> ?))
  order by "t1"."id"
  limit 5001) as page
join "templates" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,1]

-- appointments of less than 45 and a half minutes
with "appointments" as not materialized (select *
  from "main"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "appointments" as "t1"
  where (("t1"."minutes" < cast(? as double precision)))
  order by "t1"."id"
  limit 5001) as page
join "appointments" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,45.5]

-- appointments of at most an hour that cost more than 50 dollars
with "appointments" as not materialized (select *
  from "main"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "appointments" as "t1"
  where (("t1"."minutes" <= ?) and ("t1"."price_cents" > ? and "t1"."price_cents" is not null))
  order by "t1"."id"
  limit 5001) as page
join "appointments" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,60,5000]

-- appointments that cost 20 to 80 dollars
with "appointments" as not materialized (select *
  from "main"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "appointments" as "t1"
  where (("t1"."price_cents" between ? and ? and "t1"."price_cents" is not null))
  order by "t1"."id"
  limit 5001) as page
join "appointments" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,2000,8000]

-- appointments that cost less than 20 or more than 80 dollars, or nothing that is known
with "appointments" as not materialized (select *
  from "main"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "appointments" as "t1"
  where ((not ("t1"."price_cents" between ? and ?) or "t1"."price_cents" is null))
  order by "t1"."id"
  limit 5001) as page
join "appointments" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,2000,8000]

-- appointments that last 30 or 45 minutes
with "appointments" as not materialized (select *
  from "main"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "appointments" as "t1"
  where (("t1"."minutes" in (?, ?)))
  order by "t1"."id"
  limit 5001) as page
join "appointments" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,30,45]

-- appointments of client 17 with others than colleagues 2 and 3
with "clients" as not materialized (select *
  from "main"."clients" as "t3"
  where "t3"."company_id" = ? and (("t3"."state" <> ?))),
"appointments" as not materialized (select *
  from "main"."appointments" as "t4"
  where "t4"."company_id" = ? and 1 = 1)
select "t5"."id" as "c0"
from (select "t1"."id" as page_id
  from "appointments" as "t1"
  left join "clients" as "t2" on "t2"."id" = "t1"."client_id"
  where (("t2"."id" = ? and "t2"."id" is not null) and ("t1"."professional_id" not in (?, ?)))
  order by "t1"."id"
  limit 5001) as page
join "appointments" as "t5" on "t5"."id" = page.page_id
order by "t5"."id"
-- [1,"deleted",1,17,2,3]

-- clients who do not belong to branch 2, or to none
with "clients" as not materialized (select *
  from "main"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?)))
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where (("t1"."branch_id" <> ? or "t1"."branch_id" is null))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,"deleted",2]

-- clients born on a leap day
with "clients" as not materialized (select *
  from "main"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?)))
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where (("t1"."birth_date" >= ? and "t1"."birth_date" < ? and "t1"."birth_date" is not null))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,"deleted","1980-02-29","1980-03-01"]

-- clients not born on the last day of 1999, or of whom it is not known
with "clients" as not materialized (select *
  from "main"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?)))
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where ((("t1"."birth_date" < ? or "t1"."birth_date" >= ?) or "t1"."birth_date" is null))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,"deleted","1999-12-31","2000-01-01"]

-- clients born from 1980 until the end of 1999
with "clients" as not materialized (select *
  from "main"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?)))
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where (("t1"."birth_date" >= ? and "t1"."birth_date" is not null) and ("t1"."birth_date" < ? and "t1"."birth_date" is not null))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,"deleted","1980-01-01","2000-01-01"]

-- clients born after the first of 2000 and before the last of 2005
with "clients" as not materialized (select *
  from "main"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?)))
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where (("t1"."birth_date" >= ? and "t1"."birth_date" is not null) and ("t1"."birth_date" < ? and "t1"."birth_date" is not null))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,"deleted","2000-01-02","2005-12-31"]

-- clients not born within the seventies
with "clients" as not materialized (select *
  from "main"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?)))
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where ((("t1"."birth_date" < ? or "t1"."birth_date" >= ?) or "t1"."birth_date" is null))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,"deleted","1970-01-01","1980-01-01"]

-- clients aged 18 to 64
with "clients" as not materialized (select *
  from "main"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?)))
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where (((20261122 - cast(replace("t1"."birth_date", '-', '') as bigint)) / 10000 between ? and ? and (20261122 - cast(replace("t1"."birth_date", '-', '') as bigint)) / 10000 is not null))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,"deleted",18,64]

-- invoices more than 30 days overdue
with "clientInvoices" as not materialized (select *
  from "main"."client_invoices" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "clientInvoices" as "t1"
  where ((case when case when "t1"."state" in ('draft', 'cancelled') then 0 else "t1"."total_cents" - "t1"."paid_cents" end > 0 and 2461367 - (367 * cast(substr("t1"."due_on", 1, 4) as bigint) - 7 * (cast(substr("t1"."due_on", 1, 4) as bigint) + (cast(substr("t1"."due_on", 6, 2) as bigint) + 9) / 12) / 4 - 3 * ((cast(substr("t1"."due_on", 1, 4) as bigint) + (cast(substr("t1"."due_on", 6, 2) as bigint) - 9) / 7) / 100 + 1) / 4 + 275 * cast(substr("t1"."due_on", 6, 2) as bigint) / 9 + cast(substr("t1"."due_on", 9, 2) as bigint) + 1721029) > 0 then 2461367 - (367 * cast(substr("t1"."due_on", 1, 4) as bigint) - 7 * (cast(substr("t1"."due_on", 1, 4) as bigint) + (cast(substr("t1"."due_on", 6, 2) as bigint) + 9) / 12) / 4 - 3 * ((cast(substr("t1"."due_on", 1, 4) as bigint) + (cast(substr("t1"."due_on", 6, 2) as bigint) - 9) / 7) / 100 + 1) / 4 + 275 * cast(substr("t1"."due_on", 6, 2) as bigint) / 9 + cast(substr("t1"."due_on", 9, 2) as bigint) + 1721029) end > ? and case when case when "t1"."state" in ('draft', 'cancelled') then 0 else "t1"."total_cents" - "t1"."paid_cents" end > 0 and 2461367 - (367 * cast(substr("t1"."due_on", 1, 4) as bigint) - 7 * (cast(substr("t1"."due_on", 1, 4) as bigint) + (cast(substr("t1"."due_on", 6, 2) as bigint) + 9) / 12) / 4 - 3 * ((cast(substr("t1"."due_on", 1, 4) as bigint) + (cast(substr("t1"."due_on", 6, 2) as bigint) - 9) / 7) / 100 + 1) / 4 + 275 * cast(substr("t1"."due_on", 6, 2) as bigint) / 9 + cast(substr("t1"."due_on", 9, 2) as bigint) + 1721029) > 0 then 2461367 - (367 * cast(substr("t1"."due_on", 1, 4) as bigint) - 7 * (cast(substr("t1"."due_on", 1, 4) as bigint) + (cast(substr("t1"."due_on", 6, 2) as bigint) + 9) / 12) / 4 - 3 * ((cast(substr("t1"."due_on", 1, 4) as bigint) + (cast(substr("t1"."due_on", 6, 2) as bigint) - 9) / 7) / 100 + 1) / 4 + 275 * cast(substr("t1"."due_on", 6, 2) as bigint) / 9 + cast(substr("t1"."due_on", 9, 2) as bigint) + 1721029) end is not null))
  order by "t1"."id"
  limit 5001) as page
join "clientInvoices" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,30]

-- documents that have waited a week, or that do not wait
with "interventions" as not materialized (select *
  from "main"."interventions" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "interventions" as "t1"
  where (((case when "t1"."kind" = 'document' and "t1"."completed_at" is null then (1795359600000 - "t1"."happened_at") / 86400000 end >= ? or case when "t1"."kind" = 'document' and "t1"."completed_at" is null then (1795359600000 - "t1"."happened_at") / 86400000 end is null)))
  order by "t1"."id"
  limit 5001) as page
join "interventions" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,7]

-- appointments on a Sunday or a Monday
with "appointments" as not materialized (select *
  from "main"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "appointments" as "t1"
  where ((((cast(strftime('%w', (("t1"."starts_at" + case when "t1"."starts_at" < 1257055200000 then case when "t1"."starts_at" < 625644000000 then case when "t1"."starts_at" < 309938400000 then case when "t1"."starts_at" < 152085600000 then case when "t1"."starts_at" < 73465200000 then case when "t1"."starts_at" < 25682400000 then case when "t1"."starts_at" < 9961200000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 41410800000 then -18000000 else case when "t1"."starts_at" < 57736800000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 104914800000 then case when "t1"."starts_at" < 89186400000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 120636000000 then -14400000 else case when "t1"."starts_at" < 136364400000 then -18000000 else -14400000 end end end end else case when "t1"."starts_at" < 230713200000 then case when "t1"."starts_at" < 183535200000 then case when "t1"."starts_at" < 167814000000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 199263600000 then -18000000 else case when "t1"."starts_at" < 215589600000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 262767600000 then case when "t1"."starts_at" < 247039200000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 278488800000 then -14400000 else case when "t1"."starts_at" < 294217200000 then -18000000 else -14400000 end end end end end else case when "t1"."starts_at" < 467791200000 then case when "t1"."starts_at" < 388566000000 then case when "t1"."starts_at" < 341388000000 then case when "t1"."starts_at" < 325666800000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 357116400000 then -18000000 else case when "t1"."starts_at" < 372837600000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 420015600000 then case when "t1"."starts_at" < 404892000000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 436341600000 then -14400000 else case when "t1"."starts_at" < 452070000000 then -18000000 else -14400000 end end end end else case when "t1"."starts_at" < 544604400000 then case when "t1"."starts_at" < 499240800000 then case when "t1"."starts_at" < 483519600000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 514969200000 then -18000000 else case when "t1"."starts_at" < 530690400000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 576054000000 then case when "t1"."starts_at" < 562140000000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 594194400000 then -14400000 else case when "t1"."starts_at" < 607503600000 then -18000000 else -14400000 end end end end end end else case when "t1"."starts_at" < 941349600000 then case when "t1"."starts_at" < 783496800000 then case when "t1"."starts_at" < 702457200000 then case when "t1"."starts_at" < 657093600000 then case when "t1"."starts_at" < 638953200000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 671007600000 then -18000000 else case when "t1"."starts_at" < 688543200000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 733906800000 then case when "t1"."starts_at" < 719992800000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 752047200000 then -14400000 else case when "t1"."starts_at" < 765356400000 then -18000000 else -14400000 end end end end else case when "t1"."starts_at" < 860310000000 then case when "t1"."starts_at" < 814946400000 then case when "t1"."starts_at" < 796806000000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 828860400000 then -18000000 else case when "t1"."starts_at" < 846396000000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 891759600000 then case when "t1"."starts_at" < 877845600000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 909295200000 then -14400000 else case when "t1"."starts_at" < 923209200000 then -18000000 else -14400000 end end end end end else case when "t1"."starts_at" < 1099202400000 then case when "t1"."starts_at" < 1018162800000 then case when "t1"."starts_at" < 972799200000 then case when "t1"."starts_at" < 954658800000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 986108400000 then -18000000 else case when "t1"."starts_at" < 1004248800000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 1049612400000 then case when "t1"."starts_at" < 1035698400000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 1067148000000 then -14400000 else case when "t1"."starts_at" < 1081062000000 then -18000000 else -14400000 end end end end else case when "t1"."starts_at" < 1173596400000 then case when "t1"."starts_at" < 1130652000000 then case when "t1"."starts_at" < 1112511600000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 1143961200000 then -18000000 else case when "t1"."starts_at" < 1162101600000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 1205046000000 then case when "t1"."starts_at" < 1194156000000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 1225605600000 then -14400000 else case when "t1"."starts_at" < 1236495600000 then -18000000 else -14400000 end end end end end end end else case when "t1"."starts_at" < 1888466400000 then case when "t1"."starts_at" < 1572760800000 then case when "t1"."starts_at" < 1414908000000 then case when "t1"."starts_at" < 1331449200000 then case when "t1"."starts_at" < 1289109600000 then case when "t1"."starts_at" < 1268550000000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 1299999600000 then -18000000 else case when "t1"."starts_at" < 1320559200000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 1362898800000 then case when "t1"."starts_at" < 1352008800000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 1383458400000 then -14400000 else case when "t1"."starts_at" < 1394348400000 then -18000000 else -14400000 end end end end else case when "t1"."starts_at" < 1489302000000 then case when "t1"."starts_at" < 1446357600000 then case when "t1"."starts_at" < 1425798000000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 1457852400000 then -18000000 else case when "t1"."starts_at" < 1478412000000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 1520751600000 then case when "t1"."starts_at" < 1509861600000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 1541311200000 then -14400000 else case when "t1"."starts_at" < 1552201200000 then -18000000 else -14400000 end end end end end else case when "t1"."starts_at" < 1730613600000 then case when "t1"."starts_at" < 1647154800000 then case when "t1"."starts_at" < 1604210400000 then case when "t1"."starts_at" < 1583650800000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 1615705200000 then -18000000 else case when "t1"."starts_at" < 1636264800000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 1678604400000 then case when "t1"."starts_at" < 1667714400000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 1699164000000 then -14400000 else case when "t1"."starts_at" < 1710054000000 then -18000000 else -14400000 end end end end else case when "t1"."starts_at" < 1805007600000 then case when "t1"."starts_at" < 1762063200000 then case when "t1"."starts_at" < 1741503600000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 1772953200000 then -18000000 else case when "t1"."starts_at" < 1793512800000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 1836457200000 then case when "t1"."starts_at" < 1825567200000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 1857016800000 then -14400000 else case when "t1"."starts_at" < 1867906800000 then -18000000 else -14400000 end end end end end end else case when "t1"."starts_at" < 2204172000000 then case when "t1"."starts_at" < 2046319200000 then case when "t1"."starts_at" < 1962860400000 then case when "t1"."starts_at" < 1919916000000 then case when "t1"."starts_at" < 1899356400000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 1930806000000 then -18000000 else case when "t1"."starts_at" < 1951365600000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 1994310000000 then case when "t1"."starts_at" < 1983420000000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 2014869600000 then -14400000 else case when "t1"."starts_at" < 2025759600000 then -18000000 else -14400000 end end end end else case when "t1"."starts_at" < 2120108400000 then case when "t1"."starts_at" < 2077768800000 then case when "t1"."starts_at" < 2057209200000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 2088658800000 then -18000000 else case when "t1"."starts_at" < 2109218400000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 2152162800000 then case when "t1"."starts_at" < 2140668000000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 2172722400000 then -14400000 else case when "t1"."starts_at" < 2183612400000 then -18000000 else -14400000 end end end end end else case when "t1"."starts_at" < 2362024800000 then case when "t1"."starts_at" < 2277961200000 then case when "t1"."starts_at" < 2235621600000 then case when "t1"."starts_at" < 2215062000000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 2246511600000 then -18000000 else case when "t1"."starts_at" < 2267071200000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 2309410800000 then case when "t1"."starts_at" < 2298520800000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 2329970400000 then -14400000 else case when "t1"."starts_at" < 2341465200000 then -18000000 else -14400000 end end end end else case when "t1"."starts_at" < 2435814000000 then case when "t1"."starts_at" < 2393474400000 then case when "t1"."starts_at" < 2372914800000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 2404364400000 then -18000000 else case when "t1"."starts_at" < 2424924000000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 2487823200000 then case when "t1"."starts_at" < 2456373600000 then -14400000 else case when "t1"."starts_at" < 2467263600000 then -18000000 else -14400000 end end else case when "t1"."starts_at" < 2499318000000 then -18000000 else case when "t1"."starts_at" < 2519877600000 then -14400000 else -18000000 end end end end end end end end)) / 1000.0, 'unixepoch') as integer) + 6) % 7 + 1) in (?, ?)))
  order by "t1"."id"
  limit 5001) as page
join "appointments" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,7,1]

-- appointments outside the hours of eight and nine
with "appointments" as not materialized (select *
  from "main"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "appointments" as "t1"
  where ((cast(strftime('%H', (("t1"."starts_at" + case when "t1"."starts_at" < 1257055200000 then case when "t1"."starts_at" < 625644000000 then case when "t1"."starts_at" < 309938400000 then case when "t1"."starts_at" < 152085600000 then case when "t1"."starts_at" < 73465200000 then case when "t1"."starts_at" < 25682400000 then case when "t1"."starts_at" < 9961200000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 41410800000 then -18000000 else case when "t1"."starts_at" < 57736800000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 104914800000 then case when "t1"."starts_at" < 89186400000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 120636000000 then -14400000 else case when "t1"."starts_at" < 136364400000 then -18000000 else -14400000 end end end end else case when "t1"."starts_at" < 230713200000 then case when "t1"."starts_at" < 183535200000 then case when "t1"."starts_at" < 167814000000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 199263600000 then -18000000 else case when "t1"."starts_at" < 215589600000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 262767600000 then case when "t1"."starts_at" < 247039200000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 278488800000 then -14400000 else case when "t1"."starts_at" < 294217200000 then -18000000 else -14400000 end end end end end else case when "t1"."starts_at" < 467791200000 then case when "t1"."starts_at" < 388566000000 then case when "t1"."starts_at" < 341388000000 then case when "t1"."starts_at" < 325666800000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 357116400000 then -18000000 else case when "t1"."starts_at" < 372837600000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 420015600000 then case when "t1"."starts_at" < 404892000000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 436341600000 then -14400000 else case when "t1"."starts_at" < 452070000000 then -18000000 else -14400000 end end end end else case when "t1"."starts_at" < 544604400000 then case when "t1"."starts_at" < 499240800000 then case when "t1"."starts_at" < 483519600000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 514969200000 then -18000000 else case when "t1"."starts_at" < 530690400000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 576054000000 then case when "t1"."starts_at" < 562140000000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 594194400000 then -14400000 else case when "t1"."starts_at" < 607503600000 then -18000000 else -14400000 end end end end end end else case when "t1"."starts_at" < 941349600000 then case when "t1"."starts_at" < 783496800000 then case when "t1"."starts_at" < 702457200000 then case when "t1"."starts_at" < 657093600000 then case when "t1"."starts_at" < 638953200000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 671007600000 then -18000000 else case when "t1"."starts_at" < 688543200000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 733906800000 then case when "t1"."starts_at" < 719992800000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 752047200000 then -14400000 else case when "t1"."starts_at" < 765356400000 then -18000000 else -14400000 end end end end else case when "t1"."starts_at" < 860310000000 then case when "t1"."starts_at" < 814946400000 then case when "t1"."starts_at" < 796806000000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 828860400000 then -18000000 else case when "t1"."starts_at" < 846396000000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 891759600000 then case when "t1"."starts_at" < 877845600000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 909295200000 then -14400000 else case when "t1"."starts_at" < 923209200000 then -18000000 else -14400000 end end end end end else case when "t1"."starts_at" < 1099202400000 then case when "t1"."starts_at" < 1018162800000 then case when "t1"."starts_at" < 972799200000 then case when "t1"."starts_at" < 954658800000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 986108400000 then -18000000 else case when "t1"."starts_at" < 1004248800000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 1049612400000 then case when "t1"."starts_at" < 1035698400000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 1067148000000 then -14400000 else case when "t1"."starts_at" < 1081062000000 then -18000000 else -14400000 end end end end else case when "t1"."starts_at" < 1173596400000 then case when "t1"."starts_at" < 1130652000000 then case when "t1"."starts_at" < 1112511600000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 1143961200000 then -18000000 else case when "t1"."starts_at" < 1162101600000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 1205046000000 then case when "t1"."starts_at" < 1194156000000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 1225605600000 then -14400000 else case when "t1"."starts_at" < 1236495600000 then -18000000 else -14400000 end end end end end end end else case when "t1"."starts_at" < 1888466400000 then case when "t1"."starts_at" < 1572760800000 then case when "t1"."starts_at" < 1414908000000 then case when "t1"."starts_at" < 1331449200000 then case when "t1"."starts_at" < 1289109600000 then case when "t1"."starts_at" < 1268550000000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 1299999600000 then -18000000 else case when "t1"."starts_at" < 1320559200000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 1362898800000 then case when "t1"."starts_at" < 1352008800000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 1383458400000 then -14400000 else case when "t1"."starts_at" < 1394348400000 then -18000000 else -14400000 end end end end else case when "t1"."starts_at" < 1489302000000 then case when "t1"."starts_at" < 1446357600000 then case when "t1"."starts_at" < 1425798000000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 1457852400000 then -18000000 else case when "t1"."starts_at" < 1478412000000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 1520751600000 then case when "t1"."starts_at" < 1509861600000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 1541311200000 then -14400000 else case when "t1"."starts_at" < 1552201200000 then -18000000 else -14400000 end end end end end else case when "t1"."starts_at" < 1730613600000 then case when "t1"."starts_at" < 1647154800000 then case when "t1"."starts_at" < 1604210400000 then case when "t1"."starts_at" < 1583650800000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 1615705200000 then -18000000 else case when "t1"."starts_at" < 1636264800000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 1678604400000 then case when "t1"."starts_at" < 1667714400000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 1699164000000 then -14400000 else case when "t1"."starts_at" < 1710054000000 then -18000000 else -14400000 end end end end else case when "t1"."starts_at" < 1805007600000 then case when "t1"."starts_at" < 1762063200000 then case when "t1"."starts_at" < 1741503600000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 1772953200000 then -18000000 else case when "t1"."starts_at" < 1793512800000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 1836457200000 then case when "t1"."starts_at" < 1825567200000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 1857016800000 then -14400000 else case when "t1"."starts_at" < 1867906800000 then -18000000 else -14400000 end end end end end end else case when "t1"."starts_at" < 2204172000000 then case when "t1"."starts_at" < 2046319200000 then case when "t1"."starts_at" < 1962860400000 then case when "t1"."starts_at" < 1919916000000 then case when "t1"."starts_at" < 1899356400000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 1930806000000 then -18000000 else case when "t1"."starts_at" < 1951365600000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 1994310000000 then case when "t1"."starts_at" < 1983420000000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 2014869600000 then -14400000 else case when "t1"."starts_at" < 2025759600000 then -18000000 else -14400000 end end end end else case when "t1"."starts_at" < 2120108400000 then case when "t1"."starts_at" < 2077768800000 then case when "t1"."starts_at" < 2057209200000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 2088658800000 then -18000000 else case when "t1"."starts_at" < 2109218400000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 2152162800000 then case when "t1"."starts_at" < 2140668000000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 2172722400000 then -14400000 else case when "t1"."starts_at" < 2183612400000 then -18000000 else -14400000 end end end end end else case when "t1"."starts_at" < 2362024800000 then case when "t1"."starts_at" < 2277961200000 then case when "t1"."starts_at" < 2235621600000 then case when "t1"."starts_at" < 2215062000000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 2246511600000 then -18000000 else case when "t1"."starts_at" < 2267071200000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 2309410800000 then case when "t1"."starts_at" < 2298520800000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 2329970400000 then -14400000 else case when "t1"."starts_at" < 2341465200000 then -18000000 else -14400000 end end end end else case when "t1"."starts_at" < 2435814000000 then case when "t1"."starts_at" < 2393474400000 then case when "t1"."starts_at" < 2372914800000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 2404364400000 then -18000000 else case when "t1"."starts_at" < 2424924000000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 2487823200000 then case when "t1"."starts_at" < 2456373600000 then -14400000 else case when "t1"."starts_at" < 2467263600000 then -18000000 else -14400000 end end else case when "t1"."starts_at" < 2499318000000 then -18000000 else case when "t1"."starts_at" < 2519877600000 then -14400000 else -18000000 end end end end end end end end)) / 1000.0, 'unixepoch') as integer) not in (?, ?)))
  order by "t1"."id"
  limit 5001) as page
join "appointments" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,8,9]

-- clients not born on a Friday, or of whom it is not known
with "clients" as not materialized (select *
  from "main"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?)))
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where ((((cast(strftime('%w', "t1"."birth_date") as integer) + 6) % 7 + 1) not in (?) or ((cast(strftime('%w', "t1"."birth_date") as integer) + 6) % 7 + 1) is null))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,"deleted",5]

-- active clients who are women or, with access, French
with "clients" as not materialized (select *
  from "main"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?)))
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where (("t1"."state" = ?) and (("t1"."sex" = ? and "t1"."sex" is not null) or (("t1"."language" = ?) and ("t1"."has_access" = ?))))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,"deleted","active","female","fr",1]

-- clients of whom it does not hold that they are women or in branch 1
with "clients" as not materialized (select *
  from "main"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?)))
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where ((("t1"."sex" <> ? or "t1"."sex" is null) and ("t1"."branch_id" <> ? or "t1"."branch_id" is null)))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,"deleted","female",1]

-- clients of whom it does not hold that it does not hold that they are men
with "clients" as not materialized (select *
  from "main"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?)))
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where (((("t1"."sex" = ? and "t1"."sex" is not null))))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,"deleted","male"]

-- clients who fulfil nothing in particular
with "clients" as not materialized (select *
  from "main"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?)))
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where (1 = 1 and (1 = 1))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,"deleted"]

-- clients who fulfil the denial of nothing in particular
with "clients" as not materialized (select *
  from "main"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?)))
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where (1 = 0)
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,"deleted"]

-- clients by the one rule that is not muted
with "clients" as not materialized (select *
  from "main"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?)))
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where (("t1"."state" = ?))
  order by "t1"."id"
  limit 5001) as page
join "clients" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,"deleted","active"]
