import { picture } from '../../src/picture.ts';
import { pictures } from '../fixture/pictures.ts';
import type { Examples } from './example.ts';

const table = (label: string, head: string[], rows: string[][]) =>
  `<div class="table-scroll" role="region" tabindex="0" aria-label="${label}"><table><thead><tr>${head
    .map((cell) => `<th scope="col">${cell}</th>`)
    .join('')}</tr></thead><tbody>${rows
    .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('')}</tbody></table></div>`;

/** Everything that the editor offers. */
const everything = `<h2>一、适用范围</h2>
<p>本办法适用于本市<strong>全日制</strong>普通中小学，<em>不含</em>民办幼儿园；<u>附则</u>另有规定的，<s>原办法</s>不再执行。面积以 m<sup>2</sup> 计，二氧化碳记作 CO<sub>2</sub>。<br>换行之后见<a href="mt:column:crowded">政策文件</a>和<a href="https://www.example.com/">站外链接</a>。</p>
<h3>（一）材料</h3>
<ol><li>申请表；</li><li>户口簿<ul><li>首页</li><li>本人页</li></ul></li></ol>
<h4>1. 说明</h4>
<ul><li>原件核对后退还；</li><li>复印件一份。</li></ul>
<blockquote><p>材料齐全的，当场受理。</p></blockquote>
<hr>
<figure>${picture(pictures.city, { sizes: '46rem' })}<figcaption>办事大厅外景。王 明 摄</figcaption></figure>
${table(
  '收费表',
  ['类别', '标准', '依据', '对象', '时限', '减免', '窗口', '电话'],
  [
    [
      '高中',
      '800 元/学期',
      '宁价费发〔2015〕1 号',
      '公办',
      '开学时',
      '建档立卡户免',
      '3 号',
      '0955-0000001',
    ],
    ['职高', '0 元', '宁财发〔2012〕2 号', '公办', '—', '—', '3 号', '0955-0000002'],
  ],
)}
<p class="indent-1">缩进一级。</p><p class="indent-3">缩进三级。</p><p class="indent-6">缩进六级。</p>
<p class="align-center">居中</p><p class="align-justify">两端对齐的段落，两端对齐的段落，两端对齐的段落，两端对齐的段落，两端对齐的段落。</p>
<p class="align-right">中卫市教育局</p>`;

export const richText: Examples<'rich-text'> = {
  usual: {
    title: '主要职责',
    html: '<p>贯彻教育法律法规，拟订全市教育事业发展规划并组织实施；统筹学前教育、义务教育、高中阶段教育和职业教育。</p><ol><li>指导中小学招生、学籍管理和考试；</li><li>指导教师队伍建设。</li></ol>',
  },
  least: { html: '<p>略。</p>' },
  most: { title: '管理办法', html: everything },
  'long words': {
    title: '网址与编号',
    html: `<p>https://jyj.zhongwei.example/zwgk/fdzdgk/zcwj/202611/t20261123_${'0'.repeat(80)}1.html</p><ul><li>${'ABCDEFGHIJ'.repeat(9)}</li></ul>`,
  },
  English: {
    title: 'What the bureau does',
    html: `<p>It plans and runs public education in the prefecture, from kindergarten to vocational school.</p>${table('Charges', ['School', 'Charge'], [['Upper secondary', '800 yuan a term']])}`,
  },
};
