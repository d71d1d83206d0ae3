import { itemTypes, stepKinds } from '@mingtang/publication/service-terms';
import type { Words } from '@mingtang/tenancy';
import { type Item, isWithin } from './item.ts';
import { type CodeFault, codeFaults } from './item-codes.ts';

/** What contradicts itself in an item, at the field where it is to be mended. */
export interface ItemFault {
  /** Path of the field, `materials.0.necessity`. */
  path: string;
  message: Words;
}

/**
 * Everything in an item that contradicts itself, or what the national catalogue demands of items: the
 * cross-checks that inspections make. An item with faults is not published.
 */
export function itemFaults(item: Item): ItemFault[] {
  return [
    ...limitFaults(item),
    ...visitFaults(item),
    ...contactFaults(item),
    ...feeFaults(item),
    ...resultFaults(item),
    ...stepFaults(item),
    ...materialFaults(item),
    ...audienceFaults(item),
    ...codeFaults(item).map((code) => codeWords[code]),
  ];
}

function limitFaults({ handling, promisedLimit, statutoryLimit }: Item): ItemFault[] {
  const faults: ItemFault[] = [];
  if (promisedLimit && statutoryLimit && !isWithin(promisedLimit, statutoryLimit)) {
    faults.push(
      fault(
        'promisedLimit.amount',
        '承诺办结时限不得长于法定办结时限。',
        'The promised limit may not be longer than the statutory one.',
      ),
    );
  }
  if (handling === 'instant' && promisedLimit) {
    faults.push(
      fault(
        'handling',
        '填写了承诺办结时限的不是即办件：请改为承诺件，或删去承诺办结时限。',
        'What has a promised limit is not done at once: make it “within a promised time”, or take the limit away.',
      ),
    );
  }
  if (handling === 'promised' && !promisedLimit) {
    faults.push(
      fault(
        'promisedLimit.amount',
        '承诺件要填写承诺办结时限；当场办结的请选即办件。',
        'What is done within a promised time needs that limit; what is done on the spot is “at once”.',
      ),
    );
  }
  return faults;
}

function visitFaults({
  visits,
  visitReason,
  fullyOnline,
  channels,
  byMail,
  onlineDepth,
}: Item): ItemFault[] {
  const faults: ItemFault[] = [];
  if (visits > 0 && !visitReason) {
    faults.push(
      fault(
        'visitReason',
        '需要到现场的，要说明必须到现场的原因。',
        'Where people have to come, say why they must.',
      ),
    );
  }
  if (fullyOnline && visits > 0) {
    faults.push(
      fault(
        'visits',
        '全程网办的，到现场次数应为 0。',
        'What is done wholly on-line needs no visit: the number is 0.',
      ),
    );
  }
  const isOnline = channels.includes('online');
  if (fullyOnline && !isOnline) {
    faults.push(
      fault(
        'channels',
        '全程网办的，办理形式要包括网上办理。',
        'What is done wholly on-line can be applied for on-line.',
      ),
    );
  }
  if (fullyOnline && onlineDepth !== '4') {
    faults.push(
      fault(
        'onlineDepth',
        '全程网办的，网办深度为Ⅳ级。',
        'What is done wholly on-line has on-line depth IV.',
      ),
    );
  }
  if (visits === 0 && !isOnline && !byMail) {
    faults.push(
      fault(
        'byMail',
        '一次不用跑又不能网上办理的，要提供邮寄送达。',
        'Without visits and without an on-line way, things must be sent by mail.',
      ),
    );
  }
  return faults;
}

function contactFaults({ consultPhone, complaintPhone }: Item): ItemFault[] {
  const digits = (phone: string) => phone.replace(/\D/g, '');
  if (!digits(consultPhone) || digits(consultPhone) !== digits(complaintPhone)) return [];
  return [
    fault(
      'complaintPhone',
      '监督投诉电话不能与咨询电话相同。',
      'The phone for complaints may not be the one for questions.',
    ),
  ];
}

function feeFaults({ fees }: Item): ItemFault[] {
  return fees.flatMap(({ standard, basis }, index) => [
    ...(standard
      ? []
      : [
          fault(
            `fees.${index}.standard`,
            '收费的，要写明收费标准。',
            'Where a fee is charged, say how much.',
          ),
        ]),
    ...(basis
      ? []
      : [
          fault(
            `fees.${index}.basis`,
            '收费的，要写明收费依据。',
            'Where a fee is charged, say by what law.',
          ),
        ]),
  ]);
}

function resultFaults({ results }: Item): ItemFault[] {
  return results.flatMap(({ type, sample }, index) =>
    sample || type === 'payment' || type === 'registration' || type === 'other'
      ? []
      : [
          fault(
            `results.${index}.sample`,
            '发给证照、批文或通知书的，要上传结果样本。',
            'Of a licence, an approval or a notice there must be a sample.',
          ),
        ],
  );
}

/** Those that every licence passes through; 审查 may stand for 审核. */
const licenceSteps = ['accept', 'review', 'approve', 'conclude', 'deliver'] as const;

function stepFaults({ type, steps }: Item): ItemFault[] {
  if (type !== '01') return [];
  const kinds = new Set(steps.map(({ kind }) => (kind === 'examine' ? 'review' : kind)));
  const missing = licenceSteps.filter((kind) => !kinds.has(kind));
  if (missing.length === 0) return [];
  const zh = missing.map((kind) => stepKinds[kind].zh).join('、');
  const en = missing.map((kind) => stepKinds[kind].en.toLowerCase()).join(', ');
  return [
    fault(
      'steps',
      `${itemTypes['01'].zh}要有受理、审核、审批、办结、送达五个环节，还缺：${zh}。`,
      `A licence passes acceptance, review, decision, conclusion and delivery; missing: ${en}.`,
    ),
  ];
}

function materialFaults({ materials }: Item): ItemFault[] {
  return materials.flatMap(({ isShared, necessity, forms, when }, index) => [
    ...(isShared && necessity !== 'exempt'
      ? [
          fault(
            `materials.${index}.necessity`,
            '可以通过共享获得的材料不得要求申请人提供（国务院令第716号），请改为免提交。',
            'What can be obtained by sharing may not be demanded (State Council order 716): it need not be handed in.',
          ),
        ]
      : []),
    ...(necessity === 'conditional' && !when
      ? [
          fault(
            `materials.${index}.when`,
            '非必要的材料，要写明什么情形下提供，不得使用“其他材料”一类的说法。',
            'Of a material that is not always needed, say in which case it is.',
          ),
        ]
      : []),
    ...(necessity !== 'exempt' && forms.length === 0
      ? [
          fault(
            `materials.${index}.forms`,
            '请选择材料形式：原件、复印件或电子件。',
            'Say in what form it is handed in: original, copy or electronic.',
          ),
        ]
      : []),
  ]);
}

function audienceFaults({ audiences, personEvents, enterpriseEvents }: Item): ItemFault[] {
  const faults: ItemFault[] = [];
  if (audiences.includes('person') && personEvents.length === 0) {
    faults.push(
      fault(
        'personEvents',
        '面向个人的事项，至少选一个人生事件，群众才能按事找到。',
        'An item for individuals belongs to at least one event of life, or nobody finds it by one.',
      ),
    );
  }
  if (audiences.includes('enterprise') && enterpriseEvents.length === 0) {
    faults.push(
      fault(
        'enterpriseEvents',
        '面向企业的事项，至少选一个经营阶段。',
        'An item for enterprises belongs to at least one stage of theirs.',
      ),
    );
  }
  return faults;
}

const codeWords: Record<CodeFault, ItemFault> = {
  'base-form': fault(
    'baseCode',
    '基本编码为 12 位数字或大写字母。',
    'A base code is twelve digits or capitals.',
  ),
  'implementation-form': fault(
    'implementationCode',
    '实施编码为 31 位：18 位统一社会信用代码、1 位行使层级、12 位基本编码。',
    'An implementation code has 31 characters: eighteen of the credit code, one of the level, twelve of the base code.',
  ),
  'implementation-base': fault(
    'implementationCode',
    '实施编码的后 12 位应与基本编码一致。',
    'The last twelve characters are the base code.',
  ),
  'implementation-level': fault(
    'implementationCode',
    '实施编码第 19 位与行使层级不一致。',
    'The nineteenth character is not that of the level.',
  ),
};

function fault(path: string, zh: string, en: string): ItemFault {
  return { path, message: { zh, en } };
}
