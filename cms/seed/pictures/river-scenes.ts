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
import { paintBirds, paintPoplars, paintRanges, paintRiver, paintStrips } from './land.ts';
import { lights, paintSky, paintTint } from './light.ts';
import type { Scene } from './scene.ts';

export const riverBend: Scene = (p, light) => {
  paintSky(p, light, 430);
  paintRanges(p, light, { base: 440, count: 4, colour: '#6b6a86', height: 110, sharpness: 0.6 });
  p.add(
    path(
      ground(skyline(p.chance, { base: 470, height: 14, waves: 1.1, step: 40 })),
      p.gradient([
        [0, '#b9ad6c'],
        [0.4, '#8fa055'],
        [1, '#5e7a3f'],
      ]),
    ),
  );
  paintStrips(p, {
    top: 480,
    vanish: { x: 500, y: 390 },
    colours: ['#8aa556', '#c4b763', '#6c8f4a', '#a8a557', '#d3c078'],
    count: 26,
  });
  const banks = paintRiver(p, light, {
    start: { x: 1180, y: 462 },
    bends: 2.1,
    swing: 330,
    mouth: 470,
    colour: '#b08a4a',
    foot: 700,
  });
  for (let i = 8; i < banks.left.length; i += 3) {
    const a = banks.left[i];
    if (a && a.y < 760)
      paintPoplars(p, {
        from: a.x - 70 - i * 2,
        to: a.x - 20,
        base: () => a.y + 4,
        height: 30 + i * 2.6,
        colour: '#54803f',
        gap: 16 + i,
      });
  }
  paintBirds(p, { x: 330, y: 190, count: 9 });
  paintTint(p, light);
};

export const gorge: Scene = (p, light) => {
  paintSky(p, light, 380);
  paintRanges(p, light, { base: 420, count: 4, colour: '#7c5a52', height: 190, sharpness: 0.75 });
  paintRiver(p, light, {
    start: { x: 900, y: 430 },
    bends: 1.7,
    swing: 260,
    mouth: 560,
    colour: '#a8793f',
    foot: 760,
  });
  for (const side of [-1, 1]) {
    for (let i = 0; i < 3; i++) {
      const points = skyline(p.chance, {
        base: 0,
        height: 46,
        waves: 2.2,
        sharpness: 0.6,
        step: 16,
      }).map((q) => {
        const t = side < 0 ? q.x / sheet.width : 1 - q.x / sheet.width;
        return {
          x: q.x,
          y: q.y + 330 + i * 120 + Math.max(0, t - 0.05 - (2 - i) * 0.05) ** 0.8 * 1150,
        };
      });
      const colour = mix('#8d5c41', light.haze, 0.36 - i * 0.16);
      p.add(
        path(
          ground(points),
          p.gradient([
            [0, mix(colour, '#f4c490', 0.3)],
            [0.4, colour],
            [1, mix(colour, '#2a1712', 0.35)],
          ]),
        ),
      );
    }
  }
  paintTint(p, light);
};

export const canal: Scene = (p, light) => {
  paintSky(p, light, 400);
  paintRanges(p, light, { base: 410, count: 3, colour: '#7684a0', height: 70, sharpness: 0.45 });
  paintStrips(p, {
    top: 424,
    vanish: { x: 800, y: 392 },
    colours:
      light === lights.winter
        ? ['#c9b68a', '#b8a478', '#d8cbaa', '#a8946c']
        : ['#9bb35c', '#7f9f4e', '#c0bb6a', '#6e9148'],
    count: 24,
  });
  p.add(
    path(
      'M786 424L814 424L1330 930L270 930Z',
      p.gradient([
        [0, '#d9d3c2'],
        [1, '#b5ac98'],
      ]),
    ),
  );
  p.add(
    path(
      'M790 426L810 426L1210 930L390 930Z',
      p.gradient([
        [0, light.sky[2]],
        [0.4, mix(light.sky[1], '#8f9d7a', 0.25)],
        [1, mix(light.sky[0], '#4d7a80', 0.5)],
      ]),
    ),
  );
  for (let i = 0; i < 44; i++) {
    const t = p.chance.next();
    const y = 440 + t * 470;
    const half = 12 + t * 380;
    const x = 800 + (p.chance.next() - 0.5) * half;
    p.add(
      line(
        `M${round(x - half * 0.14)} ${round(y)}L${round(x + half * 0.14)} ${round(y + 1)}`,
        '#ffffff',
        0.8 + t * 2,
        'opacity="0.35"',
      ),
    );
  }
  for (let i = 0; i < 11; i++) {
    const t = (i + 1) / 11;
    const y = 424 + 520 * t ** 1.9;
    const scale = (y - 392) / 508;
    for (const side of [-1, 1])
      paintPoplars(p, {
        from: 800 + side * (50 + 700 * scale) - 8,
        to: 800 + side * (50 + 700 * scale) + 8,
        base: () => y,
        height: 60 + 480 * scale,
        colour: light === lights.winter ? '#a8834c' : '#4f7d42',
        gap: 40,
      });
  }
  paintTint(p, light);
};

export const reeds: Scene = (p, light) => {
  paintSky(p, light, 430);
  paintRanges(p, light, { base: 440, count: 3, colour: '#6c7f96', height: 70, sharpness: 0.4 });
  p.add(
    rect(
      -20,
      446,
      sheet.width + 40,
      480,
      p.gradient([
        [0, light.sky[2]],
        [0.35, light.sky[1]],
        [1, mix(light.sky[0], '#2f5a63', 0.5)],
      ]),
    ),
  );
  for (let i = 0; i < 60; i++) {
    const y = 460 + p.chance.next() ** 0.8 * 430;
    const x = p.chance.next() * 1600;
    p.add(
      line(
        `M${round(x - 60)} ${round(y)}L${round(x + 60)} ${round(y)}`,
        '#ffffff',
        1.4,
        'opacity="0.28"',
      ),
    );
  }
  for (const [x, y, s] of [
    [640, 560, 1],
    [720, 590, 1.15],
    [930, 540, 0.8],
  ] as const)
    crane(p, x, y, 58 * s);
  for (const [from, to, base, tall] of [
    [-30, 420, 560, 150],
    [1080, 1640, 580, 170],
    [-30, 330, 800, 300],
    [1220, 1640, 860, 360],
    [250, 1300, 950, 190],
  ] as const) {
    for (let x = from; x < to; x += 9)
      reed(
        p,
        x + p.chance.next() * 9,
        base + p.chance.whole(-12, 26),
        tall * (0.65 + p.chance.next() * 0.5),
      );
  }
  paintBirds(p, { x: 860, y: 190, count: 8 });
  paintTint(p, light);
};

function reed(p: Painting, x: number, foot: number, tall: number): void {
  const lean = (p.chance.next() - 0.3) * tall * 0.3;
  const colour = p.chance.pick(['#8c9a4e', '#a8a35a', '#6f8446', '#c2ac68']);
  p.add(
    line(
      `M${round(x)} ${round(foot)}Q${round(x + lean * 0.2)} ${round(foot - tall * 0.6)} ${round(x + lean)} ${round(foot - tall)}`,
      colour,
      1 + tall / 130,
    ),
  );
  if (p.chance.next() < 0.42)
    p.add(
      path(
        `M${round(x + lean)} ${round(foot - tall * 1.14)}q${round(tall * 0.07)} ${round(tall * 0.1)} 0 ${round(tall * 0.2)}q${round(-tall * 0.06)} ${round(-tall * 0.08)} 0 ${round(-tall * 0.2)}Z`,
        '#e3d2a2',
      ),
    );
}

function crane(p: Painting, x: number, foot: number, s: number): void {
  p.add(
    line(
      `M${x} ${foot}L${x - 2} ${round(foot - s * 0.7)}M${x + 9} ${foot}L${x + 5} ${round(foot - s * 0.7)}`,
      '#54483f',
      2.4,
    ),
  );
  p.add(
    path(
      `M${round(x - s * 0.5)} ${round(foot - s * 0.72)}Q${x} ${round(foot - s * 1.16)} ${round(x + s * 0.4)} ${round(foot - s * 0.84)}Q${round(x + s * 0.1)} ${round(foot - s * 0.58)} ${round(x - s * 0.5)} ${round(foot - s * 0.72)}Z`,
      '#fdfbf4',
    ),
  );
  p.add(
    line(
      `M${round(x + s * 0.34)} ${round(foot - s * 0.88)}Q${round(x + s * 0.6)} ${round(foot - s * 1.1)} ${round(x + s * 0.42)} ${round(foot - s * 1.4)}`,
      '#fdfbf4',
      4.4,
    ),
    line(
      `M${round(x + s * 0.42)} ${round(foot - s * 1.4)}L${round(x + s * 0.68)} ${round(foot - s * 1.36)}`,
      '#3a332c',
      2.6,
    ),
  );
}

export const rainValley: Scene = (p, light) => {
  paintSky(p, light, 420);
  paintRanges(p, light, { base: 430, count: 5, colour: '#3f5560', height: 170, sharpness: 0.55 });
  p.add(
    path(
      ground(skyline(p.chance, { base: 600, height: 40, waves: 0.8, step: 40 })),
      p.gradient([
        [0, '#7c8f64'],
        [1, '#4a6348'],
      ]),
    ),
  );
  paintRiver(p, light, {
    start: { x: 980, y: 560 },
    bends: 1.6,
    swing: 220,
    mouth: 420,
    colour: '#8a7a58',
    foot: 700,
  });
  for (let i = 0; i < 420; i++) {
    const x = p.chance.next() * 1700;
    const y = p.chance.next() * 900;
    const long = 18 + p.chance.next() * 44;
    p.add(
      line(
        `M${round(x)} ${round(y)}L${round(x - long * 0.22)} ${round(y + long)}`,
        '#ffffff',
        1.1,
        `opacity="${0.14 + p.chance.next() * 0.22}"`,
      ),
    );
  }
  paintTint(p, light);
};

export const waterWheel: Scene = (p, light) => {
  paintSky(p, light, 430);
  paintRanges(p, light, { base: 440, count: 4, colour: '#7e6f78', height: 130, sharpness: 0.6 });
  p.add(
    rect(
      -20,
      520,
      sheet.width + 40,
      400,
      p.gradient([
        [0, mix(light.sky[2], '#b08a4a', 0.35)],
        [1, mix(light.sky[0], '#8a6a38', 0.6)],
      ]),
    ),
  );
  for (let i = 0; i < 70; i++) {
    const y = 536 + p.chance.next() * 350;
    const x = p.chance.next() * 1600;
    p.add(
      line(
        `M${round(x - 50)} ${round(y)}Q${round(x)} ${round(y - 6)} ${round(x + 50)} ${round(y)}`,
        '#fff4d2',
        2,
        'opacity="0.28"',
      ),
    );
  }
  paintPoplars(p, { from: -20, to: 620, base: () => 540, height: 150, colour: '#567f42', gap: 34 });
  p.add(
    path(
      'M900 620L1640 560L1640 930L1000 930Z',
      p.gradient([
        [0, '#a58f6c'],
        [1, '#6d5a42'],
      ]),
    ),
  );
  const [cx, cy, r] = [1010, 520, 290];
  const wood = '#6e4a2c';
  for (let i = 0; i < 24; i++) {
    const a = (i / 24) * Math.PI * 2;
    const [x, y] = [cx + Math.cos(a) * r, cy + Math.sin(a) * r];
    p.add(line(`M${cx} ${cy}L${round(x)} ${round(y)}`, mix(wood, '#d8a868', i % 2 ? 0.25 : 0), 7));
    p.add(
      `<rect x="-26" y="-13" width="52" height="26" rx="3" fill="${mix(wood, '#c08a4c', 0.4)}" transform="translate(${round(x)} ${round(y)}) rotate(${round((a * 180) / Math.PI + 90)})"/>`,
    );
  }
  for (const k of [1, 0.72, 0.42])
    p.add(
      `<circle cx="${cx}" cy="${cy}" r="${round(r * k)}" fill="none" stroke="${mix(wood, '#b98550', 0.2)}" stroke-width="9"/>`,
    );
  p.add(ellipse(cx, cy, 30, 30, '#4c321d'), ellipse(cx, cy, 12, 12, '#b98550'));
  for (const side of [-1, 1])
    p.add(line(`M${cx + side * 8} ${cy}L${cx + side * 170} 860`, '#5a3c24', 20));
  for (let i = 0; i < 46; i++)
    p.add(
      line(
        `M${round(cx - r + p.chance.next() * 60)} ${round(cy - 130 + p.chance.next() * 200)}l-3 ${round(24 + p.chance.next() * 40)}`,
        '#ffffff',
        2.4,
        'opacity="0.55"',
      ),
    );
  paintTint(p, light);
};
