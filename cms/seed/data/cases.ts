import type { CaseTerms, PastAct } from '@mingtang/cases';

/** A case of the demo; days are told in working days before today. */
export interface SeedCase {
  site: string;
  item: string;
  came: number;
  applicant: string;
  answers: [label: string, text: string][];
  terms?: Partial<Omit<CaseTerms, 'item' | 'limits'>> & { limits?: Partial<CaseTerms['limits']> };
  past: (Pick<PastAct, 'verb' | 'said'> & { ago: number; signs?: boolean })[];
}

const received = (ago: number) => ({ verb: 'receive' as const, ago });
const accepted = (ago: number) => ({ verb: 'accept' as const, ago });
const reviewing = (ago: number) => ({ verb: 'begin-review' as const, ago });
const proposed = (ago: number, text: string, outcome = 'granted') => ({
  verb: 'propose-decision' as const,
  ago,
  said: { outcome, text },
});
const signed = (ago: number) => ({ verb: 'sign-decision' as const, ago, signs: true });

const food = '食品经营许可（示例）';
const premises: SeedCase['answers'] = [
  ['经营场所', '中卫市沙坡头区示例路 1 号'],
  ['业态', '餐饮服务'],
  ['经营面积', '120 平方米'],
];

/** Cases in every state an office knows; everybody in them is invented. */
export const cases: SeedCase[] = [
  { site: 'zhongwei', item: food, came: 3, applicant: '赵示例', answers: premises, past: [] },
  {
    site: 'zhongwei',
    item: '户外广告设置许可（示例）',
    came: 4,
    applicant: '钱示例',
    answers: [
      ['设置地点', '鼓楼东街示例广场'],
      ['设置期限', '三个月'],
    ],
    past: [received(4)],
  },
  {
    site: 'zhongwei',
    item: food,
    came: 6,
    applicant: '孙示例',
    answers: premises,
    past: [
      received(6),
      {
        verb: 'ask-correction',
        ago: 4,
        said: {
          asks: [{ at: 'field-0', label: '经营场所', why: '与平面图所载门牌不一致' }],
          until: '',
        },
      },
    ],
  },
  {
    site: 'zhongwei',
    item: '公共场所卫生许可（示例）',
    came: 22,
    applicant: '李示例',
    answers: [
      ['场所名称', '示例宾馆'],
      ['场所类别', '住宿'],
    ],
    past: [received(22), accepted(21), reviewing(20)],
  },
  {
    site: 'zhongwei',
    item: '城市建筑垃圾处置核准（示例）',
    came: 20,
    applicant: '周示例',
    answers: [
      ['工程名称', '示例小区二期'],
      ['预计处置量', '8000 立方米'],
    ],
    past: [received(20), accepted(19), reviewing(18)],
  },
  {
    site: 'zhongwei',
    item: '危险化学品经营许可（示例）',
    came: 14,
    applicant: '吴示例',
    answers: [
      ['经营范围', '工业酒精'],
      ['储存方式', '不带储存设施'],
    ],
    past: [
      received(14),
      accepted(13),
      reviewing(12),
      {
        verb: 'suspend',
        ago: 10,
        said: { kind: 'expert-review', about: '安全条件专家评审', expected: 20 },
      },
    ],
  },
  {
    site: 'zhongwei',
    item: food,
    came: 9,
    applicant: '郑示例',
    answers: premises,
    past: [
      received(9),
      accepted(8),
      reviewing(7),
      proposed(1, '申请材料齐全，现场核查符合要求，准予食品经营许可。'),
    ],
  },
  {
    site: 'zhongwei',
    item: food,
    came: 16,
    applicant: '王示例',
    answers: premises,
    terms: { certificate: '食品经营许可证', limits: { promised: 10 } },
    past: [
      received(16),
      accepted(16),
      reviewing(15),
      proposed(8, '符合条件，准予食品经营许可。'),
      signed(7),
      {
        verb: 'make-certificate',
        ago: 6,
        said: { number: 'JY26405020000001' },
      },
      { verb: 'deliver', ago: 5, said: { way: '窗口领取' } },
      { verb: 'close', ago: 5 },
    ],
  },
];
