import { ellipse, ground, line, mix, type Painting, path, rect, round, sheet, skyline, through } from './brush.ts';
import { paintBirds, paintDune, paintPoplars, paintRanges, paintStrips } from './land.ts';
import { type Light, paintSky, paintTint } from './light.ts';
import type { Scene } from './scenes-nature.ts';
import { paintBlock, paintFigure, paintPavilion, paintRoad, paintTree } from './town.ts';

const walls = ['#e8ddc8', '#dccbb0', '#e9e4da', '#d9c3a5', '#cfd4d2', '#e6d3bd'];

export const skylineOfTown: Scene = (p, light) => {
  const night = Boolean(light.stars);
  paintSky(p, light, 470);
  paintRanges(p, light, { base: 480, count: 3, colour: '#77749a', height: 80, sharpness: 0.45 });
  const tone = (wall: string, far: number) => mix(night ? mix(wall, '#1a2350', 0.72) : wall, light.haze, far);
  for (let x = -20; x < 1640; x += 62) paintBlock(p, { x, foot: 600, width: 54, height: 70 + p.chance.next() * 110, wall: tone(p.chance.pick(walls), 0.5), glass: mix('#7f9db4', light.haze, 0.5), lit: night ? 0.4 : 0 });
  for (let x = -30; x < 1640; x += 118) paintBlock(p, { x, foot: 650, width: 96, height: 100 + p.chance.next() * 160, wall: tone(p.chance.pick(walls), 0.18), glass: night ? '#26356a' : '#88a6ba', lit: night ? 0.45 : 0 });
  paintPavilion(p, { x: 800, foot: 690, width: 250, storeys: 3, roof: night ? '#3c4470' : '#56606a', wall: night ? '#8a3b34' : '#a8463a', column: night ? '#5c2028' : '#7a2b26' });
  p.add(rect(-20, 676, sheet.width + 40, 26, night ? '#26304f' : '#6f8a52'));
  p.add(rect(-20, 698, sheet.width + 40, 230, p.gradient([[0, mix(light.sky[2], light.sky[1], 0.4)], [1, mix(light.sky[0], '#2f4f58', 0.5)]])));
  for (let i = 0; i < 120; i++) {
    const y = 706 + p.chance.next() * 190;
    const x = p.chance.next() * 1600;
    p.add(line(`M${round(x - 30)} ${round(y)}L${round(x + 30)} ${round(y)}`, night ? '#ffd98a' : '#ffffff', 1.6, `opacity="${0.1 + p.chance.next() * 0.25}"`));
  }
  for (let x = -10; x < 1640; x += 74) paintTree(p, x + p.chance.whole(-14, 14), 700, 56 + p.chance.next() * 24, night ? '#1f3a36' : '#5a8446');
  paintTint(p, light);
};

export const school: Scene = (p, light) => {
  paintSky(p, light, 470);
  paintRanges(p, light, { base: 480, count: 2, colour: '#7d8aa6', height: 60, sharpness: 0.4 });
  p.add(rect(-20, 600, sheet.width + 40, 330, p.gradient([[0, '#b9c487'], [1, '#7e9a55']])));
  paintBlock(p, { x: 120, foot: 640, width: 430, height: 210, wall: '#e9d6bb', glass: '#86aabf', roof: '#a4553d', rows: 4, columns: 10 });
  paintBlock(p, { x: 1050, foot: 640, width: 430, height: 210, wall: '#e9d6bb', glass: '#86aabf', roof: '#a4553d', rows: 4, columns: 10 });
  paintBlock(p, { x: 560, foot: 640, width: 480, height: 270, wall: '#f1e6d4', glass: '#7ea3ba', roof: '#8c4534', rows: 5, columns: 11 });
  p.add(rect(740, 560, 120, 80, '#7a5a46'), ellipse(800, 400, 30, 30, '#f7f2e6'), line('M800 400L800 382M800 400L813 406', '#5a4a3e', 3));
  p.add(ellipse(800, 812, 640, 112, '#b5543c'), ellipse(800, 812, 560, 84, '#7ea355'));
  for (const k of [0.96, 0.92]) p.add(`<ellipse cx="800" cy="812" rx="${640 * k}" ry="${112 * k}" fill="none" stroke="#f3e6d6" stroke-width="2" opacity="0.8"/>`);
  for (let i = 0; i < 17; i++) paintFigure(p, 360 + p.chance.next() * 880, 770 + p.chance.next() * 90, 44 + p.chance.next() * 12, p.chance.pick(['#2f6f9f', '#d9573f', '#e9b23c', '#3f8a6a', '#f4f1e8']));
  for (const x of [40, 110, 1500, 1570]) paintTree(p, x, 690, 150, '#5c8a48');
  paintTint(p, light);
};

export const hospital: Scene = (p, light) => {
  paintSky(p, light, 500);
  paintRanges(p, light, { base: 500, count: 2, colour: '#8794b0', height: 60, sharpness: 0.4 });
  p.add(rect(-20, 640, sheet.width + 40, 290, p.gradient([[0, '#c6cdb4'], [1, '#8fa377']])));
  paintBlock(p, { x: 240, foot: 690, width: 420, height: 330, wall: '#edf1f0', glass: '#7fb0c4', roof: '#4f8fa8', rows: 7, columns: 9 });
  paintBlock(p, { x: 640, foot: 690, width: 330, height: 440, wall: '#f8f8f4', glass: '#6fa6bf', roof: '#3f7f9a', rows: 10, columns: 7 });
  paintBlock(p, { x: 950, foot: 690, width: 440, height: 230, wall: '#e6ecea', glass: '#86b4c6', roof: '#4f8fa8', rows: 5, columns: 10 });
  p.add('<rect x="770" y="284" width="70" height="70" rx="14" fill="#ffffff"/>', rect(797, 294, 16, 50, '#2f9a78'), rect(780, 311, 50, 16, '#2f9a78'));
  p.add(path('M700 690L910 690L880 630L730 630Z', '#bcd6dc'), rect(-20, 690, sheet.width + 40, 16, '#e8e4d8'));
  p.add(path('M520 930L760 706L850 706L1090 930Z', p.gradient([[0, '#cfc9bc'], [1, '#b0a898']])));
  for (let i = 0; i < 7; i++) {
    paintTree(p, 70 + i * 70, 760 + (i % 3) * 40, 110 + (i % 3) * 24, '#5f9254');
    paintTree(p, 1130 + i * 70, 770 + (i % 3) * 36, 110 + (i % 3) * 24, '#5f9254');
  }
  for (let i = 0; i < 7; i++) paintFigure(p, 690 + p.chance.next() * 230, 760 + p.chance.next() * 110, 52, p.chance.pick(['#ffffff', '#7fa6bd', '#d0785c', '#56708a']));
  paintTint(p, light);
};

export const civicHall: Scene = (p, light) => {
  paintSky(p, light, 520);
  paintRanges(p, light, { base: 500, count: 3, colour: '#7a7f9f', height: 90, sharpness: 0.5 });
  p.add(rect(-20, 650, sheet.width + 40, 280, p.gradient([[0, '#d8cfba'], [1, '#b0a58c']])));
  for (const [x, w] of [[150, 420], [1030, 420]] as const) paintBlock(p, { x, foot: 670, width: w, height: 190, wall: '#e5dac4', glass: '#8fa9b6', roof: '#8f5038', rows: 4, columns: 11 });
  p.add(rect(500, 400, 600, 270, p.gradient([[0, '#f4ecdb'], [1, '#dccfb4']])));
  for (let i = 0; i < 9; i++) p.add(rect(520 + i * 68, 430, 20, 240, p.gradient([[0, '#ffffff'], [1, '#cbbd9f']], { x: 1, y: 0 })));
  for (let i = 0; i < 8; i++) p.add(rect(546 + i * 68, 470, 36, 160, '#6f8b9a'));
  p.add(path('M440 410Q620 396 660 330L940 330Q980 396 1160 410Z', p.gradient([[0, '#a85c3e'], [1, '#7d3f2a']])), rect(640, 318, 320, 16, '#7d3f2a'));
  for (let i = 0; i < 5; i++) p.add(rect(470 - i * 26, 670 + i * 12, 660 + i * 52, 12, mix('#f0e8d6', '#a89a80', i * 0.13)));
  for (let i = 0; i < 9; i++) {
    paintTree(p, 40 + i * 52, 760 + (i % 2) * 34, 104, '#5d8a4c');
    paintTree(p, 1140 + i * 52, 760 + (i % 2) * 34, 104, '#5d8a4c');
  }
  for (let i = 0; i < 12; i++) paintFigure(p, 520 + p.chance.next() * 560, 770 + p.chance.next() * 100, 50 + p.chance.next() * 10, p.chance.pick(['#35597a', '#a8483a', '#59764a', '#6b5a7a', '#d9c9a8']));
  paintTint(p, light);
};

export const serviceHall: Scene = (p, light) => {
  p.add(rect(0, 0, 1600, 900, p.gradient([[0, '#f4efe4'], [1, '#dfd6c4']])));
  p.add(path('M0 0L1600 0L1240 210L360 210Z', p.gradient([[0, '#e9e1d0'], [1, '#fbf8f0']])), path('M0 900L1600 900L1240 560L360 560Z', p.gradient([[0, '#e3d9c4'], [1, '#bfb297']])));
  p.add(path('M0 0L360 210L360 560L0 900Z', '#e6dcc8'), path('M1600 0L1240 210L1240 560L1600 900Z', '#ddd1ba'));
  for (let i = 0; i < 5; i++) {
    const t = i / 5;
    p.add(path(`M${40 + t * 300} ${110 + t * 110}L${84 + t * 300} ${130 + t * 104}L${84 + t * 300} ${700 - t * 150}L${40 + t * 300} ${760 - t * 170}Z`, p.gradient([[0, light.sky[1]], [1, light.sky[2]]])));
  }
  p.add(rect(360, 210, 880, 350, p.gradient([[0, '#f8f3e8'], [1, '#ece2ce']])));
  for (let i = 0; i < 6; i++) {
    const x = 384 + i * 140;
    p.add(`<rect x="${x}" y="250" width="116" height="38" rx="6" fill="${['#9d2720', '#1d4a7a', '#1f6148', '#86590f', '#633e7a', '#155f82'][i]}"/>`);
    for (let k = 0; k < 3; k++) p.add(rect(x + 22 + k * 26, 264, 18, 9, '#ffffff', 'opacity="0.85"'));
    p.add(rect(x, 320, 116, 130, '#dfeaec', 'opacity="0.75"'), line(`M${x} 320L${x + 116} 320`, '#b9aa8c', 4));
    paintFigure(p, x + 58, 462, 108, ['#35597a', '#41687f', '#2d4a66'][i % 3] as string);
  }
  p.add(rect(360, 450, 880, 110, p.gradient([[0, '#c99a63'], [1, '#96683c']])), rect(352, 442, 896, 14, '#e2bd8c'));
  for (const [x, y, s, coat] of [[470, 660, 170, '#a8483a'], [620, 720, 200, '#4a6a4c'], [900, 650, 160, '#6b5a7a'], [1080, 740, 210, '#2f5a7a'], [1190, 640, 150, '#b5813c'], [760, 640, 150, '#5b4a3e']] as const) paintFigure(p, x, y, s, coat);
  for (const x of [250, 1350]) {
    p.add(`<rect x="${x - 34}" y="700" width="68" height="80" rx="8" fill="#b0714a"/>`);
    for (let i = 0; i < 13; i++) p.add(`<ellipse cx="0" cy="-70" rx="13" ry="72" fill="${i % 2 ? '#5c8f4a' : '#42763c'}" transform="translate(${x} 706) rotate(${-66 + i * 11})"/>`);
  }
  paintTint(p, light);
};

export const desertRoad: Scene = (p, light) => {
  paintSky(p, light, 440);
  paintRanges(p, light, { base: 450, count: 3, colour: '#8a7590', height: 110, sharpness: 0.5 });
  paintDune(p, { peak: { x: 260, y: 400 }, left: -700, right: 900, lit: '#e6bd7a', shade: '#b57e45' });
  paintDune(p, { peak: { x: 1440, y: 420 }, left: 760, right: 2500, lit: '#e3b670', shade: '#b0783f' });
  p.add(path(ground(skyline(p.chance, { base: 540, height: 14, waves: 0.8, step: 40 })), p.gradient([[0, '#d9b878'], [1, '#a98550']])));
  paintRoad(p, { vanish: { x: 870, y: 536 }, foot: 720, width: 700, colour: '#55575c' });
  paintPoplars(p, { from: 960, to: 1640, base: (x) => 548 + (x - 960) * 0.16, height: 110, colour: '#6b8a48', gap: 44 });
  paintPoplars(p, { from: -30, to: 700, base: (x) => 560 + (700 - x) * 0.14, height: 110, colour: '#6b8a48', gap: 44 });
  p.add('<rect x="792" y="628" width="112" height="62" rx="10" fill="#2f7a6a"/>', rect(800, 638, 96, 26, '#d8ecec'), rect(798, 672, 14, 8, '#ffe9a8'), rect(884, 672, 14, 8, '#ffe9a8'), rect(802, 688, 18, 14, '#26282b'), rect(876, 688, 18, 14, '#26282b'));
  paintTint(p, light);
};

export const bridge: Scene = (p, light) => {
  paintSky(p, light, 470);
  paintRanges(p, light, { base: 480, count: 4, colour: '#76708c', height: 120, sharpness: 0.55 });
  p.add(rect(-20, 520, sheet.width + 40, 400, p.gradient([[0, mix(light.sky[2], '#b08a4a', 0.3)], [1, mix(light.sky[0], '#7a6238', 0.6)]])));
  for (let i = 0; i < 90; i++) {
    const y = 536 + p.chance.next() * 350;
    const x = p.chance.next() * 1600;
    p.add(line(`M${round(x - 44)} ${round(y)}L${round(x + 44)} ${round(y)}`, '#fff4d2', 1.8, 'opacity="0.26"'));
  }
  for (const x of [470, 1130]) {
    p.add(path(`M${x - 16} 660L${x - 7} 170L${x + 7} 170L${x + 16} 660Z`, p.gradient([[0, '#ffffff'], [1, '#c6ccd0']], { x: 1, y: 0 })));
    for (let i = 1; i <= 13; i++) for (const side of [-1, 1]) p.add(line(`M${x} ${180 + i * 15}L${x + side * i * 25} 520`, '#eef1f2', 1.8, 'opacity="0.9"'));
  }
  p.add(rect(-20, 514, sheet.width + 40, 24, p.gradient([[0, '#eceae2'], [1, '#a9a69c']])));
  for (let x = 20; x < 1600; x += 130) p.add(`<rect x="${x + p.chance.whole(0, 60)}" y="500" width="26" height="12" rx="4" fill="${p.chance.pick(['#b8402f', '#f0efe8', '#3f668c', '#2f2f33'])}"/>`);
  for (let i = 0; i < 80; i++) p.add(line(`M${round(p.chance.next() * 1600)} 900q8 -${30 + p.chance.whole(0, 60)} ${p.chance.whole(-8, 18)} -${60 + p.chance.whole(0, 70)}`, p.chance.pick(['#7a8c48', '#a8a35a', '#5c7440']), 3));
  paintBirds(p, { x: 700, y: 220, count: 6 });
  paintTint(p, light);
};

export const greenhouses: Scene = (p, light) => {
  paintSky(p, light, 380);
  paintRanges(p, light, { base: 392, count: 3, colour: '#7f86a4', height: 80, sharpness: 0.5 });
  paintPoplars(p, { from: -20, to: 1640, base: () => 420, height: 66, colour: '#567f46', gap: 22 });
  paintStrips(p, { top: 414, vanish: { x: 800, y: 380 }, colours: ['#b39a6c', '#a58a5c', '#bca777'], count: 18 });
  for (let row = 0; row < 7; row++) {
    const t = (row + 1) / 7;
    const y = 430 + 470 * t ** 1.8;
    const h = 12 + 96 * t ** 1.6;
    for (const side of [-1, 1]) {
      const inner = 800 + side * (26 + 90 * t ** 1.6);
      const outer = side < 0 ? -60 : 1660;
      const [x, w] = side < 0 ? [outer, inner - outer] : [inner, outer - inner];
      p.add(rect(x, y - h * 0.05, w, h * 0.12, '#4d3b24', 'opacity="0.35"'));
      p.add(path(`M${round(x)} ${round(y)}L${round(x)} ${round(y - h * 0.78)}Q${round(x)} ${round(y - h)} ${round(x + h * 0.2)} ${round(y - h)}L${round(x + w)} ${round(y - h)}L${round(x + w)} ${round(y)}Z`, p.gradient([[0, '#ffffff', 0.95], [0.45, mix(light.sky[1], '#ffffff', 0.5), 0.92], [1, '#8fb08a', 0.95]])));
      for (let k = 0; k < 26; k++) p.add(line(`M${round(x + (w * k) / 26)} ${round(y)}L${round(x + (w * k) / 26)} ${round(y - h)}`, '#ffffff', 1 + t * 1.6, 'opacity="0.6"'));
      p.add(line(`M${round(x)} ${round(y - h)}L${round(x + w)} ${round(y - h)}`, '#6f5b42', 2 + t * 5));
    }
  }
  p.add(path('M796 424L804 424L960 930L640 930Z', p.gradient([[0, '#d9c9a4'], [1, '#b59c70']])));
  paintFigure(p, 770, 760, 110, '#a8483a');
  paintFigure(p, 840, 640, 70, '#35597a');
  paintTint(p, light);
};

export const village: Scene = (p, light) => {
  const night = Boolean(light.stars);
  paintSky(p, light, 420);
  paintRanges(p, light, { base: 440, count: 4, colour: '#8a7468', height: 130, sharpness: 0.4 });
  p.add(path(ground(skyline(p.chance, { base: 560, height: 20, waves: 0.7, step: 40 })), p.gradient([[0, '#b9b06a'], [1, '#7f8f4a']])));
  for (let row = 0; row < 4; row++) {
    const t = row / 3;
    const foot = 570 + t * 210;
    const size = 74 + t * 110;
    for (let x = -60 + row * 50; x < 1660; x += size * 1.9) house(p, x + p.chance.whole(-16, 16), foot + p.chance.whole(-8, 8), size, night);
    for (let i = 0; i < 9; i++) paintTree(p, p.chance.next() * 1600, foot + 16, size * 0.8, night ? '#223f35' : p.chance.pick(['#5d8a48', '#7a9a4c', '#4b7a44']));
  }
  p.add(path('M700 930Q760 820 690 740Q640 660 760 580L780 580Q690 660 760 740Q860 830 860 930Z', '#d8c8a6', 'opacity="0.9"'));
  paintTint(p, light);
};

function house(p: Painting, x: number, foot: number, s: number, night: boolean): void {
  const wall = mix(p.chance.pick(['#f3ead8', '#ead9bd', '#f6f1e6']), '#26305a', night ? 0.6 : 0);
  p.add(rect(x, foot - s * 0.5, s * 1.3, s * 0.5, p.gradient([[0, wall], [1, mix(wall, '#000000', 0.14)]])));
  p.add(path(`M${round(x - s * 0.09)} ${round(foot - s * 0.48)}L${round(x + s * 0.14)} ${round(foot - s * 0.84)}L${round(x + s * 1.16)} ${round(foot - s * 0.84)}L${round(x + s * 1.39)} ${round(foot - s * 0.48)}Z`, p.gradient([[0, '#b9603f'], [1, '#8a4029']])));
  const glass = night ? '#ffd98a' : '#7f9cab';
  for (const u of [0.14, 0.46, 1]) p.add(rect(x + u * s, foot - s * 0.37, s * 0.18, s * 0.18, glass));
  p.add(rect(x + s * 0.75, foot - s * 0.38, s * 0.16, s * 0.38, '#8a4b32'));
  p.add(path(`M${round(x + s * 0.5)} ${round(foot - s * 0.84)}l${round(s * 0.24)} ${round(-s * 0.1)}l${round(s * 0.24)} 0l${round(-s * 0.1)} ${round(s * 0.14)}Z`, '#2f4f8a'));
}

export const oldTower: Scene = (p, light) => {
  const night = Boolean(light.stars);
  paintSky(p, light, 560);
  paintRanges(p, light, { base: 600, count: 3, colour: '#7f7392', height: 90, sharpness: 0.45 });
  p.add(rect(-20, 690, sheet.width + 40, 240, p.gradient([[0, night ? '#3c3f5e' : '#cdbb98'], [1, night ? '#20243f' : '#a08c68']])));
  for (const [x, w] of [[300, 180], [1300, 180]] as const) paintPavilion(p, { x, foot: 710, width: w, storeys: 2, roof: '#5d6a5c', wall: '#a04436', column: '#6f2620' });
  p.add(rect(560, 560, 480, 150, p.gradient([[0, '#a8998a'], [1, '#7d6f62']])), path('M750 710L750 640A50 50 0 0 1 850 640L850 710Z', '#3c322b'));
  for (let r = 0; r < 6; r++) for (let c = 0; c < 13; c++) p.add(rect(560 + c * 38 + (r % 2) * 18, 562 + r * 25, 35, 22, '#ffffff', 'opacity="0.07"'));
  paintPavilion(p, { x: 800, foot: 566, width: 400, storeys: 3, roof: '#4f6a5a', wall: '#ad4a38', column: '#742822' });
  for (const x of [80, 170, 470, 1130, 1440, 1530]) paintTree(p, x, 740, 150, night ? '#26403a' : '#66844a');
  for (let i = 0; i < 10; i++) paintFigure(p, 200 + p.chance.next() * 1200, 770 + p.chance.next() * 90, 52, p.chance.pick(['#35597a', '#a8483a', '#59764a', '#6b5a7a', '#e0d2b4']));
  paintTint(p, light);
};

export const dataCentre: Scene = (p, light) => {
  paintSky(p, light, 500);
  paintRanges(p, light, { base: 510, count: 3, colour: '#8580a6', height: 80, sharpness: 0.4 });
  p.add(rect(-20, 620, sheet.width + 40, 310, p.gradient([[0, '#cdbb8e'], [1, '#a08d60']])));
  for (const [x, foot, w, h] of [[80, 660, 420, 170], [560, 650, 480, 200], [1110, 660, 420, 170], [240, 780, 520, 220], [860, 790, 560, 230]] as const) {
    p.add(path(`M${x} ${foot}L${x} ${foot - h}L${x + w} ${foot - h}L${x + w} ${foot}Z`, p.gradient([[0, '#f5f7f7'], [1, '#cfd9dd']])), path(`M${x} ${foot - h}l50 -34l${w} 0l-50 34Z`, '#e3e9eb'), path(`M${x + w} ${foot}l50 -34l0 ${-h}l-50 34Z`, '#a9b8bf'));
    for (let i = 0; i < 15; i++) p.add(rect(x + 14 + (i * (w - 28)) / 15, foot - h * 0.84, (w - 28) / 22, h * 0.66, i % 4 === 1 ? '#4fb0c9' : '#5d7d94'));
    for (let i = 0; i < 6; i++) p.add(ellipse(x + 64 + (i * w) / 6.4, foot - h - 18, 16, 7, '#8ba0aa'));
  }
  for (let i = 0; i < 12; i++) paintTree(p, 40 + i * 140, 880, 96, '#74934e');
  paintTint(p, light);
};

export const courtyard: Scene = (p, light) => {
  paintSky(p, light, 420);
  paintRanges(p, light, { base: 420, count: 2, colour: '#8590a8', height: 60, sharpness: 0.4 });
  p.add(rect(-20, 560, sheet.width + 40, 370, p.gradient([[0, '#dccdae'], [1, '#b8a480']])));
  p.add(rect(180, 380, 1240, 200, p.gradient([[0, '#f1e5cf'], [1, '#dcc9a6']])), path('M120 392L240 290L1360 290L1480 392Z', p.gradient([[0, '#8d9096'], [1, '#5e6268']])));
  for (let i = 0; i < 8; i++) p.add(rect(230 + i * 150, 420, 92, 110, '#8a5a3c'), rect(238 + i * 150, 428, 76, 94, i % 2 ? '#f8e7b8' : '#a9c2c9'), line(`M${276 + i * 150} 428l0 94M${238 + i * 150} 475l76 0`, '#8a5a3c', 4));
  for (let i = 0; i < 9; i++) p.add(rect(206 + i * 150, 392, 12, 190, '#9c3f30'));
  paintTree(p, 300, 760, 400, '#7a9a4a');
  paintTree(p, 1390, 740, 330, '#b58a3c');
  p.add(ellipse(820, 760, 150, 40, '#8a6f52'), rect(800, 760, 40, 70, '#6f573f'), ellipse(820, 752, 150, 36, '#b99a74'));
  for (const [x, y, s, coat] of [[640, 800, 170, '#54627a'], [760, 720, 150, '#8a4a48'], [900, 716, 150, '#5a7a5c'], [1010, 806, 172, '#6b5a7a'], [1170, 690, 130, '#c9a04c']] as const) paintFigure(p, x, y, s, coat);
  paintTint(p, light);
};

export const reading: Scene = (p, light) => {
  p.add(rect(0, 0, 1600, 900, p.gradient([[0, '#f3e6cf'], [1, '#d9bd92']])));
  for (let shelf = 0; shelf < 4; shelf++) {
    const y = 70 + shelf * 158;
    p.add(rect(40, y + 128, 1520, 16, '#8a6138'), rect(40, y + 142, 1520, 8, '#5f4124', 'opacity="0.5"'));
    for (let x = 60; x < 1540; ) {
      if (p.chance.next() < 0.06) { x += 50; continue; }
      const w = 14 + p.chance.next() * 26;
      const h = 84 + p.chance.next() * 40;
      const colour = mix(p.chance.pick(['#9d2720', '#1d4a7a', '#1f6148', '#c08a2c', '#633e7a', '#2b5f5f', '#8a4f10', '#e6dcc6', '#3c5674']), '#f3e6cf', 0.12);
      p.add(rect(x, y + 128 - h, w, h, p.gradient([[0, mix(colour, '#ffffff', 0.14)], [1, mix(colour, '#000000', 0.14)]], { x: 1, y: 0 })), rect(x + 3, y + 128 - h * 0.8, w - 6, 4, '#f6ecd4', 'opacity="0.7"'));
      x += w + 2;
    }
  }
  p.add(rect(-20, 716, 1640, 210, p.gradient([[0, '#c58f55'], [1, '#8f5f33']])));
  for (const [x, y, s, coat] of [[340, 800, 230, '#a8483a'], [610, 790, 210, '#35597a'], [960, 800, 230, '#59764a'], [1260, 790, 210, '#c9963c']] as const) paintFigure(p, x, y, s, coat);
  p.add(rect(140, 784, 1320, 30, p.gradient([[0, '#ecc795'], [1, '#b98550']])));
  for (const x of [360, 620, 970, 1260]) p.add(path(`M${x - 74} 782Q${x - 36} 764 ${x} 780Q${x + 36} 764 ${x + 74} 782L${x + 70} 792Q${x + 36} 776 ${x} 790Q${x - 36} 776 ${x - 70} 792Z`, '#fdf9ee'));
  paintTint(p, light);
};

export const market: Scene = (p, light) => {
  paintSky(p, light, 400);
  paintRanges(p, light, { base: 420, count: 3, colour: '#87789a', height: 90, sharpness: 0.4 });
  for (let x = -20; x < 1640; x += 150) paintBlock(p, { x, foot: 560, width: 138, height: 120 + p.chance.next() * 50, wall: p.chance.pick(walls), glass: '#86a0ae', rows: 3, columns: 4 });
  p.add(rect(-20, 556, sheet.width + 40, 370, p.gradient([[0, '#d6c6a4'], [1, '#ab9770']])));
  for (let row = 0; row < 2; row++) {
    for (let i = 0; i < 6; i++) {
      const s = row ? 1.3 : 0.9;
      const x = -60 + i * 300 * (row ? 1.06 : 0.98) + row * 40;
      const foot = row ? 860 : 680;
      p.add(rect(x + 14 * s, foot - 150 * s, 8, 150 * s, '#6d533a'), rect(x + 210 * s, foot - 150 * s, 8, 150 * s, '#6d533a'));
      for (let k = 0; k < 8; k++) p.add(path(`M${round(x + k * 29 * s)} ${round(foot - 148 * s)}l${round(29 * s)} 0l0 ${round(26 * s)}q${round(-14.5 * s)} ${round(14 * s)} ${round(-29 * s)} 0Z`, k % 2 ? '#f7efdc' : (['#b8402f', '#2f6f8a', '#3f7a4c'][i % 3] as string)));
      p.add(rect(x, foot - 60 * s, 232 * s, 60 * s, '#a5794c'));
      for (let k = 0; k < 26; k++) p.add(ellipse(x + 14 * s + (k % 13) * 17 * s, foot - 62 * s - Math.floor(k / 13) * 12 * s, 9 * s, 9 * s, [['#d9402c', '#c4302a'], ['#f0a02c', '#e8b84a'], ['#5f9a3f', '#8ab04a']][i % 3]?.[k % 2] as string));
      if (p.chance.next() < 0.9) paintFigure(p, x + 110 * s, foot - 40 * s, 110 * s, p.chance.pick(['#35597a', '#a8483a', '#59764a', '#6b5a7a']));
    }
  }
  for (let i = 0; i < 9; i++) paintFigure(p, p.chance.next() * 1600, 720 + p.chance.next() * 30, 96, p.chance.pick(['#35597a', '#a8483a', '#59764a', '#6b5a7a', '#c9963c']));
  paintTint(p, light);
};

export const workshop: Scene = (p, light) => {
  p.add(rect(0, 0, 1600, 900, p.gradient([[0, '#eef2f1'], [1, '#c9d3d3']])));
  for (let i = 0; i < 7; i++) p.add(path(`M${i * 240 - 60} 0l180 0l-60 120l-60 0Z`, p.gradient([[0, '#ffffff'], [1, light.sky[2]]])), rect(i * 240 + 150, 0, 14, 560, '#b5c2c4'));
  p.add(rect(-20, 560, 1640, 370, p.gradient([[0, '#dfe4e0'], [1, '#a9b5b2']])));
  for (let row = 0; row < 3; row++) {
    const y = 560 + row * 120;
    const s = 0.7 + row * 0.3;
    p.add(rect(-20, y, 1640, 26 * s, '#5f7a86'), rect(-20, y + 26 * s, 1640, 8 * s, '#3f5560'));
    for (let x = -40 + row * 50; x < 1640; x += 120 * s) {
      p.add(`<rect x="${round(x)}" y="${round(y - 58 * s)}" width="${round(82 * s)}" height="${round(58 * s)}" rx="4" fill="${['#c98f4c', '#d9a35c'][Math.floor(x / 60) % 2 === 0 ? 0 : 1]}"/>`, rect(x + 26 * s, y - 58 * s, 30 * s, 58 * s, '#b8402f', 'opacity="0.85"'), ellipse(x + 41 * s, y - 30 * s, 9 * s, 12 * s, '#f6ead0'));
    }
    for (let i = 0; i < 6; i++) paintFigure(p, 130 + i * 280 + row * 60, y + 74 * s, 128 * s, row % 2 ? '#f4f6f4' : '#d9e6ea');
  }
  paintTint(p, light);
};

export const lanterns: Scene = (p, light) => {
  paintSky(p, light, 520);
  for (let x = -20; x < 1640; x += 200) paintPavilion(p, { x: x + 100, foot: 680, width: 150, storeys: 2, roof: '#3a4166', wall: '#8a3b34', column: '#5c2028' });
  p.add(rect(-20, 676, 1640, 250, p.gradient([[0, '#4a3a4e'], [1, '#211c36']])));
  for (let s = 0; s < 4; s++) {
    const y0 = 60 + s * 74;
    const rope = [0, 400, 800, 1200, 1600].map((x, i) => ({ x, y: y0 + (i % 2 ? 70 : 0) }));
    p.add(line(through(rope), '#2a1c24', 3));
    for (let x = 40 + s * 26; x < 1600; x += 104) {
      const y = y0 + Math.sin((x / 800) * Math.PI) ** 2 * 70 + 40;
      p.add(ellipse(x, y, 76, 76, p.glow([[0, '#ffb45a', 0.55], [1, '#ffb45a', 0]])));
      p.add(ellipse(x, y, 27, 23, p.gradient([[0, '#ff7a4a'], [0.5, '#e0342a'], [1, '#a81c1c']])), rect(x - 12, y - 27, 24, 6, '#f2c25a'), rect(x - 12, y + 21, 24, 6, '#f2c25a'), line(`M${x} ${round(y + 27)}l0 26`, '#f2c25a', 3));
    }
  }
  for (let i = 0; i < 34; i++) paintFigure(p, p.chance.next() * 1600, 750 + p.chance.next() * 130, 80 + p.chance.next() * 40, mix(p.chance.pick(['#a8483a', '#35597a', '#c9963c', '#6b5a7a', '#4a6a5c']), '#1c1a36', 0.35));
  paintTint(p, light);
};

/** A neutral head and shoulders: a portrait that is nobody's. */
export function portrait(colours: { ground: string; coat: string; long: boolean }): (p: Painting, light: Light) => void {
  const { ground: back, coat, long } = colours;
  return (p) => {
    p.add(rect(0, 0, 1600, 900, p.gradient([[0, mix(back, '#ffffff', 0.72)], [1, mix(back, '#ffffff', 0.4)]])));
    p.add(ellipse(800, 430, 620, 560, p.glow([[0, '#ffffff', 0.7], [1, '#ffffff', 0]])));
    const body = mix(coat, '#ffffff', 0.14);
    if (long) p.add(path('M690 300C640 420 650 540 676 590L924 590C950 540 960 420 910 300C890 210 710 210 690 300Z', mix(coat, '#000000', 0.35)));
    p.add(path('M470 920C476 720 600 640 720 616L880 616C1000 640 1124 720 1130 920Z', p.gradient([[0, body], [1, coat]])));
    p.add(path('M740 600L800 690L860 600Z', '#f7f3ea'), path('M726 606L740 592L800 686L770 716Z', mix(coat, '#ffffff', 0.3)), path('M874 606L860 592L800 686L830 716Z', mix(coat, '#ffffff', 0.22)));
    p.add(rect(748, 500, 104, 116, mix(back, '#e8cdb4', 0.7)));
    p.add(ellipse(800, 400, 116, 146, mix(back, '#f2dcc6', 0.8)));
    p.add(path('M680 396C664 260 740 222 806 226C890 224 936 284 920 396C904 340 884 318 846 306C790 330 720 322 700 336C690 352 684 372 680 396Z', mix(coat, '#000000', 0.45)));
  };
}
