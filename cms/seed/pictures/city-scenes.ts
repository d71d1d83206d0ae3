import { ellipse, line, mix, path, rect, round, sheet, through } from './brush.ts';
import { paintRanges } from './land.ts';
import { paintSky, paintTint } from './light.ts';
import type { Scene } from './scene.ts';
import { paintBlock, paintFigure, paintPavilion, paintTree } from './town.ts';

const walls = ['#e8ddc8', '#dccbb0', '#e9e4da', '#d9c3a5', '#cfd4d2', '#e6d3bd'];

export const skylineOfTown: Scene = (p, light) => {
  const night = Boolean(light.stars);
  paintSky(p, light, 470);
  paintRanges(p, light, { base: 480, count: 3, colour: '#77749a', height: 80, sharpness: 0.45 });
  const tone = (wall: string, far: number) =>
    mix(night ? mix(wall, '#1a2350', 0.72) : wall, light.haze, far);
  for (let x = -20; x < 1640; x += 62)
    paintBlock(p, {
      x,
      foot: 600,
      width: 54,
      height: 70 + p.chance.next() * 110,
      wall: tone(p.chance.pick(walls), 0.5),
      glass: mix('#7f9db4', light.haze, 0.5),
      lit: night ? 0.4 : 0,
    });
  for (let x = -30; x < 1640; x += 118)
    paintBlock(p, {
      x,
      foot: 650,
      width: 96,
      height: 100 + p.chance.next() * 160,
      wall: tone(p.chance.pick(walls), 0.18),
      glass: night ? '#26356a' : '#88a6ba',
      lit: night ? 0.45 : 0,
    });
  paintPavilion(p, {
    x: 800,
    foot: 690,
    width: 250,
    storeys: 3,
    roof: night ? '#3c4470' : '#56606a',
    wall: night ? '#8a3b34' : '#a8463a',
    column: night ? '#5c2028' : '#7a2b26',
  });
  p.add(rect(-20, 676, sheet.width + 40, 26, night ? '#26304f' : '#6f8a52'));
  p.add(
    rect(
      -20,
      698,
      sheet.width + 40,
      230,
      p.gradient([
        [0, mix(light.sky[2], light.sky[1], 0.4)],
        [1, mix(light.sky[0], '#2f4f58', 0.5)],
      ]),
    ),
  );
  for (let i = 0; i < 120; i++) {
    const y = 706 + p.chance.next() * 190;
    const x = p.chance.next() * 1600;
    p.add(
      line(
        `M${round(x - 30)} ${round(y)}L${round(x + 30)} ${round(y)}`,
        night ? '#ffd98a' : '#ffffff',
        1.6,
        `opacity="${0.1 + p.chance.next() * 0.25}"`,
      ),
    );
  }
  for (let x = -10; x < 1640; x += 74)
    paintTree(
      p,
      x + p.chance.whole(-14, 14),
      700,
      56 + p.chance.next() * 24,
      night ? '#1f3a36' : '#5a8446',
    );
  paintTint(p, light);
};

export const civicHall: Scene = (p, light) => {
  paintSky(p, light, 520);
  paintRanges(p, light, { base: 500, count: 3, colour: '#7a7f9f', height: 90, sharpness: 0.5 });
  p.add(
    rect(
      -20,
      650,
      sheet.width + 40,
      280,
      p.gradient([
        [0, '#d8cfba'],
        [1, '#b0a58c'],
      ]),
    ),
  );
  for (const [x, w] of [
    [150, 420],
    [1030, 420],
  ] as const)
    paintBlock(p, {
      x,
      foot: 670,
      width: w,
      height: 190,
      wall: '#e5dac4',
      glass: '#8fa9b6',
      roof: '#8f5038',
      rows: 4,
      columns: 11,
    });
  p.add(
    rect(
      500,
      400,
      600,
      270,
      p.gradient([
        [0, '#f4ecdb'],
        [1, '#dccfb4'],
      ]),
    ),
  );
  for (let i = 0; i < 9; i++)
    p.add(
      rect(
        520 + i * 68,
        430,
        20,
        240,
        p.gradient(
          [
            [0, '#ffffff'],
            [1, '#cbbd9f'],
          ],
          { x: 1, y: 0 },
        ),
      ),
    );
  for (let i = 0; i < 8; i++) p.add(rect(546 + i * 68, 470, 36, 160, '#6f8b9a'));
  p.add(
    path(
      'M440 410Q620 396 660 330L940 330Q980 396 1160 410Z',
      p.gradient([
        [0, '#a85c3e'],
        [1, '#7d3f2a'],
      ]),
    ),
    rect(640, 318, 320, 16, '#7d3f2a'),
  );
  for (let i = 0; i < 5; i++)
    p.add(rect(470 - i * 26, 670 + i * 12, 660 + i * 52, 12, mix('#f0e8d6', '#a89a80', i * 0.13)));
  for (let i = 0; i < 9; i++) {
    paintTree(p, 40 + i * 52, 760 + (i % 2) * 34, 104, '#5d8a4c');
    paintTree(p, 1140 + i * 52, 760 + (i % 2) * 34, 104, '#5d8a4c');
  }
  for (let i = 0; i < 12; i++)
    paintFigure(
      p,
      520 + p.chance.next() * 560,
      770 + p.chance.next() * 100,
      50 + p.chance.next() * 10,
      p.chance.pick(['#35597a', '#a8483a', '#59764a', '#6b5a7a', '#d9c9a8']),
    );
  paintTint(p, light);
};

export const oldTower: Scene = (p, light) => {
  const night = Boolean(light.stars);
  paintSky(p, light, 560);
  paintRanges(p, light, { base: 600, count: 3, colour: '#7f7392', height: 90, sharpness: 0.45 });
  p.add(
    rect(
      -20,
      690,
      sheet.width + 40,
      240,
      p.gradient([
        [0, night ? '#3c3f5e' : '#cdbb98'],
        [1, night ? '#20243f' : '#a08c68'],
      ]),
    ),
  );
  for (const [x, w] of [
    [300, 180],
    [1300, 180],
  ] as const)
    paintPavilion(p, {
      x,
      foot: 710,
      width: w,
      storeys: 2,
      roof: '#5d6a5c',
      wall: '#a04436',
      column: '#6f2620',
    });
  p.add(
    rect(
      560,
      560,
      480,
      150,
      p.gradient([
        [0, '#a8998a'],
        [1, '#7d6f62'],
      ]),
    ),
    path('M750 710L750 640A50 50 0 0 1 850 640L850 710Z', '#3c322b'),
  );
  for (let r = 0; r < 6; r++)
    for (let c = 0; c < 13; c++)
      p.add(rect(560 + c * 38 + (r % 2) * 18, 562 + r * 25, 35, 22, '#ffffff', 'opacity="0.07"'));
  paintPavilion(p, {
    x: 800,
    foot: 566,
    width: 400,
    storeys: 3,
    roof: '#4f6a5a',
    wall: '#ad4a38',
    column: '#742822',
  });
  for (const x of [80, 170, 470, 1130, 1440, 1530])
    paintTree(p, x, 740, 150, night ? '#26403a' : '#66844a');
  for (let i = 0; i < 10; i++)
    paintFigure(
      p,
      200 + p.chance.next() * 1200,
      770 + p.chance.next() * 90,
      52,
      p.chance.pick(['#35597a', '#a8483a', '#59764a', '#6b5a7a', '#e0d2b4']),
    );
  paintTint(p, light);
};

export const dataCentre: Scene = (p, light) => {
  paintSky(p, light, 500);
  paintRanges(p, light, { base: 510, count: 3, colour: '#8580a6', height: 80, sharpness: 0.4 });
  p.add(
    rect(
      -20,
      620,
      sheet.width + 40,
      310,
      p.gradient([
        [0, '#cdbb8e'],
        [1, '#a08d60'],
      ]),
    ),
  );
  for (const [x, foot, w, h] of [
    [80, 660, 420, 170],
    [560, 650, 480, 200],
    [1110, 660, 420, 170],
    [240, 780, 520, 220],
    [860, 790, 560, 230],
  ] as const) {
    p.add(
      path(
        `M${x} ${foot}L${x} ${foot - h}L${x + w} ${foot - h}L${x + w} ${foot}Z`,
        p.gradient([
          [0, '#f5f7f7'],
          [1, '#cfd9dd'],
        ]),
      ),
      path(`M${x} ${foot - h}l50 -34l${w} 0l-50 34Z`, '#e3e9eb'),
      path(`M${x + w} ${foot}l50 -34l0 ${-h}l-50 34Z`, '#a9b8bf'),
    );
    for (let i = 0; i < 15; i++)
      p.add(
        rect(
          x + 14 + (i * (w - 28)) / 15,
          foot - h * 0.84,
          (w - 28) / 22,
          h * 0.66,
          i % 4 === 1 ? '#4fb0c9' : '#5d7d94',
        ),
      );
    for (let i = 0; i < 6; i++)
      p.add(ellipse(x + 64 + (i * w) / 6.4, foot - h - 18, 16, 7, '#8ba0aa'));
  }
  for (let i = 0; i < 12; i++) paintTree(p, 40 + i * 140, 880, 96, '#74934e');
  paintTint(p, light);
};

export const market: Scene = (p, light) => {
  paintSky(p, light, 400);
  paintRanges(p, light, { base: 420, count: 3, colour: '#87789a', height: 90, sharpness: 0.4 });
  for (let x = -20; x < 1640; x += 150)
    paintBlock(p, {
      x,
      foot: 560,
      width: 138,
      height: 120 + p.chance.next() * 50,
      wall: p.chance.pick(walls),
      glass: '#86a0ae',
      rows: 3,
      columns: 4,
    });
  p.add(
    rect(
      -20,
      556,
      sheet.width + 40,
      370,
      p.gradient([
        [0, '#d6c6a4'],
        [1, '#ab9770'],
      ]),
    ),
  );
  for (let row = 0; row < 2; row++) {
    for (let i = 0; i < 6; i++) {
      const s = row ? 1.3 : 0.9;
      const x = -60 + i * 300 * (row ? 1.06 : 0.98) + row * 40;
      const foot = row ? 860 : 680;
      p.add(
        rect(x + 14 * s, foot - 150 * s, 8, 150 * s, '#6d533a'),
        rect(x + 210 * s, foot - 150 * s, 8, 150 * s, '#6d533a'),
      );
      for (let k = 0; k < 8; k++)
        p.add(
          path(
            `M${round(x + k * 29 * s)} ${round(foot - 148 * s)}l${round(29 * s)} 0l0 ${round(26 * s)}q${round(-14.5 * s)} ${round(14 * s)} ${round(-29 * s)} 0Z`,
            k % 2 ? '#f7efdc' : (['#b8402f', '#2f6f8a', '#3f7a4c'][i % 3] as string),
          ),
        );
      p.add(rect(x, foot - 60 * s, 232 * s, 60 * s, '#a5794c'));
      for (let k = 0; k < 26; k++)
        p.add(
          ellipse(
            x + 14 * s + (k % 13) * 17 * s,
            foot - 62 * s - Math.floor(k / 13) * 12 * s,
            9 * s,
            9 * s,
            [
              ['#d9402c', '#c4302a'],
              ['#f0a02c', '#e8b84a'],
              ['#5f9a3f', '#8ab04a'],
            ][i % 3]?.[k % 2] as string,
          ),
        );
      if (p.chance.next() < 0.9)
        paintFigure(
          p,
          x + 110 * s,
          foot - 40 * s,
          110 * s,
          p.chance.pick(['#35597a', '#a8483a', '#59764a', '#6b5a7a']),
        );
    }
  }
  for (let i = 0; i < 9; i++)
    paintFigure(
      p,
      p.chance.next() * 1600,
      720 + p.chance.next() * 30,
      96,
      p.chance.pick(['#35597a', '#a8483a', '#59764a', '#6b5a7a', '#c9963c']),
    );
  paintTint(p, light);
};

export const lanterns: Scene = (p, light) => {
  paintSky(p, light, 520);
  for (let x = -20; x < 1640; x += 200)
    paintPavilion(p, {
      x: x + 100,
      foot: 680,
      width: 150,
      storeys: 2,
      roof: '#3a4166',
      wall: '#8a3b34',
      column: '#5c2028',
    });
  p.add(
    rect(
      -20,
      676,
      1640,
      250,
      p.gradient([
        [0, '#4a3a4e'],
        [1, '#211c36'],
      ]),
    ),
  );
  for (let s = 0; s < 4; s++) {
    const y0 = 60 + s * 74;
    const rope = [0, 400, 800, 1200, 1600].map((x, i) => ({ x, y: y0 + (i % 2 ? 70 : 0) }));
    p.add(line(through(rope), '#2a1c24', 3));
    for (let x = 40 + s * 26; x < 1600; x += 104) {
      const y = y0 + Math.sin((x / 800) * Math.PI) ** 2 * 70 + 40;
      p.add(
        ellipse(
          x,
          y,
          76,
          76,
          p.glow([
            [0, '#ffb45a', 0.55],
            [1, '#ffb45a', 0],
          ]),
        ),
      );
      p.add(
        ellipse(
          x,
          y,
          27,
          23,
          p.gradient([
            [0, '#ff7a4a'],
            [0.5, '#e0342a'],
            [1, '#a81c1c'],
          ]),
        ),
        rect(x - 12, y - 27, 24, 6, '#f2c25a'),
        rect(x - 12, y + 21, 24, 6, '#f2c25a'),
        line(`M${x} ${round(y + 27)}l0 26`, '#f2c25a', 3),
      );
    }
  }
  for (let i = 0; i < 34; i++)
    paintFigure(
      p,
      p.chance.next() * 1600,
      750 + p.chance.next() * 130,
      80 + p.chance.next() * 40,
      mix(p.chance.pick(['#a8483a', '#35597a', '#c9963c', '#6b5a7a', '#4a6a5c']), '#1c1a36', 0.35),
    );
  paintTint(p, light);
};
