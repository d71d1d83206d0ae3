import { calendarAtHand } from '@mingtang/approvals';
import { type Day, dayOf, plusDays } from '@mingtang/approvals/clock';
import { isAddress, letter, queueMail } from '@mingtang/mail';
import { asSystem, idOf, inTransaction } from '@mingtang/tenancy';
import { createLocalReq, type Payload } from 'payload';
import { phaseLabels } from '../domain/words-of-requests.ts';
import { pressingRequests } from '../queries/pressing-requests.ts';
import { reportsDue } from '../queries/reports-due.ts';

/**
 * Writes to whoever handles requests that are overdue or nearly due, once a working day: numbers,
 * titles and clocks, nothing of who asks; and of yearly reports that are not public yet, each Monday of the last thirty days and daily in
 * the last week and after. On days off nobody is written to.
 *
 * @returns how many letters were put into the outbox
 */
export async function remindHandlers(payload: Payload, now: Date): Promise<number> {
  const today = dayOf(now);
  const req = await createLocalReq({}, payload);
  if (!(await calendarAtHand(req)).isWorkday(today)) return 0;
  const { docs: memberships } = await payload.find({
    ...asSystem(req, 'those who work on requests are reminded of them'),
    collection: 'memberships',
    depth: 0,
    pagination: false,
    where: { roles: { in: ['clerk', 'approver'] } },
  });
  let written = 0;
  for (const id of new Set(memberships.map(({ user }) => idOf(user)))) {
    if (await remind(payload, { id, today, now })) written++;
  }
  return written;
}

async function remind(
  payload: Payload,
  { id, today, now }: { id: string; today: Day; now: Date },
): Promise<boolean> {
  const user = await payload.findByID({
    ...asSystem(await createLocalReq({}, payload), 'whom to write to'),
    collection: 'users',
    id,
    depth: 0,
  });
  const address = String(user.email);
  if (!isAddress(address)) return false;
  const req = await createLocalReq({ user: { ...user, collection: 'users' } as never }, payload);
  const { requests, overdue } = await pressingRequests(req);
  const reports = (await reportsDue(req, now)).filter(({ dueOn }) => isReminded(dueOn, today));
  if (requests.length + reports.length === 0) return false;
  const admin = `${payload.config.serverURL}/admin`;
  const there = `${admin}/requests`;
  const heading =
    requests.length > 0
      ? `依申请公开：${overdue > 0 ? `${overdue} 件已逾期，` : ''}共 ${requests.length} 件需要尽快办理`
      : '政府信息公开工作年度报告尚未公布';
  const { text, html } = letter({
    language: 'zh',
    from: '明堂 · 依申请公开',
    heading,
    paragraphs: [`${user.name}，您好：以下事项已经逾期或者即将到期，请及时办理。`],
    items: [
      ...reports.map(({ site, name, year, dueOn }) => ({
        title: `${name} ${year} 年政府信息公开工作年度报告`,
        href: `${admin}/annual-report/${site}?year=${year}`,
        note: today > dueOn ? '已过公布期限' : '尚未公布',
        about: `${dueOn} 前公布`,
      })),
      ...requests.map((request) => ({
        title: `${request.number} ${request.title}`,
        href: `${there}/${request.id}`,
        note: phaseLabels[request.phase].zh,
        about: [request.site.name, request.clock?.zh].filter(Boolean).join(' · '),
      })),
    ],
    action: { label: '查看全部', href: there },
    footer: ['您在站点担任窗口或审批，因此收到此信；每个工作日至多一封。'],
  });
  return inTransaction(req, async () => {
    const key = `requests ${today} ${id}`;
    const subject = heading;
    const useUntil = new Date(`${today}T23:59:59+08:00`);
    const mail = { to: { address }, subject, text, html, purpose: 'requests', key, useUntil };
    return (await queueMail(req, mail)) !== undefined;
  });
}

/** Whether a report that is due is written about today. */
function isReminded(dueOn: Day, today: Day): boolean {
  if (today >= plusDays(dueOn, -7)) return true;
  const isMonday = new Date(`${today}T00:00:00Z`).getUTCDay() === 1;
  return isMonday && today >= plusDays(dueOn, -30);
}
