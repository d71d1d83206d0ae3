import { newStatusAccess } from '@mingtang/intake';
import { beforeEach, expect, test } from 'vitest';
import { statusId } from '../../plugins/intake/src/domain/code.ts';
import { sealStatus } from '../../plugins/intake/src/domain/status.ts';
import { formOfRating, ratingForm } from '../../plugins/ratings/src/domain/rating-form.ts';
import { put } from '../stack/corpus.ts';
import { servedForm } from './served-form.ts';

let served: Awaited<ReturnType<typeof servedForm>>;
beforeEach(async () => {
  served = await servedForm(formOfRating('zh-CN'), ratingForm);
});

const ended = newStatusAccess('S', new Date());

/** What the inside published about the case. */
async function told(asks: string | undefined) {
  const { number, codeKey } = ended;
  const status = { title: '食品经营许可', state: '已办结', story: [], ...(asks && { asks }) };
  await put(served.db, served.site.id, [
    {
      kind: 'case-status',
      id: statusId(codeKey, number),
      sealed: sealStatus(codeKey, number, status),
    },
  ]);
}
const { number, code } = ended;
const arrivals = async () => (await served.db.query('select from inbound.intake')).rowCount;

test('who tracks a case that ended is asked to rate it there, and thanked', async () => {
  const { send } = served;
  await told(ratingForm);
  const tracked = await send({ number, code }, {}, '/tracking/');
  expect(tracked.status).toBe(200);
  for (const grade of ['非常满意', '满意', '基本满意', '不满意', '非常不满意']) {
    expect(tracked.html).toContain(`${grade}<`);
  }
  const token = /name="token" value="([\w-]{43})"/.exec(tracked.html)?.[1] ?? '';
  const none = await send({ number, code, token, text: '没有选等级' });
  expect(none.status).toBe(422);
  const thanked = await send({ number, code, token, grade: 'satisfied', reasons: 'speed' });
  expect(thanked.status).toBe(200);
  expect(thanked.html).toContain('谢谢您的评价');
  const again = await send({ number, code, token, grade: 'satisfied', reasons: 'speed' });
  expect(again.html).toContain('谢谢您的评价');
  expect(await arrivals()).toBe(1);
});

test('a case that has not ended, or was rated, is not rated; a wrong code or number is refused alike', async () => {
  const { send, form } = served;
  const rate = async (asked: { number: string; code: string }) =>
    send({ ...asked, token: await form(), grade: 'satisfied' });
  for (const asks of ['case-message.reply', undefined]) {
    await told(asks);
    const early = await rate({ number, code });
    expect(early.status).toBe(409);
    expect(early.html).toContain('现在不需要填写此表');
  }
  const shown = ({ html }: { html: string }) => html.replace(/ value="[^"]*"/g, '');
  const wrong = await rate({ number, code: '2'.repeat(28) });
  const unknown = await rate({ number: newStatusAccess('S', new Date()).number, code });
  expect([wrong.status, unknown.status]).toEqual([404, 404]);
  expect(shown(wrong)).toBe(shown(unknown));
  expect(await arrivals()).toBe(0);
});
