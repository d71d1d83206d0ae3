import type { Day } from '../day.ts';
import type { SeedBlock, SeedPage } from '../plan.ts';

/** Who publishes a site, as its standing pages speak of it. */
export interface Publisher {
  /** 迎水桥镇. */
  shortName: string;
  /** 迎水桥镇人民政府. */
  organ: string;
  address: string;
  phone: string;
  email: string;
  since: Day;
}

export const hours = '工作日 8:30—12:00，14:30—18:00';

/** A page in place of a column. */
export function columnPage(
  of: Publisher,
  path: string,
  title: string,
  description: string,
  blocks: SeedBlock[],
): SeedPage {
  return {
    path,
    column: path,
    title,
    description,
    blocks,
    keywords: [of.shortName, title],
    publishedAt: `${of.since.iso}T09:00:00+08:00`,
  };
}

/** The pages every site has, by the paths of its columns. */
export function commonPages(
  of: Publisher,
  at: { guide: string; request: string; contact: string },
): SeedPage[] {
  const { shortName, organ, address, phone, email, since } = of;
  return [
    columnPage(of, at.guide, '信息公开指南', `${organ}政府信息公开指南。`, [
      {
        type: 'rich-text',
        prose: `为方便公民、法人和其他组织获取政府信息，依据《中华人民共和国政府信息公开条例》，编制本指南。本指南每年更新一次。

## 一、公开的主体和内容
${organ}主动公开下列信息：机构职能、负责人、规范性文件和其他政策文件、规划计划、统计信息、财政预决算、行政执法、公共服务、突发事件应对，以及法律法规规定应当主动公开的其他信息。

## 二、公开的方式
- 本网站“政务公开”栏目；
- 便民服务中心公开查阅点、公示栏；
- 政务新媒体和新闻媒体。

主动公开的信息，自形成或者变更之日起二十个工作日内公开。

## 三、依申请公开
除主动公开的信息外，可以向${organ}申请获取相关政府信息。申请条件、方式和时限见“依申请公开”栏目。

## 四、不予公开的范围
国家秘密，法律、行政法规禁止公开的，公开后可能危及国家安全、公共安全、经济安全、社会稳定的，以及涉及商业秘密、个人隐私且权利人不同意公开的（不公开会对公共利益造成重大影响的除外）。

## 五、监督和救济
认为未依法履行公开义务的，可以向上一级行政机关或者政府信息公开工作主管部门投诉、举报，也可以依法申请行政复议或者提起行政诉讼。`,
      },
      {
        type: 'contacts',
        title: '公开工作机构',
        offices: [{ name: `${shortName}政务公开办公室`, phone, address, hours }],
      },
    ]),
    columnPage(of, at.request, '依申请公开', `怎样向${organ}申请政府信息。`, [
      {
        type: 'rich-text',
        prose: `公民、法人或者其他组织可以向${organ}申请获取政府信息。

## 怎样提出
1. **当面提交**：到${address}填写申请表，书写有困难的可以口头提出，由工作人员代为填写；
2. **信函提交**：信封注明“政府信息公开申请”，以签收之日为收到申请之日；
3. **网上提交**：网上受理开通前，可以发送电子邮件，以双方确认之日为收到申请之日。

## 需要写明
- 申请人姓名或名称、身份证明、联系方式；
- 申请公开的信息的名称、文号或者便于查询的其他特征；
- 获取信息的方式和途径。`,
      },
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
        offices: [{ name: `${shortName}政务公开办公室`, phone, address, hours }],
      },
    ]),
    columnPage(of, at.contact, '联系我们', `${organ}的地址、电话和服务时间。`, [
      {
        type: 'contacts',
        offices: [
          { name: organ, phone, address, hours },
          { name: '政务服务便民热线', phone: '12345', hours: '二十四小时' },
          { name: '网站管理', phone, address, hours },
        ],
      },
      {
        type: 'rich-text',
        prose: `**网站内容有误？** 请点击页脚“我为政府网站找错”，或发邮件至 ${email}，三个工作日内答复。

**投诉举报** 涉及信访、纪检监察的事项，请通过相应渠道反映，以便依法处理。

**来访提示** 请携带有效身份证件。行动不便的群众可提前来电，由工作人员接待或上门服务。`,
      },
    ]),
    {
      path: '/wzsm.html',
      title: '网站声明',
      description: `${organ}网站的版权、隐私和无障碍声明。`,
      keywords: [shortName, '网站声明'],
      publishedAt: `${since.iso}T09:00:00+08:00`,
      blocks: [
        {
          type: 'rich-text',
          prose: `## 示例说明
本网站为演示站点，单位名称真实，**文章、数据、人员、电话和备案编号均为示例**，不代表任何单位的真实信息，请勿据此办事。

## 版权
除注明来源的转载内容外，本网站原创内容可以非商业转载，请注明出处。

## 隐私
本网站浏览不需要注册，不使用追踪程序，不收集与服务无关的个人信息。

## 无障碍
本网站按照无障碍设计要求建设：全部功能可用键盘操作，图片配有文字说明，提供大字的长者模式，关闭脚本也能阅读。遇到障碍请告诉我们，我们会提供其他方式。`,
        },
      ],
    },
  ];
}
