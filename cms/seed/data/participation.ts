import type { FormDefinition } from '@mingtang/forms';
import type { PastComment } from '@mingtang/interaction';

const both = (zh: string, en: string) => ({ zh, en });

/** A consultation of the demo; days are told from today. */
export interface SeedConsultation {
  title: string;
  organ: string;
  draftKind: 'regulation' | 'normative' | 'decision' | 'other';
  from: number;
  until: number;
  background: string;
  /** Prose: see `richText` of sitebuilding. */
  draft: string;
  comments: (Omit<PastComment, 'at'> & { day: number })[];
  result?: string;
}

export const consultations: SeedConsultation[] = [
  {
    title: '中卫市城市供热管理办法（修订草案征求意见稿）',
    organ: '中卫市住房和城乡建设局',
    draftKind: 'normative',
    from: -12,
    until: 19,
    background:
      '《中卫市城市供热管理暂行办法》施行已满五年，供热计量、停热退费、老旧管网改造等规定需要根据上位法和实际情况修改。\n市住房和城乡建设局在调研、征求各县（区）和供热企业意见的基础上，起草了修订草案，现向社会公开征求意见。',
    draft: `## 第一章　总则

第一条　为了规范城市供热用热行为，保障供热用热双方的合法权益，根据有关法律法规，结合本市实际，制定本办法。

第二条　本市城市规划区内的供热规划、建设、经营、用热及其监督管理，适用本办法。

## 第二章　供热与用热

第三条　供热期为每年 11 月 1 日至次年 3 月 31 日。气温异常时，市人民政府可以决定提前或者延长。

第四条　供热期内，居民卧室、起居室的室内温度不得低于 20 摄氏度。

第五条　用户室内温度不达标的，供热企业应当在接到报修后 24 小时内测温；确属供热企业原因的，自报修之日起按日退还热费：

| 室内温度 | 退费比例 |
| 18—20 摄氏度 | 当日热费的 30% |
| 16—18 摄氏度 | 当日热费的 50% |
| 低于 16 摄氏度 | 当日热费的 100% |

第六条　用户申请停止用热的，应当在供热期开始 30 日前提出；停热期间按热费的 15% 交纳基础热费。`,
    comments: [
      { day: -9, part: '第四条', text: '建议写明测温的位置和时间，避免争议。' },
      { day: -7, part: '第六条', text: '空置房停热还要交 15%，比例偏高，建议降到 10%。' },
      { day: -3, text: '建议增加老旧小区管网改造的时间表。' },
    ],
  },
  {
    title: '中卫市城区停车收费标准调整方案（征求意见稿）',
    organ: '中卫市发展和改革委员会',
    draftKind: 'decision',
    from: -95,
    until: -60,
    background:
      '城区机动车保有量五年增长四成，老城区路内停车周转率低。为提高泊位使用效率，拟调整路内停车收费标准，并延长免费时段。',
    draft: `## 调整内容

一、老城区路内停车首小时 3 元，之后每半小时 1 元，每日最高 15 元；新城区减半。

二、免费停放时间由 15 分钟延长至 30 分钟；每日 21:00 至次日 8:00 免费。

三、新能源汽车停放 2 小时以内免费；残疾人专用车辆免费。`,
    comments: [
      {
        day: -90,
        part: '第二条',
        text: '晚上 21 点才免费太晚，下班回家就要停车，建议提前到 20 点。',
        verdict: { is: 'adopted', reason: '已采纳，免费时段调整为 20:00 至次日 8:00。' },
      },
      {
        day: -88,
        part: '第一条',
        text: '建议学校、医院周边接送时段单独规定。',
        verdict: {
          is: 'partly',
          reason: '医院周边设 1 小时免费即停即走泊位；学校周边由交警部门按时段开放。',
        },
      },
      {
        day: -80,
        part: '第一条',
        text: '建议全市路内停车全部免费。',
        verdict: {
          is: 'rejected',
          reason: '免费后泊位被长期占用，短时停车更难；收费用于泊位建设和管理。',
        },
      },
      {
        day: -71,
        part: '第三条',
        text: '残疾人车辆免费要不要提前备案？请写清楚。',
        verdict: { is: 'adopted', reason: '已写明：首次停放时在“中卫停车”小程序登记一次即可。' },
      },
    ],
    result:
      '意见主要集中在免费时段、学校和医院周边停车、残疾人车辆登记三个方面。\n一、采纳“夜间免费时段提前到 20:00”的意见；写明残疾人车辆一次登记、长期有效。\n二、部分采纳学校、医院周边单独规定的意见。\n三、未采纳全部免费的意见，理由是免费后周转率下降，短时停车更难。\n修改后的方案已报市人民政府审定。',
  },
];

/** Questions of the demo's surveys. */
export const hallForm: FormDefinition = {
  title: both('政务服务大厅延时服务需求调查', 'When the service halls should be open'),
  description: both('', ''),
  intro: both('不用填写姓名和电话，约需 1 分钟。', 'No name is asked for; it takes a minute.'),
  next: both('谢谢参与。', 'Thank you.'),
  draftDays: 0,
  pages: [
    {
      title: both('问题', 'Questions'),
      sections: [
        {
          title: both('延时服务', 'Longer hours'),
          fields: [
            {
              name: 'when',
              label: both('您最希望在什么时间办事', 'When would you come'),
              type: 'choice',
              options: [
                { value: 'noon', label: both('工作日中午', 'At noon') },
                { value: 'evening', label: both('工作日下班后', 'After work') },
                { value: 'saturday', label: both('周六上午', 'On Saturday morning') },
                { value: 'none', label: both('现在的时间就可以', 'As it is now') },
              ],
            },
            {
              name: 'what',
              label: both('去年到大厅办过哪些事（可多选）', 'What did you come for (several)'),
              optional: true,
              type: 'choices',
              options: [
                { value: 'insurance', label: both('社保医保', 'Insurance') },
                { value: 'property', label: both('不动产登记', 'Property') },
                { value: 'business', label: both('营业执照和许可', 'Licences') },
                { value: 'papers', label: both('户籍证件', 'Papers') },
              ],
            },
            {
              name: 'score',
              label: both('给大厅服务打几分（1–5）', 'How many points (1 to 5)'),
              type: 'number',
              least: 1,
              most: 5,
              unit: both('分', ' points'),
            },
            {
              name: 'words',
              label: both('还有什么建议', 'What else'),
              hint: both('不会公布。', 'It is not published.'),
              optional: true,
              type: 'long-text',
              most: 500,
            },
          ],
        },
      ],
    },
  ],
};

/** Surveys of the demo: both ask the same questions, a year apart. */
export const surveys = [
  {
    title: '政务服务大厅延时服务需求调查',
    organ: '中卫市行政审批局',
    text: '为方便上班群众办事，拟在工作日中午、下班后和周六上午延时服务，请告诉我们什么时间最方便。',
    from: -50,
    until: -20,
    answers: 386,
  },
  {
    title: '政务服务大厅冬季服务时间调查',
    organ: '中卫市行政审批局',
    text: '入冬以来天黑得早，拟调整冬季服务时间，请告诉我们什么时间最方便。',
    from: -5,
    until: 25,
    answers: 0,
  },
];
