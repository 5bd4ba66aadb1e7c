/**
 * Rows carry the number their view's name has at present, so that forgetting a view is one small step: the name loses
 * its number, and what carries it is swept away in slices. A number without a name waits for that.
 */
export const schema = `
create table if not exists view_names (
  id integer primary key autoincrement,
  name text unique
) strict;
create table if not exists view_rows (
  id integer primary key,
  view integer not null,
  key text not null,
  version integer not null,
  entries text not null,
  body text not null,
  unique (view, key)
) strict;
create table if not exists view_entries (
  view integer not null,
  name text not null,
  value text not null,
  sort text not null,
  key text not null,
  row integer not null,
  primary key (view, name, value, sort, key)
) strict, without rowid;
`;
