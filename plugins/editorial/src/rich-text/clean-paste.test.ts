import { describe, expect, test } from 'vitest';
import { cleanPaste } from './clean-paste.ts';

const word = (
  body: string,
) => `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {mso-style-unhide:no;} --></style>
<!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]--></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->${body}<!--EndFragment--></body></html>`;
const item = (mark: string, text: string, level = 1) =>
  `<p class=MsoListParagraph style='margin-left:21.0pt;text-indent:-21.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Wingdings'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]><span>${text}<o:p></o:p></span></p>\n`;
const clean = (body: string) =>
  cleanPaste(word(body))
    .replace(/<\/?span>/g, '')
    .replace(/\s*\n\s*/g, '');

describe('what Word and WPS put on the clipboard', () => {
  test('keeps words, emphasis and alignment, and nothing of paper', () => {
    expect(
      clean(
        `<p class=MsoNormal align=center style='text-align:center;text-indent:24.0pt;line-height:150%'><b><span style='font-size:16.0pt;font-family:方正小标宋简体;color:red'>通知</span></b><o:p></o:p></p><p class=MsoNormal><strong style='mso-bidi-font-weight:normal'>重要</strong>&nbsp;内容<o:p>&nbsp;</o:p></p>`,
      ),
    ).toBe('<p style="text-align:center"><b>通知</b></p><p><strong>重要</strong> 内容</p>');
  });

  test('has its lists back, with lists below them', () => {
    const body =
      item('l', '甲') +
      item('n', '乙', 2) +
      item('l', '丙') +
      '<p>其后</p>' +
      item('1.', '一') +
      item('2.', '二');
    expect(clean(body)).toBe(
      '<ul><li>甲<ul><li>乙</li></ul></li><li>丙</li></ul><p>其后</p><ol><li>一</li><li>二</li></ol>',
    );
  });

  test('keeps numbers that are part of a text: 一、 （一） ① stand where they stood', () => {
    const kept = clean(item('一、', '总体要求') + item('（二）', '主要任务') + item('①', '任务'));
    expect(kept.replace(/<[^>]+>/g, '').replace(/\s+/g, '')).toBe(
      '一、总体要求（二）主要任务①任务',
    );
    expect(kept).not.toContain('<li>');
  });

  test('has headings that start below the title of the page', () => {
    expect(clean('<h1>一</h1><h2>（一）</h2><h5>1</h5>')).toBe(
      '<h2>一</h2><h3>（一）</h3><h4>1</h4>',
    );
    expect(clean('<h2>一</h2><h3>（一）</h3>')).toBe('<h2>一</h2><h3>（一）</h3>');
    expect(clean('<h3>一</h3><h4>（一）</h4>')).toBe('<h2>一</h2><h3>（一）</h3>');
  });

  test('leaves no script, no picture from a disk, no empty marks of Word; links and tables stay', () => {
    expect(
      clean(
        `<p><a href="https://www.gov.cn/" style='color:blue'>国务院</a><img src="file:///C:/a.png"><v:shape></v:shape><script>alert(1)</script></p><table class=MsoTableGrid border=1 style='width:100%'><tr style='height:1cm'><td width=100 colspan=2 style='border:solid'><p class=MsoNormal>甲</p></td></tr></table>`,
      ),
    ).toBe(
      '<p><a href="https://www.gov.cn/">国务院</a></p><table><tbody><tr><td colspan="2"><p>甲</p></td></tr></tbody></table>',
    );
  });

  test('what WPS writes is read the same way', () => {
    const wps = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name="Generator" content="WPS Office"/></head><body><!--StartFragment--><p class="MsoNormal" style="mso-list:l0 level1 lfo1;text-indent:21pt;"><!--[if !supportLists]--><span style="mso-spacerun:'yes';"><span style="mso-list:Ignore;">1.&nbsp;</span></span><!--[endif]--><span style="mso-spacerun:'yes';font-family:宋体;">检查管道<o:p></o:p></span></p><!--EndFragment--></body></html>`;
    expect(cleanPaste(wps).replace(/<\/?span>/g, '')).toBe('<ol><li>检查管道</li></ol>');
  });
});
