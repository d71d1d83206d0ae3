/** What pages say of how services are rated, in a site's language. */
export interface RatingsWords {
  title: string;
  lede: (asOf: string) => string;
  grades: readonly string[];
  rate: string;
  rateNote: string;
  ratings: string;
  answered: string;
  answeredOf: (replied: number, bad: number) => string;
  noBad: string;
  grade: string;
  share: string;
  whole: string;
  byItem: string;
  byOffice: string;
  item: string;
  office: string;
  tooFew: (least: number) => string;
  none: string;
  /** Of a guide: how its item is rated. */
  ofGuide: (rate: string, n: number) => string;
  more: string;
}

const zh: RatingsWords = {
  title: '政务服务好差评',
  lede: (asOf) => `办事的人评价办理服务，数据截至 ${asOf}。每天更新，不公开评价人。`,
  grades: ['非常满意', '满意', '基本满意', '不满意', '非常不满意'],
  rate: '满意率',
  rateNote:
    '满意率是非常满意、满意、基本满意三级占全部评价的比例。经申诉认定为误评的不计入。不满意的评价逐件核实、整改和答复。',
  ratings: '评价数',
  answered: '差评答复',
  answeredOf: (replied, bad) => `${replied}/${bad}`,
  noBad: '无差评',
  grade: '等级',
  share: '占比',
  whole: '总体评价',
  byItem: '各事项评价',
  byOffice: '各单位评价',
  item: '事项',
  office: '单位',
  tooFew: (least) => `不足 ${least} 条，暂不公布`,
  none: '评价还太少，暂不公布数据。',
  ofGuide: (rate, n) => `办过的人评价：满意率 ${rate}（${n} 条）`,
  more: '查看好差评数据',
};

const en: RatingsWords = {
  title: 'How our services are rated',
  lede: (asOf) =>
    `Those who used our services rate them; figures as of ${asOf}. Brought up to date daily; nobody who rated is named.`,
  grades: ['Very satisfied', 'Satisfied', 'Fairly satisfied', 'Dissatisfied', 'Very dissatisfied'],
  rate: 'Satisfied',
  rateNote:
    'Satisfied are the first three grades among all ratings. Ratings found to be given by mistake do not count. Each bad rating is looked into, put right and answered.',
  ratings: 'Ratings',
  answered: 'Bad ones answered',
  answeredOf: (replied, bad) => `${replied} of ${bad}`,
  noBad: 'none bad',
  grade: 'Grade',
  share: 'Share',
  whole: 'All together',
  byItem: 'By service',
  byOffice: 'By office',
  item: 'Service',
  office: 'Office',
  tooFew: (least) => `fewer than ${least}: not shown`,
  none: 'There are too few ratings for figures yet.',
  ofGuide: (rate, n) => `${rate} of ${n} who rated this were satisfied`,
  more: 'How our services are rated',
};

export const ratingsWordsFor = (language: string): RatingsWords =>
  /^en\b/i.test(language) ? en : zh;
