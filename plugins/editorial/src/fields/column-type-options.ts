import { type ColumnType, columnTypes } from '@mingtang/publication';

/** The national list is Chinese; this says what each type is about. */
const typesInEnglish: Record<ColumnType, string> = {
  首页: 'Home page',
  概况信息: 'About the place',
  机构职能: 'Offices and their duties',
  负责人信息: 'Leaders',
  工作动态: 'News of work',
  政策文件: 'Policy documents',
  信息公开指南: 'Guide to disclosure',
  信息公开目录: 'Catalogue of disclosure',
  信息公开年报: 'Annual report on disclosure',
  依申请公开: 'Disclosure on request',
  数据发布: 'Figures',
  数据开放: 'Open data',
  政策解读: 'Policies explained',
  回应关切: 'Answers to public concerns',
  办事服务: 'Services',
  咨询投诉: 'Questions and complaints',
  征集调查: 'Consultations and surveys',
  在线访谈: 'Interviews online',
};

/** The types of column of the national list, to choose from. */
export const columnTypeOptions = columnTypes.map((value) => ({
  value,
  label: { zh: value, en: typesInEnglish[value] },
}));
