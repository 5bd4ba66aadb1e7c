import { describe, expect, it } from 'vitest';
import { hashPassword, isPassword } from './passwords.ts';

describe('A stored password', () => {
  it('is recognised again, and nothing else is', async () => {
    const stored = await hashPassword('a long enough password');
    expect(await isPassword(stored, 'a long enough password')).toBe(true);
    expect(await isPassword(stored, 'a long enough passwore')).toBe(false);
    expect(await isPassword(stored, '')).toBe(false);
  });

  it('differs each time, and names its algorithm and cost', async () => {
    const [one, other] = await Promise.all([hashPassword('the same words'), hashPassword('the same words')]);
    expect(one).not.toBe(other);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('is the same however a device composes its letters', async () => {
    const stored = await hashPassword('caf\u00e9 au lait, s\u2019il vous plait');
    expect(await isPassword(stored, 'cafe\u0301 au lait, s\u2019il vous plait')).toBe(true);
  });

  it('is never matched by what is not a hash', async () => expect(await isPassword('plain', 'plain')).toBe(false));
});
