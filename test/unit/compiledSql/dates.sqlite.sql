-- appointments of the day on which the clocks go back, which has 25 hours
with "appointments" as not materialized (select *
  from "main"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "appointments" as "t1"
  where (("t1"."starts_at" >= ? and "t1"."starts_at" < ?))
  order by "t1"."id"
  limit 5001) as page
join "appointments" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,1793505600000,1793595600000]

-- appointments until the day on which the clocks go forward, which has 23 hours
with "appointments" as not materialized (select *
  from "main"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "appointments" as "t1"
  where (("t1"."starts_at" < ?))
  order by "t1"."id"
  limit 5001) as page
join "appointments" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,1773028800000]

-- appointments of the days around the change of the clocks
with "appointments" as not materialized (select *
  from "main"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "appointments" as "t1"
  where (("t1"."starts_at" >= ? and "t1"."starts_at" < ?))
  order by "t1"."id"
  limit 5001) as page
join "appointments" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,1793419200000,1793682000000]

-- appointments of any day but the last of the year
with "appointments" as not materialized (select *
  from "main"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "appointments" as "t1"
  where ((("t1"."starts_at" < ? or "t1"."starts_at" >= ?)))
  order by "t1"."id"
  limit 5001) as page
join "appointments" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,1798693200000,1798779600000]

-- appointments of the last 30 days, today being one of them
with "appointments" as not materialized (select *
  from "main"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "appointments" as "t1"
  where (("t1"."starts_at" >= ? and "t1"."starts_at" < ?))
  order by "t1"."id"
  limit 5001) as page
join "appointments" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,1792814400000,1795410000000]

-- appointments of the next two weeks, today being in them
with "appointments" as not materialized (select *
  from "main"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "appointments" as "t1"
  where (("t1"."starts_at" >= ? and "t1"."starts_at" < ?))
  order by "t1"."id"
  limit 5001) as page
join "appointments" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,1795323600000,1796533200000]

-- appointments of this week, which begins today
with "appointments" as not materialized (select *
  from "main"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "appointments" as "t1"
  where (("t1"."starts_at" >= ? and "t1"."starts_at" < ?))
  order by "t1"."id"
  limit 5001) as page
join "appointments" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,1795323600000,1795928400000]

-- appointments of the quarter before this one
with "appointments" as not materialized (select *
  from "main"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "appointments" as "t1"
  where (("t1"."starts_at" >= ? and "t1"."starts_at" < ?))
  order by "t1"."id"
  limit 5001) as page
join "appointments" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,1782878400000,1790827200000]

-- appointments of all but last year
with "appointments" as not materialized (select *
  from "main"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "appointments" as "t1"
  where ((("t1"."starts_at" < ? or "t1"."starts_at" >= ?)))
  order by "t1"."id"
  limit 5001) as page
join "appointments" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,1735707600000,1767243600000]

-- appointments of more than 60 days ago
with "appointments" as not materialized (select *
  from "main"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "appointments" as "t1"
  where (("t1"."starts_at" < ?))
  order by "t1"."id"
  limit 5001) as page
join "appointments" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,1790136000000]

-- appointments from the beginning of last month until this instant
with "appointments" as not materialized (select *
  from "main"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "appointments" as "t1"
  where (("t1"."starts_at" >= ? and "t1"."starts_at" < ?))
  order by "t1"."id"
  limit 5001) as page
join "appointments" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,1790827200000,1795359600000]

-- appointments of the hour that the clock shows twice
with "appointments" as not materialized (select *
  from "main"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "appointments" as "t1"
  where (("t1"."starts_at" >= ? and "t1"."starts_at" < ?))
  order by "t1"."id"
  limit 5001) as page
join "appointments" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,1793509200000,1793516400000]

-- appointments before this instant
with "appointments" as not materialized (select *
  from "main"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "appointments" as "t1"
  where (("t1"."starts_at" < ?))
  order by "t1"."id"
  limit 5001) as page
join "appointments" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,1795359600000]

-- appointments until and with this instant
with "appointments" as not materialized (select *
  from "main"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "appointments" as "t1"
  where (("t1"."starts_at" < ?))
  order by "t1"."id"
  limit 5001) as page
join "appointments" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,1795359600001]

-- appointments after this instant
with "appointments" as not materialized (select *
  from "main"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "appointments" as "t1"
  where (("t1"."starts_at" >= ?))
  order by "t1"."id"
  limit 5001) as page
join "appointments" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,1795359600001]

-- appointments from tomorrow on
with "appointments" as not materialized (select *
  from "main"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "appointments" as "t1"
  where (("t1"."starts_at" >= ?))
  order by "t1"."id"
  limit 5001) as page
join "appointments" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,1795410000000]

-- appointments from yesterday until a day
with "appointments" as not materialized (select *
  from "main"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "appointments" as "t1"
  where (("t1"."starts_at" >= ? and "t1"."starts_at" < ?))
  order by "t1"."id"
  limit 5001) as page
join "appointments" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,1795237200000,1798174800000]

-- programs that have started, by the day
with "programs" as not materialized (select *
  from "main"."programs" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "programs" as "t1"
  where (("t1"."starts_on" < ? and "t1"."starts_on" is not null))
  order by "t1"."id"
  limit 5001) as page
join "programs" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,"2026-11-23"]

-- programs that have not started this month, or never
with "programs" as not materialized (select *
  from "main"."programs" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "programs" as "t1"
  where ((("t1"."starts_on" < ? or "t1"."starts_on" >= ?) or "t1"."starts_on" is null))
  order by "t1"."id"
  limit 5001) as page
join "programs" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,"2026-11-01","2026-12-01"]

-- invoices due within the next 3 months
with "clientInvoices" as not materialized (select *
  from "main"."client_invoices" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "clientInvoices" as "t1"
  where (("t1"."due_on" >= ? and "t1"."due_on" < ?))
  order by "t1"."id"
  limit 5001) as page
join "clientInvoices" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,"2026-11-22","2027-02-22"]

-- appointments of today in Kolkata
with "appointments" as not materialized (select *
  from "main"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "appointments" as "t1"
  where (("t1"."starts_at" >= ? and "t1"."starts_at" < ?))
  order by "t1"."id"
  limit 5001) as page
join "appointments" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,1795285800000,1795372200000]

-- appointments of this month in Paris
with "appointments" as not materialized (select *
  from "main"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "appointments" as "t1"
  where (("t1"."starts_at" >= ? and "t1"."starts_at" < ?))
  order by "t1"."id"
  limit 5001) as page
join "appointments" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,1793487600000,1796079600000]

-- appointments of the day that Apia never had
with "appointments" as not materialized (select *
  from "main"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "appointments" as "t1"
  where (("t1"."starts_at" >= ? and "t1"."starts_at" < ?))
  order by "t1"."id"
  limit 5001) as page
join "appointments" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,1325152800000,1325325600000]

-- appointments of the day on which Lord Howe turns its clock by half an hour
with "appointments" as not materialized (select *
  from "main"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "appointments" as "t1"
  where (("t1"."starts_at" >= ? and "t1"."starts_at" < ?))
  order by "t1"."id"
  limit 5001) as page
join "appointments" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,1775307600000,1775395800000]

-- appointments at midnight of the day on which São Paulo skipped it
with "appointments" as not materialized (select *
  from "main"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "appointments" as "t1"
  where (("t1"."starts_at" >= ? and "t1"."starts_at" < ?))
  order by "t1"."id"
  limit 5001) as page
join "appointments" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,1541300400000,1541383200000]

-- appointments of the first hour of the day in Kolkata
with "appointments" as not materialized (select *
  from "main"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "t3"."id" as "c0"
from (select "t1"."id" as page_id
  from "appointments" as "t1"
  where ((cast(strftime('%H', (("t1"."starts_at" + 19800000)) / 1000.0, 'unixepoch') as integer) in (?)))
  order by "t1"."id"
  limit 5001) as page
join "appointments" as "t3" on "t3"."id" = page.page_id
order by "t3"."id"
-- [1,0]
