/**
 * Lets those who contend for the same thing pass one after another, in the order they came; others do not wait. What
 * one does, and whether it fails, is nothing to those behind it.
 */
export function lanes(): <Result>(name: string, pass: () => Promise<Result>) => Promise<Result> {
  const last = new Map<string, Promise<unknown>>();
  return async (name, pass) => {
    const before = last.get(name);
    const passing = before ? before.then(pass, pass) : pass();
    last.set(name, passing);
    try {
      return await passing;
    } finally {
      if (last.get(name) === passing) last.delete(name);
    }
  };
}
