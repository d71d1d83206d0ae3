import { ellipse, line, mix, type Painting, path, rect, round, sheet, through } from './brush.ts';
import { paintTint } from './light.ts';
import type { Scene } from './scene.ts';

export const wolfberryBranch: Scene = (p, light) => {
  p.add(
    rect(
      0,
      0,
      sheet.width,
      sheet.height,
      p.gradient(
        [
          [0, mix(light.sky[2], '#9fbf7a', 0.5)],
          [0.6, '#7fa55c'],
          [1, '#3f6b3c'],
        ],
        { x: 0.6, y: 1 },
      ),
    ),
  );
  const soft = p.blur(34);
  const bokeh = Array.from({ length: 34 }, () =>
    ellipse(
      p.chance.next() * sheet.width,
      p.chance.next() * sheet.height,
      50 + p.chance.next() * 120,
      50 + p.chance.next() * 110,
      p.chance.pick(['#b9d08a', '#5c8a4a', '#f2e4a4', '#e0604a', '#86b066']),
      'opacity="0.34"',
    ),
  );
  p.add(`<g ${soft}>${bokeh.join('')}</g>`);
  const boughs = [
    [
      { x: -30, y: 210 },
      { x: 360, y: 150 },
      { x: 760, y: 280 },
      { x: 1120, y: 470 },
      { x: 1330, y: 740 },
    ],
    [
      { x: 420, y: -30 },
      { x: 560, y: 170 },
      { x: 640, y: 420 },
      { x: 600, y: 700 },
    ],
    [
      { x: 1640, y: 60 },
      { x: 1380, y: 160 },
      { x: 1180, y: 330 },
      { x: 1080, y: 560 },
    ],
  ];
  for (const bough of boughs) {
    p.add(
      line(through(bough), '#7d5c3d', 11),
      line(
        through(bough.map((q) => ({ x: q.x - 2, y: q.y - 3 }))),
        '#b08d62',
        3.5,
        'opacity="0.8"',
      ),
    );
    for (let i = 0; i < 26; i++) {
      const t = ((i + 0.5) / 26) * (bough.length - 1);
      const a = bough[Math.floor(t)];
      const b = bough[Math.ceil(t)] ?? a;
      if (!a || !b) continue;
      const x = a.x + (b.x - a.x) * (t % 1);
      const y = a.y + (b.y - a.y) * (t % 1);
      leaf(p, x, y, p.chance.next() * 360, 66 + p.chance.next() * 46);
      leaf(p, x, y, p.chance.next() * 360, 56 + p.chance.next() * 36);
      if (i % 2 === 0)
        berry(
          p,
          x + (p.chance.next() - 0.5) * 44,
          y + 26 + p.chance.next() * 46,
          19 + p.chance.next() * 9,
        );
      if (i % 3 === 0)
        berry(
          p,
          x + (p.chance.next() - 0.5) * 74,
          y + 54 + p.chance.next() * 40,
          17 + p.chance.next() * 8,
        );
    }
  }
  paintTint(p, light);
};

export function leaf(p: Painting, x: number, y: number, turn: number, long: number): void {
  const green = p.chance.pick(['#4a7a3c', '#5f9148', '#78a857', '#3b6833']);
  p.add(
    `<g transform="translate(${round(x)} ${round(y)}) rotate(${round(turn)})">${path(
      `M0 0C${round(long * 0.25)} ${round(-long * 0.22)} ${round(long * 0.75)} ${round(-long * 0.16)} ${round(long)} 0C${round(long * 0.75)} ${round(long * 0.13)} ${round(long * 0.25)} ${round(long * 0.16)} 0 0Z`,
      p.gradient([
        [0, mix(green, '#f1f6c0', 0.28)],
        [1, green],
      ]),
    )}${line(`M2 0L${round(long * 0.92)} 0`, mix(green, '#f1f6c0', 0.45), 1.5)}</g>`,
  );
}

function berry(p: Painting, x: number, y: number, r: number): void {
  p.add(
    line(
      `M${round(x)} ${round(y - r * 1.6)}Q${round(x + 4)} ${round(y - r * 2.4)} ${round(x - 3)} ${round(y - r * 3)}`,
      '#6f8a45',
      3,
    ),
  );
  p.add(
    path(
      `M${round(x)} ${round(y - r * 1.6)}C${round(x + r * 1.1)} ${round(y - r * 1.5)} ${round(x + r)} ${round(y + r)} ${round(x)} ${round(y + r * 1.7)}C${round(x - r)} ${round(y + r)} ${round(x - r * 1.1)} ${round(y - r * 1.5)} ${round(x)} ${round(y - r * 1.6)}Z`,
      p.gradient(
        [
          [0, '#f26a42'],
          [0.45, '#dd2f20'],
          [1, '#9d1414'],
        ],
        { x: 1, y: 0.6 },
      ),
    ),
  );
  p.add(ellipse(x - r * 0.36, y - r * 0.5, r * 0.16, r * 0.5, '#ffe1cf', 'opacity="0.8"'));
}
