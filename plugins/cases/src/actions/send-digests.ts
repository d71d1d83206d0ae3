import { calendarAtHand, namesOf, siteNames } from '@mingtang/approvals';
import { type Day, dayOf, type WorkCalendar, workdaysBetween } from '@mingtang/approvals/clock';
import { isAddress, letter, queueMail } from '@mingtang/mail';
import { asSystem, idOf, inTransaction, rightsOf } from '@mingtang/tenancy';
import { createLocalReq, type Payload, type PayloadRequest } from 'payload';
import { superiors } from '../domain/escalation.ts';
import { phaseLabels } from '../domain/words-of-cases.ts';
import { handledSites, signedSites } from '../queries/roles-here.ts';
import { askedRows, draftRows } from '../store/cases.ts';
import { escalatedRows, type PressingRow, pressingRows } from '../store/escalations.ts';

/** Of each kind; what is beyond is counted and found in the lists. */
const mostShown = 20;
const mostRead = 200;

type Items = NonNullable<Parameters<typeof letter>[0]['items']>;

/**
 * Writes to each officer each working morning what of their cases is overdue or nearly due and for whom it
 * waits, what they are to sign and asked about, and to superiors what was told to them: numbers, items
 * and days, nothing of who applied. One letter a day for each person, however often this runs; none
 * where nothing waits, and none on days off.
 *
 * @returns how many letters were put into the outbox
 */
export async function sendDigests(payload: Payload, now: Date): Promise<number> {
  const today = dayOf(now);
  const req = await createLocalReq({}, payload);
  const calendar = await calendarAtHand(req);
  if (!calendar.isWorkday(today)) return 0;
  const { docs } = await payload.find({
    ...asSystem(req, 'officers hear each morning what waits for them'),
    collection: 'memberships',
    depth: 0,
    pagination: false,
    where: { roles: { in: ['clerk', 'approver', 'site-admin'] } },
  });
  let written = 0;
  for (const id of new Set(docs.map(({ user }) => idOf(user)))) {
    if (await digestFor(payload, { id, today, calendar })) written++;
  }
  return written;
}

async function digestFor(
  payload: Payload,
  { id, today, calendar }: { id: string; today: Day; calendar: WorkCalendar },
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
  const waits = await waitingOf(req, { today, calendar });
  if (waits.count === 0) return false;
  const there = `${payload.config.serverURL}/admin/cases`;
  const { overdue, due, signs, asks, escalated } = waits.counts;
  const parts = [
    overdue > 0 && `${overdue} 件已逾期`,
    due > 0 && `${due} 件将到期`,
    signs > 0 && `${signs} 件待签发`,
    asks > 0 && `${asks} 件待答复意见`,
    escalated > 0 && `${escalated} 件逾期上报`,
  ].filter(Boolean);
  const heading = `办件提醒：${parts.join('，')}`;
  const { text, html } = letter({
    language: 'zh',
    from: '明堂 · 办件',
    heading,
    paragraphs: [
      `${user.name}，您好：以下办件需要尽快办理。`,
      ...(waits.count > waits.items.length
        ? [`共 ${waits.count} 件，这里列出其中 ${waits.items.length} 件，其余请在办件列表查看。`]
        : []),
    ],
    items: waits.items,
    action: { label: '查看全部办件', href: there },
    footer: [
      '您在站点担任窗口、审批或者站点管理员，因此收到此信；每个工作日至多一封，没有待办时不发。信中不含申请人信息。',
    ],
  });
  return inTransaction(req, async () => {
    const mail = {
      to: { address },
      subject: heading,
      text,
      html,
      purpose: 'case-digest',
      key: `case digest ${today} ${id}`,
      useUntil: new Date(`${today}T23:59:59+08:00`),
    };
    return (await queueMail(req, mail)) !== undefined;
  });
}

async function waitingOf(
  req: PayloadRequest,
  { today, calendar }: { today: Day; calendar: WorkCalendar },
) {
  const person = String(req.user?.id);
  const sites = [...(await handledSites(req)).keys()];
  const pressing = await pressingRows(req, { sites, person, today, limit: mostRead });
  const overdue = pressing.filter(({ isRed }) => isRed);
  const due = pressing.filter(({ isRed }) => !isRed);
  const signed = await signedSites(req);
  const drafts = await draftRows(req, { sites: [...signed.keys()], limit: mostRead });
  const signs = drafts.filter(
    ({ site, proposedBy }) =>
      proposedBy !== person &&
      (signed.get(site)?.own || signed.get(site)?.for.some((each) => each !== proposedBy)),
  );
  const soon = (day: Day) => workdaysBetween(calendar, today, day) <= 1;
  const asks = (await askedRows(req, { sites, limit: mostRead })).filter(({ until }) =>
    soon(until),
  );
  const { sites: roles } = await rightsOf(req, person);
  const runs = [...roles].flatMap(([site, held]) =>
    superiors.some((role) => held.has(role)) ? [site] : [],
  );
  const mine = new Set(overdue.map(({ id }) => id));
  const escalated = (await escalatedRows(req, { sites: runs, today, limit: mostRead })).filter(
    ({ id }) => !mine.has(id),
  );
  const siteIds = [...pressing, ...drafts, ...asks, ...escalated].map(({ site }) => site);
  const places = await siteNames(req, [...siteIds, ...pressing.flatMap((row) => row.asks)]);
  const names = await namesOf(
    req,
    [...pressing, ...escalated].map(({ assignee }) => assignee ?? undefined),
  );
  const admin = `${req.payload.config.serverURL}/admin/cases`;
  const item = (
    row: { id: string; number: string; itemName: string; site: string },
    note: string,
    about: string | false,
  ): Items[number] => ({
    title: `${row.number} ${row.itemName}`,
    href: `${admin}/${row.id}`,
    note,
    about: [places.get(row.site) ?? '', about].filter(Boolean).join(' · '),
  });
  const days = (day: Day | null) => day && dayWords(day, today, calendar);
  return {
    counts: {
      overdue: overdue.length,
      due: due.length,
      signs: signs.length,
      asks: asks.length,
      escalated: escalated.length,
    },
    count: pressing.length + signs.length + asks.length + escalated.length,
    items: [
      ...[...overdue, ...due]
        .slice(0, mostShown)
        .map((row) =>
          item(row, days(row.dueOn) || '环节超时', awaited(row, { person, places, names })),
        ),
      ...signs.slice(0, mostShown).map((row) => item(row, '待您签发', days(row.dueOn) ?? false)),
      ...asks
        .slice(0, mostShown)
        .map((row) => item({ ...row, id: row.case }, '待您部门答复意见', days(row.until) ?? false)),
      ...escalated
        .slice(0, mostShown)
        .map((row) =>
          item(
            row,
            '逾期上报',
            `${days(row.dueOn) || '环节超时'}，${row.assignee ? `承办 ${names.get(row.assignee) ?? ''}` : '无人承办'}`,
          ),
        ),
    ],
  };
}

function dayWords(day: Day, today: Day, calendar: WorkCalendar): string {
  const left = workdaysBetween(calendar, today, day);
  if (day < today) return `已逾期 ${Math.max(1, -left)} 个工作日`;
  return day === today ? '今天到期' : `${day} 到期`;
}

/** For whom a case waits. */
function awaited(
  { asks, phase, assignee }: PressingRow,
  {
    person,
    places,
    names,
  }: { person: string; places: Map<string, string>; names: Map<string, string> },
): string {
  if (asks.length > 0) {
    return `等待${asks.map((site) => places.get(site) ?? '').join('、')}答复意见`;
  }
  if (phase === 'proposed') return '等待签发';
  const what = phaseLabels[phase as keyof typeof phaseLabels].zh;
  if (!assignee) return `${what}，还没有承办人`;
  return assignee === person ? `${what}，等您办理` : `${what}，承办 ${names.get(assignee) ?? ''}`;
}
