import { PageQuery } from '@nrm/contracts/operations';

/** The page that a parsed query asks for, as view stores take it. */
export function pageOf(query: Readonly<Record<string, unknown>>): { readonly limit: number; readonly after?: string } {
  const { limit, after } = PageQuery.parse({ limit: query.limit, after: query.after });
  return { limit, ...(after === undefined ? {} : { after }) };
}
