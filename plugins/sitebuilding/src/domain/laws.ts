import type { Words } from '@mingtang/tenancy';

/** A law, rule or standard that sites are held to. */
export interface Law {
  title: Words;
  /** Number under which it is cited; none where the title says it. */
  number?: string;
  /**
   * How its wording was checked: `text` the articles themselves were read, `secondary` reprints and
   * notices that quote it, `unverified` from memory. Only `text` may be quoted to people as it is.
   */
  checked: 'text' | 'secondary' | 'unverified';
}

export const laws = {
  'disclosure-regulation': {
    title: {
      zh: '中华人民共和国政府信息公开条例',
      en: 'Regulation on the Disclosure of Government Information',
    },
    number: '国务院令第711号',
    checked: 'text',
  },
  'accessibility-law': {
    title: {
      zh: '中华人民共和国无障碍环境建设法',
      en: 'Law on the Construction of a Barrier-Free Environment',
    },
    checked: 'text',
  },
  'website-guideline': {
    title: { zh: '政府网站发展指引', en: 'Guideline on the Development of Government Websites' },
    number: '国办发〔2017〕47号',
    checked: 'secondary',
  },
  'website-inspection': {
    title: {
      zh: '政府网站与政务新媒体检查指标',
      en: 'Indicators for the Inspection of Government Websites and New Media',
    },
    number: '国办秘函〔2019〕19号',
    checked: 'secondary',
  },
  'disclosure-platform': {
    title: {
      zh: '关于规范政府信息公开平台有关事项的通知',
      en: 'Notice on Government Information Disclosure Platforms',
    },
    number: '国办公开办函〔2019〕61号',
    checked: 'secondary',
  },
  'accessibility-standard': {
    title: {
      zh: '信息技术 互联网内容无障碍可访问性技术要求与测试方法',
      en: 'Accessibility of Internet Content: Requirements and Tests',
    },
    number: 'GB/T 37668-2019',
    checked: 'unverified',
  },
} as const satisfies Record<string, Law>;
export type LawCode = keyof typeof laws;

/** Where a rule stands: the law, and the place in it where that is known. */
export interface LawReference {
  law: LawCode;
  /** 第二十条第二项. */
  place?: string;
}

/** A law as people cite it: title, number and place. */
export function lawWords({ law, place = '' }: LawReference): Words {
  const { title, number }: Law = laws[law];
  return {
    zh: `《${title.zh}》${number ? `（${number}）` : ''}${place}`,
    en: `${title.en}${number ? ` (${number})` : ''}${place && `, ${place}`}`,
  };
}
