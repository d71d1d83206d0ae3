import type { TemplatePage } from '../domain/site-template.ts';
import { sampleOffice } from '../domain/template-of.ts';
import { columnPage, link, text } from './page.ts';

/** The pages that every organ has, by the paths of their columns. Their words follow the law and stay. */
export function organPages(at: {
  guide: string;
  request: string;
  contact: string;
}): TemplatePage[] {
  return [
    columnPage(at.guide, '信息公开指南', '{organ}政府信息公开指南。', [
      text(`为方便公民、法人和其他组织获取政府信息，依据《中华人民共和国政府信息公开条例》，编制本指南。本指南每年更新一次。

## 一、公开的主体和内容
{organ}主动公开下列信息：机构职能、负责人、规范性文件和其他政策文件、规划计划、统计信息、财政预决算、行政执法、公共服务、突发事件应对，以及法律法规规定应当主动公开的其他信息。

## 二、公开的方式
- 本网站“政务公开”栏目；
- 便民服务中心公开查阅点、公示栏；
- 政务新媒体和新闻媒体。

主动公开的信息，自形成或者变更之日起二十个工作日内公开。

## 三、依申请公开
除主动公开的信息外，可以向{organ}申请获取相关政府信息。申请条件、方式和时限见“依申请公开”栏目。

## 四、不予公开的范围
国家秘密，法律、行政法规禁止公开的，公开后可能危及国家安全、公共安全、经济安全、社会稳定的，以及涉及商业秘密、个人隐私且权利人不同意公开的（不公开会对公共利益造成重大影响的除外）。

## 五、监督和救济
认为未依法履行公开义务的，可以向上一级行政机关或者政府信息公开工作主管部门投诉、举报，也可以依法申请行政复议或者提起行政诉讼。`),
      {
        type: 'contacts',
        title: '公开工作机构',
        offices: [sampleOffice('{shortName}政务公开办公室')],
      },
    ]),
    columnPage(at.request, '依申请公开', '怎样向{organ}申请政府信息。', [
      {
        type: 'quick-links',
        title: '网上申请',
        links: [
          link('填写申请表', '/apply/disclosure.html', 'form', '提交后当场获得登记号和查询码'),
          link('查询办理进度', '/tracking/', 'search', '凭登记号和查询码查询'),
        ],
      },
      text(`公民、法人或者其他组织可以向{organ}申请获取政府信息。

## 怎样提出
1. **当面提交**：到{address}填写申请表，书写有困难的可以口头提出，由工作人员代为填写；
2. **信函提交**：信封注明“政府信息公开申请”，以签收之日为收到申请之日；
3. **网上提交**：在本页填写申请表，以双方确认之日为收到申请之日。

## 需要写明
- 申请人姓名或名称、身份证明、联系方式；
- 申请公开的信息的名称、文号或者便于查询的其他特征；
- 获取信息的方式和途径。`),
      {
        type: 'accordion',
        title: '时限和费用',
        items: [
          {
            title: '多久答复？',
            prose:
              '能够当场答复的当场答复；不能当场答复的，自收到申请之日起**二十个工作日**内答复。需要延长的，经负责人同意并告知申请人，最长延长二十个工作日。',
          },
          {
            title: '申请写得不清楚怎么办？',
            prose:
              '自收到申请之日起七个工作日内**一次性**告知补正事项和合理期限，答复期限自收到补正之日起重新计算。',
          },
          {
            title: '涉及别人的隐私或商业秘密呢？',
            prose:
              '书面征求第三方意见，第三方在十五个工作日内提出意见；征求意见所需时间不计入答复期限。',
          },
          {
            title: '要交钱吗？',
            prose:
              '不收取费用。申请的数量、频次明显超过合理范围的，可以收取信息处理费，具体按国家规定执行。',
          },
          {
            title: '不同意答复怎么办？',
            prose: '可以自知道之日起六十日内申请行政复议，或者在六个月内向人民法院提起行政诉讼。',
          },
        ],
      },
      {
        type: 'contacts',
        title: '受理机构',
        offices: [sampleOffice('{shortName}政务公开办公室')],
      },
    ]),
    columnPage(at.contact, '联系我们', '{organ}的地址、电话和服务时间。', [
      {
        type: 'contacts',
        offices: [
          sampleOffice('{organ}'),
          { name: '政务服务便民热线', phone: '12345', hours: '二十四小时' },
          sampleOffice('网站管理'),
        ],
      },
      text(`**网站内容有误？** 请点击页脚“我为政府网站找错”，或发邮件至 {email}，三个工作日内答复。

**投诉举报** 涉及信访、纪检监察的事项，请通过相应渠道反映，以便依法处理。

**来访提示** 请携带有效身份证件。行动不便的群众可提前来电，由工作人员接待或上门服务。`),
    ]),
    statementPage,
  ];
}

const statementPage: TemplatePage = {
  path: '/wzsm.html',
  title: '网站声明',
  description: '{organ}网站的版权、隐私和无障碍声明。',
  blocks: [
    text(`## 版权
除注明来源的转载内容外，本网站原创内容可以非商业转载，请注明出处。

## 隐私
本网站浏览不需要注册，不使用追踪程序，不收集与服务无关的个人信息。

## 无障碍
本网站按照无障碍设计要求建设：全部功能可用键盘操作，图片配有文字说明，提供大字的长者模式，关闭脚本也能阅读。遇到障碍请告诉我们，我们会提供其他方式。`),
  ],
};
