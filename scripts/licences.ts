/** `npm run licences`: the packages that `package-lock.json` names, by licence. */
import { Command } from 'commander';
import { runCommand } from './command-line/command.ts';
import { licensedPackages } from './repository/licence-list.ts';

function list(): void {
  const byLicence = Map.groupBy(
    licensedPackages(),
    ({ licence }) => licence ?? 'no licence stated',
  );
  for (const [licence, packages] of [...byLicence].sort(
    ([, one], [, other]) => other.length - one.length,
  )) {
    const names = packages.map(({ name, version }) => `${name}@${version}`).join(', ');
    console.log(`${licence} (${packages.length}): ${names}\n`);
  }
}

const command = new Command('licences')
  .description('List the packages that package-lock.json names, by licence')
  .action(list);

await runCommand(() => command.parseAsync());
