const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Every id that stands anywhere in a value, once each. */
export function idsIn(value: unknown): string[] {
  const found = new Set<string>();
  const open = [value];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') {
      if (uuid.test(next)) found.add(next.toLowerCase());
    } else if (typeof next === 'object' && next !== null) {
      for (const member of Object.values(next)) if (member !== undefined) open.push(member);
    }
  }
  return [...found];
}
