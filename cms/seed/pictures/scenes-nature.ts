import { ellipse, ground, heightAt, line, mix, type Painting, path, rect, round, sheet, skyline, through } from './brush.ts';
import { paintBirds, paintCheckerboard, paintDune, paintPoplars, paintRanges, paintRipples, paintRiver, paintStrips, paintTerraces } from './land.ts';
import { type Light, lights, paintSky, paintTint } from './light.ts';

export type Scene = (p: Painting, light: Light) => void;

const sand = { lit: '#e3b266', shade: '#a8692f' };

function sandIn(light: Light) {
  const cold = light.stars ? 0.72 : light.sky[0] === '#8aa6bd' ? 0.3 : 0;
  return { lit: mix(sand.lit, '#3b4a78', cold), shade: mix(sand.shade, '#141d45', cold) };
}

export const dunes: Scene = (p, light) => {
  const { lit, shade } = sandIn(light);
  paintSky(p, light, 520);
  paintRanges(p, light, { base: 520, count: 2, colour: mix('#8d7aa0', lit, 0.3), height: 46, sharpness: 0.2 });
  const far = [0.2, 0.55, 0.9].map((t) => ({ x: sheet.width * t + p.chance.whole(-90, 90), y: 500 + p.chance.whole(-16, 30) }));
  for (const peak of far) paintDune(p, { peak, left: peak.x - 620, right: peak.x + 560, lit: mix(lit, light.haze, 0.48), shade: mix(shade, light.haze, 0.5) });
  paintDune(p, { peak: { x: 1180, y: 470 }, left: 330, right: 2050, lit: mix(lit, light.haze, 0.18), shade: mix(shade, light.haze, 0.14) });
  const near = paintDune(p, { peak: { x: 420, y: 600 }, left: -760, right: 1540, lit, shade });
  paintRipples(p, near.face, 650, mix(shade, '#000000', 0.2));
  paintTint(p, light);
};

export const checkerboard: Scene = (p, light) => {
  const { lit, shade } = sandIn(light);
  paintSky(p, light, 420);
  paintRanges(p, light, { base: 425, count: 2, colour: '#9a86a2', height: 34, sharpness: 0.2 });
  paintDune(p, { peak: { x: 1190, y: 330 }, left: 300, right: 2300, lit: mix(lit, light.haze, 0.25), shade: mix(shade, light.haze, 0.25) });
  paintDune(p, { peak: { x: 180, y: 400 }, left: -900, right: 1100, lit: mix(lit, light.haze, 0.15), shade: mix(shade, light.haze, 0.18) });
  const brow = skyline(p.chance, { base: 505, height: 24, waves: 0.8, step: 40 });
  const face = ground(brow);
  p.add(path(face, p.gradient([[0, mix(lit, '#ffffff', 0.15)], [1, mix(lit, shade, 0.35)]])));
  paintCheckerboard(p, { face, top: 500, vanish: { x: 900, y: 410 }, straw: '#f7e6ae', shadow: mix(shade, '#000000', 0.15), green: '#6d8a45', grown: 0.42 });
  paintTint(p, light);
};

export const desertTrain: Scene = (p, light) => {
  const { lit, shade } = sandIn(light);
  paintSky(p, light, 470);
  paintRanges(p, light, { base: 480, count: 3, colour: '#8f86a8', height: 60, sharpness: 0.4 });
  paintDune(p, { peak: { x: 1330, y: 400 }, left: 560, right: 2300, lit: mix(lit, light.haze, 0.3), shade: mix(shade, light.haze, 0.3) });
  p.add(path(ground(skyline(p.chance, { base: 560, height: 16, waves: 0.7, step: 40 })), p.gradient([[0, mix(lit, light.haze, 0.2)], [1, lit]])));
  p.add(rect(-20, 590, sheet.width + 40, 26, p.gradient([[0, '#8f7b62'], [1, '#6d5b47']])), rect(-20, 586, sheet.width + 40, 4, '#d8d2c4'));
  for (let i = 0; i < 9; i++) {
    const x = 1310 - i * 178;
    const body = i === 0 ? '#2f5f86' : '#2e6a4c';
    p.add(`<rect x="${x}" y="524" width="170" height="58" rx="${i === 0 ? 18 : 7}" fill="${body}"/>`, rect(x + 4, 566, 162, 5, '#f0d27a'));
    for (let w = 0; w < 7; w++) p.add(rect(x + 14 + w * 21, 537, 14, 17, light.stars ? '#ffe3a0' : '#cfe4ea'));
    for (const wheel of [28, 50, 122, 144]) p.add(ellipse(x + wheel, 584, 8, 8, '#2b2723'));
  }
  const brow = skyline(p.chance, { base: 660, height: 22, waves: 0.6, step: 40 });
  p.add(path(ground(brow), p.gradient([[0, lit], [1, mix(lit, shade, 0.4)]])));
  paintCheckerboard(p, { face: ground(brow), top: 648, vanish: { x: 700, y: 470 }, straw: '#f3e0a2', shadow: shade, green: '#5f8041', grown: 0.7 });
  paintTint(p, light);
};

export const oasisEdge: Scene = (p, light) => {
  const { lit, shade } = sandIn(light);
  paintSky(p, light, 440);
  paintDune(p, { peak: { x: 300, y: 330 }, left: -700, right: 1300, lit: mix(lit, light.haze, 0.3), shade: mix(shade, light.haze, 0.3) });
  paintDune(p, { peak: { x: 1100, y: 370 }, left: 300, right: 2200, lit: mix(lit, light.haze, 0.2), shade: mix(shade, light.haze, 0.2) });
  paintStrips(p, { top: 560, vanish: { x: 820, y: 420 }, colours: ['#7d9a4b', '#a9b659', '#5f8544', '#c2b25a', '#6f9150'] });
  paintPoplars(p, { from: -20, to: 1640, base: () => 590, height: 120, colour: '#4c7a44', gap: 30 });
  paintRiver(p, light, { start: { x: 1480, y: 596 }, bends: 1.1, swing: 90, mouth: 190, colour: '#9c8352', foot: 980 });
  paintBirds(p, { x: 1000, y: 180, count: 7 });
  paintTint(p, light);
};

export const riverBend: Scene = (p, light) => {
  paintSky(p, light, 430);
  paintRanges(p, light, { base: 440, count: 4, colour: '#6b6a86', height: 110, sharpness: 0.6 });
  p.add(path(ground(skyline(p.chance, { base: 470, height: 14, waves: 1.1, step: 40 })), p.gradient([[0, '#b9ad6c'], [0.4, '#8fa055'], [1, '#5e7a3f']])));
  paintStrips(p, { top: 480, vanish: { x: 500, y: 390 }, colours: ['#8aa556', '#c4b763', '#6c8f4a', '#a8a557', '#d3c078'], count: 26 });
  const banks = paintRiver(p, light, { start: { x: 1180, y: 462 }, bends: 2.1, swing: 330, mouth: 470, colour: '#b08a4a', foot: 700 });
  for (let i = 8; i < banks.left.length; i += 3) {
    const a = banks.left[i];
    if (a && a.y < 760) paintPoplars(p, { from: a.x - 70 - i * 2, to: a.x - 20, base: () => a.y + 4, height: 30 + i * 2.6, colour: '#54803f', gap: 16 + i });
  }
  paintBirds(p, { x: 330, y: 190, count: 9 });
  paintTint(p, light);
};

export const gorge: Scene = (p, light) => {
  paintSky(p, light, 380);
  paintRanges(p, light, { base: 420, count: 4, colour: '#7c5a52', height: 190, sharpness: 0.75 });
  paintRiver(p, light, { start: { x: 900, y: 430 }, bends: 1.7, swing: 260, mouth: 560, colour: '#a8793f', foot: 760 });
  for (const side of [-1, 1]) {
    for (let i = 0; i < 3; i++) {
      const points = skyline(p.chance, { base: 0, height: 46, waves: 2.2, sharpness: 0.6, step: 16 }).map((q) => {
        const t = side < 0 ? q.x / sheet.width : 1 - q.x / sheet.width;
        return { x: q.x, y: q.y + 330 + i * 120 + Math.max(0, t - 0.05 - (2 - i) * 0.05) ** 0.8 * 1150 };
      });
      const colour = mix('#8d5c41', light.haze, 0.36 - i * 0.16);
      p.add(path(ground(points), p.gradient([[0, mix(colour, '#f4c490', 0.3)], [0.4, colour], [1, mix(colour, '#2a1712', 0.35)]])));
    }
  }
  paintTint(p, light);
};

export const wolfberryField: Scene = (p, light) => {
  paintSky(p, light, 360);
  paintRanges(p, light, { base: 372, count: 3, colour: '#7a7f9e', height: 70, sharpness: 0.5 });
  paintPoplars(p, { from: -20, to: 1640, base: () => 402, height: 74, colour: '#557f45', gap: 21 });
  p.add(rect(-20, 396, sheet.width + 40, 530, p.gradient([[0, '#b79a6c'], [1, '#8a6743']])));
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
    p.add(ellipse(x + (p.chance.next() - 0.5) * size * wide, foot - size * (0.14 + t * 0.72), size * (0.3 - t * 0.1) * fine, size * 0.22 * fine, mix(p.chance.pick(greens), '#e8efb0', t * 0.3)));
  }
  const berries = size > 90 ? 44 : size > 30 ? 16 : 5;
  for (let i = 0; i < berries; i++) {
    const bx = x + (p.chance.next() + p.chance.next() - 1) * size * 0.72;
    const by = foot - size * (0.06 + p.chance.next() * 0.84);
    const r = Math.max(0.9, size * 0.022);
    p.add(ellipse(bx, by, r * 0.8, r * 1.5, p.chance.pick(['#d92a1c', '#e8402a', '#c21f1a', '#f0603a'])));
    if (size > 110) p.add(ellipse(bx - r * 0.25, by - r * 0.5, r * 0.22, r * 0.45, '#ffd2b8', 'opacity="0.85"'));
  }
}

export const wolfberryBranch: Scene = (p, light) => {
  p.add(rect(0, 0, sheet.width, sheet.height, p.gradient([[0, mix(light.sky[2], '#9fbf7a', 0.5)], [0.6, '#7fa55c'], [1, '#3f6b3c']], { x: 0.6, y: 1 })));
  const soft = p.blur(34);
  const bokeh = Array.from({ length: 34 }, () => ellipse(p.chance.next() * sheet.width, p.chance.next() * sheet.height, 50 + p.chance.next() * 120, 50 + p.chance.next() * 110, p.chance.pick(['#b9d08a', '#5c8a4a', '#f2e4a4', '#e0604a', '#86b066']), 'opacity="0.34"'));
  p.add(`<g ${soft}>${bokeh.join('')}</g>`);
  const boughs = [
    [{ x: -30, y: 210 }, { x: 360, y: 150 }, { x: 760, y: 280 }, { x: 1120, y: 470 }, { x: 1330, y: 740 }],
    [{ x: 420, y: -30 }, { x: 560, y: 170 }, { x: 640, y: 420 }, { x: 600, y: 700 }],
    [{ x: 1640, y: 60 }, { x: 1380, y: 160 }, { x: 1180, y: 330 }, { x: 1080, y: 560 }],
  ];
  for (const bough of boughs) {
    p.add(line(through(bough), '#7d5c3d', 11), line(through(bough.map((q) => ({ x: q.x - 2, y: q.y - 3 }))), '#b08d62', 3.5, 'opacity="0.8"'));
    for (let i = 0; i < 26; i++) {
      const t = (i + 0.5) / 26 * (bough.length - 1);
      const a = bough[Math.floor(t)];
      const b = bough[Math.ceil(t)] ?? a;
      if (!a || !b) continue;
      const x = a.x + (b.x - a.x) * (t % 1);
      const y = a.y + (b.y - a.y) * (t % 1);
      leaf(p, x, y, p.chance.next() * 360, 66 + p.chance.next() * 46);
      leaf(p, x, y, p.chance.next() * 360, 56 + p.chance.next() * 36);
      if (i % 2 === 0) berry(p, x + (p.chance.next() - 0.5) * 44, y + 26 + p.chance.next() * 46, 19 + p.chance.next() * 9);
      if (i % 3 === 0) berry(p, x + (p.chance.next() - 0.5) * 74, y + 54 + p.chance.next() * 40, 17 + p.chance.next() * 8);
    }
  }
  paintTint(p, light);
};

function leaf(p: Painting, x: number, y: number, turn: number, long: number): void {
  const green = p.chance.pick(['#4a7a3c', '#5f9148', '#78a857', '#3b6833']);
  p.add(`<g transform="translate(${round(x)} ${round(y)}) rotate(${round(turn)})">${path(`M0 0C${round(long * 0.25)} ${round(-long * 0.22)} ${round(long * 0.75)} ${round(-long * 0.16)} ${round(long)} 0C${round(long * 0.75)} ${round(long * 0.13)} ${round(long * 0.25)} ${round(long * 0.16)} 0 0Z`, p.gradient([[0, mix(green, '#f1f6c0', 0.28)], [1, green]]))}${line(`M2 0L${round(long * 0.92)} 0`, mix(green, '#f1f6c0', 0.45), 1.5)}</g>`);
}

function berry(p: Painting, x: number, y: number, r: number): void {
  p.add(line(`M${round(x)} ${round(y - r * 1.6)}Q${round(x + 4)} ${round(y - r * 2.4)} ${round(x - 3)} ${round(y - r * 3)}`, '#6f8a45', 3));
  p.add(path(`M${round(x)} ${round(y - r * 1.6)}C${round(x + r * 1.1)} ${round(y - r * 1.5)} ${round(x + r)} ${round(y + r)} ${round(x)} ${round(y + r * 1.7)}C${round(x - r)} ${round(y + r)} ${round(x - r * 1.1)} ${round(y - r * 1.5)} ${round(x)} ${round(y - r * 1.6)}Z`, p.gradient([[0, '#f26a42'], [0.45, '#dd2f20'], [1, '#9d1414']], { x: 1, y: 0.6 })));
  p.add(ellipse(x - r * 0.36, y - r * 0.5, r * 0.16, r * 0.5, '#ffe1cf', 'opacity="0.8"'));
}

export const orchard: Scene = (p, light) => {
  paintSky(p, light, 380);
  paintRanges(p, light, { base: 392, count: 3, colour: '#75809c', height: 90, sharpness: 0.5 });
  p.add(rect(-20, 404, sheet.width + 40, 520, p.gradient([[0, '#a8b968'], [1, '#5f8140']])));
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
  p.add(path(`M${round(x - size * 0.05)} ${round(foot)}Q${round(x - size * 0.01)} ${round(foot - size * 0.35)} ${round(x - size * 0.12)} ${round(foot - size * 0.55)}L${round(x + size * 0.13)} ${round(foot - size * 0.55)}Q${round(x + size * 0.02)} ${round(foot - size * 0.3)} ${round(x + size * 0.05)} ${round(foot)}Z`, '#6e5238'));
  const count = size > 130 ? 58 : size > 60 ? 22 : 7;
  const fine = size > 130 ? 0.5 : size > 60 ? 0.78 : 1;
  for (let i = 0; i < count; i++) {
    const t = i / count;
    p.add(ellipse(x + (p.chance.next() - 0.5) * size * 0.98 * (1 - t * 0.4), foot - size * (0.42 + t * 0.5), size * 0.22 * fine, size * 0.18 * fine, mix(p.chance.pick(['#4b7a38', '#5e8d42', '#3d6630']), '#f0f2b4', t * 0.25)));
  }
  for (let i = 0; i < (size > 70 ? 22 : 6); i++) p.add(ellipse(x + (p.chance.next() + p.chance.next() - 1) * size * 0.5, foot - size * (0.36 + p.chance.next() * 0.5), Math.max(1.1, size * 0.026), Math.max(1.1, size * 0.026), p.chance.pick(['#c9302a', '#dd5238', '#e87a4a'])));
}

export const melonField: Scene = (p, light) => {
  paintSky(p, light, 400);
  paintRanges(p, light, { base: 414, count: 3, colour: '#8a7a78', height: 84, sharpness: 0.3 });
  p.add(rect(-20, 420, sheet.width + 40, 500, p.gradient([[0, '#b5a58e'], [1, '#8b7b68']])));
  const vanish = { x: 780, y: 386 };
  for (let i = 0; i < 1500; i++) {
    const t = p.chance.next() ** 0.6;
    const y = 424 + t * 490;
    const s = (1 + t * 9) * (0.5 + p.chance.next());
    p.add(ellipse(p.chance.next() * sheet.width, y, s, s * 0.55, p.chance.pick(['#9c8c78', '#c4b59d', '#7b6c5b', '#d5c7b0', '#8a8f92']), 'opacity="0.75"'));
  }
  for (let depth = 0; depth < 11; depth++) {
    const y = 440 + (sheet.height + 60 - 440) * (depth / 10) ** 1.8;
    const scale = (y - vanish.y) / (sheet.height - vanish.y);
    for (let k = -6; k <= 6; k++) {
      const x = vanish.x + (k + 0.5 + (p.chance.next() - 0.5) * 0.24) * 360 * scale;
      if (x < -200 || x > sheet.width + 200) continue;
      for (let v = 0; v < 7; v++) leaf(p, x, y - 10 * scale, v * 52 + p.chance.whole(-14, 14), 104 * scale);
      melon(p, x + 46 * scale, y, 62 * scale);
    }
  }
  paintTint(p, light);
};

function melon(p: Painting, x: number, foot: number, r: number): void {
  p.add(ellipse(x, foot + r * 0.4, r * 1.15, r * 0.24, '#2c241a', 'opacity="0.4"'));
  p.add(ellipse(x, foot - r * 0.25, r * 1.06, r * 0.8, p.gradient([[0, '#7fae56'], [0.5, '#3f7238'], [1, '#1f4222']], { x: 0.4, y: 1 })));
  for (let i = -2; i <= 2; i++) p.add(line(`M${round(x - r * 1.02)} ${round(foot - r * 0.25)}Q${round(x)} ${round(foot - r * 0.25 + i * r * 0.62)} ${round(x + r * 1.02)} ${round(foot - r * 0.25)}`, '#1d3d20', r * 0.09, 'opacity="0.7"'));
  p.add(ellipse(x - r * 0.35, foot - r * 0.62, r * 0.34, r * 0.13, '#e6f2c4', 'opacity="0.4"'));
}

export const paddies: Scene = (p, light) => {
  paintSky(p, light, 400);
  paintRanges(p, light, { base: 410, count: 3, colour: '#6f7f9a', height: 84, sharpness: 0.5 });
  paintPoplars(p, { from: -20, to: 1640, base: () => 430, height: 64, colour: '#4f7c44', gap: 19 });
  p.add(rect(-20, 424, sheet.width + 40, 500, p.gradient([[0, light.sky[2]], [0.3, light.sky[1]], [1, mix(light.sky[0], '#35584a', 0.4)]])));
  const vanish = { x: 900, y: 398 };
  for (let k = -20; k <= 20; k++) p.add(path(`M${vanish.x} ${vanish.y}L${vanish.x + k * 250 - 26} 930L${vanish.x + k * 250 + 26} 930Z`, '#6b8a3f', p.clip('M-40 436L1640 436L1640 930L-40 930Z')));
  for (let i = 0; i < 1700; i++) {
    const t = p.chance.next() ** 0.55;
    const y = 438 + t * 480;
    const x = p.chance.next() * sheet.width;
    const tall = 3 + t * 34;
    p.add(line(`M${round(x)} ${round(y)}Q${round(x + tall * 0.08)} ${round(y - tall * 0.6)} ${round(x + (p.chance.next() - 0.5) * tall * 0.7)} ${round(y - tall)}`, p.chance.pick(['#6f9c45', '#8bb455', '#557f3a', '#a9c468']), 0.7 + t * 2.2));
  }
  paintTint(p, light);
};

export const canal: Scene = (p, light) => {
  paintSky(p, light, 400);
  paintRanges(p, light, { base: 410, count: 3, colour: '#7684a0', height: 70, sharpness: 0.45 });
  paintStrips(p, { top: 424, vanish: { x: 800, y: 392 }, colours: light === lights.winter ? ['#c9b68a', '#b8a478', '#d8cbaa', '#a8946c'] : ['#9bb35c', '#7f9f4e', '#c0bb6a', '#6e9148'], count: 24 });
  p.add(path('M786 424L814 424L1330 930L270 930Z', p.gradient([[0, '#d9d3c2'], [1, '#b5ac98']])));
  p.add(path('M790 426L810 426L1210 930L390 930Z', p.gradient([[0, light.sky[2]], [0.4, mix(light.sky[1], '#8f9d7a', 0.25)], [1, mix(light.sky[0], '#4d7a80', 0.5)]])));
  for (let i = 0; i < 44; i++) {
    const t = p.chance.next();
    const y = 440 + t * 470;
    const half = 12 + t * 380;
    const x = 800 + (p.chance.next() - 0.5) * half;
    p.add(line(`M${round(x - half * 0.14)} ${round(y)}L${round(x + half * 0.14)} ${round(y + 1)}`, '#ffffff', 0.8 + t * 2, 'opacity="0.35"'));
  }
  for (let i = 0; i < 11; i++) {
    const t = (i + 1) / 11;
    const y = 424 + 520 * t ** 1.9;
    const scale = (y - 392) / 508;
    for (const side of [-1, 1]) paintPoplars(p, { from: 800 + side * (50 + 700 * scale) - 8, to: 800 + side * (50 + 700 * scale) + 8, base: () => y, height: 60 + 480 * scale, colour: light === lights.winter ? '#a8834c' : '#4f7d42', gap: 40 });
  }
  paintTint(p, light);
};

export const terraces: Scene = (p, light) => {
  paintSky(p, light, 330);
  paintRanges(p, light, { base: 350, count: 4, colour: '#7c6f8e', height: 100, sharpness: 0.4 });
  paintTerraces(p, { top: 400, steps: 15, colours: ['#8fa350', '#c2a854', '#6f8c42', '#d6bd6c', '#a67f45', '#7f9a4a', '#b59a78'] });
  paintTint(p, light);
};

export const snowTerraces: Scene = (p, light) => {
  paintSky(p, light, 330);
  paintRanges(p, light, { base: 350, count: 4, colour: '#7f8fa6', height: 110, sharpness: 0.5 });
  paintTerraces(p, { top: 400, steps: 14, colours: ['#e3e9ec', '#d2dce2', '#eef1f2', '#c6d3db'], snow: true });
  for (let i = 0; i < 160; i++) p.add(ellipse(p.chance.next() * 1600, p.chance.next() * 900, 1 + p.chance.next() * 3, 1 + p.chance.next() * 3, '#ffffff', 'opacity="0.8"'));
  paintTint(p, light);
};

export const grassland: Scene = (p, light) => {
  paintSky(p, light, 400);
  paintRanges(p, light, { base: 430, count: 5, colour: '#4f6f58', height: 150, sharpness: 0.45 });
  const hills = [520, 610, 720].map((base, i) => skyline(p.chance, { base, height: 50, waves: 0.7 + i * 0.2, step: 40 }));
  hills.forEach((points, i) => p.add(path(ground(points), p.gradient([[0, mix('#9db863', light.haze, 0.3 - i * 0.13)], [1, mix('#5a7f3d', light.haze, 0.12 - i * 0.05)]]))));
  for (let i = 0; i < 30; i++) {
    const x = 160 + p.chance.next() * 1280;
    const row = hills[i % 2 === 0 ? 2 : 1] as { x: number; y: number }[];
    sheep(p, x, heightAt(row, x) + 24 + p.chance.next() * (i % 2 === 0 ? 110 : 50), i % 2 === 0 ? 22 : 13);
  }
  paintBirds(p, { x: 1050, y: 170, count: 5 });
  paintTint(p, light);
};

function sheep(p: Painting, x: number, foot: number, size: number): void {
  const face = p.chance.next() < 0.5 ? 1 : -1;
  p.add(ellipse(x, foot + size * 0.1, size * 0.9, size * 0.16, '#1f3316', 'opacity="0.3"'));
  for (const leg of [-0.4, -0.2, 0.25, 0.45]) p.add(rect(x + leg * size, foot - size * 0.4, size * 0.09, size * 0.48, '#3b332d'));
  for (let i = 0; i < 6; i++) p.add(ellipse(x + (i - 2.5) * size * 0.24, foot - size * 0.62 - (i % 2) * size * 0.12, size * 0.32, size * 0.3, mix('#f5efe2', '#c9bfae', p.chance.next() * 0.4)));
  p.add(ellipse(x + face * size * 0.92, foot - size * 0.66, size * 0.24, size * 0.18, '#4a4038'));
}

export const cattle: Scene = (p, light) => {
  paintSky(p, light, 420);
  paintRanges(p, light, { base: 450, count: 4, colour: '#8a7358', height: 120, sharpness: 0.35 });
  p.add(path(ground(skyline(p.chance, { base: 580, height: 26, waves: 0.7, step: 40 })), p.gradient([[0, '#b3b565'], [1, '#6e8a42']])));
  for (const [x, foot, size] of [[260, 640, 74], [480, 660, 84], [720, 632, 66], [1240, 650, 78], [1010, 720, 118], [330, 800, 150], [1330, 830, 168]] as const) cow(p, x, foot, size);
  for (let i = 0; i < 260; i++) {
    const x = p.chance.next() * 1600;
    const y = 640 + p.chance.next() * 260;
    p.add(line(`M${round(x)} ${round(y)}L${round(x + 4)} ${round(y - 12 - (y - 640) / 14)}`, p.chance.pick(['#8fa653', '#c9c476', '#587a38']), 2, 'opacity="0.7"'));
  }
  paintTint(p, light);
};

function cow(p: Painting, x: number, foot: number, s: number): void {
  const coat = p.chance.pick(['#8a4a28', '#9c5a32', '#74381f', '#a96b3d']);
  const face = p.chance.next() < 0.5 ? 1 : -1;
  const q = (u: number) => round(x + face * u * s);
  p.add(ellipse(x, foot, s * 0.85, s * 0.09, '#22331a', 'opacity="0.35"'));
  for (const leg of [-0.55, -0.4, 0.35, 0.5]) p.add(path(`M${q(leg)} ${round(foot - s * 0.5)}L${q(leg + 0.13)} ${round(foot - s * 0.5)}L${q(leg + 0.1)} ${round(foot)}L${q(leg + 0.02)} ${round(foot)}Z`, mix(coat, '#000000', 0.25)));
  p.add(path(`M${q(-0.68)} ${round(foot - s * 0.86)}C${q(-0.3)} ${round(foot - s)} ${q(0.25)} ${round(foot - s * 0.9)} ${q(0.58)} ${round(foot - s * 0.98)}L${q(0.82)} ${round(foot - s * 1.02)}L${q(1)} ${round(foot - s * 0.72)}L${q(0.86)} ${round(foot - s * 0.6)}L${q(0.66)} ${round(foot - s * 0.62)}C${q(0.5)} ${round(foot - s * 0.3)} ${q(-0.3)} ${round(foot - s * 0.32)} ${q(-0.6)} ${round(foot - s * 0.42)}Z`, p.gradient([[0, mix(coat, '#ffe0b0', 0.25)], [1, mix(coat, '#1a0e08', 0.25)]])));
  p.add(path(`M${q(0.86)} ${round(foot - s * 1.0)}L${q(0.93)} ${round(foot - s * 0.84)}L${q(0.99)} ${round(foot - s * 0.72)}L${q(0.9)} ${round(foot - s * 0.66)}L${q(0.84)} ${round(foot - s * 0.86)}Z`, '#f2e9dc'));
  p.add(line(`M${q(-0.68)} ${round(foot - s * 0.82)}Q${q(-0.8)} ${round(foot - s * 0.6)} ${q(-0.74)} ${round(foot - s * 0.36)}`, mix(coat, '#000000', 0.3), s * 0.05));
}

export const reeds: Scene = (p, light) => {
  paintSky(p, light, 430);
  paintRanges(p, light, { base: 440, count: 3, colour: '#6c7f96', height: 70, sharpness: 0.4 });
  p.add(rect(-20, 446, sheet.width + 40, 480, p.gradient([[0, light.sky[2]], [0.35, light.sky[1]], [1, mix(light.sky[0], '#2f5a63', 0.5)]])));
  for (let i = 0; i < 60; i++) {
    const y = 460 + p.chance.next() ** 0.8 * 430;
    const x = p.chance.next() * 1600;
    p.add(line(`M${round(x - 60)} ${round(y)}L${round(x + 60)} ${round(y)}`, '#ffffff', 1.4, 'opacity="0.28"'));
  }
  for (const [x, y, s] of [[640, 560, 1], [720, 590, 1.15], [930, 540, 0.8]] as const) crane(p, x, y, 58 * s);
  for (const [from, to, base, tall] of [[-30, 420, 560, 150], [1080, 1640, 580, 170], [-30, 330, 800, 300], [1220, 1640, 860, 360], [250, 1300, 950, 190]] as const) {
    for (let x = from; x < to; x += 9) reed(p, x + p.chance.next() * 9, base + p.chance.whole(-12, 26), tall * (0.65 + p.chance.next() * 0.5));
  }
  paintBirds(p, { x: 860, y: 190, count: 8 });
  paintTint(p, light);
};

function reed(p: Painting, x: number, foot: number, tall: number): void {
  const lean = (p.chance.next() - 0.3) * tall * 0.3;
  const colour = p.chance.pick(['#8c9a4e', '#a8a35a', '#6f8446', '#c2ac68']);
  p.add(line(`M${round(x)} ${round(foot)}Q${round(x + lean * 0.2)} ${round(foot - tall * 0.6)} ${round(x + lean)} ${round(foot - tall)}`, colour, 1 + tall / 130));
  if (p.chance.next() < 0.42) p.add(path(`M${round(x + lean)} ${round(foot - tall * 1.14)}q${round(tall * 0.07)} ${round(tall * 0.1)} 0 ${round(tall * 0.2)}q${round(-tall * 0.06)} ${round(-tall * 0.08)} 0 ${round(-tall * 0.2)}Z`, '#e3d2a2'));
}

function crane(p: Painting, x: number, foot: number, s: number): void {
  p.add(line(`M${x} ${foot}L${x - 2} ${round(foot - s * 0.7)}M${x + 9} ${foot}L${x + 5} ${round(foot - s * 0.7)}`, '#54483f', 2.4));
  p.add(path(`M${round(x - s * 0.5)} ${round(foot - s * 0.72)}Q${x} ${round(foot - s * 1.16)} ${round(x + s * 0.4)} ${round(foot - s * 0.84)}Q${round(x + s * 0.1)} ${round(foot - s * 0.58)} ${round(x - s * 0.5)} ${round(foot - s * 0.72)}Z`, '#fdfbf4'));
  p.add(line(`M${round(x + s * 0.34)} ${round(foot - s * 0.88)}Q${round(x + s * 0.6)} ${round(foot - s * 1.1)} ${round(x + s * 0.42)} ${round(foot - s * 1.4)}`, '#fdfbf4', 4.4), line(`M${round(x + s * 0.42)} ${round(foot - s * 1.4)}L${round(x + s * 0.68)} ${round(foot - s * 1.36)}`, '#3a332c', 2.6));
}

export const rainValley: Scene = (p, light) => {
  paintSky(p, light, 420);
  paintRanges(p, light, { base: 430, count: 5, colour: '#3f5560', height: 170, sharpness: 0.55 });
  p.add(path(ground(skyline(p.chance, { base: 600, height: 40, waves: 0.8, step: 40 })), p.gradient([[0, '#7c8f64'], [1, '#4a6348']])));
  paintRiver(p, light, { start: { x: 980, y: 560 }, bends: 1.6, swing: 220, mouth: 420, colour: '#8a7a58', foot: 700 });
  for (let i = 0; i < 420; i++) {
    const x = p.chance.next() * 1700;
    const y = p.chance.next() * 900;
    const long = 18 + p.chance.next() * 44;
    p.add(line(`M${round(x)} ${round(y)}L${round(x - long * 0.22)} ${round(y + long)}`, '#ffffff', 1.1, `opacity="${0.14 + p.chance.next() * 0.22}"`));
  }
  paintTint(p, light);
};


export const solar: Scene = (p, light) => {
  const { lit, shade } = sandIn(light);
  paintSky(p, light, 430);
  paintRanges(p, light, { base: 446, count: 3, colour: '#8a86a6', height: 60, sharpness: 0.3 });
  p.add(rect(-20, 446, sheet.width + 40, 480, p.gradient([[0, mix(lit, light.haze, 0.3)], [1, mix(lit, shade, 0.3)]])));
  for (let i = 0; i < 6; i++) turbine(p, 130 + i * 268 + p.chance.whole(-30, 30), 452 + (i % 2) * 12, 150 + (i % 3) * 46);
  for (let row = 0; row < 9; row++) {
    const t = (row + 1) / 9;
    const y = 462 + 450 * t ** 1.9;
    const s = 10 + 132 * t ** 1.9;
    const shift = (row % 2) * s;
    for (let x = -s * 2 - shift; x < 1640; x += s * 2.15) {
      p.add(path(`M${round(x)} ${round(y)}L${round(x + s * 0.34)} ${round(y - s * 0.62)}L${round(x + s * 2.3)} ${round(y - s * 0.62)}L${round(x + s * 1.96)} ${round(y)}Z`, p.gradient([[0, '#7fa6cf'], [0.5, '#2d5590'], [1, '#1c3766']], { x: 1, y: 1 })));
      for (let k = 1; k < 6; k++) p.add(line(`M${round(x + (s * 1.96 * k) / 6)} ${round(y)}L${round(x + s * 0.34 + (s * 1.96 * k) / 6)} ${round(y - s * 0.62)}`, '#c9dcf0', 0.5 + t, 'opacity="0.5"'));
      p.add(line(`M${round(x + s * 0.17)} ${round(y - s * 0.31)}L${round(x + s * 2.13)} ${round(y - s * 0.31)}`, '#c9dcf0', 0.5 + t, 'opacity="0.5"'));
    }
  }
  paintTint(p, light);
};

function turbine(p: Painting, x: number, foot: number, tall: number): void {
  p.add(path(`M${x - 4} ${foot}L${x - 1.6} ${foot - tall}L${x + 1.6} ${foot - tall}L${x + 4} ${foot}Z`, '#f4f4ef'));
  const turn = p.chance.whole(0, 119);
  for (const a of [0, 120, 240]) p.add(`<path d="M0 0Q${round(tall * 0.05)} ${round(-tall * 0.2)} 0 ${round(-tall * 0.52)}Q${round(-tall * 0.02)} ${round(-tall * 0.2)} 0 0Z" fill="#fbfbf7" transform="translate(${x} ${foot - tall}) rotate(${a + turn})"/>`);
  p.add(ellipse(x, foot - tall, 4.5, 4.5, '#d6d8d4'));
}

export const waterWheel: Scene = (p, light) => {
  paintSky(p, light, 430);
  paintRanges(p, light, { base: 440, count: 4, colour: '#7e6f78', height: 130, sharpness: 0.6 });
  p.add(rect(-20, 520, sheet.width + 40, 400, p.gradient([[0, mix(light.sky[2], '#b08a4a', 0.35)], [1, mix(light.sky[0], '#8a6a38', 0.6)]])));
  for (let i = 0; i < 70; i++) {
    const y = 536 + p.chance.next() * 350;
    const x = p.chance.next() * 1600;
    p.add(line(`M${round(x - 50)} ${round(y)}Q${round(x)} ${round(y - 6)} ${round(x + 50)} ${round(y)}`, '#fff4d2', 2, 'opacity="0.28"'));
  }
  paintPoplars(p, { from: -20, to: 620, base: () => 540, height: 150, colour: '#567f42', gap: 34 });
  p.add(path('M900 620L1640 560L1640 930L1000 930Z', p.gradient([[0, '#a58f6c'], [1, '#6d5a42']])));
  const [cx, cy, r] = [1010, 520, 290];
  const wood = '#6e4a2c';
  for (let i = 0; i < 24; i++) {
    const a = (i / 24) * Math.PI * 2;
    const [x, y] = [cx + Math.cos(a) * r, cy + Math.sin(a) * r];
    p.add(line(`M${cx} ${cy}L${round(x)} ${round(y)}`, mix(wood, '#d8a868', i % 2 ? 0.25 : 0), 7));
    p.add(`<rect x="-26" y="-13" width="52" height="26" rx="3" fill="${mix(wood, '#c08a4c', 0.4)}" transform="translate(${round(x)} ${round(y)}) rotate(${round((a * 180) / Math.PI + 90)})"/>`);
  }
  for (const k of [1, 0.72, 0.42]) p.add(`<circle cx="${cx}" cy="${cy}" r="${round(r * k)}" fill="none" stroke="${mix(wood, '#b98550', 0.2)}" stroke-width="9"/>`);
  p.add(ellipse(cx, cy, 30, 30, '#4c321d'), ellipse(cx, cy, 12, 12, '#b98550'));
  for (const side of [-1, 1]) p.add(line(`M${cx + side * 8} ${cy}L${cx + side * 170} 860`, '#5a3c24', 20));
  for (let i = 0; i < 46; i++) p.add(line(`M${round(cx - r + p.chance.next() * 60)} ${round(cy - 130 + p.chance.next() * 200)}l-3 ${round(24 + p.chance.next() * 40)}`, '#ffffff', 2.4, 'opacity="0.55"'));
  paintTint(p, light);
};

export const sunflowers: Scene = (p, light) => {
  paintSky(p, light, 400);
  paintRanges(p, light, { base: 420, count: 3, colour: '#76708f', height: 90, sharpness: 0.4 });
  p.add(rect(-20, 424, sheet.width + 40, 500, p.gradient([[0, '#d6b64a'], [0.3, '#8fa043'], [1, '#4a6a30']])));
  for (let depth = 0; depth < 15; depth++) {
    const t = depth / 14;
    const y = 440 + 520 * t ** 1.8;
    const r = 4 + 74 * t ** 1.7;
    for (let x = -40 + (depth % 2) * r * 1.4; x < 1660; x += r * 2.9) flower(p, x + p.chance.whole(-6, 6), y + p.chance.whole(-8, 8), r);
  }
  paintTint(p, light);
};

function flower(p: Painting, x: number, y: number, r: number): void {
  p.add(line(`M${round(x)} ${round(y)}L${round(x + r * 0.1)} ${round(y + r * 3)}`, '#4f7434', r * 0.14));
  if (r > 14) for (const side of [-1, 1]) p.add(ellipse(x + side * r * 0.6, y + r * 1.7, r * 0.55, r * 0.24, '#5f8a3d'));
  const petals = r > 20 ? 18 : 9;
  for (let i = 0; i < petals; i++) p.add(`<ellipse cx="0" cy="${round(-r * 0.66)}" rx="${round(r * 0.17)}" ry="${round(r * 0.4)}" fill="${i % 2 ? '#f4bd2c' : '#e8a21f'}" transform="translate(${round(x)} ${round(y)}) rotate(${round((i * 360) / petals)})"/>`);
  p.add(ellipse(x, y, r * 0.46, r * 0.44, '#5b3a1c'), ellipse(x, y, r * 0.24, r * 0.22, '#7d5527'));
}
