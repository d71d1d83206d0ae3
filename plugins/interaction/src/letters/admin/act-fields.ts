import type { Words } from '@mingtang/tenancy';
import type { ActField } from '@mingtang/tenancy/admin/client';
import { mostExtension, type Verb } from '../domain/decide.ts';
import { refusalGrounds } from '../domain/letter.ts';
import { publicText } from '../domain/masking.ts';
import { groundLabels } from '../domain/words-of-letters.ts';
import type { ToldLetter } from '../queries/letter-in-hand.ts';

const long = (name: string, label: Words, initial?: string): ActField => ({
  ...{ name, label, type: 'long' },
  ...(initial && { initial }),
});
const reason = (zh = '理由', en = 'Reason') => long('reason', { zh, en });

/** What is asked of whoever does something to this letter; nothing where it says all by itself. */
export function fieldsOf(verb: Verb, letter: ToldLetter): ActField[] {
  switch (verb) {
    case 'reply':
      return [
        long(
          'text',
          {
            zh: '答复内容（发给写信人；可能公开，不要写写信人的姓名和电话）',
            en: 'The reply (sent to the writer; it may be published, so leave out their name and number)',
          },
          letter.reply,
        ),
      ];
    case 'transfer':
      return [
        {
          name: 'to',
          label: { zh: '转给', en: 'To' },
          type: 'choice',
          choices: letter.sites.map(({ id, name }) => ({
            value: id,
            label: { zh: name, en: name },
          })),
        },
        reason('转办意见', 'What for'),
      ];
    case 'merge':
      return [
        {
          name: 'number',
          label: {
            zh: '并入哪封来信（编号）。那封的答复会同时发给这位写信人',
            en: 'Number of the letter it is merged into. That reply is sent to this writer too',
          },
          type: 'text',
        },
      ];
    case 'refuse':
      return [
        {
          name: 'ground',
          label: { zh: '情形', en: 'Why' },
          type: 'choice',
          choices: refusalGrounds.map((value) => ({ value, label: groundLabels[value] })),
        },
        reason('告知写信人的理由', 'Reason, as the writer is told'),
      ];
    case 'extend':
      return [
        {
          name: 'workdays',
          label: { zh: '延长的工作日', en: 'Working days' },
          type: 'number',
          most: mostExtension,
          initial: '5',
        },
        reason('告知写信人的理由', 'Reason, as the writer is told'),
      ];
    case 'give-back':
    case 'return':
      return [reason()];
    case 'unpublish':
      return [reason('撤回理由（网页上显示）', 'Reason (shown on the page)')];
    case 'publish': {
      const draft = letter.publicDraft;
      if (!draft) return [];
      return [
        {
          name: 'title',
          label: { zh: '标题（已按下方对照隐去）', en: 'Title (masked as shown below)' },
          type: 'text',
          initial: publicText(draft.title),
        },
        long('text', { zh: '来信', en: 'Letter' }, publicText(draft.text)),
        long('reply', { zh: '答复', en: 'Reply' }, publicText(draft.reply)),
      ];
    }
    case 'sign':
      return [];
  }
}
