import { replayAnswers, replayComments } from '@mingtang/interaction';
import { richText } from '@mingtang/sitebuilding';
import type { Payload } from 'payload';
import { chance } from '../chance.ts';
import { consultations, hallForm, surveys } from '../data/participation.ts';
import { asSeed, inTransaction } from './in-transaction.ts';

const millisecondsOfDay = 86_400_000;

/** Puts drafts and surveys of the demo to the public, with what was said to them as if in the past weeks. */
export async function writeParticipation(payload: Payload, site: string): Promise<void> {
  const now = Date.now();
  const day = (n: number) => new Date(now + n * millisecondsOfDay);
  await inTransaction(payload, async (req) => {
    const as = asSeed(req);
    for (const { comments, result, from, until, draft, ...consultation } of consultations) {
      const { id } = await payload.create({
        ...as,
        collection: 'consultations',
        data: {
          ...consultation,
          site,
          draft: richText(draft) as never,
          from: day(from).toISOString(),
          until: day(until).toISOString(),
          email: 'zqyj@example.cn',
          phone: '0955-7060000',
          post: '中卫市沙坡头区鼓楼东街示例 1 号',
          _status: 'published',
        },
      });
      await replayComments(req, {
        site,
        consultation: id,
        past: comments.map(({ day: ago, ...comment }) => ({ ...comment, at: day(ago) })),
      });
      if (result) {
        await payload.update({
          ...as,
          collection: 'consultations',
          id,
          data: { resultText: result, _status: 'published' },
        });
      }
    }
    const definition = hallForm as never;
    const { id: form } = await payload.create({
      ...as,
      collection: 'forms',
      data: { site, name: '大厅服务时间问卷', definition, publishedVersion: 1 },
    });
    await payload.create({
      ...as,
      collection: 'form-versions',
      data: { site, form, number: 1, definition, note: '首次发布', by: '示例' },
    });
    for (const { answers, from, until, ...survey } of surveys) {
      const data = {
        ...survey,
        ...{ site, form },
        from: day(from).toISOString(),
        until: day(until).toISOString(),
      };
      const { id } = await payload.create({
        ...as,
        collection: 'surveys',
        data: { ...data, _status: 'published' },
      });
      if (answers === 0) continue;
      await replayAnswers(req, { site, survey: id, past: drawn(answers, day(from)) });
      // Once more, with its results.
      await payload.update({ ...as, collection: 'surveys', id, data: { _status: 'published' } });
    }
  });
}

/** Answers drawn with a bias, the same each time. */
function drawn(answers: number, at: Date) {
  const { pick } = chance('survey');
  return Array.from({ length: answers }, () => ({
    at,
    values: {
      when: pick(['noon', 'noon', 'evening', 'evening', 'evening', 'saturday', 'saturday', 'none']),
      what: [pick(['insurance', 'insurance', 'property', 'business', 'papers'])],
      score: pick([5, 5, 5, 4, 4, 4, 3, 2]),
    },
  }));
}
