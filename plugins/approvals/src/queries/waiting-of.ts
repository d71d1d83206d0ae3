import type { Payload, PayloadRequest } from 'payload';
import { dayOf, type Light } from '../domain/clock/index.ts';
import { lightDays, lightOf } from '../domain/standing.ts';
import type { WaitingItem, WaitingKind } from '../ports.ts';
import { calendarAtHand } from './calendar-at-hand.ts';
import { siteNames } from './site-names.ts';

const place = 'approvalsWaiting';

export const withWaiting = (
  custom: Record<string, unknown> | undefined,
  kinds: readonly WaitingKind[],
) => ({ ...custom, [place]: kinds });

const kindsOf = ({ config }: Payload): readonly WaitingKind[] =>
  (config.custom?.[place] as readonly WaitingKind[] | undefined) ?? [];

/** Something that waits and that no flow decides on, as the list shows it. */
export interface ToldWaiting extends Omit<WaitingItem, 'due'> {
  kind: string;
  kindLabel: WaitingKind['label'];
  siteName: string;
  due: { on: string; light: Light } | null;
}

/** All that waits for the signed-in person beside what flows bring them, as the list 待办 is narrowed; what is due first comes first. */
export async function waitingOf(
  req: PayloadRequest,
  { site, kind, light, text }: { site?: string; kind?: string; light?: Light; text?: string } = {},
): Promise<ToldWaiting[]> {
  if (req.user?.collection !== 'users') return [];
  const days = lightDays(await calendarAtHand(req), dayOf(new Date()));
  const told: Omit<ToldWaiting, 'siteName'>[] = [];
  for (const each of kindsOf(req.payload)) {
    if (kind && each.kind !== kind) continue;
    for (const { due, ...item } of await each.waiting(req)) {
      const shown = due ? { on: due, light: lightOf(due, days) } : null;
      told.push({ ...item, kind: each.kind, kindLabel: each.label, due: shown });
    }
  }
  const fitting = told.filter(
    (item) =>
      (!site || item.site === site) &&
      (!light || (item.due?.light ?? 'green') === light) &&
      (!text || item.title.includes(text)),
  );
  const names = await siteNames(
    req,
    fitting.map((item) => item.site),
  );
  return fitting
    .map((item) => ({ ...item, siteName: names.get(item.site) ?? '' }))
    .toSorted((a, b) => (a.due?.on ?? '~').localeCompare(b.due?.on ?? '~'));
}

/** The kinds of such things, for whoever narrows the list. */
export const waitingKinds = (payload: Payload): Pick<WaitingKind, 'kind' | 'label'>[] =>
  kindsOf(payload).map(({ kind, label }) => ({ kind, label }));
