import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { beforeEach, describe, expect, test } from 'vitest';
import { docx, jpg, pdf } from '../../plugins/intake/test/sample-files.ts';
import { wish, wishForm } from './form-for-tests.ts';
import { type Answer, facts, servedForm } from './served-form.ts';

let served: Awaited<ReturnType<typeof servedForm>>;
beforeEach(async () => {
  served = await servedForm(wishForm);
});

test('a form is sent, acknowledged with number and code, and tracked; sent again it is the same', async () => {
  const { form, send, ask, db } = served;
  const token = await form();
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(await form(), 'each who asks gets a token of their own').not.toBe(token);
  const first = await send({ ...wish, token });
  expect(first.status).toBe(200);
  expect(first.headers['cache-control']).toBe('no-store');
  expect(first.headers['content-security-policy']).toContain("default-src 'none'");
  expect(first.html).not.toContain(' style=');
  const { number, code } = facts(first.html);
  expect(number).toMatch(/^W\d{8}-[0-9A-Z]{6}$/);
  expect(code).toMatch(/^(?:[0-9A-Z]{4} ){6}[0-9A-Z]{4}$/);
  expect(facts((await send({ ...wish, token })).html)).toEqual({ number, code });
  const other = await send({ ...wish, wish: '别的', token });
  expect(other.status).toBe(409);
  expect(other.html).toContain(number);
  expect((await db.query('select from inbound.intake')).rowCount).toBe(1);

  const tracked = await send({ number, code }, {}, '/tracking/');
  expect(tracked.status).toBe(200);
  expect(tracked.html).toContain('已收到，等待登记');
  expect((await ask('GET', '/tracking/')).status).toBe(200);
});

test('two who ask for the form at the same moment get tokens of their own', async () => {
  const tokens = await Promise.all(Array.from({ length: 20 }, served.form));
  expect(new Set(tokens).size).toBe(20);
});

test('what needs correcting is listed first, and what was written is kept', async () => {
  const { form, send, db } = served;
  const token = await form();
  const { status, html } = await send({ ...wish, phone: '12', wish: '<b>"路灯"', token });
  expect(status).toBe(422);
  expect(html).toMatch(/<title>需更正 - /);
  expect(html).toContain('<a href="#f-phone">电话应为手机号，或带区号的固定电话</a>');
  expect(html).toContain('value="12"');
  expect(html).toContain('&lt;b&gt;&quot;路灯&quot;</textarea>');
  expect(html).toContain(`value="${token}"`);
  expect((await db.query('select from inbound.intake')).rowCount).toBe(0);
});

test('a form without a token is asked for once more, not taken', async () => {
  const { send, db } = served;
  const { status, html } = await send(wish);
  expect(status).toBe(200);
  expect(html).toContain('请核对以下内容');
  expect(html).toMatch(/name="token" value="[\w-]{43}"/);
  expect((await db.query('select from inbound.intake')).rowCount).toBe(0);
});

test('forms from elsewhere, and what is no form of the site, are refused', async () => {
  const { send, ask, form } = served;
  const token = await form();
  const status = async (answer: Promise<Answer>) => (await answer).status;
  expect(await status(send({ ...wish, token }, { origin: 'http://evil.example' }))).toBe(403);
  expect(await status(send({ ...wish, token }, { 'sec-fetch-site': 'cross-site' }))).toBe(403);
  expect(await status(send({ ...wish, token, role: 'admin' }))).toBe(400);
  expect(await status(send({ ...wish, token, __proto__: 'x', constructor: 'y' }))).toBe(400);
  expect(await status(ask('POST', wishForm.path, `token=${token}&who=person&who=company`))).toBe(
    400,
  );
  expect(await status(send(wish, {}, '/apply/nothing.html'))).toBe(405);
  expect(await status(send(wish, {}, '/'))).toBe(405);
  expect(await status(ask('GET', '/apply/nothing.html'))).toBe(404);
  expect(await status(send(wish, { 'content-type': 'application/json' }))).toBe(415);
  expect(await status(send(wish, { 'content-type': 'multipart/form-data' }))).toBe(400);
});

test('50,000 fields, a field of 10 MB and a body without end are refused before they are read', async () => {
  const { ask, host, port, form } = served;
  const token = await form();
  const many = 'a=1&'.repeat(50_000);
  expect((await ask('POST', wishForm.path, many)).status).toBe(413);
  expect((await ask('POST', wishForm.path, 'a&'.repeat(500))).status).toBe(413);
  const large = `token=${token}&wish=${'x'.repeat(10 * 1024 * 1024)}`;
  expect((await ask('POST', wishForm.path, large)).status).toBe(413);
  const parts = Array.from(
    { length: 300 },
    (_, n) => `--b\r\ncontent-disposition: form-data; name="f${n}"\r\n\r\n1\r\n`,
  );
  const multipart = { 'content-type': 'multipart/form-data; boundary=b' };
  expect((await ask('POST', wishForm.path, `${parts.join('')}--b--`, multipart)).status).toBe(413);
  const socket = connect({ port, host: '127.0.0.1' });
  socket.write(
    `POST ${wishForm.path} HTTP/1.1\r\nHost: ${host}\r\nOrigin: http://${host}\r\n` +
      'Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n',
  );
  const chunk = `10000\r\n${'x'.repeat(65_536)}\r\n`;
  for (let n = 0; n < 6; n++) socket.write(chunk);
  socket.on('error', () => {});
  expect(await text(socket).catch((error) => String(error))).toContain('413');
});

test('guessing codes ends at the twentieth try, whatever is guessed; the answer never differs', async () => {
  const { send, form } = served;
  const { number, code } = facts((await send({ ...wish, token: await form() })).html);
  const wrong = code.replace(/^./, (digit) => (digit === '0' ? '1' : '0'));
  const guesses = [
    { number, code: wrong },
    { number: 'x', code },
    { number, code: '' },
  ];
  const answers: Answer[] = [];
  for (let n = 0; n < 19; n++) answers.push(await send(guesses[n % 3] as object, {}, '/tracking/'));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
  // What was typed aside; the page has the box of the search as well.
  const shown = answers.map(({ html }) => html.replace(/ value="[^"]*"/g, ''));
  expect(new Set(shown).size).toBe(1);
  const twentieth = await send({ number, code }, {}, '/tracking/');
  expect(twentieth.status).toBe(429);
  expect(Number(twentieth.headers['retry-after'])).toBeGreaterThan(0);
});

test('who looks up what is theirs is never taken for one who guesses', async () => {
  const { send, form } = served;
  const { number, code } = facts((await send({ ...wish, token: await form() })).html);
  for (let n = 0; n < 25; n++)
    expect((await send({ number, code }, {}, '/tracking/')).status).toBe(200);
});

test('the number of somebody else with a code of one’s own is answered as a number that nobody has', async () => {
  const { send, form } = served;
  const [mine, theirs] = [
    facts((await send({ ...wish, token: await form() })).html),
    facts((await send({ ...wish, token: await form() })).html),
  ];
  const mixed = { number: theirs.number, code: mine.code };
  const nobodys = { number: 'W20260101-AAAAAA', code: mine.code };
  const [found, unknown] = [
    await send(mixed, {}, '/tracking/'),
    await send(nobodys, {}, '/tracking/'),
  ];
  expect([found.status, unknown.status]).toEqual([404, 404]);
  expect(found.html.replaceAll(theirs.number, '')).toBe(
    unknown.html.replaceAll(nobodys.number, ''),
  );
  expect(found.html).not.toContain(wish.phone);
});

test('a flood of forms from one address is told to wait', async () => {
  const { send, form } = served;
  const statuses: number[] = [];
  for (let n = 0; n < 31; n++) {
    const { status, headers } = await send({ ...wish, token: await form() });
    statuses.push(status);
    if (status === 429) expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  }
  expect(statuses).toEqual([...Array(30).fill(200), 429]);
});

test('while the database is away nothing is lost: the form says so, and pages go on', async () => {
  const { send, ask, form, pool } = served;
  const token = await form();
  const { query } = pool;
  pool.query = (() => Promise.reject(new Error('away'))) as never;
  const { status, html, headers } = await send({ ...wish, token });
  expect(status).toBe(503);
  expect(headers['retry-after']).toBe('60');
  expect(html).toContain('暂时无法提交');
  expect((await ask('GET', wishForm.path)).status).toBe(200);
  expect((await ask('GET', '/')).status).toBe(200);
  pool.query = query;
  expect((await send({ ...wish, token })).status).toBe(200);
});

test('nothing that anybody wrote, and no address, stands in a log', async () => {
  const { send, form, logged } = served;
  const { number, code } = facts((await send({ ...wish, token: await form() })).html);
  await send({ number, code }, {}, '/tracking/');
  await expect.poll(() => logged.filter((line) => line.includes('"intake"')).length).toBe(3);
  for (const secret of [wish.phone, wish.idNumber, '路灯', code.slice(0, 4), number, '127.0.0.1']) {
    expect(logged.join(''), secret).not.toContain(secret);
  }
});

describe('files', () => {
  const uploads = async () =>
    (await served.db.query('select id, intake from inbound.upload where whole_at is not null'))
      .rows;

  test('go with their form, exactly once, and nobody outside reads them', async () => {
    const { form, sendFiles, db, pool } = served;
    const token = await form();
    const files: [string, Buffer][] = [
      ['委托书.pdf', pdf('绝密的委托', 500_000)],
      ['身份证.jpg', jpg],
    ];
    const first = await sendFiles({ token, ...wish }, files);
    expect(first.status).toBe(200);
    const { number, code } = facts(first.html);
    expect(facts((await sendFiles({ token, ...wish }, files)).html)).toEqual({ number, code });
    expect((await sendFiles({ token, ...wish }, files.slice(1))).status).toBe(200);
    const other = await sendFiles({ token, ...wish }, [['身份证.jpg', Buffer.concat([jpg, jpg])]]);
    expect(other.status, 'another file with the same token').toBe(409);
    const kept = await uploads();
    expect(kept).toHaveLength(2);
    expect(new Set(kept.map(({ intake }) => intake)).size).toBe(1);
    const { rows } = await db.query(
      `select string_agg(encode(sealed, 'escape'), '') as all, count(*)::int as n from inbound.upload_piece`,
    );
    expect(rows[0].n).toBe(4);
    expect(rows[0].all).not.toContain('%PDF');
    for (const table of ['upload', 'upload_piece', 'file']) {
      await expect(pool.query(`select * from inbound.${table}`)).rejects.toThrow('denied');
    }
  });

  test('are kept while the rest of the form is corrected, and can be taken back', async () => {
    const { form, sendFiles } = served;
    const token = await form();
    const faulty = await sendFiles({ token, ...wish, phone: '12' }, [
      ['a.pdf', pdf('一')],
      ['b.pdf', pdf('二')],
    ]);
    expect(faulty.status).toBe(422);
    expect(faulty.html).toContain('a.pdf');
    expect(faulty.html).toMatch(/已收到，不用再选/);
    const [, unwanted = ''] = /name="remove-file" value="([^"]+)"/.exec(faulty.html) ?? [];
    const sent = await sendFiles({ token, ...wish, 'remove-file': unwanted }, []);
    expect(sent.status).toBe(200);
    expect((await uploads()).map(({ intake }) => intake !== null)).toEqual([true]);
  });

  test('that will not do are refused by name, with everything typed and the good ones kept', async () => {
    const { form, sendFiles, db } = served;
    const token = await form();
    const { status, html } = await sendFiles({ token, ...wish }, [
      ['good.pdf', pdf()],
      ['page.html', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ]);
    expect(status).toBe(422);
    expect(html).toContain('“page.html”的内容不是 PDF、JPG、DOCX 格式');
    expect(html).toContain('<a href="#f-papers">');
    expect(html).toContain('修好村口的路灯。');
    expect(html).toContain('good.pdf');
    expect((await db.query('select from inbound.intake')).rowCount).toBe(0);
    for (const [name, bytes, words] of [
      ['empty.pdf', Buffer.alloc(0), '是空文件'],
      ['a.pdf.exe', pdf(), '与文件名的后缀不符'],
      ['half.pdf', pdf().subarray(0, 30), '不完整或者已损坏'],
      ['two.jpg', Buffer.concat([jpg, docx()]), '夹带了脚本、宏或者压缩内容'],
      ['bomb.docx', docx({}, 0xfffffff0), '夹带了脚本、宏或者压缩内容'],
      ['<b>.svg', Buffer.from('<svg onload="x()"/>'), '“b.svg”的内容不是'],
      ['large.pdf', pdf('', 4 * 1024 * 1024), '超过 3 MB'],
    ] as [string, Buffer, string][]) {
      const answer = await sendFiles({ token, ...wish }, [[name, bytes]]);
      expect([name, answer.status]).toEqual([name, 422]);
      expect(answer.html).toContain(words);
    }
    const three = [1, 2, 3].map((n): [string, Buffer] => [`${n}.pdf`, pdf(String(n))]);
    const many = await sendFiles({ token, ...wish }, three);
    expect(many.html).toContain('最多 2 个文件');
    expect((await db.query('select from inbound.intake')).rowCount).toBe(0);
  });

  test('of 200 MB are cut at the limit, and what was typed is shown again', async () => {
    const { form, host, port, db } = served;
    const token = await form();
    const fields = Object.entries({ token, ...wish })
      .map(
        ([name, value]) =>
          `--b0\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
      )
      .join('');
    const head = `${fields}--b0\r\ncontent-disposition: form-data; name="papers"; filename="a.pdf"\r\n\r\n%PDF-1.7\n`;
    const socket = connect({ port, host: '127.0.0.1' });
    socket.on('error', () => {});
    const answer = text(socket).catch(() => '');
    const length = 200 * 1024 * 1024;
    socket.write(
      `POST ${wishForm.path} HTTP/1.1\r\nHost: ${host}\r\nOrigin: http://${host}\r\n` +
        `Content-Type: multipart/form-data; boundary=b0\r\nContent-Length: ${length}\r\n\r\n${head}`,
    );
    const chunk = Buffer.alloc(256 * 1024, 'x');
    let written = 0;
    while (written < length && !socket.destroyed && socket.writable) {
      written += chunk.length;
      const isTaken = socket.write(chunk);
      if (!isTaken) {
        const over = new AbortController();
        const { signal } = over;
        await Promise.race([once(socket, 'drain', { signal }), once(socket, 'close', { signal })]);
        over.abort();
      }
    }
    const html = await answer;
    expect(html.slice(0, 20)).toContain('413');
    expect(html).toContain('修好村口的路灯。');
    expect(html).toContain('合计超过 40 MB');
    await expect
      .poll(async () => (await db.query('select from inbound.upload_piece')).rowCount)
      .toBe(0);
  });

  test('sent twice at once are one arrival with its files', async () => {
    const { form, sendFiles, db } = served;
    const token = await form();
    const files: [string, Buffer][] = [['a.pdf', pdf('', 900_000)]];
    const answers = await Promise.all([1, 2, 3].map(() => sendFiles({ token, ...wish }, files)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map(({ html }) => facts(html).number)).size).toBe(1);
    expect((await db.query('select from inbound.intake')).rowCount).toBe(1);
    expect((await uploads()).filter(({ intake }) => intake !== null)).toHaveLength(1);
  });

  test('end with the day’s measure of the site, and say so', async () => {
    const { form, sendFiles, db } = served;
    await db.query(`update inbound.intake_quota set bytes = 300000 where kind = '+files'`);
    const token = await form();
    const { status, html } = await sendFiles({ token, ...wish }, [['a.pdf', pdf('', 900_000)]]);
    expect(status).toBe(503);
    expect(html).toContain('今天网上提交的数量已达上限');
    expect(html).toContain('修好村口的路灯。');
    expect((await db.query('select from inbound.upload_piece')).rowCount).toBe(0);
  });

  test('of a sender who goes away are dropped, and those never sent are swept', async () => {
    const { form, sendFiles, host, port, db } = served;
    const token = await form();
    const socket = connect({ port, host: '127.0.0.1' });
    socket.on('error', () => {});
    socket.write(
      `POST ${wishForm.path} HTTP/1.1\r\nHost: ${host}\r\nOrigin: http://${host}\r\n` +
        'Content-Type: multipart/form-data; boundary=b0\r\nContent-Length: 9000000\r\n\r\n' +
        `--b0\r\ncontent-disposition: form-data; name="token"\r\n\r\n${token}\r\n` +
        '--b0\r\ncontent-disposition: form-data; name="papers"; filename="a.pdf"\r\n\r\n%PDF-1.7\n',
    );
    socket.write(Buffer.alloc(600_000, 'x'));
    const pieces = async () => (await db.query('select from inbound.upload_piece')).rowCount;
    await expect.poll(pieces).toBeGreaterThan(1);
    socket.destroy();
    await expect.poll(pieces).toBe(0);
    await sendFiles({ token, ...wish, phone: '12' }, [['a.pdf', pdf()]]);
    expect(await uploads()).toHaveLength(1);
    await db.query(`update inbound.upload set until_at = now() - interval '1 minute'`);
    await sendFiles({ token: await form(), ...wish, phone: '12' }, [['b.pdf', pdf()]]);
    expect(await uploads()).toHaveLength(1);
  });
});

describe('a form of a survey', () => {
  const survey = { ...wishForm, isTracked: false as const, once: true as const };

  test('is taken once in a browser, which remembers that and nothing else', async () => {
    const { form, send, ask, db } = await servedForm(survey);
    const first = await send({ ...wish, token: await form() });
    expect(first.status).toBe(200);
    const [cookie = ''] = first.headers['set-cookie'] as string[];
    expect(cookie).toBe(
      `answered=1; Path=${wishForm.path}; Max-Age=31536000; HttpOnly; SameSite=Lax`,
    );
    const again = { cookie: 'answered=1' };
    for (const answer of [
      await ask('GET', wishForm.path, undefined, again),
      await send({ ...wish, token: 'x' }, again),
    ]) {
      expect(answer.html).toContain('您已经用这个浏览器填写过');
      expect(answer.html).not.toContain('name="token"');
    }
    expect((await db.query('select from inbound.intake')).rowCount).toBe(1);
    expect((await ask('GET', wishForm.path)).html).toContain('name="token"');
  });

  test('is not taken once it is over, by the clock of the database', async () => {
    const until = new Date(Date.now() + 3_600_000).toISOString();
    const open = await servedForm({ ...survey, until });
    const token = await open.form();
    expect((await open.send({ ...wish, token })).status).toBe(200);
    const over = await servedForm({ ...survey, until: new Date(Date.now() - 1000).toISOString() });
    for (const answer of [
      await over.ask('GET', wishForm.path),
      await over.send({ ...wish, token }),
      await over.sendFiles({ ...wish, token }, []),
    ]) {
      expect(answer.status).toBe(410);
      expect(answer.html).toContain('已经结束，不再接收');
    }
    expect((await over.db.query('select from inbound.intake')).rowCount).toBe(0);
  });
});
