/** A folder is one agency's: pages list all of its reports below one name. */
import { VFile } from 'vfile';
import type { Manifest } from '../collect/write-reports.ts';
import { warn } from '../problem.ts';

/**
 * A warning for each folder whose reports name different agencies.
 *
 * @param manifest what was read, by the paths of the sources
 */
export function mixedFolders(manifest: Manifest): VFile[] {
  const reports = Object.entries(manifest)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([path, { id, agency }]) => ({ path, slug: id.split('/')[0] ?? '', name: agency.name }))
    // A report that names no agency goes by the name of its folder.
    .filter(({ slug, name }) => name !== slug);
  return [...Map.groupBy(reports, ({ slug }) => slug)].flatMap(([slug, own]) => {
    const first = own[0]!;
    const other = own.find(({ name }) => name !== first.name);
    return other ? [warnOf(slug, first, other)] : [];
  });
}

interface NamedSource {
  readonly path: string;
  readonly name: string;
}

function warnOf(slug: string, first: NamedSource, other: NamedSource): VFile {
  const file = new VFile({ path: other.path });
  warn(file, undefined, {
    rule: 'two-agencies',
    reason: `The folder ${slug} holds reports of two agencies`,
    expected: `${first.name}, as in ${first.path}`,
    found: other.name,
    advice: `Move one into a folder of its own; if both are one agency, give it one name below ${slug} in content/agencies.yml`,
  });
  return file;
}
