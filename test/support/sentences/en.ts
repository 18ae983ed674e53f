import type { Example } from './definitions.ts';

export const en: Record<Example, string> = {
  everything: 'All clients; showing Name, E-mail and Responsible › Last name.',
  plain:
    'Clients where Status is Active and Branch is Laval and Responsible is me; showing Name and Date of birth; sorted by Branch › Name ascending, then by Last name descending (empty first); limited to 1 row.',
  nested:
    'Clients where Status is Active and (Sex is Female or (Language is French and App access is yes)); showing Number; limited to 1,500 rows. 1 condition is muted.',
  negated:
    'Clients where Status is not Deleted and where it is not true that (Sex is Female or Branch is one of my branches) and where Language is Spanish; showing Number.',
  negatedWhole: 'Clients where it is not true that (App access is not no); showing Number.',
  text: 'Clients where First name contains “an” and First name does not contain “ü” and Last name begins with “D’” and Last name does not begin with “Mc” and Address ends with “Ouest” and Address does not end with “Est” and E-mail is empty and Phone is not empty and First name is not “Ana”; showing Number.',
  numbers:
    'Appointments where Minutes is less than 30 or Minutes is at most 45.5 or Minutes is more than 1,200 or Price is at least $1,234.56 or Price is $0.00 or Minutes is not -1 or Minutes is between 30 and 60 or Price is not between $10.50 and $20.00; showing Number.',
  lists:
    'Clients where Status is one of Active, Archived or Deleted and Origin is not one of Website or Event and Responsible is one of me, Ana Roy or no. 17 and Branch is not one of my branches and Branch is one of my branches or Laval and First name is “Ana” and Created by is not no. 17; showing Number.',
  days: 'Clients where Date of birth is on 1 Jan 2000 and Date of birth is not on 29 Feb 2000 and Date of birth is before 8 Mar 2001 and Date of birth is no later than 1 Apr 2001 and Date of birth is after 31 May 1980 and Created is no earlier than 30 Jun 2026 and Created is between 1 Jan 2026 and 14 Jul 2026 and Date of birth is not between 15 Aug 1999 and 30 Sep 2000; showing Number. Time zone: America/Toronto.',
  moments:
    'Clients where Created is today (22 Nov 2026) and Created is not yesterday (21 Nov 2026) and Created is before now (22 Nov 2026 at 10:00) and Date of birth is no later than now (22 Nov 2026) and Date of birth is after tomorrow (23 Nov 2026) and Created is no earlier than today (22 Nov 2026) and Created is between yesterday (21 Nov 2026) and 1 Dec 2026; showing Number. Time zone: America/Toronto.',
  spans:
    'Appointments where Date and time is in the last 30 days (24 Oct to 22 Nov 2026) or Date and time is in the last 1 week (16 Nov to 22 Nov 2026) or Date and time is in the next 2 weeks (22 Nov to 5 Dec 2026) or Date and time is in the next 1 quarter (22 Nov 2026 to 21 Feb 2027) or Date and time is in the current week (22 Nov to 28 Nov 2026) or Date and time is in the current day (22 Nov 2026) or Date and time is in the previous month (1 Oct to 31 Oct 2026) or Date and time is in the previous year (1 Jan to 31 Dec 2025) or Date and time is more than 60 days ago (before 23 Sep 2026); showing Number. Time zone: America/Toronto.',
  periods:
    'Appointments where Date and time is not in the previous quarter (1 Jul to 30 Sep 2026) or Date and time is not more than 1 year ago (before 22 Nov 2025) or Date and time is from 1 Jan 2026 to 31 Mar 2026 or Date and time is from the previous month to now (1 Oct 2026 to 22 Nov 2026 at 10:00) or Date and time is from yesterday to the next 3 months (21 Nov 2026 to 21 Feb 2027) or Date and time is from 1 Nov 2026 at 01:30 (UTC-04:00) until just before 1 Nov 2026 at 01:30:15 (UTC-05:00); showing Number. Time zone: America/Toronto.',
  clock:
    'Appointments where Date and time is on Monday, Wednesday or Sunday and Date and time is not on Tuesday and Date and time is within the hour of 8:00 or 14:00 and Date and time is not within the hour of 0:00; showing Number. Time zone: America/Toronto.',
  otherFields:
    'Clients where Last activity is before Created and Last activity is no earlier than App first opened and Responsible is the same as Created by and First name is not the same as Responsible › First name and Age is at most Active stakeholders and Age is more than number of appointments; showing Number. Related records are those that you can see.',
  related:
    'Clients where Status is Active and without any appointments (where Status is Attended and Date and time is in the last 30 days (24 Oct to 22 Nov 2026)) and with one or more group memberships with a group where Title is “Yoga”; showing Number. Time zone: America/Toronto. Related records are those that you can see.',
  counted:
    'Clients with at least 1 of the appointments (where Status is Attended) or with at least 1,200 interventions or with at most 2 appointments (where Status is Attended) or with exactly 3 interventions (where Kind is Note) or with exactly 0 stakeholders; showing Number. Related records are those that you can see.',
  every:
    'Clients with, if any, only appointments (where Status is Attended) and with one or more, and only, interventions (where Published is yes and Author is Ana Roy); showing Number. Related records are those that you can see.',
  deep: 'Branches with at least 2 clients (with one or more appointments where Client is no. 17) and where Active is yes; showing Number. Related records are those that you can see.',
  aggregates:
    'Clients where Total minutes (appointments where Status is Attended) is more than 600 and number of appointments (where Status is Attended and Date and time is in the last 30 days (24 Oct to 22 Nov 2026)) is at least 3 and Last appointment (appointments) is before 1 Jan 2026 and Branch › number of clients is 40; showing Number. Time zone: America/Toronto. Related records are those that you can see.',
  mixed:
    'Clients (with one or more appointments (where Status is Attended) and where Status is Active) or (where Sex is Other and without any appointments) or (with no condition) or (with a condition that nothing meets); showing Number. Related records are those that you can see. 2 conditions are muted.',
  counts:
    'Clients where Status is Active; grouped by Branch; showing number of clients; only the top 10 of Branch by number of clients, the rest as “Others”; sorted by number of clients descending.',
  compared:
    'Appointments where Date and time is in the current year (1 Jan to 31 Dec 2026); grouped by Date and time (per month, even without data); with one column per Status; showing number of appointments; compared with the previous period. Time zone: America/Toronto.',
  figures:
    'All appointments; grouped by Professional; showing number of appointments, number of appointments (where Status is Attended) as “Attended”, number of distinct values of Client, sum of Minutes (where Status is Attended or Type is Group class), average of Price, minimum of Date and time, maximum of Client › Age, median of Minutes, ratio of “Attended” to number of appointments as “Attendance” and share of sum of Minutes; only groups where number of appointments is more than 5 or “Attendance” is less than 0.5; sorted by Professional ascending, then by “Attendance” descending (empty first).',
  over: 'All clients; grouped by Branch; showing number of appointments, number of appointments (where Status is Attended), sum of Minutes (appointments where Status is Attended and Date and time is in the last 30 days (24 Oct to 22 Nov 2026)) and ratio of number of appointments (where Status is Attended) to number of appointments; only the top 1 of Branch by number of appointments (where Status is Attended), without the rest. Time zone: America/Toronto. Related records are those that you can see.',
  bands:
    'All clients; grouped by Age (in steps of 15), Age (in bands: “Young” is less than 18, “Adult” is at least 18 and is less than 65), Status (in bands: “Gone” is one of Archived or Deleted) and Created (in bands: “New” is in the last 7 days (16 Nov to 22 Nov 2026)); showing number of clients. Time zone: America/Toronto.',
  buckets:
    'Appointments where Date and time is between 1 Nov 2026 and 30 Nov 2026; grouped by Date and time (per hour), Date and time (per hour of the day) and Date and time (per day of the week); with one column per Client › Date of birth (per year); showing number of appointments; compared with the same period last year; sorted by Date and time (per hour) ascending; limited to 50 rows. Time zone: America/Toronto.',
  parameters:
    'Clients where Created is in the previous week (15 Nov to 21 Nov 2026); showing Number. Time zone: America/Toronto.',
};
