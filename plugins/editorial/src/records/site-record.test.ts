import { expect, test } from 'vitest';
import { siteRecord } from './site-record.ts';

const site = {
  id: 's',
  name: '迎水桥镇人民政府',
  shortName: '迎水桥镇',
  level: 'township' as const,
  mount: { host: 'county.localhost', basePath: '/yingshuiqiao/' },
  theme: 'township',
  language: 'zh-CN',
  identifiers: { organizer: '迎水桥镇人民政府', siteCode: '6405020001', operator: ' ' },
  contact: { phone: '0955-7650000', email: '' },
  tokens: { primary: '#b8342a', accent: null, density: null },
  urgentNotice: { text: ' ', href: '/x' },
  status: 'live' as const,
  createdAt: '2026-01-01T00:00:00Z',
};

const context = { files: new Map(), now: '2026-05-12T12:00:00+08:00' };

test('a site’s record holds what was filled in and nothing empty', () => {
  expect(siteRecord(site, context)).toEqual({
    ok: true,
    value: {
      kind: 'site',
      id: 's',
      name: '迎水桥镇人民政府',
      shortName: '迎水桥镇',
      level: 'township',
      mount: { host: 'county.localhost', basePath: '/yingshuiqiao/' },
      theme: 'township',
      tokens: { primary: '#b8342a' },
      language: 'zh-CN',
      description: '',
      keywords: [],
      identifiers: { organizer: '迎水桥镇人民政府', siteCode: '6405020001', icp: '', police: '' },
      contact: { phone: '0955-7650000' },
      sample: false,
      footerLinks: [],
      order: 100,
      status: 'live',
      publishedAt: '2026-01-01T00:00:00.000Z',
    },
  });
});

test('a site’s record says how it chose to look', () => {
  const tokens = { typeScale: 'large', masthead: 'picture', homeLayout: 'sidebar' } as const;
  const decision = siteRecord({ ...site, tokens }, context);
  expect(decision.ok && decision.value.tokens).toEqual(tokens);
});

test('a notice stands over every page as soon as it has words', () => {
  const urgent = { ...site, urgentNotice: { text: '大风红色预警', href: '/yj/' } };
  const decision = siteRecord(urgent, context);
  expect(decision.ok && decision.value.urgentNotice).toEqual({
    text: '大风红色预警',
    href: '/yj/',
  });
});

test('a logo that is gone is said at its field', () => {
  expect(siteRecord({ ...site, logo: 'gone' }, context)).toEqual({
    ok: false,
    faults: [{ path: 'logo', code: 'file-missing' }],
  });
});

test('what is switched off is named, and grey stands in it only while it lasts', () => {
  const features = { elderMode: true, feed: false, print: false };
  const grey = {
    from: '2026-05-12T00:00:00+08:00',
    until: '2026-05-13T00:00:00+08:00',
    below: true,
  };
  const at = (now: string) => {
    const decision = siteRecord({ ...site, features, grey }, { ...context, now });
    return decision.ok && [decision.value.switchedOff, decision.value.grey];
  };
  expect(at('2026-05-12T12:00:00+08:00')).toEqual([['feed', 'print'], 'below']);
  expect(at('2026-05-13T12:00:00+08:00')).toEqual([['feed', 'print'], undefined]);
});
