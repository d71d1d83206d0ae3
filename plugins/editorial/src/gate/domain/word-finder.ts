export interface Found {
  /** Which of the words. */
  index: number;
  from: number;
  to: number;
}

interface Node {
  next: Map<string, Node>;
  fallback: Node | undefined;
  /** Words that end here. */
  ends: number[];
}

/**
 * Finds every one of many words in one pass over a text, however many they are (Aho and Corasick 1975).
 * Words that overlap are all found.
 */
export function wordFinder(words: readonly string[]): (text: string) => Found[] {
  const root = node();
  words.forEach((word, index) => {
    let at = root;
    for (const unit of word.split('')) {
      const below = at.next.get(unit) ?? node();
      at.next.set(unit, below);
      at = below;
    }
    if (at !== root) at.ends.push(index);
  });
  linkFallbacks(root);

  return (text) => {
    const found: Found[] = [];
    let at = root;
    for (let position = 0; position < text.length; position += 1) {
      at = step(root, at, text[position] as string);
      for (const index of at.ends) {
        const length = words[index]?.length ?? 0;
        found.push({ index, from: position + 1 - length, to: position + 1 });
      }
    }
    return found;
  };
}

const node = (): Node => ({ next: new Map(), fallback: undefined, ends: [] });

function step(root: Node, from: Node, unit: string): Node {
  for (let at: Node | undefined = from; at; at = at.fallback) {
    const below = at.next.get(unit);
    if (below) return below;
  }
  return root;
}

/** The longest beginning of another word that each node ends with; nearer to the root first. */
function linkFallbacks(root: Node): void {
  const open = [root];
  // What is pushed while it runs is met by it as well.
  for (const at of open) {
    for (const [unit, below] of at.next) {
      below.fallback = at === root ? root : step(root, at.fallback ?? root, unit);
      below.ends.push(...below.fallback.ends);
      open.push(below);
    }
  }
}
