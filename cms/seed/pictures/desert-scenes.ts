import {
  ellipse,
  ground,
  line,
  mix,
  type Painting,
  path,
  rect,
  round,
  sheet,
  skyline,
} from './brush.ts';
import {
  paintBirds,
  paintCheckerboard,
  paintDune,
  paintPoplars,
  paintRanges,
  paintRipples,
  paintRiver,
  paintStrips,
} from './land.ts';
import { type Light, paintSky, paintTint } from './light.ts';
import type { Scene } from './scene.ts';

const sand = { lit: '#e3b266', shade: '#a8692f' };

function sandIn(light: Light) {
  const cold = light.stars ? 0.72 : light.sky[0] === '#8aa6bd' ? 0.3 : 0;
  return { lit: mix(sand.lit, '#3b4a78', cold), shade: mix(sand.shade, '#141d45', cold) };
}

export const dunes: Scene = (p, light) => {
  const { lit, shade } = sandIn(light);
  paintSky(p, light, 520);
  paintRanges(p, light, {
    base: 520,
    count: 2,
    colour: mix('#8d7aa0', lit, 0.3),
    height: 46,
    sharpness: 0.2,
  });
  const far = [0.2, 0.55, 0.9].map((t) => ({
    x: sheet.width * t + p.chance.whole(-90, 90),
    y: 500 + p.chance.whole(-16, 30),
  }));
  for (const peak of far)
    paintDune(p, {
      peak,
      left: peak.x - 620,
      right: peak.x + 560,
      lit: mix(lit, light.haze, 0.48),
      shade: mix(shade, light.haze, 0.5),
    });
  paintDune(p, {
    peak: { x: 1180, y: 470 },
    left: 330,
    right: 2050,
    lit: mix(lit, light.haze, 0.18),
    shade: mix(shade, light.haze, 0.14),
  });
  const near = paintDune(p, { peak: { x: 420, y: 600 }, left: -760, right: 1540, lit, shade });
  paintRipples(p, near.face, 650, mix(shade, '#000000', 0.2));
  paintTint(p, light);
};

export const checkerboard: Scene = (p, light) => {
  const { lit, shade } = sandIn(light);
  paintSky(p, light, 420);
  paintRanges(p, light, { base: 425, count: 2, colour: '#9a86a2', height: 34, sharpness: 0.2 });
  paintDune(p, {
    peak: { x: 1190, y: 330 },
    left: 300,
    right: 2300,
    lit: mix(lit, light.haze, 0.25),
    shade: mix(shade, light.haze, 0.25),
  });
  paintDune(p, {
    peak: { x: 180, y: 400 },
    left: -900,
    right: 1100,
    lit: mix(lit, light.haze, 0.15),
    shade: mix(shade, light.haze, 0.18),
  });
  const brow = skyline(p.chance, { base: 505, height: 24, waves: 0.8, step: 40 });
  const face = ground(brow);
  p.add(
    path(
      face,
      p.gradient([
        [0, mix(lit, '#ffffff', 0.15)],
        [1, mix(lit, shade, 0.35)],
      ]),
    ),
  );
  paintCheckerboard(p, {
    face,
    top: 500,
    vanish: { x: 900, y: 410 },
    straw: '#f7e6ae',
    shadow: mix(shade, '#000000', 0.15),
    green: '#6d8a45',
    grown: 0.42,
  });
  paintTint(p, light);
};

export const desertTrain: Scene = (p, light) => {
  const { lit, shade } = sandIn(light);
  paintSky(p, light, 470);
  paintRanges(p, light, { base: 480, count: 3, colour: '#8f86a8', height: 60, sharpness: 0.4 });
  paintDune(p, {
    peak: { x: 1330, y: 400 },
    left: 560,
    right: 2300,
    lit: mix(lit, light.haze, 0.3),
    shade: mix(shade, light.haze, 0.3),
  });
  p.add(
    path(
      ground(skyline(p.chance, { base: 560, height: 16, waves: 0.7, step: 40 })),
      p.gradient([
        [0, mix(lit, light.haze, 0.2)],
        [1, lit],
      ]),
    ),
  );
  p.add(
    rect(
      -20,
      590,
      sheet.width + 40,
      26,
      p.gradient([
        [0, '#8f7b62'],
        [1, '#6d5b47'],
      ]),
    ),
    rect(-20, 586, sheet.width + 40, 4, '#d8d2c4'),
  );
  for (let i = 0; i < 9; i++) {
    const x = 1310 - i * 178;
    const body = i === 0 ? '#2f5f86' : '#2e6a4c';
    p.add(
      `<rect x="${x}" y="524" width="170" height="58" rx="${i === 0 ? 18 : 7}" fill="${body}"/>`,
      rect(x + 4, 566, 162, 5, '#f0d27a'),
    );
    for (let w = 0; w < 7; w++)
      p.add(rect(x + 14 + w * 21, 537, 14, 17, light.stars ? '#ffe3a0' : '#cfe4ea'));
    for (const wheel of [28, 50, 122, 144]) p.add(ellipse(x + wheel, 584, 8, 8, '#2b2723'));
  }
  const brow = skyline(p.chance, { base: 660, height: 22, waves: 0.6, step: 40 });
  p.add(
    path(
      ground(brow),
      p.gradient([
        [0, lit],
        [1, mix(lit, shade, 0.4)],
      ]),
    ),
  );
  paintCheckerboard(p, {
    face: ground(brow),
    top: 648,
    vanish: { x: 700, y: 470 },
    straw: '#f3e0a2',
    shadow: shade,
    green: '#5f8041',
    grown: 0.7,
  });
  paintTint(p, light);
};

export const oasisEdge: Scene = (p, light) => {
  const { lit, shade } = sandIn(light);
  paintSky(p, light, 440);
  paintDune(p, {
    peak: { x: 300, y: 330 },
    left: -700,
    right: 1300,
    lit: mix(lit, light.haze, 0.3),
    shade: mix(shade, light.haze, 0.3),
  });
  paintDune(p, {
    peak: { x: 1100, y: 370 },
    left: 300,
    right: 2200,
    lit: mix(lit, light.haze, 0.2),
    shade: mix(shade, light.haze, 0.2),
  });
  paintStrips(p, {
    top: 560,
    vanish: { x: 820, y: 420 },
    colours: ['#7d9a4b', '#a9b659', '#5f8544', '#c2b25a', '#6f9150'],
  });
  paintPoplars(p, {
    from: -20,
    to: 1640,
    base: () => 590,
    height: 120,
    colour: '#4c7a44',
    gap: 30,
  });
  paintRiver(p, light, {
    start: { x: 1480, y: 596 },
    bends: 1.1,
    swing: 90,
    mouth: 190,
    colour: '#9c8352',
    foot: 980,
  });
  paintBirds(p, { x: 1000, y: 180, count: 7 });
  paintTint(p, light);
};

export const solar: Scene = (p, light) => {
  const { lit, shade } = sandIn(light);
  paintSky(p, light, 430);
  paintRanges(p, light, { base: 446, count: 3, colour: '#8a86a6', height: 60, sharpness: 0.3 });
  p.add(
    rect(
      -20,
      446,
      sheet.width + 40,
      480,
      p.gradient([
        [0, mix(lit, light.haze, 0.3)],
        [1, mix(lit, shade, 0.3)],
      ]),
    ),
  );
  for (let i = 0; i < 6; i++)
    turbine(p, 130 + i * 268 + p.chance.whole(-30, 30), 452 + (i % 2) * 12, 150 + (i % 3) * 46);
  for (let row = 0; row < 9; row++) {
    const t = (row + 1) / 9;
    const y = 462 + 450 * t ** 1.9;
    const s = 10 + 132 * t ** 1.9;
    const shift = (row % 2) * s;
    for (let x = -s * 2 - shift; x < 1640; x += s * 2.15) {
      p.add(
        path(
          `M${round(x)} ${round(y)}L${round(x + s * 0.34)} ${round(y - s * 0.62)}L${round(x + s * 2.3)} ${round(y - s * 0.62)}L${round(x + s * 1.96)} ${round(y)}Z`,
          p.gradient(
            [
              [0, '#7fa6cf'],
              [0.5, '#2d5590'],
              [1, '#1c3766'],
            ],
            { x: 1, y: 1 },
          ),
        ),
      );
      for (let k = 1; k < 6; k++)
        p.add(
          line(
            `M${round(x + (s * 1.96 * k) / 6)} ${round(y)}L${round(x + s * 0.34 + (s * 1.96 * k) / 6)} ${round(y - s * 0.62)}`,
            '#c9dcf0',
            0.5 + t,
            'opacity="0.5"',
          ),
        );
      p.add(
        line(
          `M${round(x + s * 0.17)} ${round(y - s * 0.31)}L${round(x + s * 2.13)} ${round(y - s * 0.31)}`,
          '#c9dcf0',
          0.5 + t,
          'opacity="0.5"',
        ),
      );
    }
  }
  paintTint(p, light);
};

function turbine(p: Painting, x: number, foot: number, tall: number): void {
  p.add(
    path(
      `M${x - 4} ${foot}L${x - 1.6} ${foot - tall}L${x + 1.6} ${foot - tall}L${x + 4} ${foot}Z`,
      '#f4f4ef',
    ),
  );
  const turn = p.chance.whole(0, 119);
  for (const a of [0, 120, 240])
    p.add(
      `<path d="M0 0Q${round(tall * 0.05)} ${round(-tall * 0.2)} 0 ${round(-tall * 0.52)}Q${round(-tall * 0.02)} ${round(-tall * 0.2)} 0 0Z" fill="#fbfbf7" transform="translate(${x} ${foot - tall}) rotate(${a + turn})"/>`,
    );
  p.add(ellipse(x, foot - tall, 4.5, 4.5, '#d6d8d4'));
}
