import type { Words } from '@mingtang/tenancy/words';

/** Why something is kept, and until when where that is known. */
export function keepingWords(reason: string | undefined, until: string | undefined): Words {
  switch (reason) {
    case 'running':
      return { zh: '正在办理，不能删除', en: 'under way, cannot be erased' };
    case 'held':
      return { zh: '已封存为证据，不能删除', en: 'held as evidence, cannot be erased' };
    case 'retained':
      return {
        zh: `在法定保管期限内，保存到 ${until}`,
        en: `within its legal period, kept until ${until}`,
      };
    case 'contestable':
      return {
        zh: `仍可复议、诉讼，保存到 ${until}`,
        en: `may still be contested, kept until ${until}`,
      };
    case 'erased-already':
      return { zh: '早已删除', en: 'erased before' };
    default:
      return { zh: '可以删除', en: 'may be erased' };
  }
}
