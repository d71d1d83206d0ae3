import { execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { put } from '../stack/corpus.ts';
import { publishing } from '../stack/publishing.ts';

// Only root may mount the small disk this fills.
test.skipIf(process.getuid?.() !== 0)(
  'on a full disk the old site stays, the fault is visible, and publishing resumes',
  async () => {
    const site = await publishing({ articles: 12 });
    const { db, made, dataDir } = site;
    const disk = path.join(dataDir, 'public');
    await mkdir(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', disk]);
    onTestFinished(() => {
      execFileSync('umount', ['-l', disk]);
    });
    const publisher = await site.start();
    await publisher.settled();
    const before = await site.files();
    execFileSync('sh', ['-c', `cat /dev/zero > "${path.join(disk, 'filler')}" || true`], {
      stdio: 'ignore',
    });

    const article = made.article(4, { title: '磁盘已满时发布' });
    const seq = await put(db, made.site.id, [article]);
    await expect
      .poll(
        async () =>
          (await db.query<{ error: string | null }>('select error from projection.cursor')).rows[0]
            ?.error,
        {
          timeout: 20_000,
        },
      )
      .toContain('ENOSPC');
    expect(await site.files()).toEqual(before);
    const receipt = await db.query<{ done_at: Date | null }>(
      'select done_at from inbound.receipt where seq = $1',
      [seq],
    );
    expect(receipt.rows[0]?.done_at ?? null).toBeNull();

    await rm(path.join(disk, 'filler'));
    await expect
      .poll(() => site.file(article.path), { timeout: 30_000 })
      .toContain('磁盘已满时发布');
    await publisher.settled();
    const { rows } = await db.query<{ error: string | null }>(
      'select error from projection.cursor',
    );
    expect(rows).toEqual([{ error: null }]);
  },
);

test('a folder that cannot be written is reported, not skipped', async () => {
  const site = await publishing({ articles: 2 });
  const { db, made, dataDir } = site;
  await mkdir(path.join(dataDir, 'public'));
  // Where the site's folder should be, there is a file.
  await writeFile(path.join(dataDir, 'public/sites'), '');
  const publisher = await site.start();
  await expect
    .poll(
      async () =>
        (await db.query<{ error: string | null }>('select error from projection.cursor')).rows[0]
          ?.error,
    )
    .toMatch(/ENOTDIR|EEXIST/);
  await rm(path.join(dataDir, 'public/sites'));
  await publisher.settled();
  expect(await site.file(made.article(0).path)).toContain(made.article(0).title);
});
