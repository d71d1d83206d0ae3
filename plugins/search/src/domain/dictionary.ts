/**
 * Words with how often each is met in Chinese, as a tree of characters in flat tables: seven
 * megabytes, which threads share, where jieba's own take forty in each of them.
 */
export interface DictionaryTables {
  /** Children of a node stand together, in order: the character that leads to each, */
  characters: Uint16Array;
  /** the first of its own children (those of the next node begin where its end), */
  children: Int32Array;
  /** and how likely the word is that ends there, as a logarithm; `NaN` where none does, and that of a word met once at the root. */
  likely: Float64Array;
}

/** Reads the lines of a dictionary, `word count …`, in any order. Its tables lie in shared memory. */
export function dictionaryTables(lines: string): DictionaryTables {
  const { starts, counts } = sortedWords(lines);
  let sum = 0;
  for (const count of counts) sum += count;
  const logSum = Math.log(sum);
  const room = roomFor(lines, starts);
  const characters = shared(Uint16Array, room);
  const children = shared(Int32Array, room + 1);
  const likely = shared(Float64Array, room).fill(Number.NaN);

  // Level by level, so that the children of one node, and of one after the other, stand together.
  const from = new Int32Array(room);
  const to = new Int32Array(room);
  to[0] = starts.length;
  likely[0] = -logSum;
  let next = 1;
  for (let node = 0, depth = 0, lastOfLevel = 0; node < room; node++) {
    if (node > lastOfLevel) {
      depth += 1;
      lastOfLevel = next - 1;
    }
    children[node] = next;
    const end = to[node] as number;
    let at = from[node] as number;
    if (at < end && isOver(lines, (starts[at] as number) + depth)) {
      likely[node] = Math.log(counts[at] as number) - logSum;
      at += 1;
    }
    while (at < end) {
      const character = lines.charCodeAt((starts[at] as number) + depth);
      characters[next] = character;
      from[next] = at;
      while (at < end && lines.charCodeAt((starts[at] as number) + depth) === character) at += 1;
      to[next] = at;
      next += 1;
    }
  }
  children[room] = room;
  return { characters, children, likely };
}

const isOver = (lines: string, at: number) => at >= lines.length || lines.charCodeAt(at) <= 32;

/** Where each word begins, in the order of their characters, with its count; a word told twice counts as last told. */
function sortedWords(lines: string): { starts: Int32Array; counts: Float64Array } {
  const at: number[] = [];
  for (let start = 0; start < lines.length; ) {
    if (!isOver(lines, start)) at.push(start);
    const end = lines.indexOf('\n', start);
    start = end < 0 ? lines.length : end + 1;
  }
  const sorted = Int32Array.from(at).sort((a, b) => compare(lines, a, b) || a - b);
  const starts = sorted.filter(
    (start, n) => n === sorted.length - 1 || compare(lines, start, sorted[n + 1] as number) !== 0,
  );
  return { starts, counts: Float64Array.from(starts, (start) => countAt(lines, start)) };
}

function compare(lines: string, a: number, b: number): number {
  for (let n = 0; ; n++) {
    const [endA, endB] = [isOver(lines, a + n), isOver(lines, b + n)];
    if (endA || endB) return Number(endB) - Number(endA);
    const difference = lines.charCodeAt(a + n) - lines.charCodeAt(b + n);
    if (difference !== 0) return difference;
  }
}

function countAt(lines: string, start: number): number {
  let at = start;
  while (!isOver(lines, at)) at += 1;
  return Number.parseInt(lines.slice(at + 1, at + 12), 10) || 0;
}

/** How many nodes there are: for each word the characters it does not have in common with the word before. */
function roomFor(lines: string, starts: Int32Array): number {
  let room = 1;
  for (const [n, start] of starts.entries()) {
    const before = n > 0 ? (starts[n - 1] as number) : -1;
    let same = 0;
    if (before >= 0) {
      while (
        !isOver(lines, before + same) &&
        lines.charCodeAt(before + same) === lines.charCodeAt(start + same)
      ) {
        same += 1;
      }
    }
    for (let at = start + same; !isOver(lines, at); at++) room += 1;
  }
  return room;
}

function shared<T extends Uint16Array | Int32Array | Float64Array>(
  kind: { new (buffer: SharedArrayBuffer): T; BYTES_PER_ELEMENT: number },
  length: number,
): T {
  return new kind(new SharedArrayBuffer(length * kind.BYTES_PER_ELEMENT));
}

export interface Dictionary {
  /** The likeliest row of words, as jieba cuts without guessing words it does not know. */
  cut(text: string): string[];
  isWord(text: string): boolean;
}

export function dictionaryOf({ characters, children, likely }: DictionaryTables): Dictionary {
  /** The node a character leads to from another, or 0. */
  const step = (node: number, character: number): number => {
    let low = children[node] as number;
    let high = (children[node + 1] as number) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = characters[middle] as number;
      if (found === character) return middle;
      if (found < character) low = middle + 1;
      else high = middle - 1;
    }
    return 0;
  };
  /** A character that is no word counts as one that was met once. */
  const unknown = likely[0] as number;
  let best = new Float64Array(1_024);
  let ends = new Int32Array(1_024);

  return {
    cut(text) {
      const { length } = text;
      if (best.length <= length) {
        best = new Float64Array(2 * length);
        ends = new Int32Array(2 * length);
      }
      best[length] = 0;
      for (let start = length - 1; start >= 0; start--) {
        let end = -1;
        let most = Number.NEGATIVE_INFINITY;
        for (let at = start, node = 0; at < length; ) {
          node = step(node, text.charCodeAt(at));
          if (node === 0) break;
          at += 1;
          const one = likely[node] as number;
          // Not a number compares as false.
          if (one + (best[at] as number) >= most) {
            most = one + (best[at] as number);
            end = at;
          }
        }
        if (end < 0) {
          end = start + (isPair(text, start) ? 2 : 1);
          most = unknown + (best[end] as number);
        }
        best[start] = most;
        ends[start] = end;
      }
      const words: string[] = [];
      for (let at = 0; at < length; ) {
        const end = ends[at] as number;
        words.push(text.slice(at, end));
        at = end;
      }
      return words;
    },
    isWord(text) {
      let node = 0;
      for (let at = 0; at < text.length; at++) {
        node = step(node, text.charCodeAt(at));
        if (node === 0) return false;
      }
      return node > 0 && !Number.isNaN(likely[node] as number);
    },
  };
}

const isPair = (text: string, at: number) =>
  text.charCodeAt(at) >> 10 === 0x36 && text.charCodeAt(at + 1) >> 10 === 0x37;
