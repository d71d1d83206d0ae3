/** What a subject says of itself, by name: `kind`, `level`, `column`, `urgent`, an amount. */
export type Facts = Record<string, FactValue | FactValue[]>;
export type FactValue = string | number | boolean | null;

/**
 * A question about facts, as data. A fact that nobody supplied is `null`; of a fact with several
 * values, one that fits is enough.
 */
export type Condition =
  | { fact: string; is: FactValue }
  | { fact: string; in: FactValue[] }
  /** Of numbers only; anything else does not fit. */
  | { fact: string; atLeast: number }
  | { fact: string; atMost: number }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition };

/** Whether the condition fits. */
export function fits(condition: Condition, facts: Facts): boolean {
  if ('all' in condition) return condition.all.every((inner) => fits(inner, facts));
  if ('any' in condition) return condition.any.some((inner) => fits(inner, facts));
  if ('not' in condition) return !fits(condition.not, facts);
  return valuesOf(facts, condition.fact).some((value) => {
    if ('is' in condition) return value === condition.is;
    if ('in' in condition) return condition.in.includes(value);
    if (typeof value !== 'number') return false;
    return 'atLeast' in condition ? value >= condition.atLeast : value <= condition.atMost;
  });
}

/** The names of all facts a condition asks about. */
export function factsIn(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(factsIn);
  if ('any' in condition) return condition.any.flatMap(factsIn);
  if ('not' in condition) return factsIn(condition.not);
  return [condition.fact];
}

function valuesOf(facts: Facts, name: string): FactValue[] {
  const value = Object.hasOwn(facts, name) ? facts[name] : undefined;
  return Array.isArray(value) ? value : [value ?? null];
}
