import { rolesOf } from '@nrm/access';
import { type Operation, type OperationId, operationsById, pathParameters } from '@nrm/contracts/operations';
import { refusals } from '@nrm/contracts/refusals';
import { categoryOf } from '@nrm/contracts/sensitivity';
import { z } from 'zod';
import {
  type CreateDocumentOptions,
  createDocument,
  type ZodOpenApiObject,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
} from 'zod-openapi';

const ProblemBody = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string().optional(),
    errors: z.array(z.object({ pointer: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem', description: 'What went wrong, after RFC 9457, with a code from one catalogue.' });

const anId = z.uuid();
const sayings: Readonly<Record<number, string>> = {
  400: 'The request does not fit the contract.',
  401: 'Nobody is signed in.',
  403: 'This is never done in the caller’s role, or a rule of the domain forbids it to this officer.',
  404: 'There is nothing here that the caller may see.',
  409: 'The state of the case does not allow it now.',
  412: 'Someone else changed this since it was read.',
  413: 'The body is larger than this route accepts.',
  415: 'The body is not application/json.',
  422: 'A rule of the domain refuses it, or the idempotency key was used for something else.',
  429: 'Too many attempts; wait as long as Retry-After says.',
  503: 'Not available or not visible yet; try again after a moment.',
};

/** The public interface as OpenAPI 3.1, made from the same contracts that the door enforces. */
export function openApi() {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const id of Object.keys(operationsById) as OperationId[]) {
    const operation = operationsById[id];
    paths[operation.path] = { ...paths[operation.path], [operation.method]: described(id, operation) };
  }
  const document: ZodOpenApiObject = {
    openapi: '3.1.0',
    info: {
      title: 'National referral mechanism',
      version: '1',
      description:
        'Referral, identification, assistance, legal remedy and compensation for people in forced labour. Whatever ' +
        'the caller may not see answers 404. Each refusal carries a code: ' +
        `${Object.keys(refusals).join(', ')}.`,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api/v1' }],
    tags: [...new Set(Object.values(operationsById).map(({ service }) => service))].map((name) => ({ name })),
    security: [{ session: [] }],
    components: {
      securitySchemes: { session: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
    paths: paths as ZodOpenApiPathsObject,
  };
  return createDocument(document, { override: markedMayBeAbsent });
}

/** Says of each marked member of an answer which category it is, and that who may not see it gets the answer without. */
const markedMayBeAbsent: NonNullable<CreateDocumentOptions['override']> = ({ zodSchema, jsonSchema, io }) => {
  if (io !== 'output' || !(zodSchema instanceof z.ZodObject)) return;
  const marks = Object.entries(zodSchema.shape as Readonly<Record<string, z.ZodType>>).flatMap(([name, member]) => {
    const category = categoryOf(withoutWrappers(member));
    return category === undefined ? [] : [[name, category] as const];
  });
  if (marks.length === 0) return;
  const marked = new Map<string, string>(marks);
  const required = jsonSchema.required?.filter((name) => !marked.has(name)) ?? [];
  if (required.length > 0) jsonSchema.required = required;
  else delete jsonSchema.required;
  Object.assign(jsonSchema, { 'x-data-categories': Object.fromEntries(marked) });
};

/** The schema that carries the mark, inside whatever makes it optional. */
function withoutWrappers(schema: z.ZodType): z.ZodType {
  if (categoryOf(schema) !== undefined) return schema;
  return schema instanceof z.ZodOptional ? withoutWrappers(schema.unwrap() as z.ZodType) : schema;
}

function described(id: OperationId, operation: Operation): ZodOpenApiOperationObject {
  const { method, path, scope, service, summary, body, query, answer, status, example } = operation;
  const params = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, pathParameters[name] ?? anId] as const);
  const isCommand = method === 'post';
  const isPublic = scope === 'public';
  return {
    operationId: id,
    summary,
    tags: [service],
    ...(isPublic ? { security: [] } : {}),
    ...{ 'x-roles': isPublic ? [] : rolesOf(id) },
    requestParams: {
      ...(params.length > 0 ? { path: z.object(Object.fromEntries(params)) } : {}),
      ...(query ? { query } : {}),
      ...(isPublic ? {} : { header: headersOf(isCommand, scope === 'case') }),
    },
    ...(body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: body, ...(example ? { example } : {}) } },
          },
        }
      : {}),
    responses: {
      [String(status)]: {
        description: 'Done.',
        content: { 'application/json': { schema: answer } },
        ...(isPublic ? {} : { headers: answerHeaders(isCommand) }),
      },
      ...problems(isCommand, isPublic),
    },
  } as ZodOpenApiOperationObject;
}

function headersOf(isCommand: boolean, isCase: boolean) {
  const atLeast = z.string().optional().meta({
    description: 'Positions already seen, such as `gateway:12,identification:7`; the answer waits for them.',
  });
  if (!isCommand) return z.object({ 'at-least': atLeast });
  const key = z.string().min(8).max(100).meta({
    description: 'The same for each retry of the same act.',
    example: '5f0c8a52-referral-1',
  });
  const ifMatch = z.string().optional().meta({ description: 'The ETag on which the decision was made.' });
  return z.object({ 'idempotency-key': key, 'at-least': atLeast, ...(isCase ? { 'if-match': ifMatch } : {}) });
}

const answerHeaders = (isCommand: boolean) =>
  isCommand
    ? z.object({
        position: z.string().optional().meta({ description: 'Where this act stands; send it back as `at-least`.' }),
        etag: z.string().optional(),
      })
    : z.object({ etag: z.string().optional() });

function problems(isCommand: boolean, isPublic: boolean): Record<string, unknown> {
  const statuses = isPublic
    ? [400, 401, 413, 415, 429]
    : isCommand
      ? [400, 401, 403, 404, 409, 412, 413, 415, 422, 503]
      : [400, 401, 403, 404, 503];
  return Object.fromEntries(
    statuses.map((status) => [
      String(status),
      { description: sayings[status], content: { 'application/problem+json': { schema: ProblemBody } } },
    ]),
  );
}
