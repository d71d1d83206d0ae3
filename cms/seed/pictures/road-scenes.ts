import { ground, line, mix, type Painting, path, rect, round, sheet, skyline } from './brush.ts';
import { paintBirds, paintDune, paintPoplars, paintRanges } from './land.ts';
import { paintSky, paintTint } from './light.ts';
import type { Scene } from './scene.ts';
import { paintRoad, paintTree } from './town.ts';

export const desertRoad: Scene = (p, light) => {
  paintSky(p, light, 440);
  paintRanges(p, light, { base: 450, count: 3, colour: '#8a7590', height: 110, sharpness: 0.5 });
  paintDune(p, {
    peak: { x: 260, y: 400 },
    left: -700,
    right: 900,
    lit: '#e6bd7a',
    shade: '#b57e45',
  });
  paintDune(p, {
    peak: { x: 1440, y: 420 },
    left: 760,
    right: 2500,
    lit: '#e3b670',
    shade: '#b0783f',
  });
  p.add(
    path(
      ground(skyline(p.chance, { base: 540, height: 14, waves: 0.8, step: 40 })),
      p.gradient([
        [0, '#d9b878'],
        [1, '#a98550'],
      ]),
    ),
  );
  paintRoad(p, { vanish: { x: 870, y: 536 }, foot: 720, width: 700, colour: '#55575c' });
  paintPoplars(p, {
    from: 960,
    to: 1640,
    base: (x) => 548 + (x - 960) * 0.16,
    height: 110,
    colour: '#6b8a48',
    gap: 44,
  });
  paintPoplars(p, {
    from: -30,
    to: 700,
    base: (x) => 560 + (700 - x) * 0.14,
    height: 110,
    colour: '#6b8a48',
    gap: 44,
  });
  p.add(
    '<rect x="792" y="628" width="112" height="62" rx="10" fill="#2f7a6a"/>',
    rect(800, 638, 96, 26, '#d8ecec'),
    rect(798, 672, 14, 8, '#ffe9a8'),
    rect(884, 672, 14, 8, '#ffe9a8'),
    rect(802, 688, 18, 14, '#26282b'),
    rect(876, 688, 18, 14, '#26282b'),
  );
  paintTint(p, light);
};

export const bridge: Scene = (p, light) => {
  paintSky(p, light, 470);
  paintRanges(p, light, { base: 480, count: 4, colour: '#76708c', height: 120, sharpness: 0.55 });
  p.add(
    rect(
      -20,
      520,
      sheet.width + 40,
      400,
      p.gradient([
        [0, mix(light.sky[2], '#b08a4a', 0.3)],
        [1, mix(light.sky[0], '#7a6238', 0.6)],
      ]),
    ),
  );
  for (let i = 0; i < 90; i++) {
    const y = 536 + p.chance.next() * 350;
    const x = p.chance.next() * 1600;
    p.add(
      line(
        `M${round(x - 44)} ${round(y)}L${round(x + 44)} ${round(y)}`,
        '#fff4d2',
        1.8,
        'opacity="0.26"',
      ),
    );
  }
  for (const x of [470, 1130]) {
    p.add(
      path(
        `M${x - 16} 660L${x - 7} 170L${x + 7} 170L${x + 16} 660Z`,
        p.gradient(
          [
            [0, '#ffffff'],
            [1, '#c6ccd0'],
          ],
          { x: 1, y: 0 },
        ),
      ),
    );
    for (let i = 1; i <= 13; i++)
      for (const side of [-1, 1])
        p.add(
          line(`M${x} ${180 + i * 15}L${x + side * i * 25} 520`, '#eef1f2', 1.8, 'opacity="0.9"'),
        );
  }
  p.add(
    rect(
      -20,
      514,
      sheet.width + 40,
      24,
      p.gradient([
        [0, '#eceae2'],
        [1, '#a9a69c'],
      ]),
    ),
  );
  for (let x = 20; x < 1600; x += 130)
    p.add(
      `<rect x="${x + p.chance.whole(0, 60)}" y="500" width="26" height="12" rx="4" fill="${p.chance.pick(['#b8402f', '#f0efe8', '#3f668c', '#2f2f33'])}"/>`,
    );
  for (let i = 0; i < 80; i++)
    p.add(
      line(
        `M${round(p.chance.next() * 1600)} 900q8 -${30 + p.chance.whole(0, 60)} ${p.chance.whole(-8, 18)} -${60 + p.chance.whole(0, 70)}`,
        p.chance.pick(['#7a8c48', '#a8a35a', '#5c7440']),
        3,
      ),
    );
  paintBirds(p, { x: 700, y: 220, count: 6 });
  paintTint(p, light);
};

export const village: Scene = (p, light) => {
  const night = Boolean(light.stars);
  paintSky(p, light, 420);
  paintRanges(p, light, { base: 440, count: 4, colour: '#8a7468', height: 130, sharpness: 0.4 });
  p.add(
    path(
      ground(skyline(p.chance, { base: 560, height: 20, waves: 0.7, step: 40 })),
      p.gradient([
        [0, '#b9b06a'],
        [1, '#7f8f4a'],
      ]),
    ),
  );
  for (let row = 0; row < 4; row++) {
    const t = row / 3;
    const foot = 570 + t * 210;
    const size = 74 + t * 110;
    for (let x = -60 + row * 50; x < 1660; x += size * 1.9)
      house(p, x + p.chance.whole(-16, 16), foot + p.chance.whole(-8, 8), size, night);
    for (let i = 0; i < 9; i++)
      paintTree(
        p,
        p.chance.next() * 1600,
        foot + 16,
        size * 0.8,
        night ? '#223f35' : p.chance.pick(['#5d8a48', '#7a9a4c', '#4b7a44']),
      );
  }
  p.add(
    path(
      'M700 930Q760 820 690 740Q640 660 760 580L780 580Q690 660 760 740Q860 830 860 930Z',
      '#d8c8a6',
      'opacity="0.9"',
    ),
  );
  paintTint(p, light);
};

function house(p: Painting, x: number, foot: number, s: number, night: boolean): void {
  const wall = mix(p.chance.pick(['#f3ead8', '#ead9bd', '#f6f1e6']), '#26305a', night ? 0.6 : 0);
  p.add(
    rect(
      x,
      foot - s * 0.5,
      s * 1.3,
      s * 0.5,
      p.gradient([
        [0, wall],
        [1, mix(wall, '#000000', 0.14)],
      ]),
    ),
  );
  p.add(
    path(
      `M${round(x - s * 0.09)} ${round(foot - s * 0.48)}L${round(x + s * 0.14)} ${round(foot - s * 0.84)}L${round(x + s * 1.16)} ${round(foot - s * 0.84)}L${round(x + s * 1.39)} ${round(foot - s * 0.48)}Z`,
      p.gradient([
        [0, '#b9603f'],
        [1, '#8a4029'],
      ]),
    ),
  );
  const glass = night ? '#ffd98a' : '#7f9cab';
  for (const u of [0.14, 0.46, 1])
    p.add(rect(x + u * s, foot - s * 0.37, s * 0.18, s * 0.18, glass));
  p.add(rect(x + s * 0.75, foot - s * 0.38, s * 0.16, s * 0.38, '#8a4b32'));
  p.add(
    path(
      `M${round(x + s * 0.5)} ${round(foot - s * 0.84)}l${round(s * 0.24)} ${round(-s * 0.1)}l${round(s * 0.24)} 0l${round(-s * 0.1)} ${round(s * 0.14)}Z`,
      '#2f4f8a',
    ),
  );
}
