import type { Taxonomy } from './domain/taxonomy.ts';

interface NationalTerm {
  code: string;
  name: string;
  english: string;
}

/**
 * What a new installation starts with; an administrator adds to it. Topics follow the headings of
 * the State Council's own library, genres 党政机关公文处理工作条例 (the 15 kinds of documents) with what
 * libraries list beside them, fields 国办发〔2019〕54号 (the 26 of 基层政务公开标准指引).
 */
export const nationalTerms: Record<Taxonomy, NationalTerm[]> = {
  topic: [
    {
      code: 'organisation',
      name: '国务院组织机构及综合政务',
      english: 'Organisation and general affairs',
    },
    { code: 'economy', name: '宏观经济、国有资产监管', english: 'Economy and state assets' },
    { code: 'finance', name: '财政、金融、审计', english: 'Budgets, finance and audit' },
    { code: 'land-energy', name: '国土资源、能源', english: 'Land and energy' },
    { code: 'agriculture', name: '农业、林业、水利', english: 'Farming, forests and water' },
    { code: 'industry-transport', name: '工业、交通', english: 'Industry and transport' },
    { code: 'commerce', name: '商贸、海关、旅游', english: 'Commerce, customs and travel' },
    { code: 'market', name: '市场监管、安全生产监管', english: 'Markets and safety at work' },
    { code: 'construction', name: '城乡建设、环境保护', english: 'Building and environment' },
    { code: 'science-education', name: '科技、教育', english: 'Science and education' },
    { code: 'culture', name: '文化、广电、新闻出版', english: 'Culture, broadcasting and press' },
    { code: 'health-sport', name: '卫生、体育', english: 'Health and sport' },
    {
      code: 'population',
      name: '人口与计划生育、妇女儿童工作',
      english: 'Population, women and children',
    },
    { code: 'labour', name: '劳动、人事、监察', english: 'Work, personnel and supervision' },
    { code: 'security', name: '公安、安全、司法', english: 'Police, security and justice' },
    { code: 'welfare', name: '民政、扶贫、救灾', english: 'Welfare, poverty and disaster relief' },
    { code: 'ethnic', name: '民族、宗教', english: 'Ethnic groups and religion' },
    { code: 'abroad', name: '对外事务', english: 'Foreign affairs' },
    { code: 'overseas', name: '港澳台侨工作', english: 'Hong Kong, Macao, Taiwan and overseas' },
    { code: 'defence', name: '国防', english: 'Defence' },
    { code: 'other', name: '其他', english: 'Other' },
  ],
  genre: [
    { code: 'resolution', name: '决议', english: 'Resolution' },
    { code: 'decision', name: '决定', english: 'Decision' },
    { code: 'order', name: '命令（令）', english: 'Order' },
    { code: 'communique', name: '公报', english: 'Communiqué' },
    { code: 'proclamation', name: '公告', english: 'Proclamation' },
    { code: 'public-notice', name: '通告', english: 'Public notice' },
    { code: 'opinion', name: '意见', english: 'Opinion' },
    { code: 'notice', name: '通知', english: 'Notice' },
    { code: 'circular', name: '通报', english: 'Circular' },
    { code: 'report', name: '报告', english: 'Report' },
    { code: 'request', name: '请示', english: 'Request' },
    { code: 'reply', name: '批复', english: 'Reply' },
    { code: 'bill', name: '议案', english: 'Bill' },
    { code: 'letter', name: '函', english: 'Letter' },
    { code: 'minutes', name: '纪要', english: 'Minutes' },
    { code: 'regulation', name: '规章', english: 'Rules' },
    { code: 'plan', name: '规划、计划', english: 'Plan' },
    { code: 'budget', name: '预决算', english: 'Budget or accounts' },
    { code: 'other', name: '其他', english: 'Other' },
  ],
  field: [
    { code: 'projects', name: '重大建设项目', english: 'Major building projects' },
    { code: 'public-resources', name: '公共资源交易', english: 'Trade in public resources' },
    { code: 'budgets', name: '财政预决算', english: 'Budgets and accounts' },
    { code: 'work-safety', name: '安全生产', english: 'Safety at work' },
    { code: 'tax', name: '税收管理', english: 'Tax' },
    { code: 'land-compensation', name: '征地补偿', english: 'Compensation for land' },
    { code: 'house-expropriation', name: '国有土地上房屋征收与补偿', english: 'Taking of houses' },
    { code: 'housing', name: '保障性住房', english: 'Public housing' },
    { code: 'dangerous-houses', name: '农村危房改造', english: 'Rebuilding of dangerous houses' },
    { code: 'environment', name: '生态环境', english: 'Environment' },
    { code: 'culture', name: '公共文化服务', english: 'Public culture' },
    { code: 'legal-services', name: '公共法律服务', english: 'Public legal services' },
    { code: 'poverty', name: '扶贫', english: 'Relief of poverty' },
    { code: 'disaster-relief', name: '救灾', english: 'Disaster relief' },
    { code: 'food-drugs', name: '食品药品监管', english: 'Food and drugs' },
    { code: 'city-enforcement', name: '城市综合执法', english: 'City law enforcement' },
    { code: 'employment', name: '就业创业', english: 'Work and new businesses' },
    { code: 'social-insurance', name: '社会保险', english: 'Social insurance' },
    { code: 'social-assistance', name: '社会救助', english: 'Social assistance' },
    { code: 'elder-care', name: '养老服务', english: 'Care for the elderly' },
    { code: 'household-registration', name: '户籍管理', english: 'Household registration' },
    { code: 'farm-subsidies', name: '涉农补贴', english: 'Farm subsidies' },
    { code: 'compulsory-education', name: '义务教育', english: 'Compulsory education' },
    { code: 'health', name: '医疗卫生', english: 'Health care' },
    { code: 'municipal', name: '市政服务', english: 'Municipal services' },
    { code: 'press', name: '新闻出版版权', english: 'Press and copyright' },
  ],
};
