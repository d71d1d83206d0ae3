import { pictures } from '../fixture/pictures.ts';
import type { Examples } from './example.ts';

const blob = (digit: string, extension: string) => `${digit.repeat(64)}.${extension}`;
const film = (name: string, bytes: number, extension = 'mp4') => ({
  href: `mt:blob:${blob('5', extension)}/${encodeURIComponent(name)}`,
  mime: `video/${extension}`,
  bytes,
});
const captions = `mt:blob:${blob('6', 'vtt')}/captions.vtt`;

export const video: Examples<'video'> = {
  usual: {
    title: '校园里的一天',
    video: film('校园里的一天.mp4', 24_300_000),
    poster: pictures.city,
    captions,
    html: '<p>清晨六点半，食堂的灯先亮起来。</p><p>七点二十分，校车陆续进站，值班老师在门口逐一点名。</p>',
  },
  least: { video: film('a.mp4', 812), html: '<p>略。</p>' },
  most: {
    title: '新闻发布会全程',
    video: film('发布会.webm', 98_700_000, 'webm'),
    poster: pictures.terraces,
    captions,
    html: `<p><strong>主持人：</strong>各位记者，上午好。</p>${'<p>发言人介绍了冬季供暖、学生资助和营养改善计划的进展，并回答了记者提问。</p>'.repeat(12)}<ul><li>材料一</li><li>材料二</li></ul>`,
  },
  'long words': {
    title: '城乡居民基本养老保险待遇领取资格认证操作演示',
    video: film('城乡居民基本养老保险待遇领取资格认证操作演示（手机版）.mp4', 7_400_000),
    poster: pictures.wolfberry,
    captions,
    html: `<p>https://rsj.zhongwei.example/zwgk/${'0'.repeat(90)}.html</p>`,
  },
  English: {
    title: 'A day at school',
    video: film('a-day-at-school.mp4', 24_300_000),
    poster: { ...pictures.dunes, alt: 'The school gate at dawn' },
    captions,
    html: '<p>At half past six the lights go on in the kitchen.</p>',
  },
};
