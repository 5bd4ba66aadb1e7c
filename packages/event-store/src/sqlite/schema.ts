/**
 * What each version of an event store's file adds to the one before it; the file counts them in `user_version`. Steps
 * are only ever appended: a file written years ago climbs from where it stands.
 */
export const ladder: readonly string[] = [
  `
  create table if not exists facts (
    position integer primary key,
    stream text not null,
    revision integer not null,
    body text not null
  ) strict;
  create unique index if not exists facts_by_stream on facts (stream, revision);
  create table if not exists commands (
    id integer primary key,
    command text not null unique,
    fingerprint text not null,
    answer text not null,
    position integer not null
  ) strict;
  `,
];
