/** The pages that search engines are asked to read, in files of a size that they take. */
import { Readable } from 'node:stream';
import { ErrorLevel, SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap';

/** Search engines take 50,000 addresses a file. */
const MOST_PER_FILE = 45_000;

/** A file at the top of the site. */
export interface SharedFile {
  /** Without its ending, `.xml`. */
  readonly name: string;
  readonly text: string;
}

async function write(stream: SitemapStream | SitemapIndexStream, urls: string[]): Promise<string> {
  return `${String(await streamToPromise(Readable.from(urls).pipe(stream)))}\n`;
}

/**
 * An index and the files it names.
 *
 * @param urls the pages, absolute
 * @param home the folder in which the files will be, absolute
 * @param most addresses in a file
 */
export async function sitemapFiles(
  urls: readonly string[],
  home: string,
  most = MOST_PER_FILE,
): Promise<SharedFile[]> {
  const level = ErrorLevel.THROW;
  const chunks = Array.from({ length: Math.ceil(urls.length / most) }, (_, index) => ({
    name: `sitemap-${index}`,
    urls: urls.slice(index * most, (index + 1) * most),
  }));
  const files = await Promise.all(
    chunks.map(async (chunk) => ({
      name: chunk.name,
      text: await write(new SitemapStream({ level }), chunk.urls),
    })),
  );
  const named = chunks.map(({ name }) => `${home}${name}.xml`);
  return [
    { name: 'sitemap-index', text: await write(new SitemapIndexStream({ level }), named) },
    ...files,
  ];
}
