import { leaf } from './branch-scenes.ts';
import { ellipse, line, mix, type Painting, path, rect, round, sheet } from './brush.ts';
import { paintPoplars, paintRanges, paintStrips, paintTerraces } from './land.ts';
import { paintSky, paintTint } from './light.ts';
import type { Scene } from './scene.ts';
import { paintFigure } from './town.ts';

export const wolfberryField: Scene = (p, light) => {
  paintSky(p, light, 360);
  paintRanges(p, light, { base: 372, count: 3, colour: '#7a7f9e', height: 70, sharpness: 0.5 });
  paintPoplars(p, { from: -20, to: 1640, base: () => 402, height: 74, colour: '#557f45', gap: 21 });
  p.add(
    rect(
      -20,
      396,
      sheet.width + 40,
      530,
      p.gradient([
        [0, '#b79a6c'],
        [1, '#8a6743'],
      ]),
    ),
  );
  const vanish = { x: 830, y: 372 };
  for (let depth = 0; depth < 17; depth++) {
    const t = depth / 16;
    const y = 412 + (sheet.height + 70 - 412) * t ** 1.8;
    const scale = (y - vanish.y) / (sheet.height - vanish.y);
    for (let k = -11; k <= 11; k++) {
      const x = vanish.x + (k + 0.5) * 310 * scale;
      if (x < -220 || x > sheet.width + 220) continue;
      bush(p, x, y, 150 * scale);
    }
  }
  paintTint(p, light);
};

function bush(p: Painting, x: number, foot: number, size: number): void {
  const greens = ['#3f6b34', '#4f7d3d', '#678f48', '#35592d'];
  p.add(ellipse(x, foot + size * 0.04, size * 0.75, size * 0.12, '#3a2818', 'opacity="0.35"'));
  const clumps = size > 90 ? 54 : size > 40 ? 18 : 6;
  const fine = size > 90 ? 0.52 : size > 40 ? 0.8 : 1;
  for (let i = 0; i < clumps; i++) {
    const t = i / clumps;
    const wide = 1.1 - (t - 0.35) ** 2;
    p.add(
      ellipse(
        x + (p.chance.next() - 0.5) * size * wide,
        foot - size * (0.14 + t * 0.72),
        size * (0.3 - t * 0.1) * fine,
        size * 0.22 * fine,
        mix(p.chance.pick(greens), '#e8efb0', t * 0.3),
      ),
    );
  }
  const berries = size > 90 ? 44 : size > 30 ? 16 : 5;
  for (let i = 0; i < berries; i++) {
    const bx = x + (p.chance.next() + p.chance.next() - 1) * size * 0.72;
    const by = foot - size * (0.06 + p.chance.next() * 0.84);
    const r = Math.max(0.9, size * 0.022);
    p.add(
      ellipse(
        bx,
        by,
        r * 0.8,
        r * 1.5,
        p.chance.pick(['#d92a1c', '#e8402a', '#c21f1a', '#f0603a']),
      ),
    );
    if (size > 110)
      p.add(ellipse(bx - r * 0.25, by - r * 0.5, r * 0.22, r * 0.45, '#ffd2b8', 'opacity="0.85"'));
  }
}

export const orchard: Scene = (p, light) => {
  paintSky(p, light, 380);
  paintRanges(p, light, { base: 392, count: 3, colour: '#75809c', height: 90, sharpness: 0.5 });
  p.add(
    rect(
      -20,
      404,
      sheet.width + 40,
      520,
      p.gradient([
        [0, '#a8b968'],
        [1, '#5f8140'],
      ]),
    ),
  );
  const vanish = { x: 800, y: 372 };
  for (let depth = 0; depth < 12; depth++) {
    const y = 420 + (sheet.height + 60 - 420) * (depth / 11) ** 1.7;
    const scale = (y - vanish.y) / (sheet.height - vanish.y);
    for (let k = -7; k <= 7; k++) {
      const x = vanish.x + (k + 0.5) * 360 * scale;
      if (x > -260 && x < sheet.width + 260) fruitTree(p, x, y, 215 * scale);
    }
  }
  paintTint(p, light);
};

function fruitTree(p: Painting, x: number, foot: number, size: number): void {
  p.add(ellipse(x, foot, size * 0.62, size * 0.09, '#24381b', 'opacity="0.35"'));
  p.add(
    path(
      `M${round(x - size * 0.05)} ${round(foot)}Q${round(x - size * 0.01)} ${round(foot - size * 0.35)} ${round(x - size * 0.12)} ${round(foot - size * 0.55)}L${round(x + size * 0.13)} ${round(foot - size * 0.55)}Q${round(x + size * 0.02)} ${round(foot - size * 0.3)} ${round(x + size * 0.05)} ${round(foot)}Z`,
      '#6e5238',
    ),
  );
  const count = size > 130 ? 58 : size > 60 ? 22 : 7;
  const fine = size > 130 ? 0.5 : size > 60 ? 0.78 : 1;
  for (let i = 0; i < count; i++) {
    const t = i / count;
    p.add(
      ellipse(
        x + (p.chance.next() - 0.5) * size * 0.98 * (1 - t * 0.4),
        foot - size * (0.42 + t * 0.5),
        size * 0.22 * fine,
        size * 0.18 * fine,
        mix(p.chance.pick(['#4b7a38', '#5e8d42', '#3d6630']), '#f0f2b4', t * 0.25),
      ),
    );
  }
  for (let i = 0; i < (size > 70 ? 22 : 6); i++)
    p.add(
      ellipse(
        x + (p.chance.next() + p.chance.next() - 1) * size * 0.5,
        foot - size * (0.36 + p.chance.next() * 0.5),
        Math.max(1.1, size * 0.026),
        Math.max(1.1, size * 0.026),
        p.chance.pick(['#c9302a', '#dd5238', '#e87a4a']),
      ),
    );
}

export const melonField: Scene = (p, light) => {
  paintSky(p, light, 400);
  paintRanges(p, light, { base: 414, count: 3, colour: '#8a7a78', height: 84, sharpness: 0.3 });
  p.add(
    rect(
      -20,
      420,
      sheet.width + 40,
      500,
      p.gradient([
        [0, '#b5a58e'],
        [1, '#8b7b68'],
      ]),
    ),
  );
  const vanish = { x: 780, y: 386 };
  for (let i = 0; i < 1500; i++) {
    const t = p.chance.next() ** 0.6;
    const y = 424 + t * 490;
    const s = (1 + t * 9) * (0.5 + p.chance.next());
    p.add(
      ellipse(
        p.chance.next() * sheet.width,
        y,
        s,
        s * 0.55,
        p.chance.pick(['#9c8c78', '#c4b59d', '#7b6c5b', '#d5c7b0', '#8a8f92']),
        'opacity="0.75"',
      ),
    );
  }
  for (let depth = 0; depth < 11; depth++) {
    const y = 440 + (sheet.height + 60 - 440) * (depth / 10) ** 1.8;
    const scale = (y - vanish.y) / (sheet.height - vanish.y);
    for (let k = -6; k <= 6; k++) {
      const x = vanish.x + (k + 0.5 + (p.chance.next() - 0.5) * 0.24) * 360 * scale;
      if (x < -200 || x > sheet.width + 200) continue;
      for (let v = 0; v < 7; v++)
        leaf(p, x, y - 10 * scale, v * 52 + p.chance.whole(-14, 14), 104 * scale);
      melon(p, x + 46 * scale, y, 62 * scale);
    }
  }
  paintTint(p, light);
};

function melon(p: Painting, x: number, foot: number, r: number): void {
  p.add(ellipse(x, foot + r * 0.4, r * 1.15, r * 0.24, '#2c241a', 'opacity="0.4"'));
  p.add(
    ellipse(
      x,
      foot - r * 0.25,
      r * 1.06,
      r * 0.8,
      p.gradient(
        [
          [0, '#7fae56'],
          [0.5, '#3f7238'],
          [1, '#1f4222'],
        ],
        { x: 0.4, y: 1 },
      ),
    ),
  );
  for (let i = -2; i <= 2; i++)
    p.add(
      line(
        `M${round(x - r * 1.02)} ${round(foot - r * 0.25)}Q${round(x)} ${round(foot - r * 0.25 + i * r * 0.62)} ${round(x + r * 1.02)} ${round(foot - r * 0.25)}`,
        '#1d3d20',
        r * 0.09,
        'opacity="0.7"',
      ),
    );
  p.add(ellipse(x - r * 0.35, foot - r * 0.62, r * 0.34, r * 0.13, '#e6f2c4', 'opacity="0.4"'));
}

export const paddies: Scene = (p, light) => {
  paintSky(p, light, 400);
  paintRanges(p, light, { base: 410, count: 3, colour: '#6f7f9a', height: 84, sharpness: 0.5 });
  paintPoplars(p, { from: -20, to: 1640, base: () => 430, height: 64, colour: '#4f7c44', gap: 19 });
  p.add(
    rect(
      -20,
      424,
      sheet.width + 40,
      500,
      p.gradient([
        [0, light.sky[2]],
        [0.3, light.sky[1]],
        [1, mix(light.sky[0], '#35584a', 0.4)],
      ]),
    ),
  );
  const vanish = { x: 900, y: 398 };
  for (let k = -20; k <= 20; k++)
    p.add(
      path(
        `M${vanish.x} ${vanish.y}L${vanish.x + k * 250 - 26} 930L${vanish.x + k * 250 + 26} 930Z`,
        '#6b8a3f',
        p.clip('M-40 436L1640 436L1640 930L-40 930Z'),
      ),
    );
  for (let i = 0; i < 1700; i++) {
    const t = p.chance.next() ** 0.55;
    const y = 438 + t * 480;
    const x = p.chance.next() * sheet.width;
    const tall = 3 + t * 34;
    p.add(
      line(
        `M${round(x)} ${round(y)}Q${round(x + tall * 0.08)} ${round(y - tall * 0.6)} ${round(x + (p.chance.next() - 0.5) * tall * 0.7)} ${round(y - tall)}`,
        p.chance.pick(['#6f9c45', '#8bb455', '#557f3a', '#a9c468']),
        0.7 + t * 2.2,
      ),
    );
  }
  paintTint(p, light);
};

export const terraces: Scene = (p, light) => {
  paintSky(p, light, 330);
  paintRanges(p, light, { base: 350, count: 4, colour: '#7c6f8e', height: 100, sharpness: 0.4 });
  paintTerraces(p, {
    top: 400,
    steps: 15,
    colours: ['#8fa350', '#c2a854', '#6f8c42', '#d6bd6c', '#a67f45', '#7f9a4a', '#b59a78'],
  });
  paintTint(p, light);
};

export const snowTerraces: Scene = (p, light) => {
  paintSky(p, light, 330);
  paintRanges(p, light, { base: 350, count: 4, colour: '#7f8fa6', height: 110, sharpness: 0.5 });
  paintTerraces(p, {
    top: 400,
    steps: 14,
    colours: ['#e3e9ec', '#d2dce2', '#eef1f2', '#c6d3db'],
    snow: true,
  });
  for (let i = 0; i < 160; i++)
    p.add(
      ellipse(
        p.chance.next() * 1600,
        p.chance.next() * 900,
        1 + p.chance.next() * 3,
        1 + p.chance.next() * 3,
        '#ffffff',
        'opacity="0.8"',
      ),
    );
  paintTint(p, light);
};

export const sunflowers: Scene = (p, light) => {
  paintSky(p, light, 400);
  paintRanges(p, light, { base: 420, count: 3, colour: '#76708f', height: 90, sharpness: 0.4 });
  p.add(
    rect(
      -20,
      424,
      sheet.width + 40,
      500,
      p.gradient([
        [0, '#d6b64a'],
        [0.3, '#8fa043'],
        [1, '#4a6a30'],
      ]),
    ),
  );
  for (let depth = 0; depth < 15; depth++) {
    const t = depth / 14;
    const y = 440 + 520 * t ** 1.8;
    const r = 4 + 74 * t ** 1.7;
    for (let x = -40 + (depth % 2) * r * 1.4; x < 1660; x += r * 2.9)
      flower(p, x + p.chance.whole(-6, 6), y + p.chance.whole(-8, 8), r);
  }
  paintTint(p, light);
};

function flower(p: Painting, x: number, y: number, r: number): void {
  p.add(
    line(`M${round(x)} ${round(y)}L${round(x + r * 0.1)} ${round(y + r * 3)}`, '#4f7434', r * 0.14),
  );
  if (r > 14)
    for (const side of [-1, 1])
      p.add(ellipse(x + side * r * 0.6, y + r * 1.7, r * 0.55, r * 0.24, '#5f8a3d'));
  const petals = r > 20 ? 18 : 9;
  for (let i = 0; i < petals; i++)
    p.add(
      `<ellipse cx="0" cy="${round(-r * 0.66)}" rx="${round(r * 0.17)}" ry="${round(r * 0.4)}" fill="${i % 2 ? '#f4bd2c' : '#e8a21f'}" transform="translate(${round(x)} ${round(y)}) rotate(${round((i * 360) / petals)})"/>`,
    );
  p.add(ellipse(x, y, r * 0.46, r * 0.44, '#5b3a1c'), ellipse(x, y, r * 0.24, r * 0.22, '#7d5527'));
}

export const greenhouses: Scene = (p, light) => {
  paintSky(p, light, 380);
  paintRanges(p, light, { base: 392, count: 3, colour: '#7f86a4', height: 80, sharpness: 0.5 });
  paintPoplars(p, { from: -20, to: 1640, base: () => 420, height: 66, colour: '#567f46', gap: 22 });
  paintStrips(p, {
    top: 414,
    vanish: { x: 800, y: 380 },
    colours: ['#b39a6c', '#a58a5c', '#bca777'],
    count: 18,
  });
  for (let row = 0; row < 7; row++) {
    const t = (row + 1) / 7;
    const y = 430 + 470 * t ** 1.8;
    const h = 12 + 96 * t ** 1.6;
    for (const side of [-1, 1]) {
      const inner = 800 + side * (26 + 90 * t ** 1.6);
      const outer = side < 0 ? -60 : 1660;
      const [x, w] = side < 0 ? [outer, inner - outer] : [inner, outer - inner];
      p.add(rect(x, y - h * 0.05, w, h * 0.12, '#4d3b24', 'opacity="0.35"'));
      p.add(
        path(
          `M${round(x)} ${round(y)}L${round(x)} ${round(y - h * 0.78)}Q${round(x)} ${round(y - h)} ${round(x + h * 0.2)} ${round(y - h)}L${round(x + w)} ${round(y - h)}L${round(x + w)} ${round(y)}Z`,
          p.gradient([
            [0, '#ffffff', 0.95],
            [0.45, mix(light.sky[1], '#ffffff', 0.5), 0.92],
            [1, '#8fb08a', 0.95],
          ]),
        ),
      );
      for (let k = 0; k < 26; k++)
        p.add(
          line(
            `M${round(x + (w * k) / 26)} ${round(y)}L${round(x + (w * k) / 26)} ${round(y - h)}`,
            '#ffffff',
            1 + t * 1.6,
            'opacity="0.6"',
          ),
        );
      p.add(
        line(`M${round(x)} ${round(y - h)}L${round(x + w)} ${round(y - h)}`, '#6f5b42', 2 + t * 5),
      );
    }
  }
  p.add(
    path(
      'M796 424L804 424L960 930L640 930Z',
      p.gradient([
        [0, '#d9c9a4'],
        [1, '#b59c70'],
      ]),
    ),
  );
  paintFigure(p, 770, 760, 110, '#a8483a');
  paintFigure(p, 840, 640, 70, '#35597a');
  paintTint(p, light);
};
