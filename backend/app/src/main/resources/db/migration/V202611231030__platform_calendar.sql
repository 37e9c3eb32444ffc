-- The working calendar.

create table platform.calendar_year (
  year   int primary key check (year between 2000 and 2199),
  source text not null
);

-- Only the days that differ from the week's rule: public holidays (off) and make-up days (working).
create table platform.calendar_day (
  day     date primary key,
  year    int generated always as (extract(year from day)::int) stored references platform.calendar_year,
  working boolean not null,
  name    text not null
);
grant select on platform.calendar_year, platform.calendar_day to daylight_app;

insert into platform.calendar_year (year, source) values
  (2025, '《国务院办公厅关于2025年部分节假日安排的通知》'), (2026, '《国务院办公厅关于2026年部分节假日安排的通知》');

insert into platform.calendar_day (day, working, name)
  select d::date, false, h.name
  from (values
    ('2025-01-01', '2025-01-01', '元旦'), ('2025-01-28', '2025-02-04', '春节'), ('2025-04-04', '2025-04-06', '清明节'),
    ('2025-05-01', '2025-05-05', '劳动节'), ('2025-05-31', '2025-06-02', '端午节'), ('2025-10-01', '2025-10-08', '国庆节、中秋节'),
    ('2026-01-01', '2026-01-03', '元旦'), ('2026-02-15', '2026-02-23', '春节'), ('2026-04-04', '2026-04-06', '清明节'),
    ('2026-05-01', '2026-05-05', '劳动节'), ('2026-06-19', '2026-06-21', '端午节'), ('2026-09-25', '2026-09-27', '中秋节'),
    ('2026-10-01', '2026-10-07', '国庆节')) as h(first, last, name),
    generate_series(h.first::date, h.last::date, interval '1 day') as d;

insert into platform.calendar_day (day, working, name)
  select day::date, true, name
  from (values
    ('2025-01-26', '补春节'), ('2025-02-08', '补春节'), ('2025-04-27', '补劳动节'), ('2025-09-28', '补国庆节'), ('2025-10-11', '补国庆节'),
    ('2026-01-04', '补元旦'), ('2026-02-14', '补春节'), ('2026-02-28', '补春节'), ('2026-05-09', '补劳动节'), ('2026-09-20', '补国庆节'),
    ('2026-10-10', '补国庆节')) as w(day, name);
