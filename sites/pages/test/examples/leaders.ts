import { pictures } from '../fixture/pictures.ts';
import type { Examples } from './example.ts';

export const leaders: Examples<'leaders'> = {
  usual: {
    title: '领导信息',
    people: [
      { name: '周 文', office: '局长', duties: '主持全面工作。', href: 'mt:column:usual' },
      { name: '马晓兰', office: '副局长', duties: '分管基础教育、教师工作。' },
      { name: '陈志强', office: '副局长' },
    ],
  },
  least: { people: [{ name: '周文', office: '局长' }] },
  most: {
    title: '班子成员',
    people: Array.from({ length: 9 }, (_, index) => ({
      name: `示例${'一二三四五六七八九'[index]}`,
      office: '党组成员、副局长',
      duties: '分管职业教育、招生考试、校园安全、学生资助等工作，联系海原县。'.repeat(3),
      photo: index % 2 === 0 ? pictures.wolfberry : undefined,
      href: 'mt:column:usual',
    })),
  },
  'long words': {
    title: '负责同志',
    people: [
      {
        name: '阿卜杜热合曼·买买提江·吐尔逊',
        office:
          '党组书记、局长、市语言文字工作委员会办公室主任、市人民政府教育督导委员会办公室主任',
        duties: 'office-of-the-director-general@education-bureau.zhongwei.example',
        photo: pictures.city,
      },
    ],
  },
  English: {
    title: 'Who answers',
    people: [
      { name: 'Zhou Wen', office: 'Director', duties: 'Answers for the bureau as a whole.' },
      { name: 'Ma Xiaolan', office: 'Deputy director', photo: pictures.dunes },
    ],
  },
};
