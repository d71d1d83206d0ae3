import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/**
 * What a lockfile holds against the floors: versions below which a known hole is open, packages
 * never to be installed, and the date by which somebody must have read the advisories again.
 * Answers one sentence for each violation.
 *
 * `npm audit` is not used: registries of closed networks do not offer it.
 */
export function violationsOf(lockfile, { floors, reviewBefore }, today) {
  const installed = Object.entries(lockfile.packages)
    .filter(([where, entry]) => where.includes('node_modules/') && entry.version)
    .map(([where, { version, name }]) => ({
      name: name ?? where.slice(where.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
    }));
  const versionOf = (name) => installed.find((entry) => entry.name === name)?.version;

  const violations = floors.flatMap((floor) =>
    installed
      .filter(({ name }) => matches(name, floor.package))
      .flatMap(({ name, version }) => {
        if (floor.never) return [`${name} is installed and must not be: ${floor.because}.`];
        if (isBelow(version, floor.atLeast)) {
          return [`${name} ${version} is below ${floor.atLeast}: ${floor.because}.`];
        }
        const wanted = floor.sameAs && versionOf(floor.sameAs);
        return wanted && version !== wanted
          ? [`${name} ${version} differs from ${floor.sameAs} ${wanted}: ${floor.because}.`]
          : [];
      }),
  );
  if (today >= reviewBefore) {
    violations.push(
      `The floors were to be reviewed before ${reviewBefore}: read the advisories since, ` +
        'then set a new date in scripts/floors.json.',
    );
  }
  return violations;
}

const matches = (name, pattern) =>
  pattern.endsWith('/*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;

/** By number; a prerelease counts as below its release. */
function isBelow(version, floor) {
  const [release, prerelease] = version.split('-');
  const parts = release.split('.').map(Number);
  const wanted = floor.split('.').map(Number);
  const differing = wanted.findIndex((part, index) => part !== parts[index]);
  return differing === -1 ? prerelease !== undefined : parts[differing] < wanted[differing];
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const read = (file) => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
  const floors = read('./floors.json');
  const today = new Date().toISOString().slice(0, 10);
  const violations = violationsOf(read('../package-lock.json'), floors, today);
  for (const violation of violations) console.error(violation);
  if (violations.length > 0) process.exitCode = 1;
  else console.log(`${floors.floors.length} floors hold.`);
}
