/** Reports and fixtures of forms, read up to their projects, for tests. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'mdast';
import { VFile } from 'vfile';
import type { Project } from '../../../src/fiscal/projects/project.ts';
import { pipeline } from '../convert-report.ts';
import { readSource } from '../read/read-source.ts';
import { readFileName } from '../read/registry.ts';
import type { Form } from '../tree.ts';
import readProjects from './read-projects.ts';

/** The projects of a text, and the forms that they were read from. */
export interface Reading {
  projects: Project[];
  forms: Form[];
}

const fixtures = join(import.meta.dirname, 'fixtures');
const sources = join(import.meta.dirname, '..', '..', '..', 'content', 'sources');

function read(path: string, slug: string, name: string): Reading {
  const file = new VFile({ path });
  readSource(file, readFileSync(path));
  const processor = pipeline({
    slug,
    declared: { ...readFileName(name), ...(slug === 'example' && { agencyName: '示例市教育局' }) },
  });
  const tree: Root = processor.runSync(processor.parse(file), file) as Root;
  readProjects()(tree, file);
  return {
    projects: file.data.projects ?? [],
    forms: tree.children.filter((node) => node.type === 'form'),
  };
}

/** Folders of `fixtures/`, one for each layout of forms and lists. */
export const LAYOUTS = readdirSync(fixtures).sort();

/** Where it stands what is read of a layout. */
export const pathOfExpected = (layout: string) => join(fixtures, layout, 'expected.yml');

/** Reads the text of a layout, as the final accounts of 2023 of an invented agency. */
export const readLayout = (layout: string): Reading =>
  read(join(fixtures, layout, 'source.txt'), 'example', '2023-final');

/** The real reports. */
export const REPORTS = readdirSync(sources).flatMap((slug) =>
  readdirSync(join(sources, slug))
    .filter((name) => name.endsWith('.txt'))
    .map((file) => {
      const name = file.replace(/\.txt$/, '');
      return { slug, name, path: join(sources, slug, file) };
    }),
);

/** Reads a real report. */
export const readReport = ({ slug, name }: { slug: string; name: string }): Reading =>
  read(join(sources, slug, `${name}.txt`), slug, name);
