import { serviceLists } from '@mingtang/publication/service-terms';
import type { Words } from '@mingtang/tenancy';

const slug = /^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/;

/** Lists, and figures of ratings. */
const taken: readonly string[] = [...serviceLists, 'ratings'];

/** What is wrong with the last part of a guide's address; lists have theirs. */
export function slugFaultOf(value: unknown): Words | undefined {
  if (typeof value !== 'string' || !slug.test(value)) {
    return {
      zh: '网址代码只能使用小写字母、数字和连字符，1 至 60 个字符。',
      en: 'An address is 1–60 lower-case letters, digits and hyphens.',
    };
  }
  if (taken.includes(value)) {
    return {
      zh: '该代码为系统保留。请换一个。',
      en: 'This name is kept for the system. Choose another.',
    };
  }
  return undefined;
}
