import { RE2JS } from 're2js';

/** Longest pattern, in characters, and the most steps it may take for each character it reads. */
const bounds = { characters: 200, steps: 2_000 };

const known = new Map<string, RE2JS | undefined>();

/**
 * A pattern of an administrator's making, as RE2 reads it: whatever it says, it takes at most so many
 * steps for each character. `undefined` where it is none, or asks for more.
 */
export function patternOf(text: string): { matches(answer: string): boolean } | undefined {
  if (!known.has(text)) {
    if (known.size > 500) known.clear();
    known.set(text, compiled(text));
  }
  return known.get(text);
}

function compiled(text: string): RE2JS | undefined {
  if (text === '' || text.length > bounds.characters) return undefined;
  try {
    const pattern = RE2JS.compile(text);
    return pattern.programSize() <= bounds.steps ? pattern : undefined;
  } catch {
    return undefined;
  }
}
