import { expect, test } from 'vitest';
import { isHref } from './href.ts';

test.each([
  'https://www.gov.cn/zhengce/',
  'http://www.nx.gov.cn',
  'https://中文.政务/',
  'tel:0955-7068114',
  'tel:+86(955)7068114',
  'mailto:office@example.gov.cn',
  '/',
  '/zwgk/tzgg/',
  '/a?b=c#d',
])('%s is a link', (address) => {
  expect(isHref(address)).toBe(true);
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,<script>',
  'vbscript:x',
  'file:///etc/passwd',
  'mt:article:x',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil',
  'www.gov.cn',
  'https:',
  'https://',
  'https://a b',
  'https://a/"onclick="x',
  `https://a/${'x'.repeat(2001)}`,
  '',
])('%j is not', (address) => {
  expect(isHref(address)).toBe(false);
});
