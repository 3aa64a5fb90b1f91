/** A chart page as oEmbed 1.0 tells it to those who paste its address. https://oembed.com/ */
import { frameCode, type Frame } from './embed-code.ts';

export interface OembedParts {
  readonly frame: Frame;
  readonly author: { readonly name: string; readonly address: string };
  readonly provider: { readonly name: string; readonly address: string };
  readonly thumbnail: { readonly address: string; readonly width: number; readonly height: number };
}

/** The width that the frame is made for; it takes any from 280. */
const WIDTH = 700;
const DAY = 24 * 60 * 60;

/** The answer for a consumer; of type “rich”, with html that stands alone. */
export function oembed({ frame, author, provider, thumbnail }: OembedParts): object {
  return {
    version: '1.0',
    type: 'rich',
    title: frame.title,
    author_name: author.name,
    author_url: author.address,
    provider_name: provider.name,
    provider_url: provider.address,
    cache_age: DAY,
    thumbnail_url: thumbnail.address,
    thumbnail_width: thumbnail.width,
    thumbnail_height: thumbnail.height,
    html: frameCode(frame),
    width: WIDTH,
    height: frame.height,
  };
}
