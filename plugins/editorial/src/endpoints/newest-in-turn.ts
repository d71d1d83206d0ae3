/**
 * Makes work of one person wait for itself: one piece runs, one waits, and a newer one takes the
 * place of the one that waits, whose answer is `undefined`. Persons do not wait for one another.
 */
export function newestInTurn() {
  const busy = new Map<string, { waiting?: (mayRun: boolean) => void }>();
  return async <T>(person: string, work: () => Promise<T>): Promise<T | undefined> => {
    let seat = busy.get(person);
    if (seat) {
      const taken = seat;
      taken.waiting?.(false);
      const mayRun = await new Promise<boolean>((resolve) => {
        taken.waiting = resolve;
      });
      if (!mayRun) return undefined;
    } else {
      seat = {};
      busy.set(person, seat);
    }
    try {
      return await work();
    } finally {
      const next = seat.waiting;
      delete seat.waiting;
      if (next) next(true);
      else busy.delete(person);
    }
  };
}
