/** When the pages of a site are grey 灰色模式, and whether those of all sites below it are. */
export interface GreyPeriod {
  from?: string | null;
  until?: string | null;
  below?: boolean | null;
}

/** Whether pages are grey at an instant: from the first moment of the period to the last, and not without an end. */
export function greyAt(
  period: GreyPeriod | null | undefined,
  now: Date,
): 'own' | 'below' | undefined {
  const [from, until] = [Date.parse(period?.from ?? ''), Date.parse(period?.until ?? '')];
  const isGrey = from <= now.getTime() && now.getTime() < until;
  if (!isGrey) return undefined;
  return period?.below ? 'below' : 'own';
}
