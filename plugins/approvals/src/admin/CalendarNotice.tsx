import { say } from '@mingtang/tenancy';
import { createLocalReq, type ServerProps } from 'payload';
import { dayOf, yearOf } from '../domain/clock/index.ts';
import { calendarAtHand } from '../queries/calendar-at-hand.ts';

/** Tells administrators which of this year and the next has no holidays in any table yet. */
export async function CalendarNotice({ payload, i18n, user }: ServerProps) {
  const req = await createLocalReq({ ...(user && { user }) }, payload);
  const calendar = await calendarAtHand(req);
  const year = yearOf(dayOf(new Date()));
  const unknown = [year, year + 1].filter((each) => !calendar.isKnown(each)).join('、');
  if (!unknown) return null;
  return (
    <p role="status" style={{ borderInlineStart: '4px solid #b45309', paddingInlineStart: '1rem' }}>
      {say(
        { i18n },
        {
          zh: `${unknown} 年的节假日安排尚未录入，暂按周末休息计算期限。国务院办公厅公布后，请在此登记（至少登记国庆节当日），或升级软件。`,
          en: `Holidays of ${unknown} are not in the calendar yet: deadlines count weekends only. Once the State Council announces them, add them here (National Day at least) or update the software.`,
        },
      )}
    </p>
  );
}
