const VIEW = '(select id from view_names where name = ?)';

/** Rows of a view by their keys, given as one JSON array. */
export const loadSql = `
select key, version, body from view_rows where view = ${VIEW} and key in (select value from json_each(?))`;

/** One row of a view by its key: what most readers ask for. */
export const findSql = `
select key, version, body from view_rows where view = ${VIEW} and key = ?`;

/**
 * One page of an index, walked in its stored order: the work is that of the rows returned, however many there are.
 * Parameters: view, index, value, then the place it goes on after (sort, key), then the last sort value, then the limit.
 */
export const listSql = ({ goesOn, ends }: { readonly goesOn: boolean; readonly ends: boolean }): string => `
select entry.sort, entry.key, stored.version, stored.body
from view_entries entry cross join view_rows stored on stored.id = entry.row
where entry.view = ${VIEW} and entry.name = ? and entry.value = ?
${goesOn ? 'and (entry.sort, entry.key) > (?, ?)' : ''}
${ends ? 'and entry.sort <= ?' : ''}
order by entry.sort, entry.key
limit ?`;

export const countSql = `
select count(*) as rows from view_entries where view = ${VIEW} and name = ? and value = ?`;
