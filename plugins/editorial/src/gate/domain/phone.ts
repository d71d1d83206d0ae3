import { wordsBefore } from './digit-runs.ts';
import type { Hit } from './piece.ts';

const mobile =
  /(?<![\d.¥])(?:\+?86[ -]?)?1[3-9]\d(?:[ \u2010-\u2015\u2212-]?\d{4}){2}(?![\d]|\.\d|\s*(?:元|万|亿|平方|立方|公里|米|吨|千瓦))/g;
const landline = /(?<![\d.-])(?:\(?0\d{2,3}\)?[ -]?)?[2-8]\d{6,7}(?!\d|-\d)/g;

/** Whose telephone it is said to be. */
const ofAnOffice =
  /(?:咨询|联系|服务|值班|监督|举报|投诉|客服|热线|办公|报名|预约|救援|应急|公开|电话)[^。；;\n]{0,14}$/;
const ofAHome = /(?:家庭|住宅|家属|本人|监护人|父亲|母亲|配偶|住址)[^。；;\n]{0,8}$/;

/**
 * Telephones of persons. Mobiles that are not among the `known` of the site: said to be an office's they
 * are asked about, otherwise they have to go. Of landlines only those said to be somebody's home, since
 * notices are full of those of offices.
 *
 * @param known digits alone
 */
export function findPhones(text: string, known: ReadonlySet<string>): Hit[] {
  const found: Hit[] = [];
  for (const { 0: written, index } of text.matchAll(mobile)) {
    const digits = written.replace(/\D/g, '').slice(-11);
    if (known.has(digits)) continue;
    const before = wordsBefore(text, index, 24);
    const severity = ofAnOffice.test(before) && !ofAHome.test(before) ? 'should' : 'must';
    found.push({ rule: 'phone', severity, from: index, to: index + written.length });
  }
  for (const { 0: written, index } of text.matchAll(landline)) {
    const digits = written.replace(/\D/g, '');
    if (known.has(digits) || !ofAHome.test(wordsBefore(text, index, 16))) continue;
    found.push({ rule: 'phone', severity: 'must', from: index, to: index + written.length });
  }
  return found;
}
