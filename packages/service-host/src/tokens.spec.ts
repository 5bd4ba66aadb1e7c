import { generateKeyPairSync } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { describe, expect, it } from 'vitest';
import { newSigningKeyPem, serviceTokens, sessionTokens, signingKeyFrom, type Voucher } from './tokens.ts';

const key = signingKeyFrom(newSigningKeyPem());
let now = '2026-03-02T09:00:00.000Z';
const ports = { key, clock: () => now };
const sessions = sessionTokens(ports, 15);
const services = serviceTokens(ports);
const voucher: Voucher = {
  service: 'assistance',
  account: 'a-1',
  organisation: 'o-1',
  role: 'ngo-caseworker',
  roles: ['ngo-caseworker'],
  categories: ['identity'],
};
const seconds = Math.floor(Date.parse(now) / 1000);
const claims = {
  iss: 'nrm-gateway',
  sub: 'a-1',
  aud: 'nrm-gateway',
  iat: seconds,
  nbf: seconds,
  exp: seconds + 900,
  jti: 'j',
};
const signed = (payload: object, options: jwt.SignOptions = {}) =>
  jwt.sign(payload, key.privateKey, { algorithm: 'ES256', keyid: key.kid, ...options });

describe('A session token', () => {
  it('names its account until it expires', () => {
    now = '2026-03-02T09:00:00.000Z';
    const { token, expiresAt } = sessions.issue('a-1');
    expect(sessions.accountOf(token)).toBe('a-1');
    expect(expiresAt).toBe('2026-03-02T09:15:00.000Z');
    now = '2026-03-02T09:16:00.000Z';
    expect(sessions.accountOf(token)).toBeUndefined();
    now = '2026-03-02T09:00:00.000Z';
  });

  it('is taken in exactly one shape', () => expect(sessions.accountOf(signed(claims))).toBe('a-1'));

  const strangers = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { exp: _exp, ...endless } = claims;
  const { aud: _aud, ...forAnyone } = claims;
  const publicPem = String(key.publicKey.export({ type: 'spki', format: 'pem' }));
  const hmac = (() => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    return `${part({ alg: 'HS256', kid: key.kid })}.${part(claims)}`;
  })();
  const none = `${Buffer.from(JSON.stringify({ alg: 'none', kid: key.kid })).toString('base64url')}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.`;

  it.each([
    ['no expiry', signed(endless)],
    ['no audience', signed(forAnyone)],
    ['another audience', signed({ ...claims, aud: 'assistance' })],
    ['several audiences', signed({ ...claims, aud: ['nrm-gateway', 'assistance'] })],
    ['another issuer', signed({ ...claims, iss: 'someone' })],
    ['a start in the future', signed({ ...claims, nbf: seconds + 600 })],
    ['an expiry in the past', signed({ ...claims, exp: seconds - 600 })],
    ['a key name that is a path', signed(claims, { keyid: '../../etc/passwd' })],
    ['no key name', jwt.sign(claims, key.privateKey, { algorithm: 'ES256' })],
    ['a stranger’s signature', jwt.sign(claims, strangers.privateKey, { algorithm: 'ES256', keyid: key.kid })],
    ['no algorithm', none],
    ['an HMAC over the public key', `${hmac}.${Buffer.from(publicPem).toString('base64url').slice(0, 43)}`],
    ['a cut signature', signed(claims).slice(0, -10)],
    ['too much of everything', signed({ ...claims, filler: 'x'.repeat(10_000) })],
    ['nothing', ''],
  ])('with %s is worth nothing', (_what, token) => expect(sessions.accountOf(token)).toBeUndefined());

  it('is not a service token, nor the reverse', () => {
    expect(services.read(sessions.issue('a-1').token, 'assistance')).toBeUndefined();
    expect(sessions.accountOf(services.issue(voucher))).toBeUndefined();
  });
});

describe('A service token', () => {
  it('vouches towards its own audience alone', () => {
    const token = services.issue(voucher);
    expect(services.read(token, 'assistance')).toMatchObject(voucher);
    expect(services.read(token, 'compensation')).toBeUndefined();
  });

  it('lives minutes', () => {
    now = '2026-03-02T09:00:00.000Z';
    const token = services.issue({ ...voucher, account: 'a-2' });
    now = '2026-03-02T09:03:00.000Z';
    expect(services.read(token, 'assistance')).toBeUndefined();
    now = '2026-03-02T09:00:00.000Z';
  });

  it('is issued anew for other categories', () =>
    expect(services.issue({ ...voucher, categories: [] })).not.toBe(services.issue(voucher)));
});
