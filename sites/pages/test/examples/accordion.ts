import type { Examples } from './example.ts';

export const accordion: Examples<'accordion'> = {
  usual: {
    title: '常见问题',
    items: [
      {
        title: '外地户籍怎样入学？',
        html: '<p>凭居住证向居住地学校报名，见<a href="mt:column:usual">工作动态</a>。</p>',
      },
      { title: '材料不齐怎么办？', html: '<p>一次告知，容缺受理，五个工作日内补齐。</p>' },
    ],
  },
  least: { items: [{ title: '问？', html: '<p>答。</p>' }] },
  most: {
    title: '问答汇编',
    items: Array.from({ length: 15 }, (_, index) => ({
      title: `第${index + 1}问：学籍转出后多久可以转回？`,
      html: `<p>${'按照学籍管理办法，一学期内不得重复办理。'.repeat(6)}</p><ul><li>例外一</li><li>例外二</li></ul>`,
    })),
  },
  'long words': {
    title: '政策咨询',
    items: [
      {
        title:
          '进城务工人员随迁子女接受义务教育后在当地参加升学考试的条件、程序、所需材料以及不符合条件时可以申请的其他救济途径分别是什么？',
        html: `<p>https://jyj.zhongwei.example/${'a'.repeat(90)}.html</p>`,
      },
    ],
  },
  English: {
    title: 'Questions',
    items: [
      { title: 'May someone else apply for me?', html: '<p>Yes, with a written authority.</p>' },
    ],
  },
};
