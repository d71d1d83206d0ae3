import { describe, expect, test } from 'vitest';
import { encodedPath, longestTarget, readTarget } from './request-target.ts';

const nul = String.fromCharCode(0);

describe('addresses that are read', () => {
  test.each([
    ['/', '/', ''],
    ['/zwgk/tzgg/20261123-3fa9c2d1.html', '/zwgk/tzgg/20261123-3fa9c2d1.html', ''],
    ['/a/?page=2&q=1', '/a/', '?page=2&q=1'],
    ['/%E4%B8%AD%E5%8D%AB/', '/中卫/', ''],
    ['/a%20b.html', '/a b.html', ''],
    ['/a..b.html', '/a..b.html', ''],
    ['http://other.example/x?y', '/x', '?y'],
    ['http://other.example', '/', ''],
  ])('%s is %s', (raw, path, query) => {
    const reading = readTarget(raw, 'zw.example');
    expect(reading).toMatchObject({ ok: true, target: { path, query } });
  });
});

describe('addresses that are refused before any file is looked for', () => {
  test.each([
    ['climbing', '/../etc/passwd', 'malformed'],
    ['climbing later', '/a/../../etc/passwd', 'malformed'],
    ['climbing, escaped', '/%2e%2e/etc/passwd', 'malformed'],
    ['climbing, half escaped', '/.%2E/etc/passwd', 'malformed'],
    ['climbing, with an escaped slash', '/..%2fetc%2fpasswd', 'malformed'],
    ['an escaped slash in a name', '/a%2fb.html', 'malformed'],
    ['a backslash', '/a\\..\\b', 'malformed'],
    ['an escaped backslash', '/..%5c..%5cb', 'malformed'],
    ['a full-width climb', `/${encodeURIComponent('．．')}/x`, 'malformed'],
    ['a one-dot-leader climb', `/${encodeURIComponent('․․')}/x`, 'malformed'],
    ['a full-width slash', `/${encodeURIComponent('a／b')}`, 'malformed'],
    ['overlong UTF-8 for a slash', '/%c0%af', 'malformed'],
    ['overlong UTF-8 for a dot', '/%c0%ae%c0%ae/', 'malformed'],
    ['a lone surrogate in UTF-8', '/%ed%a0%80', 'malformed'],
    ['a broken escape', '/%zz', 'malformed'],
    ['an escape cut short', '/a%2', 'malformed'],
    ['NUL', `/a${nul}.html`, 'malformed'],
    ['escaped NUL', '/a.html%00.png', 'malformed'],
    ['a line break', '/a%0d%0aSet-Cookie:x', 'malformed'],
    ['a colon, which is a stream on some systems', '/a.html::$DATA', 'malformed'],
    ['the current folder', '/./a', 'malformed'],
    ['an empty segment', '/a//b', 'malformed'],
    ['another host after two slashes', '//evil.example/x', 'malformed'],
    ['no slash at all', 'a.html', 'malformed'],
    ['an asterisk', '*', 'malformed'],
    ['a name of 256 bytes', `/${'a'.repeat(256)}`, 'malformed'],
    ['a name of 86 Chinese characters', `/${encodeURIComponent('卫'.repeat(86))}`, 'malformed'],
    ['a hidden file', '/.git/config', 'hidden'],
    ['a hidden folder below', '/a/.gone/b.html', 'hidden'],
    ['a hidden file, escaped', '/%2egit/config', 'hidden'],
    ['a hidden file, full-width dot', `/${encodeURIComponent('．git')}`, 'hidden'],
    ['a whole address too long', `/${'a/'.repeat(longestTarget)}`, 'too-long'],
  ])('%s', (_, raw, refusal) => {
    expect(readTarget(raw, 'zw.example')).toEqual({ ok: false, refusal });
  });
});

describe('the host', () => {
  test.each([
    ['ZW.Example', 'zw.example'],
    ['zw.example:8080', 'zw.example:8080'],
    ['zw.example.', 'zw.example'],
    ['zw.example.:8080', 'zw.example:8080'],
    ['[::1]:8080', '[::1]:8080'],
    [undefined, ''],
  ])('%s is read as "%s"', (header, host) => {
    expect(readTarget('/', header)).toMatchObject({ ok: true, target: { host } });
  });

  test.each(['zw.example/evil', 'a b', 'a@b', '中卫', 'a:x', 'a\\b'])('%s is refused', (header) => {
    expect(readTarget('/', header)).toEqual({ ok: false, refusal: 'malformed' });
  });

  test('in the address goes before the header, as the standard has it', () => {
    const reading = readTarget('http://zw.example/x', 'other.example');
    expect(reading).toMatchObject({ ok: true, target: { host: 'zw.example' } });
  });
});

test('a decoded path is escaped again for a Location header', () => {
  expect(encodedPath('/中卫/a b?/')).toBe('/%E4%B8%AD%E5%8D%AB/a%20b%3F/');
});
