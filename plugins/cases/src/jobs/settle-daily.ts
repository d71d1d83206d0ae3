import { endOwnLists } from '@mingtang/intake';
import type { Payload } from 'payload';
import type { PgBoss } from 'pg-boss';
import { dropOldDrafts } from '../actions/drop-old-drafts.ts';
import { erasePastCases, markCases } from '../actions/erase-cases.ts';
import { escalateCases } from '../actions/escalate-cases.ts';
import { sendDigests } from '../actions/send-digests.ts';
import { reckonCases, settleCases } from '../actions/settle-cases.ts';

const queue = 'cases-by-law';
const morning = 'cases-digest';
const marking = 'cases-marks';
const lists = 'cases-own-lists';

/**
 * Writes down each night what the law did to cases, moves due days with the calendar, and drops what was
 * left at counters; tells each morning superiors and officers what is overdue and what waits for them; takes back lists of people's own cases that are over. In this process, until `boss` stops. Any number of processes may do this at once.
 */
export async function settleCasesDaily(boss: PgBoss, payload: Payload): Promise<void> {
  await boss.createQueue(queue, { retryLimit: 5, retryDelay: 300, expireInSeconds: 3600 });
  await boss.schedule(queue, '5 0 * * *', null, { tz: 'Asia/Shanghai' });
  await boss.work(queue, async () => {
    const settled = await settleCases(payload, new Date());
    await reckonCases(payload);
    await dropOldDrafts(payload, new Date());
    const erased = await erasePastCases(payload, new Date());
    if (erased > 0) payload.logger.info({ msg: 'cases past their period erased', erased });
    if (settled > 0) payload.logger.info({ msg: 'cases settled by law', settled });
  });
  await boss.createQueue(marking, {
    retryLimit: 5,
    retryDelay: 300,
    expireInSeconds: 3600,
    policy: 'singleton',
  });
  await boss.work(marking, async () => {
    await markCases(payload);
  });
  // After an upgrade people are found in all cases, not from the first night on.
  await boss.send(marking);
  await boss.createQueue(morning, { retryLimit: 5, retryDelay: 300, expireInSeconds: 3600 });
  await boss.schedule(morning, '0 8 * * *', null, { tz: 'Asia/Shanghai' });
  await boss.work(morning, async () => {
    // Overdue days follow the calendar of this morning, whether or not the night's job ran.
    const told = await escalateCases(payload, new Date());
    const letters = await sendDigests(payload, new Date());
    if (told + letters > 0) payload.logger.info({ msg: 'digests of cases', told, letters });
  });
  await boss.createQueue(lists, { retryLimit: 0, expireInSeconds: 600, policy: 'singleton' });
  await boss.schedule(lists, '*/10 * * * *');
  await boss.work(lists, async () => {
    await endOwnLists(payload);
  });
}
