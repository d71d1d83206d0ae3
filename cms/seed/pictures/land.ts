import {
  ellipse,
  ground,
  heightAt,
  line,
  mix,
  type Painting,
  type Point,
  path,
  rect,
  round,
  sheet,
  skyline,
  through,
} from './brush.ts';
import type { Light } from './light.ts';

/** Mountains in the distance, one ridge behind the other, each paler than the one before it. */
export function paintRanges(
  p: Painting,
  light: Light,
  of: { base: number; count: number; colour: string; height?: number; sharpness?: number },
): void {
  const { base, count, colour, height = 90, sharpness = 0.55 } = of;
  for (let i = 0; i < count; i++) {
    const near = (i + 1) / count;
    const points = skyline(p.chance, {
      base: base - (1 - near) * 70,
      height: height * (0.55 + near * 0.45),
      waves: 1 + i * 0.6,
      sharpness,
      step: sharpness > 0.3 ? 10 : 24,
    });
    const top = mix(light.haze, colour, 0.22 + near * 0.5);
    p.add(
      path(
        ground(points),
        p.gradient([
          [0, top],
          [0.32, mix(top, light.haze, 0.55)],
          [1, light.haze],
        ]),
      ),
    );
  }
}

/** A dune with a lit face and a shadow face, parted by a curling crest. */
export function paintDune(
  p: Painting,
  of: { peak: Point; left: number; right: number; lit: string; shade: string },
): { face: string } {
  const { peak, left, right, lit, shade } = of;
  const floor = sheet.height + 20;
  const outline = through([
    { x: left, y: floor },
    { x: left + (peak.x - left) * 0.42, y: peak.y + (floor - peak.y) * 0.46 },
    { x: left + (peak.x - left) * 0.78, y: peak.y + (floor - peak.y) * 0.12 },
    peak,
    { x: peak.x + (right - peak.x) * 0.2, y: peak.y + (floor - peak.y) * 0.09 },
    { x: peak.x + (right - peak.x) * 0.55, y: peak.y + (floor - peak.y) * 0.36 },
    { x: right, y: floor },
  ]);
  const face = `${outline}Z`;
  p.add(
    path(
      face,
      p.gradient([
        [0, mix(lit, '#ffffff', 0.14)],
        [0.5, lit],
        [1, mix(lit, shade, 0.5)],
      ]),
    ),
  );
  const sway = (right - left) * 0.07;
  const edge = through([
    peak,
    { x: peak.x + sway * 0.4, y: peak.y + (floor - peak.y) * 0.16 },
    { x: peak.x - sway * 0.5, y: peak.y + (floor - peak.y) * 0.4 },
    { x: peak.x + sway * 1.1, y: peak.y + (floor - peak.y) * 0.7 },
    { x: peak.x + sway * 0.2, y: floor },
  ]);
  const right2 = `${edge}L${right} ${floor}C${round(peak.x + (right - peak.x) * 0.75)} ${round(peak.y + (floor - peak.y) * 0.62)} ${round(peak.x + (right - peak.x) * 0.45)} ${round(peak.y + (floor - peak.y) * 0.2)} ${round(peak.x)} ${round(peak.y)}Z`;
  p.add(
    path(
      right2,
      p.gradient(
        [
          [0, shade, 0.95],
          [1, mix(shade, lit, 0.42), 0.9],
        ],
        { x: 0.5, y: 1 },
      ),
      p.clip(face),
    ),
  );
  return { face };
}

/** Wind ripples over a dune's face. */
export function paintRipples(p: Painting, face: string, from: number, colour: string): void {
  const clip = p.clip(face);
  const lines: string[] = [];
  for (let y = from, gap = 7; y < sheet.height; y += gap, gap *= 1.075) {
    const phase = p.chance.next() * 6;
    const points: Point[] = [];
    for (let x = -40; x <= sheet.width + 40; x += 80)
      points.push({ x, y: y + Math.sin(x / 130 + phase) * gap * 0.32 });
    lines.push(line(through(points), colour, gap * 0.16, 'opacity="0.16"'));
  }
  p.add(`<g ${clip}>${lines.join('')}</g>`);
}

/** Straw checkerboards 麦草方格, laid over a slope towards a vanishing point. */
export function paintCheckerboard(
  p: Painting,
  of: {
    face: string;
    top: number;
    vanish: Point;
    straw: string;
    shadow: string;
    green: string;
    grown: number;
  },
): void {
  const { face, top, vanish, straw, shadow, green, grown } = of;
  const rows: number[] = [];
  for (let depth = 1; ; depth *= 1.16) {
    const y = top + (depth - 1) * 26;
    if (y > sheet.height + 120) break;
    rows.push(y);
  }
  const spread = (k: number, y: number) =>
    vanish.x + k * (y - vanish.y) * 0.33 + Math.sin(y / 90 + k) * (y - top) * 0.016;
  const markup: string[] = [];
  for (const y of rows) {
    const scale = (y - vanish.y) / (sheet.height - vanish.y);
    const points: Point[] = [];
    for (let k = -13; k <= 13; k++)
      points.push({ x: spread(k, y), y: y + Math.sin(k * 1.7 + y) * 7 * scale });
    markup.push(
      line(
        through(points.map((q) => ({ x: q.x + 5 * scale, y: q.y + 6 * scale }))),
        shadow,
        9 * scale,
        'opacity="0.4"',
      ),
    );
    markup.push(line(through(points), straw, 7 * scale));
  }
  for (let k = -13; k <= 13; k++) {
    const at = (y: number) => ({ x: spread(k, y), y });
    for (let i = 1; i < rows.length; i++) {
      const a = at(rows[i - 1] as number);
      const b = at(rows[i] as number);
      const scale = (b.y - vanish.y) / (sheet.height - vanish.y);
      markup.push(
        line(
          `M${round(a.x + 6 * scale)} ${round(a.y)}L${round(b.x + 6 * scale)} ${round(b.y)}`,
          shadow,
          8 * scale,
          'opacity="0.34"',
        ),
      );
      markup.push(
        line(`M${round(a.x)} ${round(a.y)}L${round(b.x)} ${round(b.y)}`, straw, 6.4 * scale),
      );
    }
  }
  for (let i = 2; i < rows.length; i++) {
    for (let k = -13; k < 13; k++) {
      if (p.chance.next() > grown) continue;
      const y = ((rows[i - 1] as number) + (rows[i] as number)) / 2;
      const scale = (y - vanish.y) / (sheet.height - vanish.y);
      markup.push(
        shrub(p, { x: (spread(k, y) + spread(k + 1, y)) / 2, y: y + 8 * scale }, 34 * scale, green),
      );
    }
  }
  p.add(`<g ${p.clip(face)}>${markup.join('')}</g>`);
}

/** A tuft of desert shrub: blades from one root. */
function shrub(p: Painting, root: Point, size: number, colour: string): string {
  const blades: string[] = [
    ellipse(root.x, root.y, size * 0.62, size * 0.16, '#000000', 'opacity="0.18"'),
  ];
  for (let i = 0; i < 11; i++) {
    const lean = (i - 5) * 0.2 + (p.chance.next() - 0.5) * 0.2;
    const tall = size * (0.7 + p.chance.next() * 0.6);
    blades.push(
      line(
        `M${round(root.x)} ${round(root.y)}Q${round(root.x + lean * size * 0.4)} ${round(root.y - tall * 0.6)} ${round(root.x + lean * size)} ${round(root.y - tall)}`,
        mix(colour, i % 2 ? '#d7d98a' : '#22391f', 0.25),
        size * 0.07,
      ),
    );
  }
  return blades.join('');
}

/** A row of Lombardy poplars along a line, the windbreaks of the irrigated plain. */
export function paintPoplars(
  p: Painting,
  of: {
    from: number;
    to: number;
    base: (x: number) => number;
    height: number;
    colour: string;
    gap?: number;
  },
): void {
  const { from, to, base, height, colour, gap = height * 0.2 } = of;
  for (let x = from; x < to; x += gap * (0.75 + p.chance.next() * 0.5)) {
    const tall = height * (0.72 + p.chance.next() * 0.4);
    const wide = tall * (0.1 + p.chance.next() * 0.05);
    const foot = base(x);
    const crown = `M${round(x)} ${round(foot - tall)}C${round(x + wide * 1.5)} ${round(foot - tall * 0.62)} ${round(x + wide * 1.15)} ${round(foot - tall * 0.12)} ${round(x)} ${round(foot)}C${round(x - wide * 1.15)} ${round(foot - tall * 0.12)} ${round(x - wide * 1.5)} ${round(foot - tall * 0.62)} ${round(x)} ${round(foot - tall)}Z`;
    const shade = mix(
      colour,
      p.chance.pick(['#ffffff', '#14301c', '#d9c25a']),
      p.chance.next() * 0.18,
    );
    p.add(
      path(
        crown,
        p.gradient(
          [
            [0, mix(shade, '#ffffff', 0.18)],
            [0.5, shade],
            [1, mix(shade, '#0d1f14', 0.35)],
          ],
          { x: 1, y: 0 },
        ),
      ),
    );
  }
}

/** Fields in strips that run to a vanishing point between two skylines. */
export function paintStrips(
  p: Painting,
  of: { top: number; vanish: Point; colours: string[]; count?: number },
): void {
  const { top, vanish, colours, count = 18 } = of;
  const floor = sheet.height + 20;
  const clip = p.clip(
    `M-40 ${top}L${sheet.width + 40} ${top}L${sheet.width + 40} ${floor}L-40 ${floor}Z`,
  );
  const strips: string[] = [];
  let x = -2600;
  const step = 5200 / count;
  for (let i = 0; i < count; i++) {
    const wide = step * (0.7 + p.chance.next() * 0.6);
    const colour = colours[i % colours.length] as string;
    strips.push(
      path(
        `M${vanish.x} ${vanish.y}L${round(vanish.x + x)} ${floor}L${round(vanish.x + x + wide)} ${floor}Z`,
        colour,
      ),
    );
    x += wide;
  }
  p.add(
    `<g ${clip}>${strips.join('')}${rect(
      -40,
      top,
      sheet.width + 80,
      floor - top,
      p.gradient([
        [0, '#ffffff', 0.28],
        [0.5, '#ffffff', 0],
        [1, '#000000', 0.16],
      ]),
    )}</g>`,
  );
}

/** A river that winds from the horizon to the foot of the sheet, and carries the sky. */
export function paintRiver(
  p: Painting,
  light: Light,
  of: { start: Point; bends: number; swing: number; mouth: number; colour: string; foot?: number },
): { left: Point[]; right: Point[] } {
  const { start, bends, swing, mouth, colour, foot = sheet.width * 0.4 } = of;
  // Silt brightens the water as much as it colours it; darker, a river looks like a track.
  const silt = mix(colour, '#f0d9a6', 0.45);
  const left: Point[] = [];
  const right: Point[] = [];
  const steps = 46;
  for (let i = 0; i <= steps; i++) {
    const t = i / steps;
    const y = start.y + (sheet.height + 30 - start.y) * t ** 1.45;
    const wide = 4 + (mouth - 4) * t ** 1.7;
    const x =
      start.x + (foot - start.x) * t + Math.sin(t * Math.PI * bends) * swing * (0.25 + t * 0.9);
    left.push({ x: x - wide / 2, y });
    right.push({ x: x + wide / 2, y });
  }
  const water = `${through(left)}L${round((right.at(-1) as Point).x)} ${round((right.at(-1) as Point).y)}${through([...right].reverse()).replace('M', 'L')}Z`;
  p.add(
    line(through(left), mix(colour, '#3b2a14', 0.5), 9, 'opacity="0.22"'),
    line(through(right), '#fff3d0', 8, 'opacity="0.3"'),
  );
  p.add(
    path(
      water,
      p.gradient([
        [0, mix(light.sky[2], silt, 0.15)],
        [0.35, mix(light.sky[1], silt, 0.4)],
        [1, mix(light.sky[0], silt, 0.5)],
      ]),
    ),
  );
  const clip = p.clip(water);
  const glints: string[] = [];
  for (let i = 0; i < 64; i++) {
    const t = p.chance.next() ** 0.7;
    const k = Math.min(steps, Math.floor(t * steps));
    const a = left[k] as Point;
    const b = right[k] as Point;
    const long = (b.x - a.x) * (0.03 + p.chance.next() * 0.09);
    const x = a.x + (b.x - a.x) * p.chance.next();
    glints.push(
      line(
        `M${round(x - long)} ${round(a.y)}Q${round(x)} ${round(a.y - 2 - t * 4)} ${round(x + long)} ${round(a.y)}`,
        '#fffbe6',
        0.7 + t * 1.4,
        `opacity="${0.12 + p.chance.next() * 0.26}"`,
      ),
    );
  }
  p.add(`<g ${clip}>${glints.join('')}</g>`);
  return { left, right };
}

/** Terraces: contour after contour up a hillside. */
export function paintTerraces(
  p: Painting,
  of: { top: number; steps: number; colours: string[]; wave?: number; snow?: boolean },
): void {
  const { top, steps, colours, wave = 1.3, snow = false } = of;
  const shape = skyline(p.chance, { base: 0, height: 1, waves: wave, step: 32 });
  for (let i = 0; i < steps; i++) {
    const t = i / (steps - 1);
    const y = top + (sheet.height - top) * t ** 1.35;
    const amp = 74 * (1 - t * 0.35);
    const shift = t * 70;
    const points = shape.map((q, k) => ({
      x: q.x,
      y: y + heightAt(shape, Math.min(sheet.width, q.x + shift)) * amp + Math.sin(k / 3 + i) * 2.2,
    }));
    const colour = colours[(i * 7 + Math.floor(i / 3)) % colours.length] as string;
    p.add(
      path(
        ground(points),
        p.gradient([
          [0, mix(colour, '#ffffff', snow ? 0.5 : 0.12)],
          [0.22, colour],
          [1, mix(colour, '#20180c', 0.25)],
        ]),
      ),
    );
    p.add(
      line(
        through(points),
        snow ? '#ffffff' : mix(colour, '#fff2c4', 0.55),
        1.4 + t * 3,
        'opacity="0.65"',
      ),
    );
    p.add(
      line(
        through(points.map((q) => ({ x: q.x, y: q.y - 3 - t * 3 }))),
        '#1e1a10',
        1 + t * 3,
        'opacity="0.14"',
      ),
    );
  }
}

/** Birds, far off. */
export function paintBirds(
  p: Painting,
  of: { x: number; y: number; count: number; size?: number; colour?: string },
): void {
  const { x, y, count, size = 12, colour = '#2b3440' } = of;
  for (let i = 0; i < count; i++) {
    const bx = x + i * size * 2.2 * (i % 2 ? 1 : 0.92);
    const by = y + Math.abs(i - count / 3) * size * 0.9;
    const s = size * (0.8 + p.chance.next() * 0.4);
    p.add(
      line(
        `M${round(bx - s)} ${round(by - s * 0.25)}Q${round(bx - s * 0.4)} ${round(by - s * 0.6)} ${round(bx)} ${round(by)}Q${round(bx + s * 0.4)} ${round(by - s * 0.6)} ${round(bx + s)} ${round(by - s * 0.25)}`,
        colour,
        1.8,
        'opacity="0.7"',
      ),
    );
  }
}
