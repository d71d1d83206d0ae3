/** A limit of the law in working days, with where it stands. */
export interface Limit {
  workdays: number;
  law: string;
}

/** Every limit a request for information is subject to: 政府信息公开条例 (国务院令第711号). */
export const limits = {
  /** 告知补正, once. */
  correctionNotice: { workdays: 7, law: '《政府信息公开条例》第三十条' },
  /** 答复. */
  answer: { workdays: 20, law: '《政府信息公开条例》第三十三条第二款' },
  /** 延长, once at most. */
  extension: { workdays: 20, law: '《政府信息公开条例》第三十三条第二款' },
  /** 第三方提出意见; silent, and the organ decides. */
  thirdParty: { workdays: 15, law: '《政府信息公开条例》第三十二条' },
  /** 共同制作机关提出意见; silent, and it counts as agreeing. */
  coProducer: { workdays: 15, law: '《政府信息公开条例》第三十四条' },
} as const satisfies Record<string, Limit>;
