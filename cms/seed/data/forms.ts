import type { FormDefinition } from '@mingtang/forms';

const both = (zh: string, en: string) => ({ zh, en });

/** A form of the demo: temporary relief 临时救助, with rows, a sum, conditions and an end for some. */
export const reliefForm: FormDefinition = {
  title: both('临时救助申请', 'Application for temporary relief'),
  description: both(
    '因突发事件、意外伤害、重大疾病等，基本生活暂时出现严重困难时申请。',
    'Where an accident, an illness or another sudden event leaves a household in need.',
  ),
  intro: both(
    '请准备身份证、银行卡和能说明困难的材料，约需 15 分钟。没填完可以保存，换手机或电脑接着填。',
    'Have your identity card, bank card and papers at hand; it takes some fifteen minutes. Keep what is unfinished and go on with it on any device.',
  ),
  next: both(
    '乡镇（街道）在收到申请后十个工作日内入户调查并提出意见，结果会在查询页告知。',
    'The township visits you and decides within ten working days; the result is told where you track it.',
  ),
  draftDays: 30,
  pages: [
    {
      title: both('谁来申请', 'Who applies'),
      sections: [
        {
          title: both('申请人', 'Applicant'),
          fields: [
            {
              name: 'name',
              label: both('姓名', 'Name'),
              type: 'text',
              most: 50,
              autocomplete: 'name',
            },
            {
              name: 'id',
              label: both('居民身份证号码', 'Identity number'),
              type: 'text',
              most: 18,
              format: 'id-number',
              example: both('11010519491231002X', '11010519491231002X'),
            },
            {
              name: 'phone',
              label: both('手机号码', 'Mobile number'),
              hint: both('工作人员会打这个电话与您联系。', 'We will call you there.'),
              type: 'text',
              most: 20,
              format: 'phone',
              autocomplete: 'tel',
            },
            {
              name: 'email',
              label: both('电子邮箱', 'Address of mail'),
              hint: both('办理进展会发到这个邮箱。', 'We write there how your application goes.'),
              type: 'text',
              most: 254,
              format: 'email',
              autocomplete: 'email',
              optional: true,
            },
            {
              name: 'text-messages',
              label: both('短信', 'Text messages'),
              type: 'choices',
              optional: true,
              options: [
                {
                  value: 'yes',
                  label: both('用短信告知办理进展', 'Tell me of progress by text message'),
                },
              ],
            },
            {
              name: 'relief',
              label: both(
                '是否正在享受低保或特困供养',
                'Do you receive minimum allowance or support',
              ),
              type: 'choice',
              options: [
                { value: 'none', label: both('都没有', 'Neither') },
                { value: 'dibao', label: both('低保', 'Minimum allowance') },
                { value: 'tekun', label: both('特困供养', 'Support of the destitute') },
              ],
            },
            {
              name: 'home',
              label: both('居住地', 'Where you live'),
              type: 'address',
              within: '6405',
            },
          ],
        },
      ],
      stops: [
        {
          when: { field: 'relief', is: ['tekun'] },
          text: both(
            '特困供养人员的临时困难由供养机构统筹解决，不需要另行申请。请联系户籍所在乡镇民政办。',
            'Who is supported as destitute need not apply: the home that supports you helps. Turn to the civil affairs office of your township.',
          ),
        },
      ],
    },
    {
      title: both('家庭情况', 'Your household'),
      sections: [
        {
          title: both('共同生活的家庭成员', 'Who lives with you'),
          fields: [
            {
              name: 'members',
              label: both('家庭成员（含本人）', 'Members, you among them'),
              type: 'group',
              row: both('家庭成员', 'Member'),
              least: 1,
              most: 12,
              fields: [
                {
                  name: 'who',
                  label: both('姓名', 'Name'),
                  type: 'text',
                  most: 50,
                  isPersonal: true,
                },
                {
                  name: 'income',
                  label: both('月收入', 'Monthly income'),
                  type: 'number',
                  least: 0,
                  decimals: 2,
                  unit: both('元', 'yuan'),
                },
              ],
            },
            {
              name: 'total',
              label: both('家庭月收入合计', 'Income of the household'),
              type: 'calculated',
              value: { total: { group: 'members', answer: 'income' } },
              decimals: 2,
              unit: both('元', 'yuan'),
            },
            {
              name: 'reason',
              label: both('遇到了什么困难', 'What happened'),
              type: 'long-text',
              most: 1000,
            },
            {
              name: 'expense',
              label: both(
                '收入较高，请说明哪些支出难以负担',
                'Your income is high: what can you not pay for',
              ),
              type: 'long-text',
              most: 500,
              when: { field: 'total', above: 5000 },
            },
          ],
        },
      ],
    },
    {
      title: both('材料和承诺', 'Documents and declaration'),
      sections: [
        {
          title: both('收款', 'Payment'),
          fields: [
            {
              name: 'card',
              label: both('本人银行卡号', 'Your bank card'),
              type: 'text',
              most: 23,
              format: 'bank-card',
            },
          ],
        },
        {
          title: both('材料', 'Documents'),
          fields: [
            {
              name: 'papers',
              label: both('能说明困难的材料', 'What shows your need'),
              hint: both(
                '如诊断证明、费用单据，可以用手机拍照。',
                'Such as diagnoses and bills; pictures will do.',
              ),
              type: 'files',
              most: 6,
              mostBytes: 10 * 1024 * 1024,
              kinds: ['pdf', 'jpg', 'png'],
            },
            {
              name: 'truth',
              label: both('承诺', 'Declaration'),
              type: 'statement',
              text: both(
                '以上内容和材料真实有效，同意核对家庭经济状况；如有虚假，愿承担法律责任。',
                'What I stated is true, and the means of my household may be checked; I answer for it before the law.',
              ),
            },
            { name: 'signed', label: both('签名', 'Signature'), type: 'signature' },
          ],
        },
      ],
    },
  ],
};
