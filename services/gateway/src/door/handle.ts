import type { Request } from '@hapi/hapi';
import { categoriesOfShelters, type Permission, permits } from '@nrm/access';
import { type Operation, type OperationId, operationsById } from '@nrm/contracts/operations';
import { CaseId } from '@nrm/contracts/shared';
import { localDay, problem, problemOf } from '@nrm/service-host';
import type { AccessEntry } from '../access-log/access-log.ts';
import { type Answer, codeOf, refusedWith } from './answer.ts';
import { positionsOf, untilVisible } from './at-least.ts';
import { ownReads } from './own-reads.ts';
import { ownSheltersNamed } from './own-shelters.ts';
import { passOn } from './pass-on.ts';
import type { DoorPorts } from './ports.ts';
import { type Related, relationOf } from './relation.ts';
import { bodyOf, idempotencyKeyOf, paramsOf, queryOf, type Trail } from './request.ts';
import type { Session } from './session.ts';
import { ownPart, readersTag } from './versions.ts';

const PATIENCE_MS = 5_000;
const COURTESY_MS = 1_000;

/** One request of a signed-in officer: may they, does it fit, who answers it; and the record of how it went. */
export async function handle(
  operation: OperationId,
  request: Request,
  { viewer, mustChangePassword }: Session,
  trail: Trail,
  ports: DoorPorts,
): Promise<Answer> {
  const trace: { role?: string; caseIds: readonly string[]; allowed: boolean } = { caseIds: [], allowed: false };
  const now = ports.clock();
  const today = localDay(now, ports.profile);
  const answer = await answerTo().catch((error: unknown) => {
    const known = problemOf(error);
    if (!known) throw error;
    return refusedWith(known);
  });
  await ports.accessLog.record(entriesOf(answer));
  return answer;

  async function answerTo(): Promise<Answer> {
    const described: Operation = operationsById[operation];
    if (mustChangePassword && operation !== 'changePassword') return refusedWith(problem('password-change-needed'));
    const related = await allowed(described);
    if ('status' in related) return related;
    const { permission } = related;
    if (!permission.allowed) return refusedWith(problem('not-found'));
    trace.allowed = true;
    trace.role = permission.role;

    const query = queryOf(described, request);
    if (query.problem) return refusedWith(query.problem);
    const own = ownReads[operation];
    if (own) return own({ viewer, related, permission, query: query.value, now, today }, ports);
    return passed(described, related, permission.role);
  }

  /** What the viewer may do here, or the answer that turns them away. */
  async function allowed(described: Operation): Promise<Related | Answer> {
    const { views } = ports.gateway;
    if (isNever(permits(operation, viewer, undefined, today))) return refusedWith(problem('not-for-your-role'));
    const params = paramsOf(request);
    if (params.problem) return refusedWith(params.problem);
    const caseIds = described.scope === 'cases' ? casesNamedIn(request.payload) : [];
    trace.caseIds = described.scope === 'case' ? [params.value.caseId ?? ''] : caseIds;
    const positions = positionsOf(request.headers['at-least']);
    if (!positions) {
      const errors = [{ pointer: '/headers/at-least', message: 'Send positions such as "gateway:12", with commas.' }];
      return refusedWith(problem('invalid-request', { errors }));
    }
    await untilVisible(ports.gateway, positions, ports.patienceMs ?? PATIENCE_MS);
    if (described.scope === 'cases') {
      const body = bodyOf(described, request);
      if (body.problem) return refusedWith(body.problem);
    }
    const related = await relationOf(operation, viewer, { params: params.value, caseIds }, today, views);
    return (await mayAddTo(described)) ? related : refusedWith(problem('not-found'));
  }

  /** Whoever refers people into a known incident must be able to see it. */
  async function mayAddTo({ body }: Operation): Promise<boolean> {
    if (operation !== 'referPeople') return true;
    const parsed = body?.safeParse(request.payload ?? {});
    const incidentId = (parsed?.data as { readonly incidentId?: string } | undefined)?.incidentId;
    if (incidentId === undefined) return true;
    const subject = { params: { incidentId }, caseIds: [] };
    const { permission } = await relationOf('readIncident', viewer, subject, today, ports.gateway.views);
    return permission.allowed;
  }

  async function passed(described: Operation, related: Related, role: Parameters<typeof passOn>[0]['role']) {
    const isCommand = described.method === 'post';
    const key = isCommand ? idempotencyKeyOf(request) : undefined;
    if (key?.problem) return refusedWith(key.problem);
    const body = isCommand ? bodyOf(described, request) : { value: undefined };
    if (body.problem) return refusedWith(body.problem);
    const ifMatch = isCommand ? ownPart(request.headers['if-match'], described.service) : undefined;
    if (ifMatch === 'unknown') return refusedWith(problem('version-stale'));
    const params = paramsOf(request);
    const atLeast = request.headers['at-least'];
    const answer = await passOn(
      {
        operation,
        viewer,
        role,
        categories: operation === 'listShelters' ? [...categoriesOfShelters(viewer)] : related.categories,
        params: params.problem ? {} : params.value,
        query: textsOf(request.query),
        body: body.value,
        trail,
        ...(key === undefined ? {} : { idempotencyKey: key.value }),
        ...(ifMatch === undefined ? {} : { ifMatch }),
        ...(atLeast === undefined ? {} : { atLeast: String(atLeast) }),
      },
      ports,
    );
    if (isCommand) {
      const ownFacts = described.service === 'gateway';
      if (ownFacts) await untilShown(answer, ports.patienceMs ?? PATIENCE_MS);
      else if (atLeast === undefined) await untilShown(answer, COURTESY_MS);
      return answer;
    }
    const shown = operation === 'listShelters' ? ownSheltersNamed(answer, viewer) : answer;
    const etag = shown.headers?.etag;
    return etag === undefined ? shown : { ...shown, headers: { ...shown.headers, etag: readersTag(etag, shown.body) } };
  }

  /**
   * Who has just been assigned sees the case with their next request, and who was suspended sees nothing. Other acts are
   * waited for too where the client does not speak of positions, so that it finds what it wrote; not long, since they
   * are safe already.
   */
  async function untilShown({ headers }: Answer, patienceMs: number): Promise<void> {
    for (const [service, position] of positionsOf(headers?.position) ?? [])
      await ports.gateway.reached(service, position, patienceMs);
  }

  function entriesOf(answer: Answer): readonly AccessEntry[] {
    const code = codeOf(answer);
    const outcome = answer.status < 400 ? 'allowed' : trace.allowed ? 'refused' : 'denied';
    const entry: AccessEntry = {
      at: now,
      accountId: viewer.account,
      ...(trace.role === undefined ? {} : { role: trace.role }),
      operation,
      outcome,
      ...(code === undefined ? {} : { code }),
    };
    return trace.caseIds.length === 0 ? [entry] : trace.caseIds.map((caseId) => ({ ...entry, caseId }));
  }
}

const isNever = (permission: Permission): boolean => !permission.allowed && permission.because === 'role';

/** The cases a body names; what is no id is left to the contract to refuse, and never reaches the record. */
function casesNamedIn(payload: unknown): readonly string[] {
  const named = typeof payload === 'object' && payload !== null && 'caseIds' in payload ? payload.caseIds : undefined;
  return Array.isArray(named) ? named.slice(0, 1_000).filter((id) => CaseId.safeParse(id).success) : [];
}

const textsOf = (query: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)]));
