import type { Chance } from '../chance.ts';

/** All pictures are drawn on this sheet. */
export const sheet = { width: 1600, height: 900 };

export interface Point {
  x: number;
  y: number;
}

let shades = 0;

/** What a scene is drawn with: markup of shapes, and the definitions they need. */
export class Painting {
  private readonly defs: string[] = [];
  private readonly body: string[] = [];
  readonly chance: Chance;

  constructor(chance: Chance) {
    this.chance = chance;
    shades = 0;
  }

  add(...markup: string[]): this {
    this.body.push(...markup);
    return this;
  }

  /** Defines a vertical gradient (or along `to`) and answers the paint that uses it. */
  gradient(
    stops: [offset: number, colour: string, opacity?: number][],
    to: Point = { x: 0, y: 1 },
  ): string {
    const id = `g${shades++}`;
    this.defs.push(
      `<linearGradient id="${id}" x1="0" y1="0" x2="${to.x}" y2="${to.y}">${stopsOf(stops)}</linearGradient>`,
    );
    return `url(#${id})`;
  }

  glow(stops: [offset: number, colour: string, opacity?: number][]): string {
    const id = `r${shades++}`;
    this.defs.push(`<radialGradient id="${id}">${stopsOf(stops)}</radialGradient>`);
    return `url(#${id})`;
  }

  /** Defines a clip in the shape of a path and answers the attribute that uses it. */
  clip(path: string): string {
    const id = `c${shades++}`;
    this.defs.push(`<clipPath id="${id}"><path d="${path}"/></clipPath>`);
    return `clip-path="url(#${id})"`;
  }

  blur(radius: number): string {
    const id = `b${shades++}`;
    this.defs.push(
      `<filter id="${id}" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="${radius}"/></filter>`,
    );
    return `filter="url(#${id})"`;
  }

  svg(): string {
    const { width, height } = sheet;
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>${this.defs.join('')}</defs>${this.body.join('')}</svg>`;
  }
}

function stopsOf(stops: [number, string, number?][]): string {
  return stops
    .map(
      ([offset, colour, opacity = 1]) =>
        `<stop offset="${offset}" stop-color="${colour}" stop-opacity="${opacity}"/>`,
    )
    .join('');
}

export function rect(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  more = '',
): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}" ${more}/>`;
}

export function path(d: string, fill: string, more = ''): string {
  return `<path d="${d}" fill="${fill}" ${more}/>`;
}

export function line(d: string, stroke: string, width: number, more = ''): string {
  return `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${round(width)}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`;
}

export function ellipse(
  x: number,
  y: number,
  rx: number,
  ry: number,
  fill: string,
  more = '',
): string {
  return `<ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(rx)}" ry="${round(ry)}" fill="${fill}" ${more}/>`;
}

/** A smooth curve through points. */
export function through(points: Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  let d = `M${round(first.x)} ${round(first.y)}`;
  for (let i = 0; i < rest.length; i++) {
    const p0 = points[Math.max(0, i - 1)] as Point;
    const p1 = points[i] as Point;
    const p2 = points[i + 1] as Point;
    const p3 = points[Math.min(points.length - 1, i + 2)] as Point;
    d += `C${round(p1.x + (p2.x - p0.x) / 6)} ${round(p1.y + (p2.y - p0.y) / 6)} ${round(p2.x - (p3.x - p1.x) / 6)} ${round(p2.y - (p3.y - p1.y) / 6)} ${round(p2.x)} ${round(p2.y)}`;
  }
  return d;
}

/** Closes a skyline down to the foot of the sheet. */
export function ground(points: Point[]): string {
  const { width, height } = sheet;
  return `${through(points)}L${width + 40} ${height + 20}L-40 ${height + 20}Z`;
}

/**
 * A skyline: waves of different length laid over each other. `sharpness` 0 gives dunes and loess,
 * 1 gives rock.
 */
export function skyline(
  chance: Chance,
  of: { base: number; height: number; waves?: number; sharpness?: number; step?: number },
): Point[] {
  const { base, height, waves = 1.5, sharpness = 0, step = 20 } = of;
  const octaves = [1, 2.1, 4.3, 8.9, 17].map((k, i) => ({
    k: k * waves,
    phase: chance.next() * Math.PI * 2,
    weight: 1 / (2.3 - sharpness * 0.35) ** i,
  }));
  const total = octaves.reduce((sum, o) => sum + o.weight, 0);
  const points: Point[] = [];
  for (let x = -40; x <= sheet.width + 40; x += step) {
    let h = 0;
    for (const o of octaves) {
      const wave = Math.sin((x / sheet.width) * Math.PI * 2 * o.k + o.phase);
      const rock = 1 - 2 * Math.abs(wave);
      h += (wave * (1 - sharpness) + rock * sharpness) * o.weight;
    }
    points.push({ x, y: base - (h / total) * height });
  }
  return points;
}

/** Height of a skyline at x. */
export function heightAt(points: Point[], x: number): number {
  for (let i = 1; i < points.length; i++) {
    const a = points[i - 1] as Point;
    const b = points[i] as Point;
    if (x <= b.x) return a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x);
  }
  return points.at(-1)?.y ?? sheet.height;
}

/** Mixes two `#rrggbb` colours; 0 is the first. */
export function mix(a: string, b: string, share: number): string {
  const parts = [1, 3, 5].map((i) => {
    const x = Number.parseInt(a.slice(i, i + 2), 16);
    const y = Number.parseInt(b.slice(i, i + 2), 16);
    return Math.round(x + (y - x) * share)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('')}`;
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
