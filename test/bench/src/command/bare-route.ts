import { generateKeyPairSync } from 'node:crypto';
import { parseArgs } from 'node:util';
import hapi from '@hapi/hapi';
import { EmergencyBody } from '@nrm/contracts/assistance';
import { CaseId } from '@nrm/contracts/shared';
import jwt from 'jsonwebtoken';

/**
 * The peer, run as a process of its own: hapi, an ES256 token that is verified and a body that is parsed by the same
 * contract. It keeps nothing, asks nobody and writes nothing. `POST /token` gives a token.
 */
const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } });
const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const server = hapi.server({ host: '127.0.0.1', port: Number(values.port) });

server.auth.scheme('token', () => ({
  authenticate(request, h) {
    const token = String(request.headers.authorization).slice('Bearer '.length);
    const payload = jwt.verify(token, publicKey, { algorithms: ['ES256'], audience: 'bare', issuer: 'bare' });
    return h.authenticated({ credentials: { user: payload as object } });
  },
}));
server.auth.strategy('token', 'token');

server.route([
  { method: 'GET', path: '/health/ready', handler: () => ({ ready: true }) },
  {
    method: 'POST',
    path: '/token',
    handler: () =>
      jwt.sign({ roles: ['union-caseworker'] }, privateKey, {
        algorithm: 'ES256',
        audience: 'bare',
        issuer: 'bare',
        subject: 'b.sample',
        expiresIn: '15m',
      }),
  },
  {
    method: 'POST',
    path: '/api/v1/cases/{caseId}/assistance/emergency',
    options: { auth: 'token' },
    handler(request) {
      CaseId.parse(request.params.caseId);
      const { help } = EmergencyBody.parse(request.payload);
      return { facts: help.length > 0 ? ['EmergencyAssistanceDelivered'] : [], revision: 1 };
    },
  },
]);

await server.start();
process.once('SIGTERM', () => void server.stop({ timeout: 1_000 }));
