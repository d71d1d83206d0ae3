import type { TemplateBlock } from '../domain/site-template.ts';
import { link } from './page.ts';

/** Blocks that the home pages of cities and counties share. */

export const portalServices: TemplateBlock = {
  type: 'service-grid',
  title: '办事服务',
  groups: [
    {
      label: '个人办事',
      links: [
        link('生育收养', 'column:/bsfw/bszn/', 'baby'),
        link('教育入学', 'column:/bsfw/bszn/', 'school'),
        link('就业社保', 'column:/bsfw/bszn/', 'work'),
        link('医疗卫生', 'column:/bsfw/bszn/', 'medical'),
        link('住房保障', 'column:/bsfw/bszn/', 'home'),
        link('交通出行', 'column:/bsfw/bmts/', 'road'),
        link('养老助残', 'column:/bsfw/bszn/', 'elder'),
      ],
    },
    {
      label: '法人办事',
      links: [
        link('企业开办', 'column:/bsfw/bszn/', 'business'),
        link('资质认定', 'column:/bsfw/bszn/', 'certificate'),
        link('工程建设', 'column:/bsfw/bszn/', 'building'),
        link('融资支持', 'column:/bsfw/bszn/', 'money'),
        link('用地规划', 'column:/bsfw/bszn/', 'land'),
        link('惠企政策', 'column:/zwgk/fdzdgk/zcwj/', 'document'),
      ],
    },
    {
      label: '农户服务',
      links: [
        link('涉农补贴', 'column:/zwgk/fdzdgk/msgk/', 'money'),
        link('土地流转', 'column:/bsfw/bszn/', 'farm'),
        link('灌溉用水', 'column:/bsfw/bmts/', 'water'),
        link('灾害防范', 'column:/zwgk/fdzdgk/yjgl/', 'shield'),
      ],
    },
  ],
};

export const portalLinks: TemplateBlock = {
  type: 'quick-links',
  links: [
    link('政策文件', 'column:/zwgk/fdzdgk/zcwj/', 'document'),
    link('政策解读', 'column:/jdhy/zcjd/', 'question'),
    link('领导之窗', 'column:/zwgk/fdzdgk/ldzc/', 'people'),
    link('财政预决算', 'column:/zwgk/fdzdgk/czyjs/', 'money'),
    link('统计信息', 'column:/zwgk/fdzdgk/tjxx/', 'chart'),
    link('便民提示', 'column:/bsfw/bmts/', 'megaphone'),
    link('征集调查', 'column:/hdjl/zjdc/', 'form'),
    link('依申请公开', 'column:/zwgk/ysqgk/', 'search'),
    link('公开年报', 'column:/zwgk/nb/', 'calendar'),
    link('12345 热线', 'tel:12345', 'phone'),
  ],
};
