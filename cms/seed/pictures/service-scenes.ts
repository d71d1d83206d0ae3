import { ellipse, line, mix, path, rect, round, sheet } from './brush.ts';
import { paintRanges } from './land.ts';
import { paintSky, paintTint } from './light.ts';
import type { Scene } from './scene.ts';
import { paintBlock, paintFigure, paintTree } from './town.ts';

export const school: Scene = (p, light) => {
  paintSky(p, light, 470);
  paintRanges(p, light, { base: 480, count: 2, colour: '#7d8aa6', height: 60, sharpness: 0.4 });
  p.add(
    rect(
      -20,
      600,
      sheet.width + 40,
      330,
      p.gradient([
        [0, '#b9c487'],
        [1, '#7e9a55'],
      ]),
    ),
  );
  paintBlock(p, {
    x: 120,
    foot: 640,
    width: 430,
    height: 210,
    wall: '#e9d6bb',
    glass: '#86aabf',
    roof: '#a4553d',
    rows: 4,
    columns: 10,
  });
  paintBlock(p, {
    x: 1050,
    foot: 640,
    width: 430,
    height: 210,
    wall: '#e9d6bb',
    glass: '#86aabf',
    roof: '#a4553d',
    rows: 4,
    columns: 10,
  });
  paintBlock(p, {
    x: 560,
    foot: 640,
    width: 480,
    height: 270,
    wall: '#f1e6d4',
    glass: '#7ea3ba',
    roof: '#8c4534',
    rows: 5,
    columns: 11,
  });
  p.add(
    rect(740, 560, 120, 80, '#7a5a46'),
    ellipse(800, 400, 30, 30, '#f7f2e6'),
    line('M800 400L800 382M800 400L813 406', '#5a4a3e', 3),
  );
  p.add(ellipse(800, 812, 640, 112, '#b5543c'), ellipse(800, 812, 560, 84, '#7ea355'));
  for (const k of [0.96, 0.92])
    p.add(
      `<ellipse cx="800" cy="812" rx="${640 * k}" ry="${112 * k}" fill="none" stroke="#f3e6d6" stroke-width="2" opacity="0.8"/>`,
    );
  for (let i = 0; i < 17; i++)
    paintFigure(
      p,
      360 + p.chance.next() * 880,
      770 + p.chance.next() * 90,
      44 + p.chance.next() * 12,
      p.chance.pick(['#2f6f9f', '#d9573f', '#e9b23c', '#3f8a6a', '#f4f1e8']),
    );
  for (const x of [40, 110, 1500, 1570]) paintTree(p, x, 690, 150, '#5c8a48');
  paintTint(p, light);
};

export const hospital: Scene = (p, light) => {
  paintSky(p, light, 500);
  paintRanges(p, light, { base: 500, count: 2, colour: '#8794b0', height: 60, sharpness: 0.4 });
  p.add(
    rect(
      -20,
      640,
      sheet.width + 40,
      290,
      p.gradient([
        [0, '#c6cdb4'],
        [1, '#8fa377'],
      ]),
    ),
  );
  paintBlock(p, {
    x: 240,
    foot: 690,
    width: 420,
    height: 330,
    wall: '#edf1f0',
    glass: '#7fb0c4',
    roof: '#4f8fa8',
    rows: 7,
    columns: 9,
  });
  paintBlock(p, {
    x: 640,
    foot: 690,
    width: 330,
    height: 440,
    wall: '#f8f8f4',
    glass: '#6fa6bf',
    roof: '#3f7f9a',
    rows: 10,
    columns: 7,
  });
  paintBlock(p, {
    x: 950,
    foot: 690,
    width: 440,
    height: 230,
    wall: '#e6ecea',
    glass: '#86b4c6',
    roof: '#4f8fa8',
    rows: 5,
    columns: 10,
  });
  p.add(
    '<rect x="770" y="284" width="70" height="70" rx="14" fill="#ffffff"/>',
    rect(797, 294, 16, 50, '#2f9a78'),
    rect(780, 311, 50, 16, '#2f9a78'),
  );
  p.add(
    path('M700 690L910 690L880 630L730 630Z', '#bcd6dc'),
    rect(-20, 690, sheet.width + 40, 16, '#e8e4d8'),
  );
  p.add(
    path(
      'M520 930L760 706L850 706L1090 930Z',
      p.gradient([
        [0, '#cfc9bc'],
        [1, '#b0a898'],
      ]),
    ),
  );
  for (let i = 0; i < 7; i++) {
    paintTree(p, 70 + i * 70, 760 + (i % 3) * 40, 110 + (i % 3) * 24, '#5f9254');
    paintTree(p, 1130 + i * 70, 770 + (i % 3) * 36, 110 + (i % 3) * 24, '#5f9254');
  }
  for (let i = 0; i < 7; i++)
    paintFigure(
      p,
      690 + p.chance.next() * 230,
      760 + p.chance.next() * 110,
      52,
      p.chance.pick(['#ffffff', '#7fa6bd', '#d0785c', '#56708a']),
    );
  paintTint(p, light);
};

export const serviceHall: Scene = (p, light) => {
  p.add(
    rect(
      0,
      0,
      1600,
      900,
      p.gradient([
        [0, '#f4efe4'],
        [1, '#dfd6c4'],
      ]),
    ),
  );
  p.add(
    path(
      'M0 0L1600 0L1240 210L360 210Z',
      p.gradient([
        [0, '#e9e1d0'],
        [1, '#fbf8f0'],
      ]),
    ),
    path(
      'M0 900L1600 900L1240 560L360 560Z',
      p.gradient([
        [0, '#e3d9c4'],
        [1, '#bfb297'],
      ]),
    ),
  );
  p.add(
    path('M0 0L360 210L360 560L0 900Z', '#e6dcc8'),
    path('M1600 0L1240 210L1240 560L1600 900Z', '#ddd1ba'),
  );
  for (let i = 0; i < 5; i++) {
    const t = i / 5;
    p.add(
      path(
        `M${40 + t * 300} ${110 + t * 110}L${84 + t * 300} ${130 + t * 104}L${84 + t * 300} ${700 - t * 150}L${40 + t * 300} ${760 - t * 170}Z`,
        p.gradient([
          [0, light.sky[1]],
          [1, light.sky[2]],
        ]),
      ),
    );
  }
  p.add(
    rect(
      360,
      210,
      880,
      350,
      p.gradient([
        [0, '#f8f3e8'],
        [1, '#ece2ce'],
      ]),
    ),
  );
  for (let i = 0; i < 6; i++) {
    const x = 384 + i * 140;
    p.add(
      `<rect x="${x}" y="250" width="116" height="38" rx="6" fill="${['#9d2720', '#1d4a7a', '#1f6148', '#86590f', '#633e7a', '#155f82'][i]}"/>`,
    );
    for (let k = 0; k < 3; k++)
      p.add(rect(x + 22 + k * 26, 264, 18, 9, '#ffffff', 'opacity="0.85"'));
    p.add(
      rect(x, 320, 116, 130, '#dfeaec', 'opacity="0.75"'),
      line(`M${x} 320L${x + 116} 320`, '#b9aa8c', 4),
    );
    paintFigure(p, x + 58, 462, 108, ['#35597a', '#41687f', '#2d4a66'][i % 3] as string);
  }
  p.add(
    rect(
      360,
      450,
      880,
      110,
      p.gradient([
        [0, '#c99a63'],
        [1, '#96683c'],
      ]),
    ),
    rect(352, 442, 896, 14, '#e2bd8c'),
  );
  for (const [x, y, s, coat] of [
    [470, 660, 170, '#a8483a'],
    [620, 720, 200, '#4a6a4c'],
    [900, 650, 160, '#6b5a7a'],
    [1080, 740, 210, '#2f5a7a'],
    [1190, 640, 150, '#b5813c'],
    [760, 640, 150, '#5b4a3e'],
  ] as const)
    paintFigure(p, x, y, s, coat);
  for (const x of [250, 1350]) {
    p.add(`<rect x="${x - 34}" y="700" width="68" height="80" rx="8" fill="#b0714a"/>`);
    for (let i = 0; i < 13; i++)
      p.add(
        `<ellipse cx="0" cy="-70" rx="13" ry="72" fill="${i % 2 ? '#5c8f4a' : '#42763c'}" transform="translate(${x} 706) rotate(${-66 + i * 11})"/>`,
      );
  }
  paintTint(p, light);
};

export const courtyard: Scene = (p, light) => {
  paintSky(p, light, 420);
  paintRanges(p, light, { base: 420, count: 2, colour: '#8590a8', height: 60, sharpness: 0.4 });
  p.add(
    rect(
      -20,
      560,
      sheet.width + 40,
      370,
      p.gradient([
        [0, '#dccdae'],
        [1, '#b8a480'],
      ]),
    ),
  );
  p.add(
    rect(
      180,
      380,
      1240,
      200,
      p.gradient([
        [0, '#f1e5cf'],
        [1, '#dcc9a6'],
      ]),
    ),
    path(
      'M120 392L240 290L1360 290L1480 392Z',
      p.gradient([
        [0, '#8d9096'],
        [1, '#5e6268'],
      ]),
    ),
  );
  for (let i = 0; i < 8; i++)
    p.add(
      rect(230 + i * 150, 420, 92, 110, '#8a5a3c'),
      rect(238 + i * 150, 428, 76, 94, i % 2 ? '#f8e7b8' : '#a9c2c9'),
      line(`M${276 + i * 150} 428l0 94M${238 + i * 150} 475l76 0`, '#8a5a3c', 4),
    );
  for (let i = 0; i < 9; i++) p.add(rect(206 + i * 150, 392, 12, 190, '#9c3f30'));
  paintTree(p, 300, 760, 400, '#7a9a4a');
  paintTree(p, 1390, 740, 330, '#b58a3c');
  p.add(
    ellipse(820, 760, 150, 40, '#8a6f52'),
    rect(800, 760, 40, 70, '#6f573f'),
    ellipse(820, 752, 150, 36, '#b99a74'),
  );
  for (const [x, y, s, coat] of [
    [640, 800, 170, '#54627a'],
    [760, 720, 150, '#8a4a48'],
    [900, 716, 150, '#5a7a5c'],
    [1010, 806, 172, '#6b5a7a'],
    [1170, 690, 130, '#c9a04c'],
  ] as const)
    paintFigure(p, x, y, s, coat);
  paintTint(p, light);
};

export const reading: Scene = (p, light) => {
  p.add(
    rect(
      0,
      0,
      1600,
      900,
      p.gradient([
        [0, '#f3e6cf'],
        [1, '#d9bd92'],
      ]),
    ),
  );
  for (let shelf = 0; shelf < 4; shelf++) {
    const y = 70 + shelf * 158;
    p.add(
      rect(40, y + 128, 1520, 16, '#8a6138'),
      rect(40, y + 142, 1520, 8, '#5f4124', 'opacity="0.5"'),
    );
    for (let x = 60; x < 1540; ) {
      if (p.chance.next() < 0.06) {
        x += 50;
        continue;
      }
      const w = 14 + p.chance.next() * 26;
      const h = 84 + p.chance.next() * 40;
      const colour = mix(
        p.chance.pick([
          '#9d2720',
          '#1d4a7a',
          '#1f6148',
          '#c08a2c',
          '#633e7a',
          '#2b5f5f',
          '#8a4f10',
          '#e6dcc6',
          '#3c5674',
        ]),
        '#f3e6cf',
        0.12,
      );
      p.add(
        rect(
          x,
          y + 128 - h,
          w,
          h,
          p.gradient(
            [
              [0, mix(colour, '#ffffff', 0.14)],
              [1, mix(colour, '#000000', 0.14)],
            ],
            { x: 1, y: 0 },
          ),
        ),
        rect(x + 3, y + 128 - h * 0.8, w - 6, 4, '#f6ecd4', 'opacity="0.7"'),
      );
      x += w + 2;
    }
  }
  p.add(
    rect(
      -20,
      716,
      1640,
      210,
      p.gradient([
        [0, '#c58f55'],
        [1, '#8f5f33'],
      ]),
    ),
  );
  for (const [x, y, s, coat] of [
    [340, 800, 230, '#a8483a'],
    [610, 790, 210, '#35597a'],
    [960, 800, 230, '#59764a'],
    [1260, 790, 210, '#c9963c'],
  ] as const)
    paintFigure(p, x, y, s, coat);
  p.add(
    rect(
      140,
      784,
      1320,
      30,
      p.gradient([
        [0, '#ecc795'],
        [1, '#b98550'],
      ]),
    ),
  );
  for (const x of [360, 620, 970, 1260])
    p.add(
      path(
        `M${x - 74} 782Q${x - 36} 764 ${x} 780Q${x + 36} 764 ${x + 74} 782L${x + 70} 792Q${x + 36} 776 ${x} 790Q${x - 36} 776 ${x - 70} 792Z`,
        '#fdf9ee',
      ),
    );
  paintTint(p, light);
};

export const workshop: Scene = (p, light) => {
  p.add(
    rect(
      0,
      0,
      1600,
      900,
      p.gradient([
        [0, '#eef2f1'],
        [1, '#c9d3d3'],
      ]),
    ),
  );
  for (let i = 0; i < 7; i++)
    p.add(
      path(
        `M${i * 240 - 60} 0l180 0l-60 120l-60 0Z`,
        p.gradient([
          [0, '#ffffff'],
          [1, light.sky[2]],
        ]),
      ),
      rect(i * 240 + 150, 0, 14, 560, '#b5c2c4'),
    );
  p.add(
    rect(
      -20,
      560,
      1640,
      370,
      p.gradient([
        [0, '#dfe4e0'],
        [1, '#a9b5b2'],
      ]),
    ),
  );
  for (let row = 0; row < 3; row++) {
    const y = 560 + row * 120;
    const s = 0.7 + row * 0.3;
    p.add(rect(-20, y, 1640, 26 * s, '#5f7a86'), rect(-20, y + 26 * s, 1640, 8 * s, '#3f5560'));
    for (let x = -40 + row * 50; x < 1640; x += 120 * s) {
      p.add(
        `<rect x="${round(x)}" y="${round(y - 58 * s)}" width="${round(82 * s)}" height="${round(58 * s)}" rx="4" fill="${['#c98f4c', '#d9a35c'][Math.floor(x / 60) % 2 === 0 ? 0 : 1]}"/>`,
        rect(x + 26 * s, y - 58 * s, 30 * s, 58 * s, '#b8402f', 'opacity="0.85"'),
        ellipse(x + 41 * s, y - 30 * s, 9 * s, 12 * s, '#f6ead0'),
      );
    }
    for (let i = 0; i < 6; i++)
      paintFigure(
        p,
        130 + i * 280 + row * 60,
        y + 74 * s,
        128 * s,
        row % 2 ? '#f4f6f4' : '#d9e6ea',
      );
  }
  paintTint(p, light);
};
