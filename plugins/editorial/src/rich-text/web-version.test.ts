import { expect, test } from 'vitest';
import { webVersion } from './web-version.ts';

test('a document beside its original starts at the third level and keeps its tables and lists', () => {
  const html =
    '<h1>通知</h1><h2>一、时间</h2><p>见<sup><a href="#footnote-1">[1]</a></sup></p><ul><li>甲</li></ul><table><tr><th>村</th></tr><tr><td>迎水村</td></tr></table><ol><li id="footnote-1"><p>注 <a href="#footnote-ref-1">↑</a></p></li></ol>';
  expect(webVersion(html, { name: '安排.docx', language: 'zh-CN' })).toBe(
    '<h3>通知</h3><h3>一、时间</h3><p>见<sup>[1]</sup></p><ul><li>甲</li></ul>' +
      '<div class="table-scroll" role="region" tabindex="0" aria-label="安排.docx 1 表格"><table><thead><tr><th scope="col">村</th></tr></thead><tbody><tr><td>迎水村</td></tr></tbody></table></div>' +
      '<ol><li>注 </li></ol>',
  );
});

test('what is empty, or too long for a page, is left to the original', () => {
  expect(webVersion('', { name: '安排.docx', language: 'zh-CN' })).toBeUndefined();
  expect(
    webVersion(`<p>${'字'.repeat(100_001)}</p>`, { name: '安排.docx', language: 'zh-CN' }),
  ).toBeUndefined();
});

test('nothing of it runs, whatever the document says', () => {
  const html =
    '<p>甲。</p><script>alert(1)</script><p onclick="x"><a href="javascript:x">乙</a><img src=x onerror=y></p>';
  expect(webVersion(html, { name: '安排.docx', language: 'zh-CN' })).toBe('<p>甲。</p><p>乙</p>');
});
