-- the clients of branch 2
with "clients" as not materialized (select *
  from "main"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?))),
"branches" as not materialized (select *
  from "main"."branches" as "t5"
  where "t5"."company_id" = ? and 1 = 1)
select "t3"."first_name" || ' ' || "t3"."last_name" as "c0", "t3"."created_at" as "c1", "t3"."branch_id" as "c2", "t4"."name" as "c2_label"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where ((("t1"."branch_id" = ? and "t1"."branch_id" is not null)))
  order by "t1"."created_at" desc, "t1"."id"
  limit 5001) as page
join "clients" as "t3" on "t3"."id" = page.page_id
left join "branches" as "t4" on "t4"."id" = "t3"."branch_id"
order by "t3"."created_at" desc, "t3"."id"
-- [1,"deleted",1,2]

-- the clients of no branch that may be seen
with "branches" as not materialized (select *
  from "main"."branches" as "t3"
  where "t3"."company_id" = ? and (("t3"."id" in (?)))),
"clients" as not materialized (select *
  from "main"."clients" as "t4"
  where "t4"."company_id" = ? and (("t4"."state" <> ?) and (("t4"."branch_id" in (?) and "t4"."branch_id" is not null) or ("t4"."id" is not null and "t4"."id" in (select "t5"."client_id"
    from (select *
      from "main"."client_professionals"
      where company_id = ?) as "t5"
    where (("t5"."professional_id" = ?) and ("t5"."state" = ?)))))))
select "t6"."first_name" || ' ' || "t6"."last_name" as "c0", "t6"."created_at" as "c1", "t7"."id" as "c2", "t7"."name" as "c2_label"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  left join "branches" as "t2" on "t2"."id" = "t1"."branch_id"
  where ((("t2"."id" is null)))
  order by "t1"."created_at" desc, "t1"."id"
  limit 5001) as page
join "clients" as "t6" on "t6"."id" = page.page_id
left join "branches" as "t7" on "t7"."id" = "t6"."branch_id"
order by "t6"."created_at" desc, "t6"."id"
-- [1,2,1,"deleted",2,1,2,"active"]

-- the clients called O’Brien
with "clients" as not materialized (select *
  from "main"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?)))
select "t3"."first_name" || ' ' || "t3"."last_name" as "c0", "t3"."created_at" as "c1", "t3"."last_name" as "c2"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where ((("t1"."last_name_folded" = ?)))
  order by "t1"."created_at" desc, "t1"."id"
  limit 5001) as page
join "clients" as "t3" on "t3"."id" = page.page_id
order by "t3"."created_at" desc, "t3"."id"
-- [1,"deleted","o'brien"]

-- the clients with access
with "clients" as not materialized (select *
  from "main"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?)))
select "t3"."first_name" || ' ' || "t3"."last_name" as "c0", "t3"."created_at" as "c1", "t3"."has_access" as "c2"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where ((("t1"."has_access" = ?)))
  order by "t1"."created_at" desc, "t1"."id"
  limit 5001) as page
join "clients" as "t3" on "t3"."id" = page.page_id
order by "t3"."created_at" desc, "t3"."id"
-- [1,"deleted",1]

-- the clients whose last activity is unknown
with "clients" as not materialized (select *
  from "main"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?)))
select "t3"."first_name" || ' ' || "t3"."last_name" as "c0", "t3"."created_at" as "c1", "t3"."last_activity_at" as "c2"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where ((("t1"."last_activity_at" is null)))
  order by "t1"."created_at" desc, "t1"."id"
  limit 5001) as page
join "clients" as "t3" on "t3"."id" = page.page_id
order by "t3"."created_at" desc, "t3"."id"
-- [1,"deleted"]

-- the appointments of a month
with "appointments" as not materialized (select *
  from "main"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "t3"."starts_at" as "c0"
from (select "t1"."id" as page_id
  from "appointments" as "t1"
  where ((("t1"."starts_at" >= ? and "t1"."starts_at" < ?)) and (("t1"."starts_at" >= ? and "t1"."starts_at" < ?)))
  order by "t1"."starts_at" desc, "t1"."id"
  limit 5001) as page
join "appointments" as "t3" on "t3"."id" = page.page_id
order by "t3"."starts_at" desc, "t3"."id"
-- [1,1767243600000,1798779600000,1772341200000,1775016000000]

-- the appointments of the second of the hours that look alike
with "appointments" as not materialized (select *
  from "main"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "t3"."starts_at" as "c0"
from (select "t1"."id" as page_id
  from "appointments" as "t1"
  where ((("t1"."starts_at" >= ? and "t1"."starts_at" < ?)) and (("t1"."starts_at" >= ? and "t1"."starts_at" < ?)))
  order by "t1"."starts_at" desc, "t1"."id"
  limit 5001) as page
join "appointments" as "t3" on "t3"."id" = page.page_id
order by "t3"."starts_at" desc, "t3"."id"
-- [1,1767243600000,1798779600000,1793512800000,1793516400000]

-- the appointments of Sundays at nine
with "appointments" as not materialized (select *
  from "main"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "t3"."starts_at" as "c0"
from (select "t1"."id" as page_id
  from "appointments" as "t1"
  where ((("t1"."starts_at" >= ? and "t1"."starts_at" < ?)) and ((((cast(strftime('%w', (("t1"."starts_at" + case when "t1"."starts_at" < 1257055200000 then case when "t1"."starts_at" < 625644000000 then case when "t1"."starts_at" < 309938400000 then case when "t1"."starts_at" < 152085600000 then case when "t1"."starts_at" < 73465200000 then case when "t1"."starts_at" < 25682400000 then case when "t1"."starts_at" < 9961200000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 41410800000 then -18000000 else case when "t1"."starts_at" < 57736800000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 104914800000 then case when "t1"."starts_at" < 89186400000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 120636000000 then -14400000 else case when "t1"."starts_at" < 136364400000 then -18000000 else -14400000 end end end end else case when "t1"."starts_at" < 230713200000 then case when "t1"."starts_at" < 183535200000 then case when "t1"."starts_at" < 167814000000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 199263600000 then -18000000 else case when "t1"."starts_at" < 215589600000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 262767600000 then case when "t1"."starts_at" < 247039200000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 278488800000 then -14400000 else case when "t1"."starts_at" < 294217200000 then -18000000 else -14400000 end end end end end else case when "t1"."starts_at" < 467791200000 then case when "t1"."starts_at" < 388566000000 then case when "t1"."starts_at" < 341388000000 then case when "t1"."starts_at" < 325666800000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 357116400000 then -18000000 else case when "t1"."starts_at" < 372837600000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 420015600000 then case when "t1"."starts_at" < 404892000000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 436341600000 then -14400000 else case when "t1"."starts_at" < 452070000000 then -18000000 else -14400000 end end end end else case when "t1"."starts_at" < 544604400000 then case when "t1"."starts_at" < 499240800000 then case when "t1"."starts_at" < 483519600000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 514969200000 then -18000000 else case when "t1"."starts_at" < 530690400000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 576054000000 then case when "t1"."starts_at" < 562140000000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 594194400000 then -14400000 else case when "t1"."starts_at" < 607503600000 then -18000000 else -14400000 end end end end end end else case when "t1"."starts_at" < 941349600000 then case when "t1"."starts_at" < 783496800000 then case when "t1"."starts_at" < 702457200000 then case when "t1"."starts_at" < 657093600000 then case when "t1"."starts_at" < 638953200000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 671007600000 then -18000000 else case when "t1"."starts_at" < 688543200000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 733906800000 then case when "t1"."starts_at" < 719992800000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 752047200000 then -14400000 else case when "t1"."starts_at" < 765356400000 then -18000000 else -14400000 end end end end else case when "t1"."starts_at" < 860310000000 then case when "t1"."starts_at" < 814946400000 then case when "t1"."starts_at" < 796806000000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 828860400000 then -18000000 else case when "t1"."starts_at" < 846396000000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 891759600000 then case when "t1"."starts_at" < 877845600000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 909295200000 then -14400000 else case when "t1"."starts_at" < 923209200000 then -18000000 else -14400000 end end end end end else case when "t1"."starts_at" < 1099202400000 then case when "t1"."starts_at" < 1018162800000 then case when "t1"."starts_at" < 972799200000 then case when "t1"."starts_at" < 954658800000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 986108400000 then -18000000 else case when "t1"."starts_at" < 1004248800000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 1049612400000 then case when "t1"."starts_at" < 1035698400000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 1067148000000 then -14400000 else case when "t1"."starts_at" < 1081062000000 then -18000000 else -14400000 end end end end else case when "t1"."starts_at" < 1173596400000 then case when "t1"."starts_at" < 1130652000000 then case when "t1"."starts_at" < 1112511600000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 1143961200000 then -18000000 else case when "t1"."starts_at" < 1162101600000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 1205046000000 then case when "t1"."starts_at" < 1194156000000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 1225605600000 then -14400000 else case when "t1"."starts_at" < 1236495600000 then -18000000 else -14400000 end end end end end end end else case when "t1"."starts_at" < 1888466400000 then case when "t1"."starts_at" < 1572760800000 then case when "t1"."starts_at" < 1414908000000 then case when "t1"."starts_at" < 1331449200000 then case when "t1"."starts_at" < 1289109600000 then case when "t1"."starts_at" < 1268550000000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 1299999600000 then -18000000 else case when "t1"."starts_at" < 1320559200000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 1362898800000 then case when "t1"."starts_at" < 1352008800000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 1383458400000 then -14400000 else case when "t1"."starts_at" < 1394348400000 then -18000000 else -14400000 end end end end else case when "t1"."starts_at" < 1489302000000 then case when "t1"."starts_at" < 1446357600000 then case when "t1"."starts_at" < 1425798000000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 1457852400000 then -18000000 else case when "t1"."starts_at" < 1478412000000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 1520751600000 then case when "t1"."starts_at" < 1509861600000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 1541311200000 then -14400000 else case when "t1"."starts_at" < 1552201200000 then -18000000 else -14400000 end end end end end else case when "t1"."starts_at" < 1730613600000 then case when "t1"."starts_at" < 1647154800000 then case when "t1"."starts_at" < 1604210400000 then case when "t1"."starts_at" < 1583650800000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 1615705200000 then -18000000 else case when "t1"."starts_at" < 1636264800000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 1678604400000 then case when "t1"."starts_at" < 1667714400000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 1699164000000 then -14400000 else case when "t1"."starts_at" < 1710054000000 then -18000000 else -14400000 end end end end else case when "t1"."starts_at" < 1805007600000 then case when "t1"."starts_at" < 1762063200000 then case when "t1"."starts_at" < 1741503600000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 1772953200000 then -18000000 else case when "t1"."starts_at" < 1793512800000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 1836457200000 then case when "t1"."starts_at" < 1825567200000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 1857016800000 then -14400000 else case when "t1"."starts_at" < 1867906800000 then -18000000 else -14400000 end end end end end end else case when "t1"."starts_at" < 2204172000000 then case when "t1"."starts_at" < 2046319200000 then case when "t1"."starts_at" < 1962860400000 then case when "t1"."starts_at" < 1919916000000 then case when "t1"."starts_at" < 1899356400000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 1930806000000 then -18000000 else case when "t1"."starts_at" < 1951365600000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 1994310000000 then case when "t1"."starts_at" < 1983420000000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 2014869600000 then -14400000 else case when "t1"."starts_at" < 2025759600000 then -18000000 else -14400000 end end end end else case when "t1"."starts_at" < 2120108400000 then case when "t1"."starts_at" < 2077768800000 then case when "t1"."starts_at" < 2057209200000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 2088658800000 then -18000000 else case when "t1"."starts_at" < 2109218400000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 2152162800000 then case when "t1"."starts_at" < 2140668000000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 2172722400000 then -14400000 else case when "t1"."starts_at" < 2183612400000 then -18000000 else -14400000 end end end end end else case when "t1"."starts_at" < 2362024800000 then case when "t1"."starts_at" < 2277961200000 then case when "t1"."starts_at" < 2235621600000 then case when "t1"."starts_at" < 2215062000000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 2246511600000 then -18000000 else case when "t1"."starts_at" < 2267071200000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 2309410800000 then case when "t1"."starts_at" < 2298520800000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 2329970400000 then -14400000 else case when "t1"."starts_at" < 2341465200000 then -18000000 else -14400000 end end end end else case when "t1"."starts_at" < 2435814000000 then case when "t1"."starts_at" < 2393474400000 then case when "t1"."starts_at" < 2372914800000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 2404364400000 then -18000000 else case when "t1"."starts_at" < 2424924000000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 2487823200000 then case when "t1"."starts_at" < 2456373600000 then -14400000 else case when "t1"."starts_at" < 2467263600000 then -18000000 else -14400000 end end else case when "t1"."starts_at" < 2499318000000 then -18000000 else case when "t1"."starts_at" < 2519877600000 then -14400000 else -18000000 end end end end end end end end)) / 1000.0, 'unixepoch') as integer) + 6) % 7 + 1) in (?))) and ((cast(strftime('%H', (("t1"."starts_at" + case when "t1"."starts_at" < 1257055200000 then case when "t1"."starts_at" < 625644000000 then case when "t1"."starts_at" < 309938400000 then case when "t1"."starts_at" < 152085600000 then case when "t1"."starts_at" < 73465200000 then case when "t1"."starts_at" < 25682400000 then case when "t1"."starts_at" < 9961200000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 41410800000 then -18000000 else case when "t1"."starts_at" < 57736800000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 104914800000 then case when "t1"."starts_at" < 89186400000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 120636000000 then -14400000 else case when "t1"."starts_at" < 136364400000 then -18000000 else -14400000 end end end end else case when "t1"."starts_at" < 230713200000 then case when "t1"."starts_at" < 183535200000 then case when "t1"."starts_at" < 167814000000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 199263600000 then -18000000 else case when "t1"."starts_at" < 215589600000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 262767600000 then case when "t1"."starts_at" < 247039200000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 278488800000 then -14400000 else case when "t1"."starts_at" < 294217200000 then -18000000 else -14400000 end end end end end else case when "t1"."starts_at" < 467791200000 then case when "t1"."starts_at" < 388566000000 then case when "t1"."starts_at" < 341388000000 then case when "t1"."starts_at" < 325666800000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 357116400000 then -18000000 else case when "t1"."starts_at" < 372837600000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 420015600000 then case when "t1"."starts_at" < 404892000000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 436341600000 then -14400000 else case when "t1"."starts_at" < 452070000000 then -18000000 else -14400000 end end end end else case when "t1"."starts_at" < 544604400000 then case when "t1"."starts_at" < 499240800000 then case when "t1"."starts_at" < 483519600000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 514969200000 then -18000000 else case when "t1"."starts_at" < 530690400000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 576054000000 then case when "t1"."starts_at" < 562140000000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 594194400000 then -14400000 else case when "t1"."starts_at" < 607503600000 then -18000000 else -14400000 end end end end end end else case when "t1"."starts_at" < 941349600000 then case when "t1"."starts_at" < 783496800000 then case when "t1"."starts_at" < 702457200000 then case when "t1"."starts_at" < 657093600000 then case when "t1"."starts_at" < 638953200000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 671007600000 then -18000000 else case when "t1"."starts_at" < 688543200000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 733906800000 then case when "t1"."starts_at" < 719992800000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 752047200000 then -14400000 else case when "t1"."starts_at" < 765356400000 then -18000000 else -14400000 end end end end else case when "t1"."starts_at" < 860310000000 then case when "t1"."starts_at" < 814946400000 then case when "t1"."starts_at" < 796806000000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 828860400000 then -18000000 else case when "t1"."starts_at" < 846396000000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 891759600000 then case when "t1"."starts_at" < 877845600000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 909295200000 then -14400000 else case when "t1"."starts_at" < 923209200000 then -18000000 else -14400000 end end end end end else case when "t1"."starts_at" < 1099202400000 then case when "t1"."starts_at" < 1018162800000 then case when "t1"."starts_at" < 972799200000 then case when "t1"."starts_at" < 954658800000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 986108400000 then -18000000 else case when "t1"."starts_at" < 1004248800000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 1049612400000 then case when "t1"."starts_at" < 1035698400000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 1067148000000 then -14400000 else case when "t1"."starts_at" < 1081062000000 then -18000000 else -14400000 end end end end else case when "t1"."starts_at" < 1173596400000 then case when "t1"."starts_at" < 1130652000000 then case when "t1"."starts_at" < 1112511600000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 1143961200000 then -18000000 else case when "t1"."starts_at" < 1162101600000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 1205046000000 then case when "t1"."starts_at" < 1194156000000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 1225605600000 then -14400000 else case when "t1"."starts_at" < 1236495600000 then -18000000 else -14400000 end end end end end end end else case when "t1"."starts_at" < 1888466400000 then case when "t1"."starts_at" < 1572760800000 then case when "t1"."starts_at" < 1414908000000 then case when "t1"."starts_at" < 1331449200000 then case when "t1"."starts_at" < 1289109600000 then case when "t1"."starts_at" < 1268550000000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 1299999600000 then -18000000 else case when "t1"."starts_at" < 1320559200000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 1362898800000 then case when "t1"."starts_at" < 1352008800000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 1383458400000 then -14400000 else case when "t1"."starts_at" < 1394348400000 then -18000000 else -14400000 end end end end else case when "t1"."starts_at" < 1489302000000 then case when "t1"."starts_at" < 1446357600000 then case when "t1"."starts_at" < 1425798000000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 1457852400000 then -18000000 else case when "t1"."starts_at" < 1478412000000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 1520751600000 then case when "t1"."starts_at" < 1509861600000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 1541311200000 then -14400000 else case when "t1"."starts_at" < 1552201200000 then -18000000 else -14400000 end end end end end else case when "t1"."starts_at" < 1730613600000 then case when "t1"."starts_at" < 1647154800000 then case when "t1"."starts_at" < 1604210400000 then case when "t1"."starts_at" < 1583650800000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 1615705200000 then -18000000 else case when "t1"."starts_at" < 1636264800000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 1678604400000 then case when "t1"."starts_at" < 1667714400000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 1699164000000 then -14400000 else case when "t1"."starts_at" < 1710054000000 then -18000000 else -14400000 end end end end else case when "t1"."starts_at" < 1805007600000 then case when "t1"."starts_at" < 1762063200000 then case when "t1"."starts_at" < 1741503600000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 1772953200000 then -18000000 else case when "t1"."starts_at" < 1793512800000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 1836457200000 then case when "t1"."starts_at" < 1825567200000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 1857016800000 then -14400000 else case when "t1"."starts_at" < 1867906800000 then -18000000 else -14400000 end end end end end end else case when "t1"."starts_at" < 2204172000000 then case when "t1"."starts_at" < 2046319200000 then case when "t1"."starts_at" < 1962860400000 then case when "t1"."starts_at" < 1919916000000 then case when "t1"."starts_at" < 1899356400000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 1930806000000 then -18000000 else case when "t1"."starts_at" < 1951365600000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 1994310000000 then case when "t1"."starts_at" < 1983420000000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 2014869600000 then -14400000 else case when "t1"."starts_at" < 2025759600000 then -18000000 else -14400000 end end end end else case when "t1"."starts_at" < 2120108400000 then case when "t1"."starts_at" < 2077768800000 then case when "t1"."starts_at" < 2057209200000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 2088658800000 then -18000000 else case when "t1"."starts_at" < 2109218400000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 2152162800000 then case when "t1"."starts_at" < 2140668000000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 2172722400000 then -14400000 else case when "t1"."starts_at" < 2183612400000 then -18000000 else -14400000 end end end end end else case when "t1"."starts_at" < 2362024800000 then case when "t1"."starts_at" < 2277961200000 then case when "t1"."starts_at" < 2235621600000 then case when "t1"."starts_at" < 2215062000000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 2246511600000 then -18000000 else case when "t1"."starts_at" < 2267071200000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 2309410800000 then case when "t1"."starts_at" < 2298520800000 then -14400000 else -18000000 end else case when "t1"."starts_at" < 2329970400000 then -14400000 else case when "t1"."starts_at" < 2341465200000 then -18000000 else -14400000 end end end end else case when "t1"."starts_at" < 2435814000000 then case when "t1"."starts_at" < 2393474400000 then case when "t1"."starts_at" < 2372914800000 then -18000000 else -14400000 end else case when "t1"."starts_at" < 2404364400000 then -18000000 else case when "t1"."starts_at" < 2424924000000 then -14400000 else -18000000 end end end else case when "t1"."starts_at" < 2487823200000 then case when "t1"."starts_at" < 2456373600000 then -14400000 else case when "t1"."starts_at" < 2467263600000 then -18000000 else -14400000 end end else case when "t1"."starts_at" < 2499318000000 then -18000000 else case when "t1"."starts_at" < 2519877600000 then -14400000 else -18000000 end end end end end end end end)) / 1000.0, 'unixepoch') as integer) in (?))))
  order by "t1"."starts_at" desc, "t1"."id"
  limit 5001) as page
join "appointments" as "t3" on "t3"."id" = page.page_id
order by "t3"."starts_at" desc, "t3"."id"
-- [1,1767243600000,1798779600000,7,9]

-- the programs of a quarter
with "programs" as not materialized (select *
  from "main"."programs" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "t3"."name" as "c0", "t3"."created_at" as "c1", "t3"."starts_on" as "c2"
from (select "t1"."id" as page_id
  from "programs" as "t1"
  where ((("t1"."starts_on" >= ? and "t1"."starts_on" < ? and "t1"."starts_on" is not null)))
  order by "t1"."created_at" desc, "t1"."id"
  limit 5001) as page
join "programs" as "t3" on "t3"."id" = page.page_id
order by "t3"."created_at" desc, "t3"."id"
-- [1,"2026-10-01","2027-01-01"]

-- the clients from 30 to under 45
with "clients" as not materialized (select *
  from "main"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?)))
select "t3"."first_name" || ' ' || "t3"."last_name" as "c0", "t3"."created_at" as "c1", (20261122 - cast(replace("t3"."birth_date", '-', '') as bigint)) / 10000 as "c2"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where ((((20261122 - cast(replace("t1"."birth_date", '-', '') as bigint)) / 10000 >= ? and (20261122 - cast(replace("t1"."birth_date", '-', '') as bigint)) / 10000 is not null) and ((20261122 - cast(replace("t1"."birth_date", '-', '') as bigint)) / 10000 < ? and (20261122 - cast(replace("t1"."birth_date", '-', '') as bigint)) / 10000 is not null)))
  order by "t1"."created_at" desc, "t1"."id"
  limit 5001) as page
join "clients" as "t3" on "t3"."id" = page.page_id
order by "t3"."created_at" desc, "t3"."id"
-- [1,"deleted",30,45]

-- the clients who are grown up
with "clients" as not materialized (select *
  from "main"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?)))
select "t3"."first_name" || ' ' || "t3"."last_name" as "c0", "t3"."created_at" as "c1", (20261122 - cast(replace("t3"."birth_date", '-', '') as bigint)) / 10000 as "c2"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where (((((20261122 - cast(replace("t1"."birth_date", '-', '') as bigint)) / 10000 >= ? and (20261122 - cast(replace("t1"."birth_date", '-', '') as bigint)) / 10000 is not null) and ((20261122 - cast(replace("t1"."birth_date", '-', '') as bigint)) / 10000 < ? and (20261122 - cast(replace("t1"."birth_date", '-', '') as bigint)) / 10000 is not null)) and ((((20261122 - cast(replace("t1"."birth_date", '-', '') as bigint)) / 10000 >= ? or (20261122 - cast(replace("t1"."birth_date", '-', '') as bigint)) / 10000 is null)))))
  order by "t1"."created_at" desc, "t1"."id"
  limit 5001) as page
join "clients" as "t3" on "t3"."id" = page.page_id
order by "t3"."created_at" desc, "t3"."id"
-- [1,"deleted",18,65,18]

-- the clients who are in no band
with "clients" as not materialized (select *
  from "main"."clients" as "t2"
  where "t2"."company_id" = ? and (("t2"."state" <> ?)))
select "t3"."first_name" || ' ' || "t3"."last_name" as "c0", "t3"."created_at" as "c1", (20261122 - cast(replace("t3"."birth_date", '-', '') as bigint)) / 10000 as "c2"
from (select "t1"."id" as page_id
  from "clients" as "t1"
  where (((((20261122 - cast(replace("t1"."birth_date", '-', '') as bigint)) / 10000 is not null)) and ((((20261122 - cast(replace("t1"."birth_date", '-', '') as bigint)) / 10000 >= ? or (20261122 - cast(replace("t1"."birth_date", '-', '') as bigint)) / 10000 is null)) and (((20261122 - cast(replace("t1"."birth_date", '-', '') as bigint)) / 10000 < ? or (20261122 - cast(replace("t1"."birth_date", '-', '') as bigint)) / 10000 is null) or ((20261122 - cast(replace("t1"."birth_date", '-', '') as bigint)) / 10000 >= ? or (20261122 - cast(replace("t1"."birth_date", '-', '') as bigint)) / 10000 is null)))))
  order by "t1"."created_at" desc, "t1"."id"
  limit 5001) as page
join "clients" as "t3" on "t3"."id" = page.page_id
order by "t3"."created_at" desc, "t3"."id"
-- [1,"deleted",18,18,65]

-- the appointments of all but two groups, one of which is that of no branch
with "appointments" as not materialized (select *
  from "main"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"branches" as not materialized (select *
  from "main"."branches" as "t5"
  where "t5"."company_id" = ? and 1 = 1)
select "t3"."starts_at" as "c0", "t3"."branch_id" as "c1", "t4"."name" as "c1_label"
from (select "t1"."id" as page_id
  from "appointments" as "t1"
  where ((("t1"."starts_at" >= ? and "t1"."starts_at" < ?)) and ((("t1"."branch_id" <> ? or "t1"."branch_id" is null)) and (("t1"."branch_id" is not null))))
  order by "t1"."starts_at" desc, "t1"."id"
  limit 5001) as page
join "appointments" as "t3" on "t3"."id" = page.page_id
left join "branches" as "t4" on "t4"."id" = "t3"."branch_id"
order by "t3"."starts_at" desc, "t3"."id"
-- [1,1,1767243600000,1798779600000,2]

-- the attended appointments of a branch, above the line
with "appointments" as not materialized (select *
  from "main"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"branches" as not materialized (select *
  from "main"."branches" as "t5"
  where "t5"."company_id" = ? and 1 = 1)
select "t3"."starts_at" as "c0", "t3"."branch_id" as "c1", "t4"."name" as "c1_label"
from (select "t1"."id" as page_id
  from "appointments" as "t1"
  where ((("t1"."starts_at" >= ? and "t1"."starts_at" < ?)) and (("t1"."branch_id" = ? and "t1"."branch_id" is not null)) and (("t1"."state" = ?)))
  order by "t1"."starts_at" desc, "t1"."id"
  limit 5001) as page
join "appointments" as "t3" on "t3"."id" = page.page_id
left join "branches" as "t4" on "t4"."id" = "t3"."branch_id"
order by "t3"."starts_at" desc, "t3"."id"
-- [1,1,1767243600000,1798779600000,1,"attended"]

-- all appointments of a branch, below the line
with "appointments" as not materialized (select *
  from "main"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"branches" as not materialized (select *
  from "main"."branches" as "t5"
  where "t5"."company_id" = ? and 1 = 1)
select "t3"."starts_at" as "c0", "t3"."branch_id" as "c1", "t4"."name" as "c1_label"
from (select "t1"."id" as page_id
  from "appointments" as "t1"
  where ((("t1"."starts_at" >= ? and "t1"."starts_at" < ?)) and (("t1"."branch_id" = ? and "t1"."branch_id" is not null)))
  order by "t1"."starts_at" desc, "t1"."id"
  limit 5001) as page
join "appointments" as "t3" on "t3"."id" = page.page_id
left join "branches" as "t4" on "t4"."id" = "t3"."branch_id"
order by "t3"."starts_at" desc, "t3"."id"
-- [1,1,1767243600000,1798779600000,1]

-- the attended appointments of active clients of branch 1
with "clients" as not materialized (select *
  from "main"."clients" as "t3"
  where "t3"."company_id" = ? and (("t3"."state" <> ?))),
"appointments" as not materialized (select *
  from "main"."appointments" as "t4"
  where "t4"."company_id" = ? and 1 = 1)
select "t5"."starts_at" as "c0"
from (select "t1"."id" as page_id
  from "appointments" as "t1"
  where ((("t1"."state" = ?)) and ("t1"."client_id" is not null and "t1"."client_id" in (select "t2"."id"
    from "clients" as "t2"
    where (((("t2"."state" = ?)) and (("t2"."branch_id" = ? and "t2"."branch_id" is not null)))))))
  order by "t1"."starts_at" desc, "t1"."id"
  limit 5001) as page
join "appointments" as "t5" on "t5"."id" = page.page_id
order by "t5"."starts_at" desc, "t5"."id"
-- [1,"deleted",1,"attended","active",1]

-- the sessions of members of a group, over the client
with "memberships" as not materialized (select *
  from "main"."group_members" as "t4"
  where "t4"."company_id" = ? and 1 = 1),
"clients" as not materialized (select *
  from "main"."clients" as "t5"
  where "t5"."company_id" = ? and (("t5"."state" <> ?))),
"programSessions" as not materialized (select *
  from "main"."program_sessions" as "t6"
  where "t6"."company_id" = ? and 1 = 1),
"programs" as not materialized (select *
  from "main"."programs" as "t9"
  where "t9"."company_id" = ? and 1 = 1)
select "t7"."program_id" as "c0", "t8"."name" as "c0_label", "t7"."due_on" as "c1"
from (select "t1"."id" as page_id
  from "programSessions" as "t1"
  where (("t1"."client_id" is not null and "t1"."client_id" in (select "t2"."id"
    from "clients" as "t2"
    where (("t2"."id" is not null and "t2"."id" in (select "t3"."client_id"
      from "memberships" as "t3"
      where (((("t3"."group_id" = ?))))))))))
  order by "t1"."due_on" desc, "t1"."id"
  limit 5001) as page
join "programSessions" as "t7" on "t7"."id" = page.page_id
left join "programs" as "t8" on "t8"."id" = "t7"."program_id"
order by "t7"."due_on" desc, "t7"."id"
-- [1,1,"deleted",1,1,2]

-- the appointments of last year that stand beside a month of this one
with "appointments" as not materialized (select *
  from "main"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1)
select "t3"."starts_at" as "c0"
from (select "t1"."id" as page_id
  from "appointments" as "t1"
  where ((("t1"."starts_at" >= ? and "t1"."starts_at" < ?)) and (("t1"."starts_at" >= ? and "t1"."starts_at" < ?)))
  order by "t1"."starts_at" desc, "t1"."id"
  limit 5001) as page
join "appointments" as "t3" on "t3"."id" = page.page_id
order by "t3"."starts_at" desc, "t3"."id"
-- [1,1759291200000,1767243600000,1761969600000,1764565200000]

-- the appointments of one cell of a pivot
with "appointments" as not materialized (select *
  from "main"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"branches" as not materialized (select *
  from "main"."branches" as "t5"
  where "t5"."company_id" = ? and 1 = 1)
select "t3"."starts_at" as "c0", "t3"."branch_id" as "c1", "t4"."name" as "c1_label", "t3"."state" as "c2"
from (select "t1"."id" as page_id
  from "appointments" as "t1"
  where ((("t1"."starts_at" >= ? and "t1"."starts_at" < ?)) and (("t1"."branch_id" = ? and "t1"."branch_id" is not null)) and (("t1"."state" = ?)))
  order by "t1"."starts_at" desc, "t1"."id"
  limit 5001) as page
join "appointments" as "t3" on "t3"."id" = page.page_id
left join "branches" as "t4" on "t4"."id" = "t3"."branch_id"
order by "t3"."starts_at" desc, "t3"."id"
-- [1,1,1767243600000,1798779600000,3,"noShow"]

-- all appointments behind the total
with "appointments" as not materialized (select *
  from "main"."appointments" as "t2"
  where "t2"."company_id" = ? and 1 = 1),
"branches" as not materialized (select *
  from "main"."branches" as "t5"
  where "t5"."company_id" = ? and 1 = 1)
select "t3"."starts_at" as "c0", "t3"."branch_id" as "c1", "t4"."name" as "c1_label"
from (select "t1"."id" as page_id
  from "appointments" as "t1"
  where ((("t1"."starts_at" >= ? and "t1"."starts_at" < ?)))
  order by "t1"."starts_at" desc, "t1"."id"
  limit 5001) as page
join "appointments" as "t3" on "t3"."id" = page.page_id
left join "branches" as "t4" on "t4"."id" = "t3"."branch_id"
order by "t3"."starts_at" desc, "t3"."id"
-- [1,1,1767243600000,1798779600000]
