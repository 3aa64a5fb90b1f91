/** Endpoints of the files beside the pages of a year, for those who develop: a build writes these files itself. */
import type { APIRoute } from 'astro';
import { filesByYear, type FileEnding, type YearFile } from './year-files.ts';

interface Props extends Record<string, unknown> {
  readonly file: YearFile;
}

/** What an endpoint exports that stands for all files of one ending: Astro knows files by the endings of routes. */
export function yearFileEndpoint(ending: FileEnding) {
  const getStaticPaths = async () => {
    if (import.meta.env.PROD) return [];
    return [...(await filesByYear())].flatMap(([place, files]) => {
      const [agency, year] = place.split('/');
      return files
        .filter(({ path }) => path.endsWith(ending))
        .map((file) => ({
          params: { agency, year, path: file.path.slice(0, -ending.length) },
          props: { file },
        }));
    });
  };
  const GET: APIRoute<Props> = async ({ props: { file } }) => {
    const content = await file.content();
    return new Response(typeof content === 'string' ? content : new Uint8Array(content), {
      headers: { 'content-type': file.type },
    });
  };
  return { getStaticPaths, GET };
}
