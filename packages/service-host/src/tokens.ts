import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
} from 'node:crypto';
import { ServiceName } from '@nrm/contracts/envelope';
import { Role } from '@nrm/contracts/roles';
import { DataCategory } from '@nrm/contracts/sensitivity';
import jwt from 'jsonwebtoken';
import { z } from 'zod';

const ALGORITHM = 'ES256';
const ISSUER = 'nrm-gateway';
const LONGEST_TOKEN = 8_192;

/** A P-256 key pair and the name other processes know it by. */
export interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

export function signingKeyFrom(pem: string): SigningKey {
  const privateKey = createPrivateKey(pem);
  const publicKey = createPublicKey(privateKey);
  const kid = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64url')
    .slice(0, 16);
  return { kid, privateKey, publicKey };
}

export function newSigningKeyPem(): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return String(privateKey.export({ type: 'pkcs8', format: 'pem' }));
}

const Standard = {
  iss: z.literal(ISSUER),
  sub: z.string().min(1),
  iat: z.int(),
  nbf: z.int(),
  exp: z.int(),
  jti: z.string().min(1),
};

const SessionClaims = z.object({ ...Standard, aud: z.literal(ISSUER) });

const ServiceClaims = z.object({
  ...Standard,
  aud: ServiceName,
  org: z.string(),
  role: Role,
  roles: z.array(Role),
  trainedUntil: z.string().optional(),
  categories: z.array(DataCategory),
});

/** What the gateway vouches for towards one service. */
export interface Voucher {
  readonly service: ServiceName;
  readonly account: string;
  readonly organisation: string;
  readonly role: Role;
  readonly roles: readonly Role[];
  readonly trainedUntil?: string;
  /** The categories of personal data the officer may read in the case at hand. */
  readonly categories: readonly DataCategory[];
}

export interface TokenPorts {
  readonly key: SigningKey;
  readonly clock: () => string;
}

const secondsOf = (instant: string): number => Math.floor(Date.parse(instant) / 1000);

function verified<Claims extends { readonly exp: number }>(
  token: string,
  { key, clock }: TokenPorts,
  audience: string,
  claims: z.ZodType<Claims>,
): Claims | undefined {
  if (token.length > LONGEST_TOKEN) return undefined;
  try {
    const now = secondsOf(clock());
    const header = jwt.decode(token, { complete: true })?.header;
    if (header?.kid !== key.kid) return undefined;
    const payload = jwt.verify(token, key.publicKey, {
      algorithms: [ALGORITHM],
      audience,
      issuer: ISSUER,
      clockTimestamp: now,
      clockTolerance: 5,
    });
    return claims.safeParse(payload).data;
  } catch {
    return undefined;
  }
}

const sign = (payload: object, { key }: TokenPorts): string =>
  jwt.sign(payload, key.privateKey, { algorithm: ALGORITHM, keyid: key.kid });

const standard = (account: string, audience: string, now: number, seconds: number) => ({
  iss: ISSUER,
  sub: account,
  aud: audience,
  iat: now,
  nbf: now,
  exp: now + seconds,
  jti: randomUUID(),
});

/** Tokens of signed-in people: only who they are; what they may do is looked up on each request. */
export function sessionTokens(ports: TokenPorts, minutes: number) {
  const known = expiring<{ readonly account: string; readonly exp: number }>(ports.clock);
  return {
    issue(account: string): { readonly token: string; readonly expiresAt: string } {
      const now = secondsOf(ports.clock());
      const seconds = minutes * 60;
      return {
        token: sign(standard(account, ISSUER, now, seconds), ports),
        expiresAt: new Date((now + seconds) * 1000).toISOString(),
      };
    },
    /** The account a valid token speaks for; undefined for anything else, whatever is wrong with it. */
    accountOf(token: string): string | undefined {
      const remembered = known.get(token);
      if (remembered) return remembered.account;
      const claims = verified(token, ports, ISSUER, SessionClaims);
      if (!claims) return undefined;
      known.set(token, { account: claims.sub, exp: claims.exp });
      return claims.sub;
    },
  };
}
export type SessionTokens = ReturnType<typeof sessionTokens>;

const SERVICE_TOKEN_SECONDS = 120;

/** Tokens the gateway gives a service with each request: minutes of life, one audience. */
export function serviceTokens(ports: TokenPorts) {
  const issued = expiring<{ readonly token: string; readonly exp: number }>(ports.clock, SERVICE_TOKEN_SECONDS / 2);
  const known = expiring<Voucher & { readonly exp: number }>(ports.clock);
  return {
    issue(voucher: Voucher): string {
      const name = JSON.stringify(voucher);
      const earlier = issued.get(name);
      if (earlier) return earlier.token;
      const now = secondsOf(ports.clock());
      const { service, account, organisation, role, roles, trainedUntil, categories } = voucher;
      const token = sign(
        {
          ...standard(account, service, now, SERVICE_TOKEN_SECONDS),
          org: organisation,
          role,
          roles,
          ...(trainedUntil === undefined ? {} : { trainedUntil }),
          categories,
        },
        ports,
      );
      issued.set(name, { token, exp: now + SERVICE_TOKEN_SECONDS });
      return token;
    },
    /** What a valid token of this service's own audience vouches for. */
    read(token: string, service: ServiceName): Voucher | undefined {
      const name = `${service} ${token}`;
      const remembered = known.get(name);
      if (remembered) return remembered;
      const claims = verified(token, ports, service, ServiceClaims);
      if (!claims) return undefined;
      const { aud, sub, org, role, roles, trainedUntil, categories, exp } = claims;
      const voucher = {
        service: aud,
        account: sub,
        organisation: org,
        role,
        roles,
        ...(trainedUntil === undefined ? {} : { trainedUntil }),
        categories,
        exp,
      };
      known.set(name, voucher);
      return voucher;
    },
  };
}
export type ServiceTokens = ReturnType<typeof serviceTokens>;

const ROOM = 5_000;

/** Remembers what was verified until it expires; a token is checked in full once. */
function expiring<Value extends { readonly exp: number }>(clock: () => string, marginSeconds = 0) {
  const entries = new Map<string, Value>();
  return {
    get(name: string): Value | undefined {
      const entry = entries.get(name);
      if (!entry) return undefined;
      if (entry.exp - marginSeconds > secondsOf(clock())) return entry;
      entries.delete(name);
      return undefined;
    },
    set(name: string, value: Value): void {
      entries.set(name, value);
      const oldest = entries.size > ROOM ? entries.keys().next().value : undefined;
      if (oldest !== undefined) entries.delete(oldest);
    },
  };
}
