import type { Day } from '@mingtang/approvals/clock';
import { inWords, type NoticeText } from '@mingtang/publication/notice-text';
import type { Application } from './application.ts';
import { limits } from './limits.ts';
import { type NoticeKind, noticeLabels } from './notices.ts';
import type { Consultation } from './request.ts';
import { type ResultCode, type ResultGroup, results } from './results.ts';

/** What a notice tells of. */
export interface NoticeFacts {
  organ: string;
  /** Of the notice, with its year: 〔2026〕3号. */
  number: string;
  on: Day;
  application: Application;
  /** Of the request in the register. */
  requestNumber: string;
  receivedOn: Day;
  /** As of the day of the notice. */
  dueOn?: Day;
  said:
    | { kind: 'receipt' }
    | { kind: 'correction'; what: string; until: Day }
    | { kind: 'extension'; workdays: number; reason: string }
    | { kind: 'consultation'; consultation: Pick<Consultation, 'kind' | 'who' | 'about'> }
    | { kind: 'answer'; result: ResultCode; text: string };
}

/** The text of a notice. A letter of consultation does not say who asked. */
export function noticeText(facts: NoticeFacts): NoticeText {
  const { organ, number, on, application, said } = facts;
  return {
    organ,
    title: `政府信息公开${titles[said.kind]}`,
    number,
    to: said.kind === 'consultation' ? said.consultation.who : application.applicant.name,
    paragraphs: paragraphsOf(facts),
    on,
  };
}

const titles: Record<NoticeKind, string> = {
  receipt: `申请${noticeLabels.receipt.zh}`,
  correction: `申请${noticeLabels.correction.zh}`,
  extension: `申请${noticeLabels.extension.zh}`,
  consultation: noticeLabels.consultation.zh,
  answer: `申请${noticeLabels.answer.zh}`,
};

function paragraphsOf(facts: NoticeFacts): string[] {
  const { said, dueOn } = facts;
  const you = facts.application.applicant.kind === 'person' ? '您' : '贵单位';
  const began = `本机关于${inWords(facts.receivedOn)}收到${you}提交的政府信息公开申请（编号：${facts.requestNumber}），申请公开的内容为：${wanted(facts.application)}`;
  switch (said.kind) {
    case 'receipt':
      return [
        began,
        `经审查，${you}的申请符合《政府信息公开条例》第二十九条的规定，现予以登记。`,
        `根据${limits.answer.law}的规定，本机关将于${dueOn ? inWords(dueOn) : '法定期限'}前作出答复。需要延长答复期限的，将依法告知${you}。`,
        '特此告知。',
      ];
    case 'correction':
      return [
        began,
        `经审查，${you}的申请内容不明确。根据${limits.correctionNotice.law}的规定，现一次性告知${you}需要补正的事项：`,
        said.what,
        `请于${inWords(said.until)}前向本机关提交补正材料。答复期限自本机关收到补正材料之日起计算；无正当理由逾期不补正的，视为放弃申请，本机关不再处理该政府信息公开申请。`,
        '特此告知。',
      ];
    case 'extension':
      return [
        began,
        `因${said.reason}，本机关不能在二十个工作日内予以答复。根据${limits.extension.law}的规定，经本机关政府信息公开工作机构负责人同意，答复期限延长${said.workdays}个工作日${dueOn ? `，至${inWords(dueOn)}` : ''}。`,
        '特此告知。',
      ];
    case 'consultation':
      return said.consultation.kind === 'third-party'
        ? [
            `本机关收到政府信息公开申请，申请公开的内容为：${wanted(facts.application)}`,
            `经审查，上述政府信息公开后可能损害你方合法权益：${said.consultation.about}`,
            `根据${limits.thirdParty.law}的规定，请自收到本征求意见书之日起${limits.thirdParty.workdays}个工作日内书面提出是否同意公开的意见；不同意公开的，请说明理由。逾期未提出意见的，由本机关依照《政府信息公开条例》的规定决定是否公开。`,
          ]
        : [
            `本机关收到政府信息公开申请，申请公开的内容为：${wanted(facts.application)}`,
            `经审查，上述政府信息由你机关与本机关共同制作：${said.consultation.about}`,
            `根据${limits.coProducer.law}的规定，请自收到本征求意见书之日起${limits.coProducer.workdays}个工作日内提出意见；逾期未提出意见的，视为同意公开。`,
          ];
    case 'answer': {
      const { law } = results[said.result];
      return [
        began,
        `经审查，${law && `根据${law}的规定，`}${openings[said.result]}`,
        ...said.text.split(/\n+/).filter(Boolean),
        ...remediesOf(results[said.result].group, you),
        '特此答复。',
      ];
    }
  }
}

/** What each kind of answer says before its reasons. */
const openings: Record<ResultCode, string> = {
  disclosed: '本机关决定予以公开，具体如下：',
  'partly-disclosed':
    '申请公开的信息中含有不应当公开或者不属于政府信息的内容，能够作区分处理，本机关决定部分公开，具体内容和对不予公开内容的理由如下：',
  'state-secret': '申请公开的政府信息依法确定为国家秘密，本机关决定不予公开，理由如下：',
  'forbidden-by-law':
    '申请公开的政府信息属于法律、行政法规禁止公开的政府信息，本机关决定不予公开，理由如下：',
  'endangers-security':
    '公开申请的政府信息后可能危及国家安全、公共安全、经济安全、社会稳定，本机关决定不予公开，理由如下：',
  'third-party-rights':
    '申请公开的政府信息涉及商业秘密、个人隐私等，公开会对第三方合法权益造成损害，本机关决定不予公开，理由如下：',
  'internal-affairs':
    '申请公开的政府信息属于行政机关的内部事务信息，本机关决定不予公开，理由如下：',
  'in-process':
    '申请公开的政府信息属于行政机关在履行行政管理职能过程中形成的过程性信息，本机关决定不予公开，理由如下：',
  'enforcement-files': '申请公开的政府信息属于行政执法案卷信息，本机关决定不予公开，理由如下：',
  'administrative-enquiry':
    '申请公开的信息，法律、行政法规对其获取有特别规定，请依照有关规定办理，具体如下：',
  'not-held': '经检索，本机关不掌握申请公开的政府信息，无法提供，具体如下：',
  'to-be-made':
    '本机关没有现成的政府信息，需要对现有信息进行加工、分析，本机关不予提供，具体如下：',
  'still-unclear': '申请经补正后内容仍不明确，本机关无法提供，具体如下：',
  complaint:
    '申请以政府信息公开的形式进行信访、投诉、举报等活动，不作为政府信息公开申请处理，具体如下：',
  repeated: '本机关已就同一内容作出答复，现不予重复处理，具体如下：',
  publication: '申请要求提供的是政府公报、报刊、书籍等公开出版物，本机关告知获取的途径如下：',
  excessive: '申请的数量、频次明显超过合理范围，且理由不合理，本机关不予处理，具体如下：',
  'asks-to-confirm': '申请要求本机关确认或者重新出具已经获取的政府信息，本机关不予处理，具体如下：',
  'not-corrected': '申请人无正当理由逾期不补正，视为放弃申请，本机关不再处理。',
  'fee-unpaid': '申请人逾期未缴纳信息处理费，视为放弃申请，本机关不再处理，具体如下：',
  other: '本机关处理如下：',
};

/**
 * 复议 and 诉讼. What is not disclosed goes to reconsideration first (行政复议法第二十三条第一款第四项);
 * else both ways are open (行政复议法第二十条, 行政诉讼法第四十六条).
 */
function remediesOf(group: ResultGroup, you: string): string[] {
  if (group === 'refused') {
    return [
      `${you}对本答复不服的，应当先自收到本答复之日起六十日内依法向行政复议机关申请行政复议；对行政复议决定不服的，可以自收到复议决定书之日起十五日内依法向人民法院提起行政诉讼。`,
    ];
  }
  if (group === 'partly-disclosed') {
    return [
      `${you}对其中不予公开的内容不服的，应当先自收到本答复之日起六十日内依法向行政复议机关申请行政复议；对行政复议决定不服的，可以自收到复议决定书之日起十五日内依法向人民法院提起行政诉讼。`,
    ];
  }
  return [
    `${you}对本答复不服的，可以自收到本答复之日起六十日内依法向行政复议机关申请行政复议，或者自收到本答复之日起六个月内依法向人民法院提起行政诉讼。`,
  ];
}

function wanted({ wanted: { title, documentNumber, description } }: Application): string {
  const named = title ? `《${title}》${documentNumber ? `（${documentNumber}）` : ''}，` : '';
  return `${named}${description.replace(/[。.\s]+$/, '')}。`;
}
