import type { TemplateBlock } from '@mingtang/sitebuilding/domain';
import { chance } from '../chance.ts';

/** Surnames and given names that make nobody in office; each name is also marked as a sample. */
const surnames = ['沈', '骆', '司徒', '温', '祁', '苗', '桑', '梅', '康', '柳', '戚', '岑'];
const givenNames = [
  '望川',
  '砚秋',
  '清渠',
  '麦青',
  '沐之',
  '远舟',
  '若禾',
  '知杏',
  '砺之',
  '云岫',
  '晚晴',
  '牧野',
];

const portraits = ['portrait-1', 'portrait-2', 'portrait-3', 'portrait-4'];

/** Leaders 领导之窗 of a unit: the offices are real kinds of offices, the people are invented. */
export function leaders(unit: string, offices: [office: string, duties: string][]): TemplateBlock {
  const c = chance(`leaders ${unit}`);
  const family = c.some(surnames, offices.length);
  const given = c.some(givenNames, offices.length);
  return {
    type: 'leaders',
    people: offices.map(([office, duties], i) => ({
      name: `${family[i]}${given[i]}（示例）`,
      office,
      duties,
      photo: portraits[i % portraits.length] as string,
    })),
  };
}
