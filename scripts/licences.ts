/** `npm run licences`: the packages that `package-lock.json` names, by licence. */
import { licensedPackages } from './licence-list.ts';

const byLicence = Map.groupBy(licensedPackages(), ({ licence }) => licence ?? 'no licence stated');
for (const [licence, packages] of [...byLicence].sort(
  ([, one], [, other]) => other.length - one.length,
)) {
  const names = packages.map(({ name, version }) => `${name}@${version}`).join(', ');
  console.log(`${licence} (${packages.length}): ${names}\n`);
}
