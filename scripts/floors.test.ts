import { expect, test } from 'vitest';
import { violationsOf } from './floors.mjs';

const floors = {
  reviewBefore: '2027-02-28',
  floors: [
    { package: 'payload', atLeast: '3.90.0', sameAs: 'payload', because: 'advisories' },
    { package: '@payloadcms/*', atLeast: '3.90.0', sameAs: 'payload', because: 'one version' },
    { package: 'sharp', atLeast: '0.35.5', because: 'CVE-2026-96889' },
    { package: 'left-out', never: true, because: 'it runs code from forms' },
  ],
};

const cases = [
  { what: 'the floor itself', installed: { sharp: '0.35.5' }, says: [] },
  { what: 'a higher minor with a lower patch', installed: { sharp: '0.36.0' }, says: [] },
  {
    what: 'a version below',
    installed: { sharp: '0.35.4' },
    says: ['sharp 0.35.4 is below 0.35.5: CVE-2026-96889.'],
  },
  {
    what: 'a prerelease of the floor',
    installed: { sharp: '0.35.5-rc.1' },
    says: ['sharp 0.35.5-rc.1 is below 0.35.5: CVE-2026-96889.'],
  },
  {
    what: 'an old copy deep inside another package',
    installed: { 'x/node_modules/sharp': '0.34.9' },
    says: ['sharp 0.34.9 is below 0.35.5: CVE-2026-96889.'],
  },
  {
    what: 'parts of Payload of two versions',
    installed: { payload: '3.90.1', '@payloadcms/ui': '3.90.2' },
    says: ['@payloadcms/ui 3.90.2 differs from payload 3.90.1: one version.'],
  },
  {
    what: 'a forbidden package',
    installed: { 'left-out': '1.0.0' },
    says: ['left-out is installed and must not be: it runs code from forms.'],
  },
];

for (const { what, installed, says } of cases) {
  test(`${what}: ${says.length === 0 ? 'accepted' : 'refused'}`, () => {
    const packages = Object.fromEntries(
      Object.entries(installed).map(([name, version]) => [`node_modules/${name}`, { version }]),
    );
    expect(violationsOf({ packages }, floors, '2026-11-23')).toEqual(says);
  });
}

test('floors nobody has reviewed in time are refused', () => {
  expect(violationsOf({ packages: {} }, floors, '2027-02-28')).toHaveLength(1);
});
