import type { Image } from '@mingtang/publication';
import { blobAddress } from './addresses.ts';
import { escapeMarkup } from './markup.ts';

export interface PictureOptions {
  /** As in html: how wide the picture is shown. Decides which variant a reader downloads. */
  sizes: string;
  /** Pictures that are seen without scrolling are loaded at once. */
  eager?: boolean;
  class?: string;
  /** Widest variant to offer, for pictures that are always small. */
  maxWidth?: number;
  /** The picture only repeats what stands beside it: readers who hear the page are spared it. */
  decorative?: boolean;
}

/**
 * A picture in html: modern formats first, JPEG for all. The centre of interest becomes classes
 * `fx-0` … `fx-100` and `fy-…` in steps of 25, since a strict content policy refuses style attributes.
 * A string and not a component: lists are drawn thousands of times a second.
 */
export function picture(image: Image, options: PictureOptions): string {
  const sizes = escapeMarkup(options.sizes);
  const sources = (['avif', 'webp'] as const)
    .map((format) => [format, variantsOf(image, format, options.maxWidth)] as const)
    .filter(([, variants]) => variants.length > 0)
    .map(
      ([format, variants]) =>
        `<source type="image/${format}" srcset="${srcset(variants)}" sizes="${sizes}">`,
    );
  const plain = firstNotEmpty(
    variantsOf(image, 'jpeg', options.maxWidth),
    variantsOf(image, 'webp', options.maxWidth),
    variantsOf(image, 'avif', options.maxWidth),
  );
  const fallback = plain.findLast((variant) => variant.width <= 960) ?? plain[0];
  if (fallback === undefined) return '';
  const classes = [options.class, `fx-${step(image.focal.x)}`, `fy-${step(image.focal.y)}`]
    .filter((name) => name !== undefined)
    .join(' ');
  const img =
    `<img src="${blobAddress(fallback.blob)}" srcset="${srcset(plain)}" sizes="${sizes}"` +
    ` width="${image.width}" height="${image.height}"` +
    ` alt="${options.decorative ? '' : escapeMarkup(image.alt)}" class="${classes}"` +
    (options.eager ? ' fetchpriority="high">' : ' loading="lazy" decoding="async">');
  return sources.length === 0 ? img : `<picture>${sources.join('')}${img}</picture>`;
}

type Variant = Image['variants'][number];

function variantsOf(image: Image, format: Variant['format'], maxWidth = Number.POSITIVE_INFINITY) {
  const all = image.variants.filter((variant) => variant.format === format);
  const fitting = all.filter((variant) => variant.width <= maxWidth);
  return fitting.length > 0 ? fitting : all.slice(0, 1);
}

const firstNotEmpty = (...lists: Variant[][]) => lists.find((list) => list.length > 0) ?? [];

const srcset = (variants: Variant[]) =>
  variants.map((variant) => `${blobAddress(variant.blob)} ${variant.width}w`).join(', ');

const step = (percent: number) => Math.min(100, Math.max(0, Math.round(percent / 25) * 25));
