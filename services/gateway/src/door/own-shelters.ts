import type { Viewer } from '@nrm/access';
import type { Answer } from './answer.ts';

/** Leaves name and address only to the organisation that runs the shelter: where others are safe stays unknown. */
export function ownSheltersNamed(answer: Answer, { organisation }: Viewer): Answer {
  if (answer.status !== 200 || !hasRows(answer.body)) return answer;
  const items = answer.body.items.map((row) => {
    if (row.organisationId === organisation) return row;
    const { name, address, ...rest } = row;
    return rest;
  });
  return { ...answer, body: { ...answer.body, items } };
}

const hasRows = (body: unknown): body is { readonly items: readonly Readonly<Record<string, unknown>>[] } =>
  typeof body === 'object' && body !== null && 'items' in body && Array.isArray(body.items);
