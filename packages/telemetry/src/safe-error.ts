const frame = /^\s+at .+(:\d+:\d+\)?|\(native\)|\(<anonymous>\))$/;
const deepestCause = 5;

/** What a log may say of an error: its name, code and stack frames. Only a refusal's own fixed sentence is kept. */
export function safeError(error: Error, depth = 1): Record<string, unknown> {
  const { name, message, stack, cause } = error;
  const code = 'code' in error ? error.code : undefined;
  return {
    name: isWord(name) ? name : 'Error',
    ...(isWord(code) ? { code } : {}),
    ...(name === 'Refusal' && isWord(code) ? { message } : {}),
    stack: frames(stack ?? '', message),
    ...(cause instanceof Error && depth < deepestCause ? { cause: safeError(cause, depth + 1) } : {}),
  };
}

function isWord(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z][\w-]{0,63}$/.test(value);
}

/** The frames after a header that holds the whole message; none when it does not, since a message may look like frames. */
function frames(stack: string, message: string): readonly string[] {
  const header = /^[^\n:]*/.exec(stack)?.[0] ?? '';
  const ends = message === '' ? ['\n', ': \n'] : [`: ${message}\n`];
  const end = ends.find((candidate) => stack.startsWith(candidate, header.length));
  if (end === undefined) return [];
  const lines = stack.slice(header.length + end.length).split('\n');
  return lines.filter((line) => frame.test(line)).map((line) => line.trim());
}
