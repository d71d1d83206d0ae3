import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from './bootstrap.mjs';

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

test('the container images install every workspace', () => {
  const { workspaces } = JSON.parse(read('package.json'));
  const manifests = globSync(
    workspaces.map((place: string) => `${place}/package.json`),
    { cwd: root },
  );
  expect(manifests.length).toBeGreaterThan(5);
  const copied = [...read('Dockerfile').matchAll(/^COPY (\S+\/package\.json)/gm)].map(
    ([, file]) => file,
  );
  expect(copied.toSorted()).toEqual(manifests.toSorted());
});

test('the container images run the Node the project is tested with', () => {
  const { dependencies } = JSON.parse(read('package.json'));
  const major = dependencies.node.split('.')[0];
  for (const [, image] of read('Dockerfile').matchAll(/^FROM node:(\d+)/gm)) {
    expect(image).toBe(major);
  }
});
