import type { Day } from '@mingtang/approvals/clock';
import { inWords, type NoticeText } from '@mingtang/publication/notice-text';
import type { CaseEvent, CaseState } from './case.ts';
import { type PaperKind, paperLabels } from './papers.ts';
import { permitLimits } from './terms.ts';
import { groundLabels, stopLabels } from './words-of-cases.ts';

/** What a paper tells of: the case as it was when it was issued. */
export interface PaperFacts {
  kind: PaperKind;
  organ: string;
  /** Of the paper, with its year: 〔2026〕3号. */
  number: string;
  /** Of the case. */
  caseNumber: string;
  /** Who applied, in full. */
  applicant: string;
  event: CaseEvent;
  /** After that event. */
  state: CaseState;
  /** As of that day. */
  dueOn?: Day;
  /** Labels of the materials that came. */
  materials: string[];
}

/**
 * What whoever applied at the counter takes home 登记回执: by what number and code they look up how it stands.
 * It is no paper of a register, and says that it is none.
 */
export function slipText({
  organ,
  applicant,
  caseNumber,
  state,
  materials,
}: Pick<PaperFacts, 'organ' | 'applicant' | 'caseNumber' | 'state' | 'materials'>): NoticeText {
  const on = state.appliedOn ?? state.since;
  return {
    organ,
    title: '窗口申请登记回执',
    number: `办件编号 ${caseNumber}`,
    to: applicant,
    paragraphs: [
      `您（贵单位）于${inWords(on)}在窗口提出“${state.terms.item.name}”申请，已经登记。`,
      ...filledIn(state),
      materials.length > 0 ? `随申请提交的材料：${materials.join('；')}。` : '申请时没有提交附件。',
      '凭本回执下方的登记号和查询码，或者用手机扫码，可以随时查询办理进度、补正材料和留言。查询码只印在本回执上，本机关不保存，请妥善保管。',
      '本回执只说明申请已经登记，不表示材料已经接收或者申请已被受理。',
    ],
    on,
  };
}

function filledIn({ counter }: CaseState): string[] {
  if (!counter) return [];
  const who = counter.visitor === 'agent' ? '您的代理人到场陈述' : '您到场陈述';
  return [`申请表由${who}、本机关窗口人员${counter.clerk}代为填写。`];
}

/** The text of a paper that was issued in a case. */
export function paperText(facts: PaperFacts): NoticeText {
  const { kind, organ, number, applicant, event, state } = facts;
  const isPermit = state.terms.isPermit ? '行政许可' : '';
  const titles: Partial<Record<PaperKind, string>> = {
    correction: `${isPermit}申请补正通知书`,
    'non-acceptance': `${isPermit}申请不予受理决定书`,
    acceptance: `${isPermit}申请受理决定书`,
    extension: `${isPermit}延长期限告知书`,
    stop: `${isPermit}特别程序告知书`,
    grant: isPermit ? '准予行政许可决定书' : '准予决定书',
    refusal: isPermit ? '不予行政许可决定书' : '不予决定书',
  };
  return {
    organ,
    title: titles[kind] ?? paperLabels[kind].zh,
    number,
    to: applicant,
    paragraphs: paragraphsOf(facts),
    on: event.on,
  };
}

const law = (article: string) => `《中华人民共和国行政许可法》${article}`;

function paragraphsOf({ caseNumber, event, state, dueOn, materials }: PaperFacts): string[] {
  const { terms } = state;
  const by = (article: string, words: string) =>
    terms.isPermit ? `根据${law(article)}的规定，${words}` : words;
  const began = `您（贵单位）于${inWords(state.appliedOn ?? event.on)}提出“${terms.item.name}”申请（办件编号：${caseNumber}）。`;
  switch (event.type) {
    case 'received':
      return [
        began,
        ...filledIn(state),
        materials.length > 0
          ? `本机关已收到以下申请材料：${materials.join('；')}。`
          : '本机关已收到申请材料。',
        by(
          '第三十二条',
          `需要补正的，本机关将在收到材料之日起${terms.limits.notice}个工作日内一次告知；逾期不告知的，自收到材料之日起即为受理。`,
        ),
        '本凭证不表示申请已被受理。',
      ];
    case 'correction-asked':
      return [
        began,
        by('第三十二条第一款第四项', '现一次性告知您（贵单位）需要补正的全部内容：'),
        ...event.asks.map(({ label, why }, n) => `${n + 1}．${label}：${why}`),
        `请于${inWords(event.until)}前提交；上述内容以外的材料不需要重新提交。`,
      ];
    case 'acceptance-refused':
      return [
        began,
        `经审查，${groundLabels[event.ground].zh}，本机关决定不予受理，理由如下：`,
        event.reason,
        ...(event.competent ? [`请向${event.competent}提出申请。`] : []),
        ...remediesOf(state),
      ];
    case 'accepted':
      return [
        began,
        by('第三十二条第一款第五项', '经审查，申请材料齐全、符合法定形式，本机关决定予以受理。'),
        `本机关将于${dueOn ? inWords(dueOn) : '法定期限'}前作出决定；依法需要听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审的时间不计算在内，将另行书面告知。`,
      ];
    case 'extended':
      return [
        began,
        by(
          permitLimits[terms.procedure].law,
          `因${event.reason}，在规定期限内不能作出决定，经负责人批准，期限延长${event.workdays}个工作日${dueOn ? `，至${inWords(dueOn)}` : ''}。`,
        ),
      ];
    case 'suspended':
      return [
        began,
        by('第四十五条', `本机关作出决定依法需要进行${stopLabels[event.kind].zh}：${event.about}`),
        `所需时间预计为${event.expected}个工作日，不计算在办理期限内。`,
      ];
    case 'delivered':
      return [
        began,
        `送达文书：${state.certificate ? `${terms.certificate}（${state.certificate.number}）` : `“${terms.item.name}”决定书`}。`,
        `送达方式：${event.way}。`,
        '受送达人签名或者盖章：　　　　　　　　　　　　　年　　月　　日',
      ];
    default:
      return decision(began, state, by);
  }
}

function decision(
  began: string,
  state: CaseState,
  by: (article: string, words: string) => string,
): string[] {
  const { terms, decision: made } = state;
  if (!made) throw new Error('No paper goes with this event');
  return made.outcome === 'granted'
    ? [
        began,
        by('第三十八条第一款', '经审查，申请符合法定条件、标准，本机关决定准予：'),
        ...made.text.split(/\n+/).filter(Boolean),
        ...(terms.certificate
          ? [
              `本机关将自本决定作出之日起${terms.limits.delivery}个工作日内颁发、送达《${terms.certificate}》。`,
            ]
          : []),
      ]
    : [
        began,
        by('第三十八条第二款', '经审查，本机关决定不予，理由如下：'),
        ...made.text.split(/\n+/).filter(Boolean),
        ...remediesOf(state),
      ];
}

function remediesOf({ terms: { remedies } }: CaseState): string[] {
  return [
    `对本决定不服的，可以自收到本决定书之日起六十日内向${remedies.reconsideration}申请行政复议，或者自收到本决定书之日起六个月内向${remedies.court}提起行政诉讼。`,
  ];
}
